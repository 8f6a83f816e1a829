"""Diagnostics of files that are not open: in parts, cancelled, told once, waiting until something changes."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from lsp import profiles
from lsp.disk import Files, folder
from lsp.editor import REAL, Editor, opened, soon

pytestmark = pytest.mark.asyncio

JOBS = "class Job:\n    def __init__(self):\n        self.check = lambda: 1\n"
MAIN = """\
import multiprocessing
from jobs{0} import Job

if __name__ == "__main__":
    multiprocessing.Process(target=print, args=(Job(),)).start()
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for number in (1, 2):
        (tmp_path / f"jobs{number}.py").write_text(JOBS, encoding="utf-8")
        (tmp_path / f"main{number}.py").write_text(MAIN.format(number), encoding="utf-8")
    (tmp_path / "other.py").write_text("x = lambda: 1\n", encoding="utf-8")
    (tmp_path / "bad.py").write_bytes(b"import multiprocessing\n\xff\xfe\x00")
    return tmp_path


async def ask(editor: Editor, previous: dict[str, str] | None = None, **tokens: Any) -> list[Any]:
    ids = [types.PreviousResultId(uri, value) for uri, value in (previous or {}).items()]
    params = types.WorkspaceDiagnosticParams(ids, identifier="spawnlint", **tokens)
    report = await editor.client.workspace_diagnostic_async(params)
    return list(report.items)


def codes(reports: list[Any]) -> dict[str, list[Any]]:
    return {each.uri.rpartition("/")[2]: [item.code for item in each.items] for each in reports}


async def test_files_that_are_not_open_are_looked_at_and_told_once(workspace: Path) -> None:
    async with opened(profiles.vscode(), REAL, workspace_folders=[folder(workspace)]) as editor:
        assert editor.result.diagnostic_provider is not None
        assert editor.result.diagnostic_provider.workspace_diagnostics
        first = await soon(ask(editor))
        assert codes(first) == {"jobs1.py": ["SPN101"], "jobs2.py": ["SPN101"]}
        ids = {each.uri: each.result_id for each in first}
        waiting = asyncio.ensure_future(ask(editor, ids))
        await asyncio.sleep(0.5)
        assert not waiting.done()
        (workspace / "jobs1.py").write_text("class Job:\n    pass\n", encoding="utf-8")
        Files(editor).changed_on_disk(workspace / "jobs1.py")
        second = {each.uri.rpartition("/")[2]: each for each in await soon(waiting)}
        assert second["jobs1.py"].items == ()
        assert second["jobs2.py"].kind == "unchanged"


async def test_results_come_in_parts_with_progress(workspace: Path) -> None:
    async with opened(profiles.vscode(), REAL, workspace_folders=[folder(workspace)]) as editor:
        rest = await soon(ask(editor, partial_result_token="parts", work_done_token="done"))
        assert rest == []
        parts = [each for each in editor.progress if "items" in each]
        assert len(parts) == 2
        assert sorted(item["uri"].rpartition("/")[2] for part in parts for item in part["items"]) == [
            "jobs1.py",
            "jobs2.py",
        ]
        kinds = [each["kind"] for each in editor.progress if each.get("kind") in ("begin", "end")]
        assert kinds[-2:] == ["begin", "end"]


async def test_what_is_open_is_left_to_its_own_request_and_counts_as_it_is(workspace: Path) -> None:
    async with opened(profiles.vscode(), REAL, workspace_folders=[folder(workspace)]) as editor:
        files = Files(editor)
        await files.open(workspace / "main1.py", "import multiprocessing\n")
        await files.open(workspace / "jobs2.py")
        assert codes(await soon(ask(editor))) == {}


async def test_an_edit_of_an_open_file_is_seen_in_closed_ones_and_nothing_else_is_looked_at(workspace: Path) -> None:
    async with opened(profiles.vscode(), REAL, workspace_folders=[folder(workspace)]) as editor:
        files = Files(editor)
        await files.open(workspace / "main1.py")
        first = await soon(ask(editor))
        assert codes(first) == {"jobs1.py": ["SPN101"], "jobs2.py": ["SPN101"]}
        ids = {each.uri: each.result_id for each in first}
        waiting = asyncio.ensure_future(ask(editor, ids, work_done_token="again"))
        await asyncio.sleep(0.2)
        assert not waiting.done()
        (workspace / "jobs2.py").write_text(JOBS, encoding="utf-8")  # the same again, and nobody says so
        files.replace(workspace / "main1.py", MAIN.format(1).replace("Job()", "1"), 2)
        second = {each.uri.rpartition("/")[2]: each for each in await soon(waiting)}
        assert second["jobs1.py"].items == ()
        assert second["jobs2.py"].kind == "unchanged"
        files.close(workspace / "main1.py")
        third = await soon(ask(editor, {each.uri: each.result_id for each in second.values()}))
        assert codes([each for each in third if each.kind == "full"])["jobs1.py"] == ["SPN101"]


async def test_folders_that_come_are_looked_at(workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "alone.py").write_text(MAIN.format("").replace("from jobs import Job\n", JOBS), encoding="utf-8")
    async with opened(profiles.vscode(), REAL, workspace_folders=[folder(workspace)]) as editor:
        ids = {each.uri: each.result_id for each in await soon(ask(editor))}
        waiting = asyncio.ensure_future(ask(editor, ids))
        await asyncio.sleep(0.2)
        assert not waiting.done()
        event = types.WorkspaceFoldersChangeEvent(added=[folder(elsewhere)], removed=[])
        editor.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))
        assert codes([each for each in await soon(waiting) if each.kind == "full"]) == {"alone.py": ["SPN101"]}


async def test_a_request_that_waits_can_be_cancelled(workspace: Path) -> None:
    async with opened(profiles.vscode(), REAL, workspace_folders=[folder(workspace)]) as editor:
        ids = {each.uri: each.result_id for each in await soon(ask(editor))}
        waiting = asyncio.ensure_future(ask(editor, ids))
        await asyncio.sleep(0.2)
        for identifier in list(editor.client.protocol._request_futures):
            editor.client.cancel_request(types.CancelParams(identifier))
        with pytest.raises((JsonRpcException, asyncio.CancelledError)):
            await soon(waiting)
        assert set(codes(await soon(ask(editor)))) == {"jobs1.py", "jobs2.py"}


async def test_clients_that_do_not_pull_are_not_offered_it() -> None:
    async with opened(profiles.neovim(), REAL) as editor:
        assert editor.result.diagnostic_provider is None

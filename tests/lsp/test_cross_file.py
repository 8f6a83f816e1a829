"""A file is seen in the light of those it imports and of those that import it, open or not, as they are now."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from lsp import profiles
from lsp.disk import Files, folder
from lsp.editor import REAL, opened

pytestmark = pytest.mark.asyncio

JOBS = """\
class Job:
    def __init__(self):
        self.check = lambda: 1


def work(job):
    print(job)
"""
MAIN = """\
import multiprocessing

from pack.jobs import Job, work

if __name__ == "__main__":
    multiprocessing.Process(target=work, args=(Job(),)).start()
"""
SUPPRESSED = "        self.check = lambda: 1  # spawnlint: ignore[SPN101]"
PROFILES = [profiles.vscode, profiles.neovim, profiles.emacs]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "__init__.py").touch()
    (pack / "jobs.py").write_text(JOBS, encoding="utf-8")
    (tmp_path / "main.py").write_text(MAIN, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("profile", PROFILES)
async def test_a_start_in_a_file_that_is_not_open_is_seen_in_the_one_that_is(profile: type, workspace: Path) -> None:
    jobs = workspace / "pack" / "jobs.py"
    async with opened(profile(), REAL, workspace_folders=[folder(workspace)]) as editor:
        files = Files(editor)
        if await files.open(jobs) != ["SPN101"]:
            await files.until(jobs, ["SPN101"])
        files.replace(jobs, JOBS.replace("lambda: 1", "1"), 2)
        await files.until_found(jobs, [])
        files.replace(jobs, JOBS, 3)
        await files.until_found(jobs, ["SPN101"])


@pytest.mark.parametrize("profile", PROFILES)
async def test_a_suppression_is_not_called_unused_for_want_of_a_file(profile: type, workspace: Path) -> None:
    jobs = workspace / "pack" / "jobs.py"
    jobs.write_text(JOBS.replace("        self.check = lambda: 1", SUPPRESSED), encoding="utf-8")
    async with opened(profile(), REAL, workspace_folders=[folder(workspace)]) as editor:
        files = Files(editor)
        await files.open(jobs)
        await files.until_found(jobs, [])
        (workspace / "main.py").unlink()
        files.changed_on_disk(workspace / "main.py", types.FileChangeType.Deleted)
        await files.until_found(jobs, ["SPN001"])


@pytest.mark.parametrize("profile", PROFILES)
async def test_what_is_imported_from_disk_is_followed_and_told_when_it_changes(profile: type, workspace: Path) -> None:
    main, jobs = workspace / "main.py", workspace / "pack" / "jobs.py"
    async with opened(profile(), REAL, workspace_folders=[folder(workspace)]) as editor:
        files = Files(editor)
        assert await files.open(main) == ["SPN101"]
        jobs.write_text(JOBS.replace("lambda: 1", "1"), encoding="utf-8")
        files.changed_on_disk(jobs)
        await files.until_found(main, [])
        await files.open(jobs, JOBS)
        await files.until_found(jobs, ["SPN101"])
        await files.until_found(main, [])
        files.close(jobs)
        jobs.unlink()
        files.changed_on_disk(jobs, types.FileChangeType.Deleted)
        await files.until_found(main, [])
        jobs.write_text(JOBS, encoding="utf-8")
        files.changed_on_disk(jobs, types.FileChangeType.Created)
        await files.until_found(main, ["SPN101"])


@pytest.mark.parametrize("profile", PROFILES)
async def test_an_edit_in_one_open_file_is_seen_in_another(profile: type, workspace: Path) -> None:
    main, jobs = workspace / "main.py", workspace / "pack" / "jobs.py"
    text = MAIN.replace("Job()", "lambda: 1").replace("target=work", "target=work")
    async with opened(profile(), REAL, workspace_folders=[folder(workspace)]) as editor:
        files = Files(editor)
        await files.open(jobs, JOBS + "\nfrom multiprocessing import Process\n")
        await files.open(main, text.replace("multiprocessing.Process", "Process").replace("Job, work", "Process, work"))
        await files.until_found(main, ["SPN101"])
        files.replace(jobs, JOBS + "\nfrom threading import Thread as Process\n", 2)
        await files.until_found(main, [])


async def test_the_search_shows_its_progress(workspace: Path) -> None:
    async with opened(profiles.vscode(), REAL, workspace_folders=[folder(workspace)]) as editor:
        await editor.until(lambda: any(each["kind"] == "end" for each in editor.progress))
        kinds = [each["kind"] for each in editor.progress]
        assert kinds[0] == "begin"
        assert kinds[-1] == "end"
        assert editor.logged == []


async def test_a_lens_that_another_file_changes_is_asked_for_again(workspace: Path) -> None:
    main, jobs = workspace / "main.py", workspace / "pack" / "jobs.py"
    async with opened(profiles.vscode(), REAL, workspace_folders=[folder(workspace)]) as editor:
        files = Files(editor)
        await files.open(main)
        await files.open(jobs)

        async def titles() -> list[str]:
            params = types.CodeLensParams(types.TextDocumentIdentifier(jobs.as_uri()))
            lenses = await editor.client.text_document_code_lens_async(params) or []
            return [lens.command.title for lens in lenses if lens.command]

        assert await titles() == ["Runs in a child process · started at 1 place · receives job"]
        editor.lens_refreshes = 0
        start = MAIN.splitlines()[-1]
        files.replace(main, f"{MAIN}{start}\n", 2)
        await editor.until(lambda: editor.lens_refreshes)
        assert await titles() == ["Runs in a child process · started at 2 places · receives job"]
        files.replace(main, f"{MAIN}{start}\n# no difference\n", 3)
        files.replace(main, MAIN, 4)
        await editor.until(lambda: editor.lens_refreshes == 2)
        assert await titles() == ["Runs in a child process · started at 1 place · receives job"]

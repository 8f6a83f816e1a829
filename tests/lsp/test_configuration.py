"""Settings from three places, seen at once: files, the editor's user, the editor at start; one resolver for them all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from lsp import profiles
from lsp.disk import Files, folder
from lsp.editor import REAL, opened

pytestmark = pytest.mark.asyncio

PROGRAM = """\
import multiprocessing


def work(f):
    print(f())


if __name__ == "__main__":
    multiprocessing.Process(target=work, args=(lambda: 1,)).start()
"""
OFF: dict[str, Any] = {"ignore": ["SPN101"], "interpreter": ["python"], "startMethod": None}


@pytest.mark.parametrize("profile", [profiles.vscode, profiles.neovim])
async def test_the_users_settings_are_asked_for_and_hold_for_their_folder(profile: type, tmp_path: Path) -> None:
    folders = [folder(tmp_path / "one"), folder(tmp_path / "two")]
    async with opened(profile(), REAL, workspace_folders=folders) as editor:
        files = Files(editor)
        editor.user_settings = {folders[0].uri: OFF}
        editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
        await editor.until(lambda: editor.asked_settings.count(folders[1].uri) == 2)
        assert editor.asked_settings[:3] == [None, folders[0].uri, folders[1].uri]
        await files.open(tmp_path / "one" / "a.py", PROGRAM)
        await files.until_found(tmp_path / "one" / "a.py", [])  # the answer may come after the document
        assert await files.open(tmp_path / "two" / "a.py", PROGRAM) == ["SPN101"]
        editor.user_settings = {}
        editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
        await files.until(tmp_path / "one" / "a.py", ["SPN101"])
        assert editor.logged == []


async def test_a_client_that_can_not_be_asked_sends_settings() -> None:
    async with opened(profiles.bare(), REAL, initialization_options={"settings": OFF}) as editor:
        assert editor.asked_settings == []
        editor.open("a.py", PROGRAM)
        assert not (await editor.pushed("a.py")).diagnostics
        editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams({"spawnlint": {}}))
        await editor.until(lambda: editor.published[-1].diagnostics)
        wrong = types.DidChangeConfigurationParams({"spawnlint": {"ignore": ["SPN999"], "select": 5}})
        editor.client.workspace_did_change_configuration(wrong)
        await editor.until(lambda: len(editor.logged) == 2)
        assert "SPN999" in editor.logged[0]
        assert "list of strings" in editor.logged[1]


async def test_the_editor_goes_before_files_and_files_are_seen_at_once(tmp_path: Path) -> None:
    toml = tmp_path / "spawnlint.toml"
    toml.write_text('ignore = ["SPN101"]\n', encoding="utf-8")
    async with opened(profiles.vscode(), REAL, workspace_folders=[folder(tmp_path)]) as editor:
        files = Files(editor)
        await editor.until(lambda: types.WORKSPACE_DID_CHANGE_WATCHED_FILES in editor.registered)
        watched = editor.registered[types.WORKSPACE_DID_CHANGE_WATCHED_FILES]["watchers"]
        assert {each["globPattern"] for each in watched} >= {"**/spawnlint.toml", "**/pyproject.toml"}
        assert await files.open(tmp_path / "a.py", PROGRAM) == []
        toml.unlink()
        gone = types.FileEvent(toml.as_uri(), types.FileChangeType.Deleted)
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([gone]))
        await files.until(tmp_path / "a.py", ["SPN101"])
        toml.write_text('[severity]\nSPN101 = "hint"\n', encoding="utf-8")
        editor.user_settings = {folder(tmp_path).uri: {"severity": {"SPN101": "off"}}}
        editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
        await files.until(tmp_path / "a.py", [])


async def test_a_baseline_is_seen_when_it_comes_and_goes(tmp_path: Path) -> None:
    (tmp_path / "spawnlint.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    (tmp_path / "a.py").write_text(PROGRAM, encoding="utf-8")
    known = tmp_path / "known.json"
    async with opened(profiles.vscode(), REAL, workspace_folders=[folder(tmp_path)]) as editor:
        files = Files(editor)
        assert await files.open(tmp_path / "a.py", PROGRAM) == ["SPN101"]
        command = [sys.executable, "-m", "spawnlint", "check", "--write-baseline"]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
        for happened, left in ((types.FileChangeType.Created, []), (types.FileChangeType.Deleted, ["SPN101"])):
            if happened is types.FileChangeType.Deleted:
                known.unlink()
            event = types.FileEvent(known.as_uri(), happened)
            editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
            await files.until(tmp_path / "a.py", left)


async def test_folders_come_and_go(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "pack").mkdir()
    async with opened(profiles.emacs(), REAL, workspace_folders=[]) as editor:
        files = Files(editor)
        main = tmp_path / "main.py"
        jobs = tmp_path / "lib" / "pack" / "jobs.py"
        job = "class Job:\n    def __init__(self):\n        self.f = lambda: 1\n"
        item = types.TextDocumentItem(jobs.as_uri(), "python", 1, job)
        editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        text = PROGRAM.replace("lambda: 1", "Job()").replace("def work", "from pack.jobs import Job\n\n\ndef work", 1)
        editor.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(main.as_uri(), "python", 1, text))
        )
        assert await files.codes(jobs) == []
        event = types.WorkspaceFoldersChangeEvent(added=[folder(tmp_path / "lib")], removed=[])
        editor.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))
        await files.until(jobs, ["SPN101"])
        event = types.WorkspaceFoldersChangeEvent(added=[], removed=[folder(tmp_path / "lib")])
        editor.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))
        await files.until(jobs, [])

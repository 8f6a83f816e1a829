"""Edits made when they are asked for: for the text that is open then, of one finding, of all of its kind, of all."""

from __future__ import annotations

import ast
import asyncio

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from lsp import profiles
from lsp.editor import REAL, Editor, opened

pytestmark = pytest.mark.asyncio

PROGRAM = """\
import multiprocessing


def work(f):
    print(f(1))


if __name__ == "__main__":
    # 🦀 comments stay
    for each in (1, 2):
        multiprocessing.Process(target=work, args=(lambda x: x + 1,)).start()
        multiprocessing.Process(target=work, args=(lambda x: x + 2,)).start()
    multiprocessing.Process(target=work, args=(lambda x: x * 3,)).start()
"""
EVERYWHERE = types.Range(types.Position(0, 0), types.Position(99, 0))
FIX_ALL = "source.fixAll.spawnlint"
PROFILES = [profiles.vscode, profiles.neovim, profiles.emacs]


async def codes(editor: Editor) -> list[str]:
    return [str(each.code) for each in await editor.diagnostics("a.py")]


@pytest.mark.parametrize("profile", PROFILES)
async def test_all_safe_fixes_at_once_leave_no_finding(profile: type) -> None:
    async with opened(profile(), REAL) as editor:
        editor.open("a.py", PROGRAM)
        assert await codes(editor) == ["SPN101"] * 3
        (action,) = await editor.actions("a.py", EVERYWHERE, ["source.fixAll"])
        assert action.kind == FIX_ALL
        fixed = editor.applied(action)["a.py"]
        ast.parse(fixed)
        assert "lambda" not in fixed
        assert "# 🦀 comments stay" in fixed
        editor.texts["a.py"].text = fixed
        editor.change("a.py", types.TextDocumentContentChangeWholeDocument(fixed))
        assert await codes(editor) == []
        again = await editor.actions("a.py", EVERYWHERE, [FIX_ALL])
        assert [
            action for action in again if action.edit and (action.edit.changes or action.edit.document_changes)
        ] == []


@pytest.mark.parametrize("profile", PROFILES)
async def test_all_of_one_kind_are_offered_with_one_of_them(profile: type) -> None:
    async with opened(profile(), REAL) as editor:
        editor.open("a.py", PROGRAM)
        first, *_ = await editor.diagnostics("a.py")
        actions = await editor.actions("a.py", first.range)
        titles = [action.title for action in actions]
        assert titles[-2:] == ["Fix all SPN101 in this file", "Suppress SPN101 on this line"]
        assert "lambda" not in editor.applied(actions[-2])["a.py"]
        editor.open("b.py", PROGRAM.replace("lambda x: x + 2", "print").replace("lambda x: x * 3", "print"))
        (found,) = await editor.diagnostics("b.py")
        assert not any(action.title.startswith("Fix all") for action in await editor.actions("b.py", found.range))


async def test_the_edit_is_left_out_where_it_can_be_asked_for() -> None:
    async with opened(profiles.vscode(), REAL) as editor, opened(profiles.emacs(), REAL) as plain:
        for each in (editor, plain):
            each.open("a.py", PROGRAM)
        listed = await editor.listed_actions("a.py", EVERYWHERE)
        assert listed
        assert all(action.edit is None and action.data is not None for action in listed if action.disabled is None)
        assert all(
            action.edit is not None and action.data is None for action in await plain.listed_actions("a.py", EVERYWHERE)
        )


async def test_a_chosen_action_is_made_for_the_text_that_is_open_by_then() -> None:
    async with opened(profiles.vscode(), REAL) as editor:
        editor.open("a.py", PROGRAM)
        last = (await editor.diagnostics("a.py"))[-1]
        action = next(action for action in await editor.listed_actions("a.py", last.range) if action.is_preferred)
        editor.edit("a.py", "# 🦀 comments stay", "# 🦀 comments\n    # stay")
        fixed = editor.applied(await editor.resolved(action))["a.py"]
        assert "lambda x: x * 3" not in fixed
        assert fixed.count("lambda") == 2
        editor.edit("a.py", "lambda x: x * 3", "print")
        with pytest.raises(JsonRpcException) as refused:
            await editor.resolved(action)
        assert refused.value.code == types.LSPErrorCodes.ContentModified.value


async def test_diagnostics_do_not_wait_for_fixes_and_fixes_can_be_cancelled() -> None:
    async with opened(profiles.vscode(), REAL) as editor:
        many = "".join(
            f"    multiprocessing.Process(target=work, args=(lambda x: x + {number},)).start()\n"
            for number in range(40)
        )
        editor.open("a.py", PROGRAM + many)
        assert await codes(editor)
        slow = asyncio.ensure_future(editor.actions("a.py", EVERYWHERE, ["source.fixAll"]))
        await asyncio.sleep(0.2)
        editor.edit("a.py", "# 🦀 comments stay", "# 🦀")
        assert await codes(editor)
        assert not slow.done()
        for identifier in list(editor.client.protocol._request_futures):
            editor.client.cancel_request(types.CancelParams(identifier))
        with pytest.raises((JsonRpcException, asyncio.CancelledError)):
            await slow

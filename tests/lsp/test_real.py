"""The article's program in an editor, from squiggle to a fixed text, with the real analysis, in every encoding."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from lsprotocol import types

from lsp import profiles
from lsp.editor import REAL, Editor, opened, uri_of

pytestmark = pytest.mark.asyncio

PROGRAM = (Path(__file__).parents[2] / "docs" / "examples" / "my_process.py").read_text(encoding="utf-8")
ODD = "note = '🦀é'\x0c; x = 1  # \u2028 😀\r\n\x0c\r\n"
"""Rows before the program that shift what comes after them for anyone who counts them in another way."""

PROFILES = {"utf-8": profiles.neovim, "utf-16": profiles.vscode, "utf-32": profiles.emacs}


async def fixes_of(editor: Editor, found: types.Diagnostic) -> list[types.CodeAction]:
    actions = await editor.actions("a.py", found.range)
    return [action for action in actions if action.edit and list(action.diagnostics or []) == [found]]


@pytest.mark.parametrize("encoding", PROFILES)
async def test_the_program_of_the_article_from_squiggle_to_fixed_text(encoding: str) -> None:
    async with opened(PROFILES[encoding](), REAL) as editor:
        editor.open("a.py", ODD + PROGRAM)
        editor.edit("a.py", "'🦀é'", "'🦀é🎉'")
        text = editor.texts["a.py"]
        found = {str(each.code): each for each in await editor.diagnostics("a.py")}
        assert set(found) == {"SPN101", "SPN201"}
        assert text.under(found["SPN101"].range).startswith("lambda")
        assert text.under(found["SPN201"].range) == "g"
        assert {each.severity for each in found.values()} == {types.DiagnosticSeverity.Error}
        for each in found.values():
            for step in each.related_information or []:
                assert step.location.uri == uri_of("a.py")
                assert text.under(step.location.range)
        for code in ("SPN101", "SPN201"):
            left = {str(each.code): each for each in await editor.diagnostics("a.py")}
            fix, *_ = await fixes_of(editor, left[code])
            fixed = editor.applied(fix)["a.py"]
            ast.parse(fixed)
            assert fixed.startswith(editor.texts["a.py"].text[: len(ODD)])
            editor.change("a.py", types.TextDocumentContentChangeWholeDocument(fixed))
            editor.texts["a.py"].text = fixed
            assert code not in {each.code for each in await editor.diagnostics("a.py")}
        assert await editor.diagnostics("a.py") == []
        assert editor.logged == []


async def test_squiggles_stay_while_another_block_is_typed_into() -> None:
    async with opened(profiles.vscode(), REAL) as editor:
        editor.open("a.py", PROGRAM + "\n\ndef other():\n    return 0\n")
        before = await editor.diagnostics("a.py")
        editor.edit("a.py", "    return 0", "    return f(0, [")
        assert await editor.diagnostics("a.py") == before

"""Quick fixes: found by the range alone, applied by any client, refused with a reason where that can be shown."""

from __future__ import annotations

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from lsp import profiles
from lsp.editor import Editor, opened, uri_of

pytestmark = pytest.mark.asyncio

HERE = "s = '🦀é'\x0c; x = lambda: 1\r\n"
THERE = "'😀'; p.start()\r# end\n"


async def actions_at_the_lambda(editor: Editor, only: list[str] | None = None) -> list[types.CodeAction]:
    editor.open("b.py", THERE)
    editor.open("a.py", HERE)
    (found,) = await editor.diagnostics("a.py")
    return await editor.actions("a.py", types.Range(found.range.start, found.range.start), only)


@pytest.mark.parametrize("profile", [profiles.vscode, profiles.neovim, profiles.emacs])
async def test_fixes_give_the_right_texts_in_every_encoding(profile: type) -> None:
    async with opened(profile()) as editor:
        name, drop = [action for action in await actions_at_the_lambda(editor) if action.edit is not None]
        assert editor.applied(name) == {
            "a.py": HERE.replace("lambda", "function"),
            "b.py": THERE.replace("start", "begin"),
        }
        assert editor.applied(drop) == {"a.py": HERE.replace("lambda", "")}
        assert (name.title, name.kind, name.is_preferred) == ("Name it", types.CodeActionKind.QuickFix, True)
        assert (drop.title, drop.is_preferred) == ("Drop it", None)
        assert name.diagnostics is not None
        assert name.diagnostics[0].code == "SPN101"


async def test_edits_are_versioned_where_the_client_says_so() -> None:
    async with opened(profiles.vscode()) as editor:
        editor.open("a.py", "start(); lamb\n")
        editor.edit("a.py", "lamb", "lambda")
        span = types.Range(types.Position(0, 9), types.Position(0, 9))
        action = next(action for action in await editor.actions("a.py", span) if action.edit)
        assert action.edit is not None
        (change,) = action.edit.document_changes or []
        assert isinstance(change, types.TextDocumentEdit)
        assert change.text_document.version == 2
        assert editor.applied(action) == {"a.py": "begin(); function\n"}


async def test_a_reason_is_given_only_to_clients_that_show_it() -> None:
    async with opened(profiles.vscode()) as rich, opened(profiles.emacs()) as plain:
        disabled = [action for action in await actions_at_the_lambda(rich) if action.disabled is not None]
        assert [(action.title, action.disabled and action.disabled.reason) for action in disabled] == [
            ("Make it a method", "the toy can't")
        ]
        assert disabled[0].edit is None
        assert all(action.disabled is None for action in await actions_at_the_lambda(plain))


@pytest.mark.parametrize(
    ("only", "wanted"),
    [(None, True), (["quickfix"], True), (["source"], False), (["source.fixAll"], False), (["quickfix.x"], False)],
)
async def test_only_the_kinds_asked_for(only: list[str] | None, wanted: bool) -> None:
    async with opened(profiles.vscode()) as editor:
        editor.open("a.py", "start(); lambda\n")
        span = types.Range(types.Position(0, 0), types.Position(0, 99))
        kinds = {action.kind for action in await editor.listed_actions("a.py", span, only)}
        assert (types.CodeActionKind.QuickFix in kinds) is wanted
        assert ("source.fixAll.spawnlint" in kinds) is (only is not None and "source.fixAll".startswith(tuple(only)))


async def test_nothing_beside_the_hazard_nor_for_clients_without_literals() -> None:
    async with opened(profiles.vscode()) as editor, opened(profiles.bare()) as bare:
        for each in (editor, bare):
            each.open("a.py", "start(); lambda\n")
        beside = types.Range(types.Position(0, 0), types.Position(0, 8))
        over = types.Range(types.Position(0, 0), types.Position(0, 9))
        assert await editor.actions("a.py", beside) == []
        assert await editor.actions("a.py", over) != []
        assert await bare.actions("a.py", over) == []
        assert await editor.actions("unknown.py", over) == []


@pytest.mark.parametrize(
    "data", [{}, {"wanted": 5}, {"wanted": {"code": 1}}, {"code": "SPN101", "message": "m", "number": "0"}]
)
async def test_data_that_nobody_gave_out_are_refused(data: dict[str, object]) -> None:
    async with opened(profiles.vscode()) as editor:
        editor.open("a.py", "start(); lambda\n")
        with pytest.raises(JsonRpcException) as refused:
            await editor.resolved(types.CodeAction("Name it", data={"uri": uri_of("a.py"), **data}))
        assert refused.value.code == types.ErrorCodes.InvalidParams.value

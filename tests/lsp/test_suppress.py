"""Suppressions in an editor: what hides nothing fades, and hiding is offered last."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from lsp import profiles
from lsp.editor import REAL, Editor, opened

pytestmark = pytest.mark.asyncio

PROGRAM = """\
import multiprocessing as mp


def work(f):
    print(g)


if __name__ == "__main__":
    g = '🦀'; p = mp.Process(target=work, args=(lambda: 1,))
    p.start()
"""


def with_tags(capabilities: types.ClientCapabilities) -> types.ClientCapabilities:
    """The same client, fading what is tagged as unnecessary."""
    assert capabilities.text_document is not None
    published = capabilities.text_document.publish_diagnostics
    assert published is not None
    published.tag_support = types.ClientDiagnosticsTagOptions(value_set=[types.DiagnosticTag.Unnecessary])
    return capabilities


async def codes(editor: Editor) -> list[str]:
    return [str(each.code) for each in await editor.diagnostics("a.py")]


@pytest.mark.parametrize("profile", [profiles.vscode, profiles.neovim, profiles.emacs])
async def test_suppress_on_this_line_and_back(profile: type) -> None:
    async with opened(profile(), REAL) as editor:
        editor.open("a.py", PROGRAM)
        assert await codes(editor) == ["SPN201", "SPN101"]
        [_, found] = await editor.diagnostics("a.py")
        *others, last = await editor.actions("a.py", found.range)
        assert (last.title, last.is_preferred, last.disabled) == ("Suppress SPN101 on this line", None, None)
        assert others
        assert not any(other.title.startswith("Suppress") for other in others)
        hidden = editor.applied(last)["a.py"]
        assert hidden == PROGRAM.replace("1,))\n", "1,))  # spawnlint: ignore[SPN101]\n")
        editor.open("b.py", hidden.replace("lambda: 1", "work"))
        assert [str(each.code) for each in await editor.diagnostics("b.py")] == ["SPN201", "SPN001"]


async def test_hiding_comes_last_where_several_findings_are_touched() -> None:
    async with opened(profiles.vscode(), REAL) as editor:
        editor.open("a.py", PROGRAM)
        everything = types.Range(types.Position(0, 0), types.Position(99, 0))
        titles = [action.title for action in await editor.actions("a.py", everything)]
        assert titles[-2:] == ["Suppress SPN201 on this line", "Suppress SPN101 on this line"]
        assert not any(title.startswith("Suppress") for title in titles[:-2])


async def test_an_unused_suppression_fades_and_goes() -> None:
    async with opened(with_tags(profiles.vscode()), REAL) as editor, opened(profiles.bare(), REAL) as plain:
        text = "x = '🦀'  # spawnlint: ignore[SPN101] why\n"
        for each in (editor, plain):
            each.open("a.py", text)
        [found] = await editor.diagnostics("a.py")
        assert (found.code, found.severity) == ("SPN001", types.DiagnosticSeverity.Warning)
        assert list(found.tags or []) == [types.DiagnosticTag.Unnecessary]
        assert editor.texts["a.py"].under(found.range) == "# spawnlint: ignore[SPN101] why"
        [untagged] = await plain.diagnostics("a.py")
        assert untagged.tags is None
        first, *_ = await editor.actions("a.py", found.range)
        assert first.is_preferred
        assert editor.applied(first) == {"a.py": "x = '🦀'\n"}
        editor.edit("a.py", "x = ", "x = (")
        assert await codes(editor) == []


async def test_settings_select_in_the_editor_too(tmp_path: Path) -> None:
    (tmp_path / "spawnlint.toml").write_text('ignore = ["SPN101"]\n[severity]\nSPN201 = "hint"\n', encoding="utf-8")
    folder = types.WorkspaceFolder(tmp_path.as_uri(), "here")
    async with opened(profiles.vscode(), REAL, workspace_folders=[folder]) as editor:
        uri = (tmp_path / "a.py").as_uri()
        editor.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "python", 1, PROGRAM))
        )
        params = types.DocumentDiagnosticParams(text_document=types.TextDocumentIdentifier(uri))
        report = await editor.client.text_document_diagnostic_async(params)
        assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
        assert [(each.code, each.severity) for each in report.items] == [("SPN201", types.DiagnosticSeverity.Hint)]

"""The cells of a notebook are one module; what is found is shown in the cell where it is, and nothing goes stale."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest
from lsprotocol import types

from lsp import profiles
from lsp.editor import REAL, Editor, Text, opened, soon

pytestmark = pytest.mark.asyncio

IMPORTS = "%matplotlib inline\nimport multiprocessing as mp\n!pip list"
WORK = "# 🦀\ndef work(x):\n    return x"
START = "'🦀'; mp.Process(target=work).start()"
LAMBDA = "mp.Process(target=print, args=(lambda: 1,)).start()"


class Notebook:
    """A notebook in an editor for tests."""

    def __init__(self, editor: Editor, uri: str = "file:///project/nb.ipynb") -> None:
        self.editor = editor
        self.uri = uri
        self.version = 1
        self.count = 0
        self.texts: dict[str, str] = {}

    def cell(self, text: str, language: str = "python") -> tuple[types.NotebookCell, types.TextDocumentItem]:
        self.count += 1
        uri = f"vscode-notebook-cell:/project/nb.ipynb#{self.count}"
        self.texts[uri] = text
        kind = types.NotebookCellKind.Markup if language == "markdown" else types.NotebookCellKind.Code
        return types.NotebookCell(kind, uri), types.TextDocumentItem(uri, language, 1, text)

    def open(self, *texts: str) -> list[str]:
        cells = [self.cell(text) for text in texts]
        document = types.NotebookDocument(self.uri, "jupyter-notebook", 1, [cell for cell, _ in cells])
        items = [item for _, item in cells]
        self.editor.client.notebook_document_did_open(types.DidOpenNotebookDocumentParams(document, items))
        return [item.uri for item in items]

    def close(self, cells: list[str]) -> None:
        identifiers = [types.TextDocumentIdentifier(uri) for uri in cells]
        closing = types.DidCloseNotebookDocumentParams(types.NotebookDocumentIdentifier(self.uri), identifiers)
        self.editor.client.notebook_document_did_close(closing)

    def change(self, cells: types.NotebookDocumentCellChanges) -> None:
        self.version += 1
        identifier = types.VersionedNotebookDocumentIdentifier(self.version, self.uri)
        change = types.NotebookDocumentChangeEvent(cells=cells)
        self.editor.client.notebook_document_did_change(types.DidChangeNotebookDocumentParams(identifier, change))

    def splice(self, start: int, gone: list[str], *new: tuple[types.NotebookCell, types.TextDocumentItem]) -> None:
        array = types.NotebookCellArrayChange(start, len(gone), [cell for cell, _ in new])
        structure = types.NotebookDocumentCellChangeStructure(
            array, [item for _, item in new], [types.TextDocumentIdentifier(uri) for uri in gone]
        )
        self.change(types.NotebookDocumentCellChanges(structure=structure))

    def type(self, uri: str, old: str, new: str) -> None:
        text = Text(self.texts[uri], self.editor.encoding)
        start = text.text.index(old)
        span = types.Range(text.position(start), text.position(start + len(old)))
        change = types.TextDocumentContentChangePartial(span, new)
        self.texts[uri] = text.text.replace(old, new)
        document = types.VersionedTextDocumentIdentifier(self.version + 1, uri)
        content = types.NotebookDocumentCellContentChanges(document, [change])
        self.change(types.NotebookDocumentCellChanges(text_content=[content]))

    async def found(self, uri: str) -> list[tuple[str, str]]:
        """The codes and the texts under them, in one cell."""
        params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
        report = await soon(self.editor.client.text_document_diagnostic_async(params))
        assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
        text = Text(self.texts[uri], self.editor.encoding)
        return [(str(each.code), text.under(each.range)) for each in report.items]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "utf-32"])
@pytest.mark.parametrize("uri", ["file:///project/nb.ipynb", "untitled:Untitled-1.ipynb?jupyter-notebook"])
async def test_functions_of_cells_are_not_found_by_a_spawned_child(encoding: str, uri: str) -> None:
    async with opened(profiles.vscode(encoding), REAL) as editor:
        notebook = Notebook(editor, uri)
        imports, work, start = notebook.open(IMPORTS, WORK, START)
        assert await notebook.found(imports) == []
        assert await notebook.found(work) == []
        assert await notebook.found(start) == [("SPN405", "work")]
        notebook.type(start, "work", "print")
        assert await notebook.found(start) == []
        notebook.type(start, "print", "work")
        assert await notebook.found(start) == [("SPN405", "work")]


async def test_what_is_imported_from_a_module_is_found_by_the_child() -> None:
    async with opened(profiles.vscode(), REAL) as editor:
        editor.open("jobs.py", WORK)
        notebook = Notebook(editor)
        _, start = notebook.open("import multiprocessing as mp\nfrom jobs import work", START)
        assert await notebook.found(start) == []


async def test_cells_come_go_move_and_change_their_language() -> None:
    async with opened(profiles.vscode(), REAL) as editor:
        notebook = Notebook(editor)
        imports, work, start = notebook.open(IMPORTS, WORK, START)
        new, item = notebook.cell(LAMBDA)
        notebook.splice(3, [], (new, item))
        assert await notebook.found(item.uri) == [("SPN101", "lambda: 1")]
        assert await notebook.found(start) == [("SPN405", "work")]
        notebook.splice(1, [work])
        assert await notebook.found(work) == []
        assert await notebook.found(start) == []
        assert await notebook.found(item.uri) == [("SPN101", "lambda: 1")]
        again, again_item = notebook.cell(LAMBDA, "markdown")
        notebook.splice(2, [item.uri], (again, again_item))
        assert await notebook.found(again_item.uri) == []
        array = types.NotebookCellArrayChange(
            0,
            2,
            [
                types.NotebookCell(types.NotebookCellKind.Code, start),
                types.NotebookCell(types.NotebookCellKind.Code, imports),
            ],
        )
        notebook.change(types.NotebookDocumentCellChanges(structure=types.NotebookDocumentCellChangeStructure(array)))
        assert await notebook.found(start) == []
        closing = types.DidCloseNotebookDocumentParams(
            types.NotebookDocumentIdentifier(notebook.uri),
            [types.TextDocumentIdentifier(uri) for uri in (start, imports, again_item.uri)],
        )
        editor.client.notebook_document_did_close(closing)
        assert await notebook.found(start) == []
        unknown = types.VersionedNotebookDocumentIdentifier(9, "file:///project/other.ipynb")
        editor.client.notebook_document_did_change(
            types.DidChangeNotebookDocumentParams(unknown, types.NotebookDocumentChangeEvent())
        )
        assert await notebook.found(start) == []


async def test_a_fix_edits_the_cells_it_belongs_to() -> None:
    async with opened(profiles.vscode(), REAL) as editor:
        notebook = Notebook(editor)
        _, uri = notebook.open(IMPORTS, f"def go():\n    {LAMBDA}\n\n\ngo()\n")
        assert await notebook.found(uri) == [("SPN101", "lambda: 1")]
        everything = types.Range(types.Position(0, 0), types.Position(99, 0))
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), everything, types.CodeActionContext([]))
        actions = await soon(editor.client.text_document_code_action_async(params)) or []
        last = [action for action in actions if isinstance(action, types.CodeAction)][-1]
        action = await editor.resolved(last)
        assert action.title == "Suppress SPN101 on this line"
        assert action.edit is not None
        (change,) = action.edit.document_changes or []
        assert isinstance(change, types.TextDocumentEdit)
        assert (change.text_document.uri, change.text_document.version) == (uri, 1)
        fixed = Text(notebook.texts[uri], editor.encoding).edited(list(change.edits))  # type: ignore[arg-type]
        assert fixed == notebook.texts[uri].replace("start()", "start()  # spawnlint: ignore[SPN101]")


CELLS = (
    "import multiprocessing\nimport os.path as p\nspawn = multiprocessing.get_context('spawn')\n",
    "# 🦀 what runs in the child\ndef name(x):\n    return p.basename(x)\n\ndef work(x):\n    print(name(x), flush=True)\n",
    "child = spawn.Process(target=work, args=('a/🦀',))\nchild.start()\nchild.join()\n",
)


def with_files(capabilities: types.ClientCapabilities) -> types.ClientCapabilities:
    """The same client, which makes the files that an edit names, or not."""
    assert capabilities.workspace is not None
    kinds = [types.ResourceOperationKind.Create]
    capabilities.workspace.workspace_edit = types.WorkspaceEditClientCapabilities(
        document_changes=True, resource_operations=kinds
    )
    return capabilities


def without_files(capabilities: types.ClientCapabilities) -> types.ClientCapabilities:
    assert capabilities.workspace is not None
    capabilities.workspace.workspace_edit = types.WorkspaceEditClientCapabilities(document_changes=True)
    return capabilities


async def moves(editor: Editor, uri: str) -> list[types.CodeAction]:
    everything = types.Range(types.Position(0, 0), types.Position(99, 0))
    params = types.CodeActionParams(types.TextDocumentIdentifier(uri), everything, types.CodeActionContext([]))
    actions = await soon(editor.client.text_document_code_action_async(params)) or []
    return [each for each in actions if isinstance(each, types.CodeAction) and each.title.startswith("Move")]


async def test_what_a_child_runs_moves_to_a_module_that_it_can_import(tmp_path: Path) -> None:
    async with opened(with_files(profiles.vscode()), REAL) as editor:
        notebook = Notebook(editor, (tmp_path / "my nb.ipynb").as_uri())
        uris = notebook.open(*CELLS)
        assert await notebook.found(uris[2]) == [("SPN405", "work")]
        (listed,) = await moves(editor, uris[2])
        assert (listed.title, listed.is_preferred) == ("Move `work` to a new module, `my_nb_functions.py`", None)
        action = await editor.resolved(listed)
        assert action.edit is not None
        made, filled, *changes = action.edit.document_changes or []
        assert isinstance(made, types.CreateFile)
        assert isinstance(filled, types.TextDocumentEdit)
        path = tmp_path / "my_nb_functions.py"
        assert (made.uri, filled.text_document.uri) == (path.as_uri(), path.as_uri())
        path.write_text(str(filled.edits[0].new_text), encoding="utf-8")  # type: ignore[union-attr]
        cells = dict(notebook.texts)
        for change in changes:
            assert isinstance(change, types.TextDocumentEdit)
            uri = change.text_document.uri
            cells[uri] = Text(cells[uri], editor.encoding).edited(list(change.edits))  # type: ignore[arg-type]
        assert cells[uris[1]].startswith("# 🦀 what runs in the child\nfrom my_nb_functions import name, work\n")
        await the_cells_run(tmp_path, [cells[uri] for uri in uris])
        notebook.splice(1, [uris[1]], notebook.cell(cells[uris[1]]))
        assert await notebook.found(uris[2]) == []


async def the_cells_run(directory: Path, cells: list[str]) -> None:
    """Runs cells as a kernel does, whose main module is in no file."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", "\n".join(cells), cwd=directory, stdout=asyncio.subprocess.PIPE
    )
    output, _ = await soon(process.communicate())
    assert output.decode("utf-8").strip() == "🦀"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("name(x), flush", "name(x), x_of_cell, flush", "it uses `x_of_cell`, and what that is is not known"),
        ("name(x), flush", "name(x), spawn, flush", "it uses `spawn`, which the notebook sets"),
        ("    print", "    global count\n    print", "`work` sets a variable of the notebook"),
    ],
)
async def test_what_can_not_move_says_why(tmp_path: Path, old: str, new: str, reason: str) -> None:
    async with opened(with_files(profiles.vscode()), REAL) as editor:
        notebook = Notebook(editor, (tmp_path / "nb.ipynb").as_uri())
        uris = notebook.open(*(cell.replace(old, new) for cell in CELLS))
        (move,) = await moves(editor, uris[2])
        assert move.disabled is not None
        assert move.disabled.reason == reason


async def test_no_file_is_made_where_none_can_be(tmp_path: Path) -> None:
    async with opened(without_files(profiles.vscode()), REAL) as editor:
        uris = Notebook(editor, (tmp_path / "nb.ipynb").as_uri()).open(*CELLS)
        assert await moves(editor, uris[2]) == []
    async with opened(with_files(profiles.vscode()), REAL) as editor:
        (tmp_path / "nb_functions.py").touch()
        for uri, reason in (
            ((tmp_path / "nb.ipynb").as_uri(), "`nb_functions.py` is there already"),
            ("untitled:Untitled-1.ipynb", "the notebook is in no directory yet: save it first"),
        ):
            notebook = Notebook(editor, uri)
            cells = notebook.open(*CELLS)
            (move,) = await moves(editor, cells[2])
            assert move.disabled is not None
            assert move.disabled.reason == reason
            notebook.close(cells)

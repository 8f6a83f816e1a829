"""The documents open in the editor, each an immutable text that follows the edits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from lsprotocol import types
from pygls.uris import to_fs_path

from spawnlint.lsp.notebooks import Notebook
from spawnlint.syntax.document import Document, Encoding, Position
from spawnlint.syntax.notebook import Cells

NOTEBOOK = ".ipynb"
PYTHON_SUFFIXES = frozenset({".py", ".pyi", ".pyw"})


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """One version of an open document; `path` is its key in a project: a file system path, or the URI of what is no file.

    A cell of a notebook is a document of its own for the client, and a part of the module at `path` from `start` on.
    """

    uri: str
    path: str
    version: int
    is_python: bool
    text: Document
    start: int = 0

    @property
    def end(self) -> int:
        """The offset in the module at which it ends."""
        return self.start + len(self.text.text)

    def offset(self, position: types.Position, encoding: Encoding) -> int:
        """The offset in the module of a position of the client."""
        return self.start + self.text.offset(position_of(position), encoding)


class Documents:
    """The open documents by URI, spelled as the client spells it; and the modules they are or make up."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self._open: dict[str, OpenDocument] = {}
        self._notebooks: dict[str, Notebook] = {}
        self._texts: Mapping[str, Document] | None = None

    def __iter__(self) -> Iterator[OpenDocument]:
        return iter(self._open.values())

    def get(self, uri: str) -> OpenDocument | None:
        """The newest version of a document, or None if it is not open."""
        return self._open.get(uri)

    def at(self, path: str, offset: int = 0) -> OpenDocument | None:
        """The open document that holds an offset of the module at a path."""
        parts = [document for document in self if document.path == path and document.start <= offset]
        return max(parts, key=lambda document: document.start, default=None)

    @property
    def texts(self) -> Mapping[str, Document]:
        """The open Python texts by project path; a new mapping after every change, the same one in between."""
        if self._texts is None:
            cells = {cell for notebook in self._notebooks.values() for cell in notebook.uris}
            self._texts = {each.path: each.text for each in self if each.is_python and each.uri not in cells}
            self._texts |= {notebook.path: notebook.text for notebook in self._notebooks.values()}
        return self._texts

    def open(self, item: types.TextDocumentItem) -> None:
        """Takes a document in; one that is open already is replaced."""
        path = path_of(item.uri)
        self._put(OpenDocument(item.uri, path, item.version, _is_python(item, path), Document.of(item.text)))

    def change(
        self, identifier: types.VersionedTextDocumentIdentifier, changes: Sequence[types.TextDocumentContentChangeEvent]
    ) -> None:
        """Applies changes in their order. Raises KeyError for a document that is not open."""
        document = self._open[identifier.uri]
        self._put(replace(document, version=identifier.version, text=self._applied(document.text, changes)))

    def close(self, uri: str) -> None:
        """Forgets a document; one that is not open is no error."""
        self._open.pop(uri, None)
        self._texts = None

    def open_notebook(self, params: types.DidOpenNotebookDocumentParams) -> tuple[str, ...]:
        """Takes a notebook in; returns the URIs of its cells."""
        document = params.notebook_document
        self._notebooks[document.uri] = Notebook(document.uri, _notebook_path(document.uri))
        self._insert_cells(document.uri, 0, 0, document.cells, params.cell_text_documents)
        return self._notebooks[document.uri].uris

    def change_notebook(self, params: types.DidChangeNotebookDocumentParams) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Applies a change; returns the URIs of the cells that went, and of those that are there.

        Raises KeyError for a notebook that is not open.
        """
        uri = params.notebook_document.uri
        before = self._notebooks[uri].uris
        cells = params.change.cells
        if cells is not None and cells.structure is not None:
            array, opened = cells.structure.array, cells.structure.did_open or ()
            self._insert_cells(uri, array.start, array.delete_count, array.cells or (), opened)
            for closed in cells.structure.did_close or ():
                self.close(closed.uri)
        for data in (cells.data if cells is not None else None) or ():
            self._notebooks[uri] = self._notebooks[uri].with_kind(data)
        for content in (cells.text_content if cells is not None else None) or ():
            self.change(content.document, content.changes)
        self._join(uri)
        after = self._notebooks[uri].uris
        return tuple(cell for cell in before if cell not in after), after

    def close_notebook(self, uri: str) -> tuple[str, ...]:
        """Forgets a notebook and its cells; returns their URIs. One that is not open is no error."""
        notebook = self._notebooks.pop(uri, None)
        for cell in notebook.uris if notebook is not None else ():
            self.close(cell)
        self._texts = None
        return notebook.uris if notebook is not None else ()

    def _insert_cells(
        self,
        uri: str,
        start: int,
        gone: int,
        cells: Sequence[types.NotebookCell],
        opened: Sequence[types.TextDocumentItem],
    ) -> None:
        notebook = self._notebooks[uri]
        for item in opened:
            is_python = _is_python(item, "")
            self._open[item.uri] = OpenDocument(
                item.uri, notebook.path, item.version, is_python, Document.of(item.text)
            )
        self._notebooks[uri] = notebook.spliced(start, gone, cells)
        self._join(uri)

    def _join(self, uri: str) -> None:
        """Makes one module of the cells again, keeping the pieces of cells that did not change."""
        notebook = self._notebooks[uri]
        parts = [self._open[cell] for cell in notebook.code if cell in self._open and self._open[cell].is_python]
        joined = Cells.of(part.text.text for part in parts)
        for part, start in zip(parts, joined.starts, strict=True):
            self._open[part.uri] = replace(part, start=start)
        self._notebooks[uri] = replace(notebook, text=notebook.text.replaced(joined.text))
        self._texts = None

    def _put(self, document: OpenDocument) -> None:
        self._open[document.uri] = document
        self._texts = None

    def _applied(self, text: Document, changes: Iterable[types.TextDocumentContentChangeEvent]) -> Document:
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                start, end = position_of(change.range.start), position_of(change.range.end)
                text = text.edited(start, end, change.text, self._encoding)
            else:
                text = Document.of(change.text)
        return text


def _notebook_path(uri: str) -> str:
    """The project path of a notebook; one that was never saved gets a name that says what it is."""
    path = path_of(uri)
    return path if PurePosixPath(path).suffix == NOTEBOOK else f"{path}#{NOTEBOOK}"


def _is_python(item: types.TextDocumentItem, path: str) -> bool:
    return item.language_id.lower().startswith("python") or PurePosixPath(path).suffix in PYTHON_SUFFIXES


def path_of(uri: str) -> str:
    """The project path of a URI: the file system path of a file, else the URI itself."""
    return to_fs_path(uri) or uri


def position_of(position: types.Position) -> Position:
    """A position of the protocol, in the client's encoding."""
    return Position(position.line, position.character)

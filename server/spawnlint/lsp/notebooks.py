"""Notebooks: which cells there are, in which order, and what they make up together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lsprotocol import types

from spawnlint.syntax.document import Document

SYNC = types.NotebookDocumentSyncOptions(
    notebook_selector=[
        types.NotebookDocumentFilterWithNotebook(notebook="*", cells=[types.NotebookCellLanguage(language="python")])
    ]
)
"""Notebooks of every kind, as far as their cells are Python."""


@dataclass(frozen=True, slots=True)
class Notebook:
    """A notebook: its cells by URI in order, those of them that hold code, and their texts as one module."""

    uri: str
    path: str
    cells: tuple[tuple[str, bool], ...] = ()
    text: Document = field(default_factory=lambda: Document.of(""))

    @property
    def uris(self) -> tuple[str, ...]:
        """All cells."""
        return tuple(uri for uri, _ in self.cells)

    @property
    def code(self) -> tuple[str, ...]:
        """The cells of code."""
        return tuple(uri for uri, is_code in self.cells if is_code)

    def spliced(self, start: int, gone: int, cells: Iterable[types.NotebookCell]) -> Notebook:
        """With some cells in the place of others."""
        new = tuple((cell.document, _is_code(cell)) for cell in cells)
        return replace(self, cells=(*self.cells[:start], *new, *self.cells[start + gone :]))

    def with_kind(self, cell: types.NotebookCell) -> Notebook:
        """With another kind of one cell."""
        cells = ((uri, _is_code(cell) if uri == cell.document else is_code) for uri, is_code in self.cells)
        return replace(self, cells=tuple(cells))


def _is_code(cell: types.NotebookCell) -> bool:
    return cell.kind is types.NotebookCellKind.Code

"""The documents open in the editor, each an immutable text that follows the edits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from lsprotocol import types
from pygls.uris import to_fs_path

from spawnlint.syntax.document import Document, Encoding, Position

PYTHON_SUFFIXES = frozenset({".py", ".pyi", ".pyw"})


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """One version of an open document; `path` is its key in a project: a file system path, or the URI of what is no file."""

    uri: str
    path: str
    version: int
    is_python: bool
    text: Document


class Documents:
    """The open documents by URI, spelled as the client spells it."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self._open: dict[str, OpenDocument] = {}
        self._texts: Mapping[str, Document] | None = None

    def __iter__(self) -> Iterator[OpenDocument]:
        return iter(self._open.values())

    def get(self, uri: str) -> OpenDocument | None:
        """The newest version of a document, or None if it is not open."""
        return self._open.get(uri)

    def at(self, path: str) -> OpenDocument | None:
        """The open document with this project path."""
        return next((document for document in self if document.path == path), None)

    @property
    def texts(self) -> Mapping[str, Document]:
        """The open Python texts by project path; a new mapping after every change, the same one in between."""
        if self._texts is None:
            self._texts = {document.path: document.text for document in self if document.is_python}
        return self._texts

    def open(self, item: types.TextDocumentItem) -> None:
        """Takes a document in; one that is open already is replaced."""
        path = path_of(item.uri)
        is_python = item.language_id.lower().startswith("python") or PurePosixPath(path).suffix in PYTHON_SUFFIXES
        self._put(OpenDocument(item.uri, path, item.version, is_python, Document.of(item.text)))

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


def path_of(uri: str) -> str:
    """The project path of a URI: the file system path of a file, else the URI itself."""
    return to_fs_path(uri) or uri


def position_of(position: types.Position) -> Position:
    """A position of the protocol, in the client's encoding."""
    return Position(position.line, position.character)

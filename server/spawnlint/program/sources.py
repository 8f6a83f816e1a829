"""The texts a program may be made of: documents that somebody named, laid over files that imports may lead to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from spawnlint.program.looks import Looks, looks
from spawnlint.syntax.document import Document


class Files(Protocol):
    """Files that are read when an import leads to them: a snapshot, by the same kind of path as the documents.

    `workspace.disk` reads them from a disk. The engine itself never does.
    """

    @property
    def layout(self) -> object:
        """Compares equal as long as no file came or went."""

    def has(self, path: str, /) -> bool:
        """Whether there is such a file."""

    def document(self, path: str, /) -> Document | None:
        """The text of a file: the same object as long as it did not change; None if it is no readable Python text."""

    def looks(self, path: str, /) -> Looks | None:
        """What that text looks like; it need not be kept for that."""


@dataclass(frozen=True)
class NoFiles:
    """Nothing but the documents that were named."""

    layout: None = None

    def has(self, _path: str) -> bool:
        """No."""
        return False

    def document(self, _path: str) -> Document | None:
        """None."""
        return None

    def looks(self, _path: str) -> Looks | None:
        """None."""
        return None


NO_FILES = NoFiles()


@dataclass(frozen=True, eq=False)
class Sources:
    """Documents by path, and the files below them."""

    documents: Mapping[str, Document]
    files: Files = NO_FILES

    def has(self, path: str) -> bool:
        """Whether a path leads to a text."""
        return path in self.documents or self.files.has(path)

    def get(self, path: str) -> Document | None:
        """The text at a path."""
        return self.documents.get(path) or self.files.document(path)

    def looks(self, path: str) -> Looks | None:
        """What the text at a path looks like."""
        document = self.documents.get(path)
        return looks(document) if document is not None else self.files.looks(path)

    def __getitem__(self, path: str) -> Document:
        """The text at a path. Raises KeyError where there is none."""
        document = self.get(path)
        if document is None:
            raise KeyError(path)
        return document

    def laid_over(self, documents: Mapping[str, Document]) -> Sources:
        """These sources with other documents in the place of some."""
        return replace(self, documents={**self.documents, **documents})

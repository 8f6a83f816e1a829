"""The files that imports may lead to, read from the disk when they are asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from spawnlint.program.looks import Looks, looks, looks_of
from spawnlint.syntax.document import Document
from spawnlint.syntax.source import UndecodableSource, decode


@dataclass(frozen=True, eq=False)
class Disk:
    """A snapshot of the disk that is taken bit by bit: each directory and each file is read once, on first need.

    `after` gives the next snapshot, which reads again what changed. The paths are absolute, or relative to the
    working directory.
    """

    layout: object = field(default_factory=object)
    _names: dict[str, frozenset[str]] = field(default_factory=dict)
    _documents: dict[str, Document | None] = field(default_factory=dict)
    _looks: dict[str, Looks | None] = field(default_factory=dict)

    def has(self, path: str, /) -> bool:
        """Whether there is a file or directory of this name."""
        directory, name = os.path.split(path)
        return name in self.names(directory)

    def names(self, directory: str) -> frozenset[str]:
        """What lies in a directory; nothing if that cannot be told."""
        if directory not in self._names:
            self._names[directory] = _listed(directory)
        return self._names[directory]

    @property
    def directories_read(self) -> frozenset[str]:
        """The directories that were looked into so far."""
        return frozenset(self._names)

    @property
    def files_read(self) -> frozenset[str]:
        """The files that were read so far, or could not be."""
        return frozenset((*self._documents, *self._looks))

    def document(self, path: str, /) -> Document | None:
        """The text of a file, None if it cannot be read or is no Python text."""
        if path not in self._documents:
            text = _read(path) if self.has(path) else None
            self._documents[path] = Document.of(text) if text is not None else None
        return self._documents[path]

    def looks(self, path: str, /) -> Looks | None:
        """What that text looks like. A text that nobody asked for is not kept."""
        if path not in self._looks:
            document = self._documents.get(path)
            if document is not None:
                self._looks[path] = looks(document)
            else:
                text = _read(path) if self.has(path) else None
                self._looks[path] = looks_of(text) if text is not None else None
        return self._looks[path]

    def after(self, changed: Iterable[str]) -> Disk:
        """The snapshot after the files at some paths changed, came or went; a file keeps its document otherwise."""
        paths = set(changed)
        names = {directory: each for directory, each in self._names.items() if not _concerns(directory, paths)}
        documents = {path: each for path, each in self._documents.items() if path not in paths}
        seen = {path: each for path, each in self._looks.items() if path not in paths}
        fresh = Disk(object(), names, documents, seen)
        same = all(fresh.has(path) == self.has(path) for path in paths)
        return replace(fresh, layout=self.layout) if same else fresh


def _concerns(directory: str, paths: set[str]) -> bool:
    """Whether the entries of a directory may be others after changes at some paths."""
    return any(os.path.dirname(path) == directory or path == directory for path in paths)


def _listed(directory: str) -> frozenset[str]:
    try:
        return frozenset(os.listdir(directory or os.curdir))
    except OSError:
        return frozenset()


def _read(path: str) -> str | None:
    try:
        with open(path, "rb") as file:
            return decode(file.read()).text
    except (OSError, UndecodableSource):
        return None

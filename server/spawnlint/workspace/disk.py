"""The files that imports may lead to, read from the disk when they are asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field

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

    def has(self, path: str, /) -> bool:
        """Whether there is a file or directory of this name."""
        directory, name = os.path.split(path)
        if directory not in self._names:
            self._names[directory] = _listed(directory)
        return name in self._names[directory]

    def document(self, path: str, /) -> Document | None:
        """The text of a file, None if it cannot be read or is no Python text."""
        if path not in self._documents:
            self._documents[path] = _read(path) if self.has(path) else None
        return self._documents[path]

    def after(self, changed: Iterable[str]) -> Disk:
        """The snapshot after the files at some paths changed, came or went; a file keeps its document otherwise."""
        paths = set(changed)
        names = {directory: each for directory, each in self._names.items() if not _concerns(directory, paths)}
        documents = {path: each for path, each in self._documents.items() if path not in paths}
        fresh = Disk(object(), names, documents)
        same = all(fresh.has(path) == self.has(path) for path in paths)
        return Disk(self.layout, names, documents) if same else fresh


def _concerns(directory: str, paths: set[str]) -> bool:
    """Whether the entries of a directory may be others after changes at some paths."""
    return any(os.path.dirname(path) == directory or path == directory for path in paths)


def _listed(directory: str) -> frozenset[str]:
    try:
        return frozenset(os.listdir(directory or os.curdir))
    except OSError:
        return frozenset()


def _read(path: str) -> Document | None:
    try:
        with open(path, "rb") as file:
            return Document.of(decode(file.read()).text)
    except (OSError, UndecodableSource):
        return None

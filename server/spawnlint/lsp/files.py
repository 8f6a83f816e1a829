"""The files below the open documents: read when an import leads there, and searched for programs that import them.

The search runs on the worker. What it finds are more main programs, so that a file that is open is seen in the light of
those that are not.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from spawnlint.config import Settings
from spawnlint.lsp.worker import Stop

if TYPE_CHECKING:
    from spawnlint.engine import Engine, Project
    from spawnlint.syntax.document import Document
    from spawnlint.workspace.disk import Disk

MOST_MAINS = 8
"""More programs that are not open are not looked at after each keystroke; the nearest ones are."""

_IMPORT_ROW = re.compile(rb"^[ \t]*(?:from|import)[ \t][^\r\n]*(?:\([^)]*\))?", re.MULTILINE)
_WORD = re.compile(rb"[^\W\d]\w*")

Progress = Callable[[int, int], None]
"""Told how many of how many files were read."""


@dataclass(frozen=True)
class Index:
    """The Python files of the workspace with the words of their import statements: little, whatever their size."""

    imports: Mapping[str, frozenset[bytes]] = field(default_factory=dict)

    def after(self, changed: Iterable[str]) -> Index:
        """The index after some files changed, came or went."""
        imports = dict(self.imports)
        for path in changed:
            imports.pop(path, None)
            if path.endswith((".py", ".pyw")) and (words := _imported_words(path)) is not None:
                imports[path] = words
        return Index(imports)

    def candidates(self, paths: Iterable[str]) -> tuple[str, ...]:
        """The files that may import some files, directly or through each other, by the words alone."""
        found: dict[str, None] = {}
        todo = list(paths)
        seen = set(todo)
        for path in todo:
            word = module_word(path)
            new = [other for other, words in self.imports.items() if word in words and other not in seen]
            found.update(dict.fromkeys(new))
            seen.update(new)
            todo += new
        return tuple(found)


def search(
    folders: Iterable[str], settings_of: Callable[[str], Settings], stop: Stop, progress: Progress
) -> Index | None:
    """Reads the imports of all Python files below some folders; None if nobody waits any more."""
    from spawnlint.workspace.files import find

    files = find(folders, settings_of).files
    imports: dict[str, frozenset[bytes]] = {}
    for count, path in enumerate(files):
        if stop():
            return None
        if count % 100 == 0:
            progress(count, len(files))
        words = _imported_words(path)
        if words is not None:
            imports[path] = words
    return Index(imports)


def mains_of(engine: Engine, project: Project, index: Index) -> tuple[str, ...]:
    """The programs among the files of an index that import open documents; analysed already when they are given out."""
    opened = tuple(path for path in project.documents if os.path.isabs(path))
    candidates = index.candidates(opened)
    found: dict[str, None] = {}
    for path in opened if candidates else ():
        found.update(dict.fromkeys(engine.affected_by(project, path, (*candidates, *opened))))
    mains = tuple(path for path in found if path not in project.documents)[:MOST_MAINS]
    if mains:
        extended = replace(project, mains=mains)
        for path in opened[:1]:
            engine.check(extended, path)
    return mains


@dataclass
class Workspace:
    """What of the disk belongs to the session's projects. Changes only on the loop."""

    folders: tuple[str, ...]
    mains: tuple[str, ...] = ()
    index: Index = field(default_factory=Index)
    _disk: Disk | None = None
    _layout: tuple[frozenset[str], tuple[str, ...], Mapping[str, Document]] | None = None

    @property
    def disk(self) -> Disk:
        """The files, as far as they were read."""
        if self._disk is None:
            from spawnlint.workspace.disk import Disk

            self._disk = Disk()
        return self._disk

    def changed(self, paths: Iterable[str]) -> None:
        """Files changed, came or went outside of the open documents."""
        paths = tuple(paths)
        self._disk = self.disk.after(paths)
        self._layout = None
        if self.index.imports:
            self.index = self.index.after(paths)

    def layout(self, paths: Iterable[str]) -> tuple[tuple[str, ...], Mapping[str, Document]]:
        """Where the imports of open files start, and the programs that an installer makes of their projects."""
        from spawnlint.workspace.layout import roots, scripts, tops_of

        files = frozenset(path for path in paths if os.path.isabs(path))
        if self._layout is None or self._layout[0] != files:
            tops = tops_of(sorted(files))
            self._layout = files, tuple(dict.fromkeys((*roots(tops), *self.folders))), scripts(tops)
        return self._layout[1], self._layout[2]


def _imported_words(path: str) -> frozenset[bytes] | None:
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError:
        return None
    return frozenset(word for row in _IMPORT_ROW.findall(content) for word in _WORD.findall(row))


def module_word(path: str) -> bytes:
    """The last part of the name of the module at a path."""
    pure = PurePath(path)
    return (pure.parent.name if pure.stem == "__init__" else pure.stem).encode()

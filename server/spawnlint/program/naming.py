"""What a dotted name means: the search for modules along `sys.path`, over paths alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import PurePath
from typing import TypeAlias
from weakref import WeakKeyDictionary

from spawnlint.knowledge.ways import WAYS
from spawnlint.program.imports import Imported, imports_of
from spawnlint.program.sources import Sources
from spawnlint.syntax.document import Document

Directories: TypeAlias = tuple[str, ...]

INIT = "__init__.py"
_SEPARATOR = str(PurePath("a", "b"))[1]


def _join(directory: str, *parts: str) -> str:
    """A path below a directory, as PurePath writes it; this is called too often for making one."""
    if directory == ".":
        return _SEPARATOR.join(parts)
    return _SEPARATOR.join((directory.rstrip(_SEPARATOR), *parts))


class Naming:
    """Finds modules by name among sources in which no file comes or goes; keeps what it found."""

    def __init__(self, sources: Sources, roots: Directories) -> None:
        """Take the sources, and the directories from which every program of the project can import."""
        self._sources = sources
        self._paths = frozenset(sources.documents)
        self.roots = roots
        self._roots = tuple(str(PurePath(root)) for root in roots)
        self._found: dict[tuple[str, Directories], str | None] = {}
        self._tops: dict[str, str] = {}
        self._searched: dict[str, Directories] = {}
        self._edges: WeakKeyDictionary[Document, dict[tuple[str, Directories], tuple[str, ...]]] = WeakKeyDictionary()

    def holds(self, sources: Sources, roots: Directories) -> bool:
        """Whether names mean the same among other sources."""
        same_files = sources.files.layout == self._sources.files.layout
        return same_files and roots == self.roots and sources.documents.keys() == self._paths

    # -- the path ----------------------------------------------------------------------------------

    def search_path(self, main: str) -> Directories:
        """Where a main program looks for modules: what `sys.path` has of the project when it runs.

        A script sees its own directory first. A file of a package is run with `-m`, by a test runner or from a script
        that was installed, and sees what its package lies in; its own directory only if someone runs it as a script
        all the same, so that comes last.
        """
        here = str(PurePath(main).parent)
        if here not in self._searched:
            top = self._top(here)
            found = (here, *self._roots) if top == here else (top, *self._roots, here)
            self._searched[here] = tuple(dict.fromkeys(found))
        return self._searched[here]

    def name_of(self, path: str) -> str:
        """The dotted name of a file in its package, or its stem."""
        pure = PurePath(path)
        top = self._top(str(pure.parent))
        parts = list(pure.with_suffix("").relative_to(top).parts)
        if len(parts) > 1 and pure.name == INIT:
            parts.pop()
        return ".".join(parts)

    def _top(self, directory: str) -> str:
        """The directory that the outermost package around a directory lies in; the directory itself outside of any."""
        if directory not in self._tops:
            pure = PurePath(directory)
            is_package = pure.parent != pure and self._sources.has(str(pure / INIT))
            self._tops[directory] = self._top(str(pure.parent)) if is_package else directory
        return self._tops[directory]

    # -- modules -----------------------------------------------------------------------------------

    def find(self, dotted: str, search: Directories) -> str | None:
        """The file of the module that an absolute import names, or None if it is not of the project."""
        key = dotted, search
        if key not in self._found:
            self._found[key] = self._find(dotted, search)
        return self._found[key]

    def _find(self, dotted: str, search: Directories) -> str | None:
        """The standard library comes before all but the directory of a script.

        A library that starts processes is taken for what is known of it, even in its own repository.
        """
        first = dotted.partition(".")[0]
        directories = search[:1] if first in sys.stdlib_module_names else search
        for directory in directories:
            found = self._below(directory, dotted)
            if found is not None and not (first in WAYS.libraries and self._sources.has(_join(directory, first, INIT))):
                return found
        return None

    def relative(self, importer: str, level: int, dotted: str) -> str | None:
        """The file of the module that `from <level dots><dotted> import` names, seen from another file."""
        base = PurePath(importer)
        for _ in range(level):
            base = base.parent
        return self._below(str(base), dotted)

    def _below(self, directory: str, dotted: str) -> str | None:
        parts = dotted.split(".") if dotted else []
        package = _join(directory, *parts, INIT)
        if self._sources.has(package):
            return package
        module = f"{_join(directory, *parts)}.py" if dotted else None
        return module if module is not None and self._sources.has(module) else None

    # -- the graph ---------------------------------------------------------------------------------

    def imported_by(self, path: str, document: Document, search: Directories) -> tuple[str, ...]:
        """The files that a file may import, read off its text without parsing, packages around them included."""
        known = self._edges.setdefault(document, {})
        key = path, search
        if key not in known:
            named = self.named_by(path, document, search)
            known[key] = tuple(dict.fromkeys(each for name in named for each in (*self.packages_of(name), name)))
        return known[key]

    def named_by(self, path: str, document: Document, search: Directories) -> tuple[str, ...]:
        """The same without the packages around what is imported."""
        imported = (each for piece in document.pieces for each in imports_of(piece.text))
        return tuple(found for each in imported for found in self._named(path, each, search))

    def _named(self, path: str, imported: Imported, search: Directories) -> Iterator[str]:
        prefix = f"{imported.module}." if imported.module else ""
        for dotted in (imported.module, *(f"{prefix}{name}" for name in imported.names)):
            found = self.relative(path, imported.dots, dotted) if imported.dots else self.find(dotted, search)
            if found is not None:
                yield found

    def packages_of(self, path: str) -> tuple[str, ...]:
        """The files of the packages that are imported before the module at a path, the outermost first."""
        pure = PurePath(path)
        directory = pure.parent.parent if pure.name == INIT else pure.parent
        found: list[str] = []
        while directory.parent != directory and self._sources.has(str(directory / INIT)):
            found.append(str(directory / INIT))
            directory = directory.parent
        return tuple(reversed(found))

"""What a dotted name means: the search for modules along `sys.path`, over paths alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath
from typing import TypeAlias

from spawnlint.knowledge.ways import WAYS
from spawnlint.program.imports import Imported
from spawnlint.program.sources import Sources

Directories: TypeAlias = tuple[str, ...]
Imports: TypeAlias = tuple[Imported, ...]

INIT = "__init__.py"
_SEPARATOR = str(PurePath("a", "b"))[1]
_LOADED_AT_START = ("abc.py", "codecs.py", "os.py")
"""Modules that an interpreter loads before any program: a directory that has them is the standard library's own."""


def _join(directory: str, *parts: str) -> str:
    """A path below a directory, as PurePath writes it; this is called too often for making one."""
    if directory == ".":
        return _SEPARATOR.join(parts)
    return _SEPARATOR.join((directory.rstrip(_SEPARATOR), *parts))


@dataclass(frozen=True, slots=True)
class Edges:
    """The files that a file may import: those it names, and with them the packages around these, in order."""

    named: Directories
    all: Directories


class _Importer:
    """A file with its imports, and where these lead, by where the first parts of their names are looked for."""

    __slots__ = ("edges", "firsts", "imports")

    def __init__(self, imports: Imports) -> None:
        self.imports = imports
        self.firsts = tuple(
            {each.module.partition(".")[0] or name for each in imports if not each.dots for name in each.names or ("",)}
        )
        self.edges: dict[tuple[Directories, ...], Edges] = {}


class Naming:
    """Finds modules by name among sources in which no file comes or goes; keeps what it found."""

    def __init__(self, sources: Sources, roots: Directories) -> None:
        """Take the sources, and the directories from which every program of the project can import."""
        self._sources = sources
        self._paths = frozenset(sources.documents)
        self.roots = roots
        self._roots = tuple(str(PurePath(root)) for root in roots)
        self._tops: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._searched: dict[str, Directories] = {}
        self._holders: dict[Directories, dict[str, Directories]] = {}
        self._modules: dict[tuple[str, str], str | None] = {}
        self._around: dict[str, Directories] = {}
        self._importers: dict[str, _Importer] = {}

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
        here = self._parent(main)
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
        for directory in self._holding(dotted.partition(".")[0], search):
            found = self._below(directory, dotted)
            if found is not None:
                return found
        return None

    def _holding(self, first: str, search: Directories) -> Directories:
        """The directories of a search path in which the first part of a name may be found.

        The standard library comes before all but the directory of a script. It and a library that starts processes are
        taken for what is known of them, even in their own repositories.
        """
        holders = self._holders.get(search)
        if holders is None:
            holders = self._holders[search] = {}
        found = holders.get(first)
        if found is None:
            directories = search[:1] if first in sys.stdlib_module_names else search
            found = holders[first] = tuple(each for each in directories if self._may_hold(each, first))
        return found

    def _may_hold(self, directory: str, first: str) -> bool:
        if first in WAYS.libraries and self._sources.has(_join(directory, first, INIT)):
            return False
        if first in sys.stdlib_module_names and self._is_standard_library(directory):
            return False
        package = _join(directory, first)
        return package in self._directories or self._sources.has(package) or self._sources.has(f"{package}.py")

    def _is_standard_library(self, directory: str) -> bool:
        return all(self._sources.has(_join(directory, name)) for name in _LOADED_AT_START)

    @cached_property
    def _directories(self) -> frozenset[str]:
        """The directories in which, or far below which, documents lie."""
        found: set[str] = set()
        for path in self._paths:
            directory = self._parent(path)
            while directory not in found:
                found.add(directory)
                directory = self._parent(directory)
        return frozenset(found)

    def _parent(self, path: str) -> str:
        parent = self._parents.get(path)
        if parent is None:
            parent = self._parents[path] = str(PurePath(path).parent)
        return parent

    def relative(self, importer: str, level: int, dotted: str) -> str | None:
        """The file of the module that `from <level dots><dotted> import` names, seen from another file."""
        base = importer
        for _ in range(level):
            base = self._parent(base)
        return self._below(base, dotted)

    def _below(self, directory: str, dotted: str) -> str | None:
        key = directory, dotted
        if key not in self._modules:
            self._modules[key] = self._module(directory, dotted)
        return self._modules[key]

    def _module(self, directory: str, dotted: str) -> str | None:
        parts = dotted.split(".") if dotted else []
        package = _join(directory, *parts, INIT)
        if self._sources.has(package):
            return package
        module = f"{_join(directory, *parts)}.py" if dotted else None
        return module if module is not None and self._sources.has(module) else None

    # -- the graph ---------------------------------------------------------------------------------

    def edges(self, path: str, imports: Imports, search: Directories) -> Edges:
        """The files that a file may import. Programs that look for its imports in the same directories share them."""
        importer = self._importers.get(path)
        if importer is None or importer.imports != imports:
            importer = self._importers[path] = _Importer(imports)
        places = tuple([self._holding(first, search) for first in importer.firsts])
        edges = importer.edges.get(places)
        if edges is None:
            named = tuple(dict.fromkeys(found for each in imports for found in self._named(path, each, search)))
            both = dict.fromkeys(each for name in named for each in (*self.packages_of(name), name))
            edges = importer.edges[places] = Edges(named, tuple(both))
        return edges

    def _named(self, path: str, imported: Imported, search: Directories) -> Iterator[str]:
        prefix = f"{imported.module}." if imported.module else ""
        for dotted in (imported.module, *(f"{prefix}{name}" for name in imported.names)):
            found = self.relative(path, imported.dots, dotted) if imported.dots else self.find(dotted, search)
            if found is not None:
                yield found

    def packages_of(self, path: str) -> tuple[str, ...]:
        """The files of the packages that are imported before the module at a path, the outermost first."""
        found = self._around.get(path)
        if found is None:
            directory = self._parent(path)
            if path == _join(directory, INIT):
                directory = self._parent(directory)
            found = self._around[path] = self._packages(directory)
        return found

    def _packages(self, directory: str) -> tuple[str, ...]:
        """The files of the packages that a directory and those around it are, the outermost first."""
        found: list[str] = []
        while (parent := self._parent(directory)) != directory and self._sources.has(_join(directory, INIT)):
            found.append(_join(directory, INIT))
            directory = parent
        return tuple(reversed(found))

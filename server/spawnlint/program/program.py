"""The modules of one main program, found by name: imports between the texts of a project."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from spawnlint.program.module import Module
from spawnlint.program.naming import INIT, Directories, Edges, Imports, Naming
from spawnlint.program.sources import Sources
from spawnlint.syntax.document import Document


@dataclass(frozen=True, eq=False)
class Programs:
    """All the programs that the sources of a project make up."""

    sources: Sources
    naming: Naming

    @classmethod
    def of(cls, sources: Sources, roots: Directories, before: Naming | None = None) -> Programs:
        """The programs of some sources; names that were found before serve again if they still mean the same."""
        return cls(sources, before if before is not None and before.holds(sources, roots) else Naming(sources, roots))

    def program(self, main: str) -> Program:
        """The program whose main module lies at a path."""
        return Program(self, self.naming.search_path(main))

    def reached_from(self, main: str, imports: float) -> Iterator[str]:
        """The paths that a main program may import, itself included, over so many imports, the near ones first."""
        search = self.naming.search_path(main)
        distance = {main: 0}
        todo = [main]
        for path in todo:
            looks = self.sources.looks(path)
            if looks is None:
                continue
            yield path
            if distance[path] < imports:
                after = distance[path] + 1
                for each in self.naming.edges(path, looks.imports, search).all:
                    if each not in distance:
                        distance[each] = after
                        todo.append(each)

    def affected_by(self, path: str, among: Iterable[str]) -> tuple[str, ...]:
        """Those of some paths whose programs may import one, in any way, that itself included; the near ones first."""
        importers: dict[str, list[str]] = {}
        for other in among:
            looks = self.sources.looks(other)
            if looks is not None:
                for target in self.naming.edges(other, looks.imports, self.naming.search_path(other)).all:
                    importers.setdefault(target, []).append(other)
        affected = {path: None}
        todo = [path]
        for each in todo:
            new = [importer for importer in importers.get(each, ()) if importer not in affected]
            affected.update(dict.fromkeys(new))
            todo += new
        return tuple(affected)

    def is_imported(self, path: str) -> bool:
        """Whether one of the documents imports another one, read off the texts without parsing."""
        pure = PurePath(path)
        if self.sources.documents.keys() <= {path}:
            return False  # spares an open file its looks, which it has anew after each keystroke
        word = pure.parent.name if pure.name == INIT else pure.stem
        return any(other != path and path in self._edges(other).all for other in self._importers_by_word.get(word, ()))

    @cached_property
    def _importers_by_word(self) -> Mapping[str, list[str]]:
        """The documents that have a word as the last part of what they import."""
        found: dict[str, list[str]] = {}
        for path in self.sources.documents:
            looks = self.sources.looks(path)
            for word in _last_words(looks.imports) if looks is not None else ():
                found.setdefault(word, []).append(path)
        return found

    def _edges(self, path: str) -> Edges:
        """The files that a document may import as a main program."""
        looks = self.sources.looks(path)
        return self.naming.edges(path, looks.imports if looks is not None else (), self.naming.search_path(path))


def _last_words(imports: Imports) -> set[str]:
    """What the modules that are imported may be called in their packages."""
    return {word for each in imports for dotted in (each.module, *each.names) for word in dotted.split(".")}


class Program:
    """The modules that one main program can import; each is read when it is asked for."""

    def __init__(self, programs: Programs, search: Directories) -> None:
        """Take the sources and the directories in which this program looks for modules."""
        self._programs = programs
        self._naming = programs.naming
        self._search = search
        self._modules: dict[str, Module] = {}

    def with_documents(self, documents: Mapping[str, Document]) -> Program:
        """The same program with other documents in the place of some."""
        return Program(Programs.of(self.sources.laid_over(documents), self._naming.roots, self._naming), self._search)

    @property
    def paths(self) -> frozenset[str]:
        """The paths of all documents of the project."""
        return frozenset(self.sources.documents)

    @property
    def sources(self) -> Sources:
        """The texts."""
        return self._programs.sources

    def document(self, path: str) -> Document:
        """A text. Raises KeyError for an unknown path."""
        return self.sources[path]

    def module(self, path: str) -> Module:
        """The module at a path. Raises KeyError for an unknown path."""
        return self._module(path, self._naming.name_of(path))

    def _module(self, path: str, name: str) -> Module:
        if path not in self._modules:
            self._modules[path] = Module(path, name, self.document(path))
        return self._modules[path]

    def _read(self, path: str | None, name: str) -> Module | None:
        return self._module(path, name) if path is not None and self.sources.get(path) is not None else None

    def find(self, dotted: str) -> Module | None:
        """The module an absolute import names, if it is a text of the project."""
        return self._read(self._naming.find(dotted, self._search), dotted)

    def namespace(self, dotted: str) -> Module:
        """The package without a text of its own that an import has gone through."""
        return self._modules.setdefault(dotted, Module("", dotted, Document.of("")))

    def find_relative(self, importer: Module, level: int, dotted: str) -> Module | None:
        """The module that `from <level dots><dotted> import …` names, seen from another module."""
        path = self._naming.relative(importer.path, level, dotted)
        return self._read(path, self._naming.name_of(path)) if path is not None else None

    def imported(self, importer: Module, level: int, dotted: str) -> Module | None:
        """The module that `from <level dots, or none><dotted> import …` names in another module."""
        return self.find_relative(importer, level, dotted) if level else self.find(dotted)

    def submodule(self, package: Module, name: str) -> Module | None:
        """The module of a package, by its own name."""
        if package.is_namespace:
            return self.find(f"{package.name}.{name}")
        return self.find_relative(package, 1, name) if package.is_package else None

    def packages_of(self, module: Module) -> Iterator[Module]:
        """The packages that are imported before a module, the outermost first."""
        for path in self._naming.packages_of(module.path) if module.path else ():
            package = self._read(path, self._naming.name_of(path))
            if package is not None:
                yield package

    def reached_from(self, main: str, imports: float = math.inf) -> Iterator[str]:
        """The paths of what the main module may import, itself included, over so many imports, the near ones first."""
        return self._programs.reached_from(main, imports)

    def imports_any(self, path: str, others: Collection[str]) -> bool:
        """Whether a text imports one of some others itself, not only the packages around what it imports."""
        looks = self.sources.looks(path)
        named = self._naming.edges(path, looks.imports, self._search).named if looks is not None else ()
        return any(each in others for each in named)

    def is_imported(self, module: Module) -> bool:
        """Whether one of the documents of the project imports a module."""
        return self._programs.is_imported(module.path)

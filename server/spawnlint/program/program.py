"""The modules of one main program, found by name: imports between the texts of a project."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from spawnlint.program.module import Module, read
from spawnlint.program.naming import INIT, Directories, Naming
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
            document = self.sources.get(path)
            if document is None:
                continue
            yield path
            if distance[path] < imports:
                imported = self.naming.imported_by(path, document, search)
                new = dict.fromkeys((each for each in imported if each not in distance), distance[path] + 1)
                distance |= new
                todo += new

    def affected_by(self, path: str, among: Iterable[str]) -> tuple[str, ...]:
        """Those of some paths whose programs may import one, in any way, that itself included; the near ones first."""
        importers: dict[str, list[str]] = {}
        for other in among:
            document = self.sources.get(other)
            if document is not None:
                for target in self.naming.imported_by(other, document, self.naming.search_path(other)):
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
        word = pure.parent.name if pure.name == INIT else pure.stem
        return any(
            other != path
            and word in document.text
            and path in self.naming.imported_by(other, document, self.naming.search_path(other))
            for other, document in self.sources.documents.items()
        )


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
            self._modules[path] = read(path, name, self.document(path))
        return self._modules[path]

    def _read(self, path: str | None, name: str) -> Module | None:
        return self._module(path, name) if path is not None and self.sources.get(path) is not None else None

    def find(self, dotted: str) -> Module | None:
        """The module an absolute import names, if it is a text of the project."""
        return self._read(self._naming.find(dotted, self._search), dotted)

    def namespace(self, dotted: str) -> Module:
        """The package without a text of its own that an import has gone through."""
        return self._modules.setdefault(dotted, Module("", dotted, Document.of(""), ()))

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

    def reached_from(self, module: Module, imports: float = math.inf) -> Iterator[str]:
        """The paths of what the main module may import, itself included, over so many imports, the near ones first."""
        return self._programs.reached_from(module.path, imports)

    def imports_any(self, path: str, others: Collection[str]) -> bool:
        """Whether a text imports one of some others itself, not only the packages around what it imports."""
        document = self.sources.get(path)
        named = self._naming.named_by(path, document, self._search) if document is not None else ()
        return any(each in others for each in named)

    def is_imported(self, module: Module) -> bool:
        """Whether one of the documents of the project imports a module."""
        return self._programs.is_imported(module.path)

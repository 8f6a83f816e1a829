"""The modules of a project, found by name: imports between its documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import PurePath

from spawnlint.program.module import Module, read
from spawnlint.syntax.document import Document


class Program:
    """An immutable set of documents under roots; modules are read when they are asked for."""

    def __init__(self, documents: Mapping[str, Document], roots: Iterable[str]) -> None:
        """Take documents by path (or any unique key) and the directories from which absolute imports start."""
        self._documents = documents
        self._roots = tuple(PurePath(root) for root in roots)
        self._modules: dict[str, Module] = {}

    def with_documents(self, documents: Mapping[str, Document]) -> Program:
        """The same program with some of its documents replaced."""
        return Program({**self._documents, **documents}, (str(root) for root in self._roots))

    @property
    def paths(self) -> frozenset[str]:
        """The paths of all documents."""
        return frozenset(self._documents)

    def document(self, path: str) -> Document:
        """A document. Raises KeyError for an unknown path."""
        return self._documents[path]

    @cached_property
    def _names(self) -> dict[str, str]:
        """Every dotted name under which a document can be imported."""
        found: dict[str, str] = {}
        for path in self._documents:
            pure = PurePath(path)
            found.setdefault(_dotted(PurePath(pure.name)), path)
            for root in self._roots:
                if pure.is_relative_to(root):
                    found[_dotted(pure.relative_to(root))] = path
        return found

    def module(self, path: str) -> Module:
        """The module of one document. Raises KeyError for an unknown path."""
        if path not in self._modules:
            self._modules[path] = read(path, _dotted(PurePath(PurePath(path).name)), self._documents[path])
        return self._modules[path]

    def find(self, dotted: str) -> Module | None:
        """The module an absolute import names, if it is a document of the project."""
        path = self._names.get(dotted)
        return self.module(path) if path is not None else None

    def find_relative(self, importer: Module, level: int, dotted: str) -> Module | None:
        """The module that `from <level dots><dotted> import …` names, seen from another module."""
        base = PurePath(importer.path)
        for _ in range(level):
            base = base.parent
        target = base.joinpath(*dotted.split(".")) if dotted else base
        for candidate in (f"{target}.py", str(target / "__init__.py")):
            if candidate in self._documents:
                return self.module(candidate)
        return None

    def is_imported(self, module: Module) -> bool:
        """Whether another document imports a module, read off the texts without parsing."""
        pure = PurePath(module.path)
        word = pure.parent.name if pure.stem == "__init__" else pure.stem
        others = (path for path in self._documents if path != module.path)
        mention = (path for path in others if any(word in piece.text for piece in self._documents[path].pieces))
        return any(found is module for path in mention for found in self.imported_by(self.module(path)))

    def imported_by(self, module: Module) -> Iterator[Module]:
        """The documents of the project that a module may import, read off its text without parsing."""
        for piece in module.document.pieces:
            for level, dotted, names in imports_of(piece.text):
                prefix = f"{dotted}." if dotted else ""
                for candidate in (dotted, *(f"{prefix}{name}" for name in names)):
                    found = self.find_relative(module, level, candidate) if level else self.find(candidate)
                    if found is not None:
                        yield found


_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+(?P<dots>\.*)[ \t]*(?P<module>[\w.]*)[ \t]+import[ \t]*(?:\((?P<several>[^)]*)\)|(?P<names>[^\n;]*))"
    r"|import[ \t]+(?P<modules>[^\n;]*))",
    re.MULTILINE,
)


@lru_cache(maxsize=1 << 12)
def imports_of(text: str) -> tuple[tuple[int, str, tuple[str, ...]], ...]:
    """The imports in a text as (leading dots, module, imported names), by its looks: strings may be mistaken."""
    found: list[tuple[int, str, tuple[str, ...]]] = []
    for match in _IMPORT.finditer(text):
        if match["modules"] is not None:
            found.extend((0, name, ()) for name in _first_words(match["modules"]))
        else:
            found.append((len(match["dots"]), match["module"], _first_words(match["several"] or match["names"] or "")))
    return tuple(found)


def _first_words(names: str) -> tuple[str, ...]:
    return tuple(words[0] for part in names.split(",") if (words := part.split()))


def _dotted(relative: PurePath) -> str:
    parts = list(relative.with_suffix("").parts)
    if len(parts) > 1 and parts[-1] == "__init__":
        parts.pop()
    return ".".join(parts)

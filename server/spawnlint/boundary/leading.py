"""By which names a program comes to the start of a process, as far as the looks of its texts tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from weakref import WeakKeyDictionary

from spawnlint.boundary.interpreter.eagerness import called
from spawnlint.program.module import Module, defined_name, matches
from spawnlint.program.program import Program
from spawnlint.syntax.document import Document, Level, Piece

ANY = "*"
"""Stands among the names if the import of a module may start a process."""


def leading(module: Module, starter: re.Pattern[str]) -> frozenset[str]:
    """The names of the functions whose text starts a process or calls, by name, one that does; by their looks."""
    return _closed(((name, piece) for name, piece in _texts(module) if name is not None), starter)


def may_lead(program: Program, main: str, near: Iterable[str], starter: re.Pattern[str]) -> bool:
    """Whether the text of a main module, which imports no process API itself, mentions a name that leads to a start.

    `near` are the modules it may import, directly or through one other.
    """
    others = [path for path in near if path != main]
    sources = [path for path in others if (seen := program.sources.looks(path)) is not None and seen.processes]
    names = frozenset[str]().union(*(_into(program.document(path), starter) for path in sources))
    pattern = _words(names)
    for path in others if names else ():
        if path not in sources and program.imports_any(path, sources) and pattern.search(program.document(path).text):
            names |= _into(program.document(path), pattern)
    return ANY in names or (bool(names) and _words(names).search(program.document(main).text) is not None)


_INTO: WeakKeyDictionary[Document, dict[re.Pattern[str], frozenset[str]]] = WeakKeyDictionary()


def _into(document: Document, starter: re.Pattern[str]) -> frozenset[str]:
    """The names by which other modules come to a start in a text."""
    known = _INTO.setdefault(document, {})
    if starter not in known:
        texts = _texts(Module("", "", document))
        known[starter] = _closed(
            ((name or ANY, piece) for name, piece in texts if name or "__main__" not in piece.text), starter
        )
    return known[starter]


def _closed(texts: Iterable[tuple[str, Piece]], starter: re.Pattern[str]) -> frozenset[str]:
    """The names whose text starts a process or calls one of them."""
    by_name: dict[str, list[Piece]] = {}
    for name, piece in texts:
        by_name.setdefault(name, []).append(piece)
    found = {name for name, several in by_name.items() if any(matches(piece, starter) for piece in several)}
    while more := {
        name
        for name, several in by_name.items()
        if name not in found and any(not found.isdisjoint(called(piece)) for piece in several)
    }:
        found |= more
    return frozenset(found)


@lru_cache(maxsize=1 << 10)
def _words(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names - {ANY})))})\b" if names - {ANY} else r"(?!)")


def _texts(module: Module) -> Iterator[tuple[str | None, Piece]]:
    """Each piece with the name under which it is called: that of the class for what Python itself calls."""
    for item in module.items:
        for piece in item.pieces:
            name = defined_name(piece.text)
            if name is not None and piece.level is not Level.HEAD:
                yield item.defines or name if _is_implicit(name) else name, piece
            else:
                yield None, piece


def _is_implicit(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")

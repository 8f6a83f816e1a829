"""Where a module-level name comes to exist, in the whole text of its module, whether or not that code ever runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from spawnlint.facts import nodes as n
from spawnlint.facts.walk import statements_in, target_names
from spawnlint.program.module import Module, Place, facts


class BirthKind(Enum):
    """How a name comes to exist."""

    ASSIGNMENT = "assigned"
    IMPORT = "imported"
    DEFINITION = "defined"


@dataclass(frozen=True, slots=True)
class Birth:
    """One binding of a module-level name; `function` is the function whose `global` statement makes it one."""

    kind: BirthKind
    place: Place
    function: str | None = None


def births(module: Module, name: str) -> tuple[Birth, ...]:
    """All bindings of a module-level name, in the order of the text."""
    word = re.compile(rf"\b{re.escape(name)}\b")
    found: list[Birth] = []
    for item in module.items:
        for piece in item.pieces:
            if not word.search(piece.text):
                continue
            top_level = piece is item.head
            for kind, span, function in _bindings(facts(piece).body, name, top_level=top_level):
                found.append(Birth(kind, Place(module.path, piece, span), function))
    return tuple(found)


def _bindings(
    body: n.Body, name: str, *, top_level: bool, function: str | None = None
) -> Iterator[tuple[BirthKind, n.Span, str | None]]:
    for stmt in statements_in(body):
        if top_level:
            for bound, kind, span in _bound_by(stmt):
                if bound == name:
                    yield kind, span, function
        if isinstance(stmt, n.Function):
            declared = name in stmt.scope.globals
            yield from _bindings(stmt.body, name, top_level=declared, function=stmt.name)
        elif isinstance(stmt, n.Class):
            yield from _bindings(stmt.body, name, top_level=False, function=function)


def _bound_by(stmt: n.Stmt) -> Iterator[tuple[str, BirthKind, n.Span]]:
    match stmt:
        case n.Function(name=name, name_span=span) | n.Class(name=name, name_span=span):
            yield name, BirthKind.DEFINITION, span
        case n.Import(names=names):
            for imported in names:
                yield imported.alias or imported.name.split(".")[0], BirthKind.IMPORT, imported.span
        case n.ImportFrom(names=names):
            for imported in names:
                yield imported.alias or imported.name, BirthKind.IMPORT, imported.span
        case _:
            for target in target_names(stmt):
                yield target.id, BirthKind.ASSIGNMENT, target.span

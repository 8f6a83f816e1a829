"""The module-level names that top-level statements read: at once, or later, when functions made in them are called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from spawnlint.facts import nodes as n
from spawnlint.facts.walk import statements_in, target_names
from spawnlint.program.module import Item, facts


@dataclass(frozen=True)
class Reads:
    """Names read when the statement is executed, and names that only functions and lambdas in it read."""

    at_once: frozenset[str]
    later: frozenset[str]


def reads_of(item: Item) -> Reads:
    """What a top-level statement reads of its module's names."""
    now: set[str] = set()
    later: set[str] = set()
    for piece in item.pieces:
        for stmt in facts(piece).body:
            for name, deferred in _reads(stmt, frozenset(), False):
                (later if deferred else now).add(name)
    return Reads(frozenset(now), frozenset(later))


def reads_of_statement(stmt: n.Stmt) -> frozenset[str]:
    """What a statement reads of its module's names, at once or later."""
    return frozenset(name for name, _ in _reads(stmt, frozenset(), False))


def bound_by_statement(stmt: n.Stmt) -> frozenset[str]:
    """The names a statement binds or takes away."""
    return frozenset(name for each in statements_in((stmt,)) for name in _bound(each))


def bound_by(item: Item) -> frozenset[str]:
    """The module-level names a top-level statement binds or takes away."""
    if item.defines:
        return frozenset({item.defines})
    return frozenset(name for stmt in statements_in(facts(item.head).body) for name in _bound(stmt))


def _bound(stmt: n.Stmt) -> Iterator[str]:
    match stmt:
        case n.Function(name=name) | n.Class(name=name):
            yield name
        case n.Import(names=names):
            yield from (imported.alias or imported.name.split(".")[0] for imported in names)
        case n.ImportFrom(names=names):
            yield from (imported.alias or imported.name for imported in names)
        case n.AugAssign(target=n.Name(id=name)):
            yield name
        case n.Delete(targets=targets):
            yield from (target.id for target in targets if isinstance(target, n.Name))
        case _:
            yield from (target.id for target in target_names(stmt))


def _reads(node: object, local: frozenset[str], deferred: bool) -> Iterator[tuple[str, bool]]:
    match node:
        case tuple():
            for child in node:
                yield from _reads(child, local, deferred)
        case n.Name(id=name):
            if name not in local:
                yield name, deferred
        case n.Function(params=params, decorators=decorators, body=body, scope=scope):
            yield from _reads((decorators, params), local, deferred)
            yield from _reads(body, (local | scope.bound) - scope.globals, True)
        case n.Lambda(params=params, body=body, scope=scope):
            yield from _reads(params, local, deferred)
            yield from _reads(body, local | scope.bound, True)
        case n.Comprehension(scope=scope):
            for field in ("elements", "clauses"):
                yield from _reads(getattr(node, field), local | scope.bound, deferred)
        case _ if hasattr(node, "__dataclass_fields__"):
            for each in fields(node):  # type: ignore[arg-type]
                if each.name != "scope":
                    yield from _reads(getattr(node, each.name), local, deferred)

"""Walking facts: statements in statements, expressions in expressions, names bound by either."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from spawnlint.facts import nodes as n


def statements_in(body: n.Body) -> Iterator[n.Stmt]:
    """Every statement of a body and of the blocks in it, but not of the functions and classes in it."""
    for stmt in body:
        yield stmt
        match stmt:
            case n.If(body=inner, orelse=orelse) | n.While(body=inner, orelse=orelse):
                yield from statements_in(inner)
                yield from statements_in(orelse)
            case n.For(body=inner, orelse=orelse):
                yield from statements_in(inner)
                yield from statements_in(orelse)
            case n.With(body=inner):
                yield from statements_in(inner)
            case n.Try(body=inner, handlers=handlers, orelse=orelse, final=final):
                yield from statements_in(inner)
                for handler in handlers:
                    yield from statements_in(handler.body)
                yield from statements_in(orelse)
                yield from statements_in(final)
            case n.Match(cases=cases):
                for case in cases:
                    yield from statements_in(case.body)
            case _:
                pass


def nodes_in(node: object) -> Iterator[object]:
    """A node and every node inside it, in the order of the text as far as fields are in that order; however deep."""
    todo = [node]
    while todo:
        node = todo.pop()
        if isinstance(node, tuple):
            todo.extend(reversed(node))
        elif is_dataclass(node) and not isinstance(node, type):
            yield node
            todo.extend(getattr(node, name) for name in _fields_backwards(type(node)))


def parts_of(node: object) -> Iterator[object]:
    """The nodes directly in a node, in the order of the text as far as fields are in that order."""
    kind: type[Any] = type(node)
    todo: list[object] = [getattr(node, name) for name in _fields_backwards(kind)] if is_dataclass(kind) else []
    while todo:
        part = todo.pop()
        if isinstance(part, tuple):
            todo.extend(reversed(part))
        elif is_dataclass(part):
            yield part


@cache
def _fields_backwards(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a kind of node that may hold nodes, the last one first."""
    return tuple(field.name for field in reversed(fields(kind)) if "span" not in field.name)


def target_names(stmt: n.Stmt) -> Iterator[n.Name]:
    """The names a statement itself brings into being by assignment of any form, `:=` in its expressions included.

    `x += 1` is no such form: it needs an `x` that is there.
    """
    match stmt:
        case n.Assign(targets=targets, value=value):
            if value is not None:
                for target in targets:
                    yield from names_of_target(target)
                yield from _walrus_targets(value)
        case n.AugAssign(value=value):
            yield from _walrus_targets(value)
        case n.For(target=target, iter=iterated):
            yield from names_of_target(target)
            yield from _walrus_targets(iterated)
        case n.With(items=items):
            for item in items:
                if item.target is not None:
                    yield from names_of_target(item.target)
                yield from _walrus_targets(item.context)
        case n.Try(handlers=handlers):
            for handler in handlers:
                if handler.name is not None:
                    yield n.Name(handler.span, handler.name)
        case n.Match(cases=cases):
            for case in cases:
                for name in case.names:
                    yield n.Name(stmt.span, name)
        case n.If(test=test) | n.While(test=test):
            yield from _walrus_targets(test)
        case n.Evaluate(value=value):
            yield from _walrus_targets(value)
        case n.Broken(span=span, mentions=mentions):
            for name in mentions:
                yield n.Name(span, name)
        case _:
            pass


def names_of_target(target: n.Expr) -> Iterator[n.Name]:
    """The names an assignment target binds."""
    match target:
        case n.Name():
            yield target
        case n.Display(items=items):
            for item in items:
                yield from names_of_target(item)
        case n.Starred(value=value):
            yield from names_of_target(value)
        case _:
            pass


def _walrus_targets(expr: n.Expr) -> Iterator[n.Name]:
    for node in nodes_in(expr):
        if isinstance(node, n.Walrus):
            yield node.target

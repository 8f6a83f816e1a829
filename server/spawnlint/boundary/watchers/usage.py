"""How the text uses an expression: whether it only writes to what it names, or shows what is in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in
from spawnlint.program.module import facts
from spawnlint.syntax.document import Piece, kept

_MUTATORS = frozenset(
    [
        "append",
        "appendleft",
        "extend",
        "extendleft",
        "insert",
        "add",
        "update",
        "clear",
        "remove",
        "discard",
        "sort",
        "reverse",
        "put",
        "put_nowait",
    ]
)
"""Methods that change an object; as a statement of its own such a call shows nothing of it."""
_READERS = frozenset(
    [
        "print",
        "len",
        "sorted",
        "sum",
        "list",
        "dict",
        "tuple",
        "set",
        "frozenset",
        "str",
        "repr",
        "bool",
        "int",
        "float",
        "min",
        "max",
        "any",
        "all",
        "enumerate",
        "zip",
        "reversed",
        "iter",
        "next",
        "format",
        "map",
        "filter",
    ]
)
"""Built-in functions that show what is in their arguments."""
_READING_METHODS = frozenset(["get", "items", "keys", "values", "copy", "pop", "popleft", "popitem", "index", "count"])
"""Methods whose result shows what is in an object."""


@dataclass(frozen=True, slots=True)
class Usage:
    """The spans of the expressions in one piece, by what they are there for."""

    write_only: frozenset[n.Span]
    """Evaluated only to change what they name."""
    revealing: frozenset[n.Span]
    """Printed, compared, counted, iterated over or tested: what is in them shows."""
    subtracted: frozenset[n.Span]
    """Taken away from something: how long ago it was."""
    divided: frozenset[n.Span]
    """On the left of `%`."""
    nested: frozenset[n.Span]
    """Changed in place, and not assigned again."""
    asked: frozenset[n.Span]
    """Only looked at for whether there is anything."""
    bases: frozenset[n.Span]
    """An attribute of them is taken or set."""
    unheeded: frozenset[n.Span]
    """Calls whose answer nobody takes, or that are asked in a loop until it is another one."""


@kept
def usage(piece: Piece) -> Usage:
    """How the text of a piece uses its expressions."""
    nodes = tuple(nodes_in(facts(piece).body))
    return Usage(
        frozenset(expr.span for node in nodes for expr in _written(node)),
        frozenset(expr.span for node in nodes for expr in _revealed(node)),
        frozenset(
            expr.span
            for node in nodes
            if isinstance(node, n.Operation) and node.op == "-"
            for expr in node.operands[1:]
        ),
        frozenset(
            expr.span
            for node in nodes
            if isinstance(node, n.Operation) and node.op == "%"
            for expr in node.operands[:1]
        ),
        frozenset(expr.span for node in nodes for expr in _nested(node)),
        frozenset(expr.span for node in nodes for expr in _asked(node)),
        frozenset(node.value.span for node in nodes if isinstance(node, n.Attribute)),
        frozenset(expr.span for node in nodes for expr in _unheeded(node)),
    )


def _written(node: object) -> Iterator[n.Expr]:
    match node:
        case n.Evaluate(value=n.Call(func=n.Attribute(value=base, attr=attr))) if attr in _MUTATORS:
            yield base
        case n.Assign(targets=targets):
            yield from _bases(targets)
        case n.AugAssign(target=target):
            yield target
            yield from _bases((target,))
        case n.Delete(targets=targets):
            yield from _bases(targets)
        case _:
            pass


def _bases(targets: tuple[n.Expr, ...]) -> Iterator[n.Expr]:
    """What a target changes: the object before the last index or attribute."""
    for target in targets:
        match target:
            case n.Subscript(value=base) | n.Attribute(value=base):
                yield base
            case n.Display(items=items):
                yield from _bases(items)
            case _:
                pass


def _nested(node: object) -> Iterator[n.Expr]:
    match node:
        case n.AugAssign(target=target):
            yield from _bases((target,))
        case _:
            yield from _written(node)


def _asked(node: object) -> Iterator[n.Expr]:
    match node:
        case n.Operation(op="is" | "is not", operands=operands) if any(_is_none(operand) for operand in operands):
            yield from operands
        case n.Operation(op="not" | "and" | "or", operands=operands):
            yield from operands
        case n.If(test=test) | n.While(test=test) | n.Conditional(test=test):
            yield test
        case _:
            pass


def _unheeded(node: object) -> Iterator[n.Expr]:
    match node:
        case n.Evaluate(value=n.Call() as call):
            yield call
        case n.While(test=test):
            yield from (each for each in nodes_in(test) if isinstance(each, n.Call))
        case _:
            pass


def _is_none(expr: n.Expr) -> bool:
    return isinstance(expr, n.Constant) and expr.value is None


def _revealed(node: object) -> Iterator[n.Expr]:
    match node:
        case n.Call(func=n.Name(id=name), args=args) if name in _READERS:
            yield from (argument.value for argument in args)
        case n.Call(func=n.Attribute(value=base, attr=attr)) if attr in _READING_METHODS:
            yield base
        case n.Operation(operands=operands):
            yield from operands
        case n.For(iter=iterated) | n.Clause(iter=iterated):
            yield iterated
        case n.Subscript(value=base):
            yield base
        case n.Template(parts=parts):
            yield from parts
        case n.If(test=test) | n.While(test=test) | n.Conditional(test=test):
            yield test
        case n.Starred(value=value):
            yield value
        case _:
            pass

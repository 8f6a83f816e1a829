"""Operators: truth, comparisons, `+` and `|` of containers, and the special methods behind them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.interpreter.sizes as sizes
from spawnlint.boundary.interpreter.values import (
    PLAIN,
    UNKNOWN,
    Atom,
    Bound,
    ClassValue,
    Const,
    External,
    Function,
    Obj,
    Plain,
    Value,
    constant,
    is_bound,
    join,
    one,
)
from spawnlint.boundary.interpreter.values import truth as truth_of_atoms
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_SPECIAL = {
    "+": "__add__",
    "-": "__sub__",
    "*": "__mul__",
    "/": "__truediv__",
    "//": "__floordiv__",
    "%": "__mod__",
    "@": "__matmul__",
    "|": "__or__",
    "&": "__and__",
    "^": "__xor__",
    "==": "__eq__",
    "!=": "__ne__",
    "<": "__lt__",
    "<=": "__le__",
    ">": "__gt__",
    ">=": "__ge__",
}
"""The method that an operator calls on its left operand (Python language reference, section 3.3)."""


PATH = External("pathlib.Path")


def _same(a: object, b: object) -> bool:
    return a is b or (a == b and a in (None, True, False))


_COMPARISONS: dict[str, Callable[[object, object], bool]] = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,  # type: ignore[operator]
    "<=": lambda a, b: a <= b,  # type: ignore[operator]
    ">": lambda a, b: a > b,  # type: ignore[operator]
    ">=": lambda a, b: a >= b,  # type: ignore[operator]
    "is": _same,
    "is not": lambda a, b: not _same(a, b),
    "in": lambda a, b: a in b,  # type: ignore[operator]
    "not in": lambda a, b: a not in b,  # type: ignore[operator]
}


_DIFFERENCE = {"==": False, "!=": True, "is": False, "is not": True, "in": False, "not in": True}
"""What these say of things that are certainly different."""


def truth(machine: Machine, value: Value) -> bool | None:
    """Whether a value is true, if that is known; a container whose items are known is false if it has none."""
    if len(value) == 1:
        (atom,) = (containers.content(machine, atom) for atom in value)
        if isinstance(atom, Obj) and atom.type in containers.CONTAINERS:
            cells = containers.items_of(machine, atom)
            return None if cells is None else bool(cells)
    return truth_of_atoms(value)


def operate(machine: Machine, op: str, values: list[Value], place: Place) -> Value:
    """The result of an operator that always evaluates its operands."""
    if op == "not":
        known = truth(machine, values[0])
        return PLAIN if known is None else one(Const(not known))
    if op == "-" and len(values) == 1:
        return _negative(values[0])
    if op in ("is", "is not", "==", "!="):
        machine.run.ledger.sentinels.compared(machine, values, place)
    elif op in ("/", "**"):
        machine.run.ledger.settings.divided(machine, values, place)
    if len(values) == 2:
        result = _by_special_method(machine, op, values, place)
        if result is not None:
            return result
        if op == "/" and any(isinstance(atom, Obj) and atom.type == PATH for value in values for atom in value):
            return one(Obj(PATH, place))
        if op in _COMPARISONS:
            return _compared(machine, op, values)
        if op in ("+", "|"):
            return _joined(machine, op, values, place)
        if op == "*" and (many := sizes.repeated(machine, values, Obj(containers.LIST, place))) is not None:
            return many
    plain = all(isinstance(atom, Const | Plain) for value in values for atom in value)
    return PLAIN if plain else UNKNOWN


def _negative(value: Value) -> Value:
    number = constant(value)
    if isinstance(number, int | float):
        return one(Const(-number))
    return PLAIN if all(isinstance(atom, Const | Plain) for atom in value) else UNKNOWN


def _by_special_method(machine: Machine, op: str, values: list[Value], place: Place) -> Value | None:
    """What a class of the project says of the operator; None if none has a say."""
    left, right = values
    if op in ("in", "not in"):
        found = special(machine, right, "__contains__", place, left)
        return None if found is None else PLAIN
    name = _SPECIAL.get(op)
    return special(machine, left, name, place, right) if name is not None else None


def special(machine: Machine, value: Value, name: str, place: Place, *given: Value) -> Value | None:
    """Call a special method of objects whose class, in the project, defines it; None if there are none."""
    results: list[Value] = []
    for atom in value:
        if not isinstance(atom, Obj) or not isinstance(atom.type, ClassValue):
            continue
        method, _ = classes.in_class(machine, atom.type, name)
        if is_bound(method):
            bound = objects.get_attribute(machine, one(atom), name, place)
            results.append(calls.call(machine, bound, calls.Arguments(tuple((v, place) for v in given)), place))
    return join(*results) if results else None


def _compared(machine: Machine, op: str, values: list[Value]) -> Value:
    left, right = constant(values[0]), constant(values[1])
    if op in ("in", "not in") and (items := containers.known_items(machine, values[1])) is not None:
        constants = [constant(item) for item in items]
        right = ... if ... in constants else tuple(constants)
    if op in ("in", "not in") and (held := containers.holds_key(machine, values[1], left)) is not None:
        return one(Const(held is (op == "in")))
    if left is ... or right is ...:
        differs = op in _DIFFERENCE and (_is_other(values[0], op, right) or _is_other(values[1], "==", left))
        return one(Const(_DIFFERENCE[op])) if differs else PLAIN
    try:
        return one(Const(_COMPARISONS[op](left, right)))
    except TypeError:
        return PLAIN


def _is_other(value: Value, op: str, constants: object) -> bool:
    """Whether a value is certainly none of some constants: of a tuple for `in`, else of one."""
    compared = constants if op in ("in", "not in") and isinstance(constants, tuple) else (constants,)
    return all(_differs(atom, compared) for atom in value)


def _differs(atom: Atom, constants: tuple[object, ...]) -> bool:
    """Whether something is certainly none of some constants; a function or a class is no constant at all."""
    if isinstance(atom, Plain):
        return all(each in atom.other_than for each in constants)
    return isinstance(atom, Function | Bound | ClassValue) and ... not in constants


def _joined(machine: Machine, op: str, values: list[Value], place: Place) -> Value:
    """`list + list` and `dict | dict` give a new container with what both hold."""
    kinds = {atom.type if isinstance(atom, Obj) else None for value in values for atom in value}
    if op == "+" and kinds in ({containers.LIST}, {containers.TUPLE}):
        kind = containers.LIST if kinds == {containers.LIST} else containers.TUPLE
        made = containers.make(machine, kind, place)
        for value in values:
            containers.extend(machine, made, value, place)
        return one(made)
    if kinds == {containers.DICT} and op == "|":
        made = containers.make(machine, containers.DICT, place)
        for value in values:
            containers.update(machine, made, value)
        return one(made)
    constants = [constant(value) for value in values]
    if op == "+" and all(isinstance(known, str) for known in constants):
        return one(Const("".join(str(known) for known in constants)))
    plain = all(isinstance(atom, Const | Plain) for value in values for atom in value)
    return PLAIN if plain else UNKNOWN


def as_text(machine: Machine, value: Value, place: Place) -> None:
    """A value is turned into text: its class may have a say in how."""
    for name in ("__str__", "__repr__"):
        if special(machine, value, name, place) is not None:
            return

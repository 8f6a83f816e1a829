"""How much there is of something at least: rounds of a loop, items of a container, bytes of a pickled value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import ClassValue, Const, External, Obj, Plain, Value, constant, one

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

RANGE = External("builtins.range")
_BYTES_OF_ITEM = 2
"""A small number, the smallest thing that there is, takes so many in a pickled list."""
_DEEPEST = 4


def note_length(machine: Machine, obj: Obj, length: int) -> None:
    """A container has at least so many items."""
    machine.store.set(machine.run.main, ("length", obj), Slot(one(Const(length))))


def least_length(machine: Machine, value: Value) -> int:
    """How many items a value has at least; 0 if that is not known."""
    if len(value) != 1:
        return 0
    (atom,) = value
    match atom:
        case Obj() if atom.type == RANGE or atom.type in containers.CONTAINERS:
            length = constant(machine.store.get(machine.run.main, ("length", atom)).value)
            return length if isinstance(length, int) else len(containers.items_of(machine, atom) or ())
        case Plain(least=least):
            return least
        case Const(value=str() | bytes() as text):
            return len(text)
        case _:
            return 0


def least_bytes(machine: Machine, value: Value, depth: int = 0) -> int:
    """How many bytes a value takes at least when it is pickled."""
    if depth > _DEEPEST or len(value) != 1:
        return min((least_bytes(machine, one(atom), depth) for atom in value), default=0) if depth <= _DEEPEST else 0
    (atom,) = value
    if not isinstance(atom, Obj) or atom.type == RANGE:
        return _BYTES_OF_ITEM if isinstance(atom, Obj) else max(least_length(machine, value), _BYTES_OF_ITEM)
    if not isinstance(atom.type, ClassValue) and atom.type not in containers.CONTAINERS:
        return 0
    slots = machine.store.cells(atom).values()
    held = sum(least_bytes(machine, slot.value, depth + 1) for slot in slots if slot.value)
    return max(held, _BYTES_OF_ITEM * least_length(machine, value))


def repeated(machine: Machine, values: list[Value], obj: Obj) -> Value | None:
    """`sequence * number`; None if it is something else. `obj` is the new list, if it is one."""
    number = next((found for value in values if isinstance(found := constant(value), int)), None)
    sequence = next((value for value in values if not isinstance(constant(value), int)), None)
    if number is None or sequence is None or len(sequence) != 1:
        return None
    (atom,) = sequence
    if isinstance(atom, Const) and isinstance(atom.value, str | bytes):
        return one(Plain(least=len(atom.value) * max(number, 0)))
    if isinstance(atom, Obj) and atom.type == obj.type:
        containers.add(machine, obj, Slot(containers.element(machine, sequence)))
        note_length(machine, obj, least_length(machine, sequence) * max(number, 0))
        return one(obj)
    return None

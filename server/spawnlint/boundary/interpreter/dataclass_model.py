"""The `__init__` that `@dataclass` writes, and what stands for one in a `NamedTuple`: fields in the order of the bases, then of the class body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.objects as objects
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import (
    PLAIN,
    UNBOUND,
    UNKNOWN,
    ClassValue,
    External,
    Obj,
    Value,
    is_bound,
    one,
)
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

DATACLASS = "dataclasses.dataclass"
_NAMED_TUPLE = External("typing.NamedTuple")
_FIELD = External("dataclasses.field")
_MARK = ("class", "dataclass")
_DECLARED = "field"


def mark(machine: Machine, value: Value) -> None:
    """Remember that these classes are dataclasses."""
    for atom in value:
        if isinstance(atom, ClassValue):
            machine.store.set(atom, _MARK, Slot(PLAIN))


def is_dataclass(machine: Machine, cls: ClassValue) -> bool:
    """Whether the class itself was decorated as one."""
    return is_bound(machine.store.get(cls, _MARK).value)


def declare(machine: Machine, cls: ClassValue, name: str, default: Value) -> None:
    """An annotated name in a class body: a field, should the class be a dataclass."""
    machine.store.set(cls, (_DECLARED, name), Slot(default))


def make_field(machine: Machine, args: calls.Arguments, place: Place) -> Value:
    """`dataclasses.field(…)`: its default, or an object that remembers the factory."""
    default, factory = args.keywords.get("default"), args.keywords.get("default_factory")
    if factory is None:
        return default[0] if default is not None else UNKNOWN
    made = Obj(_FIELD, place)
    machine.store.set(made, "factory", Slot(factory[0], (factory[1],)))
    return one(made)


def initialise(machine: Machine, obj: Obj, cls: ClassValue, args: calls.Arguments, place: Place) -> bool:
    """Set the fields of a new instance as the written `__init__` does; False if the class is no dataclass."""
    order = classes.mro(machine, cls)
    marked = (isinstance(base, ClassValue) and is_bound(machine.store.get(base, _MARK).value) for base in order)
    if _NAMED_TUPLE not in order and not any(marked):
        return False
    for position, (name, default) in enumerate(_fields(machine, cls).items()):
        given = args.get(position, name)
        value, where = given if given is not None else (_default(machine, default, place), place)
        machine.store.set(obj, name, Slot(value, (where,)))
        machine.bound_at.add(where)
    after, _ = classes.in_class(machine, cls, "__post_init__")
    if is_bound(after):
        hook = objects.get_attribute(machine, one(obj), "__post_init__", place)
        calls.call(machine, hook, calls.Arguments(open=True), place)
    return True


def required(machine: Machine, cls: ClassValue, given: int) -> list[str]:
    """The fields of a dataclass without a written `__init__` that so many positional arguments leave without a value."""
    if not is_dataclass(machine, cls) or is_bound(machine.store.get(cls, "__init__").value):
        return []
    return [name for name, default in _fields(machine, cls).items() if default & UNBOUND][given:]


def _fields(machine: Machine, cls: ClassValue) -> dict[str, Value]:
    """The fields of a class and its bases in order, with their defaults; unbound, too, if there is none."""
    bases = [base for base in reversed(classes.mro(machine, cls)) if isinstance(base, ClassValue)]
    cells = (cell for base in bases for cell in machine.store.cells(base).items())
    return {str(key[1]): slot.value for key, slot in cells if isinstance(key, tuple) and key[0] == _DECLARED}


def _default(machine: Machine, default: Value, place: Place) -> Value:
    if not is_bound(default):
        return UNKNOWN
    fields = [atom for atom in default if isinstance(atom, Obj) and atom.type == _FIELD]
    if not fields:
        return default - UNBOUND
    factory = machine.store.get(fields[0], "factory")
    is_from_outside = any(isinstance(atom, External) for atom in factory.value)
    return calls.call(machine, factory.value, calls.Arguments(), factory.places[0] if is_from_outside else place)

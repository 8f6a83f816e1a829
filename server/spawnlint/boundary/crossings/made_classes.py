"""Classes that a call makes, which are pickled by the name that the call gave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import Const, External, Obj, Unbound, Unknown, Value, constant, is_bound, one
from spawnlint.program.module import Module, Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

MADE = "a class made by a call"
INSTANCE = "an instance of a class made by a call"
_NAME, _CLASS = ("made", "name"), ("made", "class")
MAKE_DATACLASS = "dataclasses.make_dataclass"
DATACLASS_KNOWS_ITS_MODULE = (3, 12)
"""Before, a class made by `make_dataclass` was taken for one of the module `types`."""


def made(machine: Machine, name: str, maker: str, place: Place) -> Value:
    """The class that a call makes under a name."""
    cls = Obj(External(MADE), place)
    machine.store.set(cls, _NAME, Slot(one(Const(name)), (place,)))
    machine.store.set(cls, ("made", "by"), Slot(one(Const(maker))))
    return one(cls)


def instance(machine: Machine, cls: Obj, place: Place) -> Value:
    """An object of such a class."""
    obj = Obj(External(INSTANCE), place)
    machine.store.set(obj, _CLASS, Slot(one(cls)))
    return one(obj)


def class_of(machine: Machine, obj: Obj) -> Obj | None:
    """The class that a call made: this object itself, or its class."""
    if not isinstance(obj.type, External) or obj.type.path not in (MADE, INSTANCE):
        return None
    if obj.type.path == MADE:
        return obj
    return next((atom for atom in machine.store.get(obj, _CLASS).value if isinstance(atom, Obj)), None)


def name_of(machine: Machine, cls: Obj) -> str:
    """The name that the call gave the class."""
    return str(constant(machine.store.get(cls, _NAME).value))


def is_by_dataclass(machine: Machine, cls: Obj) -> bool:
    """Whether `make_dataclass` made the class."""
    return constant(machine.store.get(cls, ("made", "by")).value) == MAKE_DATACLASS


def module_of(machine: Machine, cls: Obj) -> Module:
    """The module in which the call is."""
    return machine.run.program.module(cls.place.path)


def says_where_it_is(machine: Machine, cls: Obj) -> bool:
    """Whether the program has told the class where it is found, or how it is pickled."""
    return any(is_bound(machine.store.get(cls, name).value) for name in ("__module__", "__qualname__", "__reduce__"))


def leads_back(machine: Machine, cls: Obj) -> bool:
    """Whether the name, looked up in the module that made the class, may lead back to it."""
    if says_where_it_is(machine, cls):
        return True
    module = module_of(machine, cls)
    found = machine.global_slot(module, name_of(machine, cls)).value
    if machine.may_hold_anything(module):
        return True
    return any(
        isinstance(atom, Unknown) or (isinstance(atom, Obj) and atom.type == cls.type and atom.place == cls.place)
        for atom in found
        if not isinstance(atom, Unbound)
    )

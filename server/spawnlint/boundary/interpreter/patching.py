"""Context managers that put something else in a place while they are entered; what that is, nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

import spawnlint.boundary.interpreter.objects as objects
from spawnlint.boundary.interpreter.store import EMPTY, Slot
from spawnlint.boundary.interpreter.values import (
    UNBOUND,
    UNKNOWN,
    ClassValue,
    External,
    Function,
    ModuleValue,
    Obj,
    Value,
    constant,
    one,
)
from spawnlint.boundary.watchers.replaced import REPLACES
from spawnlint.knowledge.replaced import PATCH
from spawnlint.program.module import Module, Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_Owner: TypeAlias = Module | ClassValue | External
PATCHES = External(PATCH)
_IN_FORCE = ("function", "patches")
"""The cell of a function for the patches that decorate it."""
_BEFORE = "replaced"
"""Cells of an entered context manager for what was there before, by name."""


def decorate(machine: Machine, patches: Value, value: Value) -> Value:
    """Functions under a patch, and the tests of a class under one, run while it is in force; returns the same."""
    for atom in value:
        tests = machine.store.cells(atom).items() if isinstance(atom, ClassValue) else ()
        members = (member for key, slot in tests if str(key).startswith("test") for member in slot.value)
        for function in (atom, *members):
            if isinstance(function, Function):
                before = machine.store.get(function, _IN_FORCE).value - UNBOUND
                machine.store.set(function, _IN_FORCE, Slot(before | patches))
    return value


@contextmanager
def in_force(machine: Machine, function: Function) -> Iterator[None]:
    """The body of a function runs, under its patches if it has any."""
    slot = machine.store.get(function, _IN_FORCE)
    patches = [] if slot is EMPTY else [atom for atom in slot.value if isinstance(atom, Obj)]
    for patch in patches:
        enter(machine, patch, patch.place)
    yield
    for patch in patches:
        leave(machine, patch)


def enter(machine: Machine, manager: Obj, place: Place) -> None:
    """A context manager is entered, or a patch is started."""
    machine.run.ledger.replaced.entered(machine, manager, place)
    for owner, name in _target(machine, manager):
        machine.store.set(manager, (_BEFORE, name), machine.store.get(owner, name))
        machine.store.set(owner, name, Slot(UNKNOWN))


def leave(machine: Machine, manager: Obj) -> None:
    """A context manager is left, or a patch is stopped."""
    machine.run.ledger.replaced.left(machine, manager)
    for owner, name in _target(machine, manager):
        machine.store.set(owner, name, machine.store.get(manager, (_BEFORE, name)))


def _target(machine: Machine, manager: Obj) -> Iterator[tuple[_Owner, str]]:
    """The cell that a context manager replaces, if it is known."""
    path = constant(machine.store.get(manager, REPLACES).value)
    if not isinstance(path, str) or "." not in path:
        return
    owner, _, name = path.rpartition(".")
    for atom in _found(machine, owner, manager.place):
        match atom:
            case ModuleValue(module=module):
                machine.global_slot(module, name)
                yield module, name
            case ClassValue() | External():
                yield atom, name
            case _:
                pass


def _found(machine: Machine, path: str, place: Place) -> Value:
    """What a dotted path leads to: a module of the project, something in one, or something outside."""
    names = path.split(".")
    for count in range(len(names), 0, -1):
        module = machine.run.program.find(".".join(names[:count]))
        if module is not None:
            machine.import_module(module)
            value: Value = one(ModuleValue(module))
            for name in names[count:]:
                value = objects.get_attribute(machine, value, name, place)
            return value
    return one(External(path))

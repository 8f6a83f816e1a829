"""Modules that child code takes for attributes of their packages, which they are once somebody has imported them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.importing as importing
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import NONE, External, Frame, ModuleValue, Value, is_bound
from spawnlint.boundary.observations import MissingSubmodule
from spawnlint.boundary.watchers.reading import reading
from spawnlint.facts import nodes as n
from spawnlint.knowledge.externals import ANYTHING
from spawnlint.knowledge.submodules import SUBMODULES
from spawnlint.program.module import Module, Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_IMPORTED, _OWN = "imported", "imported of its own"
"""The cells of the main module for the modules that a process has imported: from outside, and of the project."""
_CAUGHT = frozenset({"AttributeError", "Exception", "BaseException", ANYTHING})


def imported(machine: Machine, dotted: str, place: Place, *, own: bool) -> None:
    """A module is imported, with the packages around it, or a member of one; `own` if it is one of the project."""
    parts = dotted.split(".")
    for length in range(1, len(parts) + 1):
        cell = (_OWN if own else _IMPORTED, ".".join(parts[:length]))
        if not is_bound(machine.store.get(machine.run.main, cell).value):
            machine.store.set(machine.run.main, cell, Slot(NONE, (place,)))


def read(machine: Machine, frame: Frame, expr: n.Attribute, base: Value) -> None:
    """An attribute is about to be read; it is observed if it is a module that only the parent has imported."""
    parent = machine.run.parent
    if machine.entry is None or parent is None or len(base) != 1 or not machine.is_new_child:
        return
    if machine.is_partial or machine.run.bystanders or any(not _CAUGHT.isdisjoint(names) for names in machine.catching):
        return
    match next(iter(base)):
        case External(path=path) if f"{path}.{expr.attr}" in SUBMODULES:
            if path in SUBMODULES and not _has(machine, path):
                return  # its reading has failed before
            name = f"{path}.{expr.attr}"
            there = () if _has(machine, name) else parent.store.get(parent.run.main, (_IMPORTED, name)).places
        case ModuleValue(module=package):
            name, there = f"{package.name}.{expr.attr}", _only_in_parent(machine, parent, package, expr.attr)
        case _:
            return
    place = Place(frame.module.path, frame.piece, expr.span)
    if there and (seen := reading(machine, place)) is not None:
        machine.run.observe(("submodule", place), MissingSubmodule(name, place, there[-1], seen.entry, seen.calls))


def _has(machine: Machine, name: str) -> bool:
    """Whether a process may have a module of the standard library by what it has imported."""
    found = [key[1] for key in machine.store.cells(machine.run.main) if isinstance(key, tuple) and key[0] == _IMPORTED]
    names = [str(dotted) for dotted in found]
    return any(
        dotted == name or dotted in SUBMODULES[name] or dotted.partition(".")[0] not in sys.stdlib_module_names
        for dotted in names
    )


def _only_in_parent(machine: Machine, parent: Machine, package: Module, attr: str) -> tuple[Place, ...]:
    """Where only the parent has imported a module of the project."""
    module = machine.run.program.submodule(package, attr)
    if module is None or importing.is_imported(machine, module) or not importing.is_imported(parent, module):
        return ()
    if any(is_bound(machine.global_slot(package, name).value) for name in (attr, "__getattr__")):
        return ()
    if machine.may_hold_anything(package):
        return ()
    return parent.store.get(parent.run.main, (_OWN, f"{package.name}.{attr}")).places

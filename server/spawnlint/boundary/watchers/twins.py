"""Objects of the same class that parent and child made each for itself and keep under the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.values import ClassValue, Obj
from spawnlint.knowledge.holders import NAMESPACES
from spawnlint.program.module import Module

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


def twin(machine: Machine, parent: Machine, theirs: Obj) -> tuple[Obj, Module | ClassValue] | None:
    """The parent's object that stands where a child has one of its own, and the module or class where both stand.

    None if the child got its object from the parent, or if the parent has not certainly one of the same make.
    """
    made_in = machine.run.program.module(theirs.place.path)
    owners: tuple[Module | ClassValue, ...]
    if isinstance(theirs.type, ClassValue):
        owners = (theirs.type.module, theirs.type, made_in)
    else:
        owners = (made_in,) if theirs.type.path in NAMESPACES else ()
    for owner in owners if theirs not in machine.adopted else ():
        for key, slot in machine.store.cells(owner).items():
            if theirs not in slot.value or len(slot.value) > 1:
                continue
            value = parent.store.get(owner, key).value
            ours = next(iter(value)) if len(value) == 1 else None
            if isinstance(ours, Obj) and _is_alike(ours, theirs):
                return ours, owner
    return None


def _is_alike(ours: Obj, theirs: Obj) -> bool:
    if isinstance(ours.type, ClassValue) and isinstance(theirs.type, ClassValue):
        return ours.type.node is theirs.type.node and ours is not theirs
    return ours.type == theirs.type and ours is not theirs

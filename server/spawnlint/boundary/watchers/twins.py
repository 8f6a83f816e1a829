"""Objects that parent and child made each for itself at the same place and keep under the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.values import ClassValue, Obj
from spawnlint.program.module import Module

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


def twin(machine: Machine, parent: Machine, theirs: Obj) -> tuple[Obj, Module | ClassValue] | None:
    """The parent's object that stands where a child has one of its own, and the module or class where both stand.

    None if the child got its object from the parent, or if the parent has not certainly one of the same make.
    """
    if theirs in machine.adopted or not isinstance(theirs.type, ClassValue):
        return None
    for owner in (theirs.type.module, theirs.type, machine.run.program.module(theirs.place.path)):
        for key, slot in machine.store.cells(owner).items():
            if theirs not in slot.value or len(slot.value) > 1:
                continue
            value = parent.store.get(owner, key).value
            ours = next(iter(value)) if len(value) == 1 else None
            if isinstance(ours, Obj) and ours.place == theirs.place and _is_alike(ours, theirs):
                return ours, owner
    return None


def _is_alike(ours: Obj, theirs: Obj) -> bool:
    return (
        isinstance(ours.type, ClassValue)
        and isinstance(theirs.type, ClassValue)
        and ours.type.node is theirs.type.node
        and ours is not theirs
    )

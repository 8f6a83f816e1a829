"""Whether the name that a function or class carries leads back to it, which is how pickle finds it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.objects as objects
from spawnlint.boundary.interpreter.values import ClassValue, Function, Unbound, Unknown, is_bound

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


def is_private(name: str) -> bool:
    """Whether a name is mangled in a class."""
    return name.startswith("__") and not name.endswith("__")


def decorated(sender: Machine, definition: Function | ClassValue) -> Function | None:
    """What a decorator was given when it gave this function, which does not carry the name of that."""
    if is_bound(sender.store.get(definition, objects.RENAMED).value):
        return None
    originals = sender.store.get(definition, objects.DECORATES).value
    return next((atom for atom in originals if isinstance(atom, Function)), None)


def leads_elsewhere(sender: Machine, named: Function | ClassValue, definition: Function | ClassValue) -> bool:
    """Whether a name certainly leads to something else than the definition that carries it."""
    found = sender.global_slot(named.module, named.name).value
    if not found or any(isinstance(atom, Unknown | Unbound) for atom in found):
        return False
    return not any(atom == definition for atom in found)


def is_local(definition: Function | ClassValue) -> bool:
    """Whether it was made in a call, so that no importable name leads to it."""
    if definition.owner is not None:
        return is_local(definition.owner)
    frame = definition.frame
    if frame is None or frame.scope is None:
        return False
    return definition.name not in frame.scope.globals

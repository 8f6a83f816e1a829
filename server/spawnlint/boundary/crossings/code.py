"""What goes along with functions and classes that travel as code: defaults, variables around them, globals they read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.classes as classes
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import ClassValue, Descriptor, Function, is_bound, one
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


def taken_along(
    machine: Machine, definition: Function | ClassValue, *, with_globals: bool
) -> Iterator[tuple[str, Slot]]:
    """The names and contents of the cells that go along with a definition."""
    if isinstance(definition, Function):
        yield from _of_function(machine, definition, with_globals=with_globals)
        return
    classes.ensure_class(machine, definition)
    for name, slot in machine.store.cells(definition).items():
        if isinstance(name, str):
            value = frozenset(atom.function if isinstance(atom, Descriptor) else atom for atom in slot.value)
            yield name, Slot(value, slot.places)
    for base in classes.mro(machine, definition)[1:]:
        if isinstance(base, ClassValue):
            yield base.name, Slot(one(base), (base.place,))


def _of_function(machine: Machine, function: Function, *, with_globals: bool) -> Iterator[tuple[str, Slot]]:
    for parameter in function.node.params:
        default = machine.store.get(function, parameter.name)
        if is_bound(default.value):
            yield parameter.name, default
    for name in _free(function.node):
        slot = _around(machine, function, name)
        if slot is None and with_globals:
            slot = machine.global_slot(function.module, name)
        if slot is not None and is_bound(slot.value):
            yield name, slot


def _around(machine: Machine, function: Function, name: str) -> Slot | None:
    """The variable of a function around this one that a name means, if it means one."""
    frame = function.frame
    while frame is not None:
        if frame.scope is not None and name in frame.scope.globals:
            return None
        if frame.scope is not None and name in frame.scope.bound:
            return machine.store.get(frame, name)
        frame = frame.up
    return None


@lru_cache(maxsize=1 << 10)
def _free(node: n.Function | n.Lambda) -> tuple[str, ...]:
    """The names in a function that no function or comprehension in it binds, nor itself."""
    inside = tuple(nodes_in(node.body))
    scopes = (node.scope, *(each.scope for each in inside if isinstance(each, n.Function | n.Lambda | n.Comprehension)))
    bound = frozenset[str]().union(*(scope.bound for scope in scopes))
    names = dict.fromkeys(each.id for each in inside if isinstance(each, n.Name))
    return tuple(name for name in names if name not in bound)

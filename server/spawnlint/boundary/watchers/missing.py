"""Names that child code reads and that no child has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.values import Frame, Function
from spawnlint.boundary.observations import MissingName
from spawnlint.boundary.trail import Step
from spawnlint.facts import nodes as n
from spawnlint.program.births import births
from spawnlint.program.module import Module, Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_ANYTHING_BOUND = "*"
"""The cell of a module that is bound when something may have bound any name in it."""


def read(machine: Machine, frame: Frame, name: n.Name) -> None:
    """A global that is certainly not there is read; it is observed if this is a new child and the text binds it."""
    if not machine.is_new_child or machine.forgiving or machine.may_hold_anything(frame.module):
        return
    found = births(frame.module, name.id)
    dynamic = None if found else _bound_dynamically(machine, frame.module, name.id)
    function = _function_of(frame)
    if not (found or dynamic) or machine.entry is None or function is None:
        return
    place = Place(frame.module.path, frame.piece, name.span)
    calls = tuple(Step(call.called_at, f"calls {call.function.name}()") for call in machine.stack[1:])
    observation = MissingName(name.id, place, function, machine.entry, calls, found, dynamic)
    machine.run.observe(("missing", place), observation)


def _bound_dynamically(machine: Machine, module: Module, name: str) -> Place | None:
    """Where the parent binds a name that no statement of its module binds: it does, or may, since `exec` was called."""
    parent = machine.run.parent
    if parent is None or parent.is_partial:
        return None
    places = parent.store.get(module, name).places or parent.store.get(module, _ANYTHING_BOUND).places
    return places[-1] if places else None


def _function_of(frame: Frame) -> Function | None:
    scope: Frame | None = frame
    while scope is not None:
        if scope.function is not None:
            return scope.function
        scope = scope.up
    return None

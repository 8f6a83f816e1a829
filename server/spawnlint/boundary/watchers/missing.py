"""Names that child code reads and that no child has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.values import Frame, Function
from spawnlint.boundary.observations import MissingName
from spawnlint.boundary.trail import Step
from spawnlint.facts import nodes as n
from spawnlint.program.births import births
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


def read(machine: Machine, frame: Frame, name: n.Name) -> None:
    """A global that is certainly not there is read; it is observed if this is a new child and the text binds it."""
    if not machine.is_new_child or machine.forgiving or machine.may_hold_anything(frame.module):
        return
    found = births(frame.module, name.id)
    function = _function_of(frame)
    if not found or machine.entry is None or function is None:
        return
    place = Place(frame.module.path, frame.piece, name.span)
    calls = tuple(Step(call.called_at, f"calls {call.function.name}()") for call in machine.stack[1:])
    machine.run.observe(("missing", place), MissingName(name.id, place, function, machine.entry, calls, found))


def _function_of(frame: Frame) -> Function | None:
    scope: Frame | None = frame
    while scope is not None:
        if scope.function is not None:
            return scope.function
        scope = scope.up
    return None

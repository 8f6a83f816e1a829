"""One use of something by child code, with the way that led there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.values import Function
from spawnlint.boundary.observations import Divergence, Entry, Unlike
from spawnlint.boundary.trail import Step
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


@dataclass(frozen=True, slots=True)
class Reading:
    """A place in child code, the function it is in, and how the child came there."""

    place: Place
    reader: Function
    entry: Entry
    calls: tuple[Step, ...]

    def diverges(self, kind: Unlike, name: str, what: str, place: Place, here: Place | None) -> Divergence:
        """The divergence of which this is the child's end."""
        return Divergence(kind, name, what, place, here, self.place, self.reader, self.entry, self.calls)


def reading(machine: Machine, place: Place) -> Reading | None:
    """The use at a place, if a child at work comes there."""
    if machine.entry is None or not machine.is_at_work:
        return None
    calls = tuple(Step(call.called_at, f"calls {call.function.name}()") for call in machine.stack[1:])
    return Reading(place, machine.stack[-1].function, machine.entry, calls)


def text(place: Place) -> str:
    """The text of a place."""
    return " ".join(place.piece.text[place.span[0] : place.span[1]].split())

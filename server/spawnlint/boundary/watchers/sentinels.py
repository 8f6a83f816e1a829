"""Bare objects that stand for something by their identity, which no other process has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.values import External, Obj, Unknown, Value
from spawnlint.boundary.observations import Divergence, Entry, Unlike
from spawnlint.boundary.watchers.reading import Reading, reading, text
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

SENTINEL = External("builtins.object")
_DEEPEST = 3


@dataclass
class Sentinels:
    """Who sends which bare object, told apart by where they are made, and who then looks for it."""

    _found: dict[Place, Divergence] = field(default_factory=dict)
    _sent: dict[tuple[bool, Place], tuple[Place, Entry | None]] = field(default_factory=dict)
    """By whether the parent sends it: where, and in which child."""
    _sought: dict[tuple[bool, Place], tuple[Place, str, Reading | None]] = field(default_factory=dict)
    """By whether the parent looks for it: where it compares something that came from elsewhere with its own."""

    def sent(self, machine: Machine, value: Value, place: Place, entry: Entry | None = None, depth: int = 0) -> None:
        """A message, or the result of a task, goes to another process."""
        for atom in value if len(value) == 1 and depth < _DEEPEST else ():
            if isinstance(atom, Obj) and atom.type == SENTINEL:
                self._sent.setdefault((machine.is_parent, atom.place), (place, entry or machine.entry))
            elif isinstance(atom, Obj) and atom.type in containers.CONTAINERS:
                for slot in machine.store.cells(atom).values():
                    self.sent(machine, slot.value, place, entry, depth + 1)

    def compared(self, machine: Machine, values: list[Value], place: Place) -> None:
        """Two values are compared for being the same object."""
        for value, other in (values, values[::-1]):
            own = next(iter(other)) if len(other) == 1 else None
            if not isinstance(own, Obj) or own.type != SENTINEL or own in machine.adopted:
                continue
            read = reading(machine, place)
            if any(isinstance(atom, Unknown) for atom in value):
                if machine.is_parent or read is not None:
                    self._sought.setdefault((machine.is_parent, own.place), (place, text(place), read))
            elif read is not None and any(_is_copy(machine, atom, own) for atom in value):
                found = read.diverges(Unlike.NOT_IDENTICAL, text(place), text(own.place), place, None)
                self._found.setdefault(place, found)

    def divergences(self) -> Iterator[Divergence]:
        """The comparisons that never come true."""
        yield from self._found.values()
        for (by_parent, made), (place, shown, read) in self._sought.items():
            sent = self._sent.get((not by_parent, made))
            if sent is None or place in self._found:
                continue
            where, entry = sent
            if read is not None:
                yield read.diverges(Unlike.NOT_IDENTICAL, shown, text(made), place, where)
            elif entry is not None:
                sender = Reading(where, entry.function, entry, ())
                yield sender.diverges(Unlike.NOT_IDENTICAL, shown, text(made), place, place)


def _is_copy(machine: Machine, atom: object, own: Obj) -> bool:
    return isinstance(atom, Obj) and atom in machine.adopted and atom.type == SENTINEL and atom.place == own.place

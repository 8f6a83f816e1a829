"""Numbers of open files, which mean nothing in another process unless it is a copy of the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import External, Obj
from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.boundary.watchers.reading import reading, text
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.calls import Arguments
    from spawnlint.boundary.interpreter.machine import Machine

DESCRIPTOR = External("a file descriptor")
_TAKES_NUMBERS = ("os.", "builtins.open", "io.", "socket.socket", "mmap.mmap", "fcntl.", "termios.")
"""The functions that work on a file by its number, by how their paths begin."""


@dataclass
class Descriptors:
    """The file descriptors that are handed to children, and what these do with them."""

    _handed: dict[Obj, Place] = field(default_factory=dict)
    _found: dict[Place, Divergence] = field(default_factory=dict)

    def handed(self, slot: Slot) -> None:
        """Something goes over to a child with what it is started with, or with a task."""
        for atom in slot.value:
            if isinstance(atom, Obj) and atom.type == DESCRIPTOR and slot.places:
                self._handed[atom] = slot.places[-1]

    def called(self, machine: Machine, path: str, args: Arguments, place: Place) -> None:
        """Something outside the project is called."""
        if not self._handed or not machine.is_at_work or machine.is_copy or not path.startswith(_TAKES_NUMBERS):
            return
        for value, _ in args.all():
            atom = next(iter(value)) if len(value) == 1 else None
            if isinstance(atom, Obj) and atom in self._handed and atom in machine.adopted:
                where = self._handed[atom]
                if (read := reading(machine, place)) is not None:
                    found = read.diverges(Unlike.NO_DESCRIPTOR, text(where), text(atom.place), where, atom.place)
                    self._found.setdefault(where, found)

    def divergences(self) -> Iterator[Divergence]:
        """What children cannot use."""
        yield from self._found.values()

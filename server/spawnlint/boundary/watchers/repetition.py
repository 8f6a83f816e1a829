"""Effects on the world outside that each child has again, because it imports the program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.values import NOTHING, External, constant
from spawnlint.boundary.observations import Divergence, Entry, Unlike
from spawnlint.boundary.watchers.reading import Reading, text
from spawnlint.knowledge.repeated import NOWHERE, REPEATED, WRITES
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.calls import Arguments
    from spawnlint.boundary.interpreter.machine import Machine


@dataclass
class Repetition:
    """The calls that a child makes while it imports the program."""

    _calls: dict[Place, str] = field(default_factory=dict)
    _first: Entry | None = None

    def called(self, machine: Machine, path: str, args: Arguments, place: Place) -> None:
        """Something outside the project is called."""
        if machine.is_parent or machine.entry is not None or path not in REPEATED:
            return
        if not machine.branching and not machine.catching and _has_effect(path, args):
            self._calls.setdefault(place, path)

    def begins(self, entry: Entry) -> None:
        """A child has imported the program and begins."""
        self._first = self._first or entry

    def divergences(self) -> Iterator[Divergence]:
        """What every child does again."""
        if self._first is not None:
            for place, path in self._calls.items():
                read = Reading(place, self._first.function, self._first, ())
                yield read.diverges(Unlike.REPEATED, text(place), REPEATED[path], place, None)


def _has_effect(path: str, args: Arguments) -> bool:
    """Whether this call certainly does something that it should not do twice."""
    if args.open:
        return False
    if path == "builtins.open":
        mode = constant((args.get(1, "mode") or (NOTHING, None))[0])
        path_opened, _ = args.get(0, "file") or (NOTHING, None)
        keeps = path_opened != {External("os.devnull")} and constant(path_opened) not in NOWHERE
        return keeps and isinstance(mode, str) and not WRITES.isdisjoint(mode)
    return not args.keywords.keys() & {"exist_ok", "ignore_errors"}

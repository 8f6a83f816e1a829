"""Effects on the world outside that each child has again, because it imports the program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.values import NOTHING, External, Obj, constant
from spawnlint.boundary.observations import Divergence, Entry, Unlike
from spawnlint.boundary.watchers.reading import Reading, text
from spawnlint.knowledge.repeated import BINDS, NOWHERE, REPEATED, SHARES_PORT, THREAD_ENDS, THREAD_STARTS, WRITES
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.calls import Arguments
    from spawnlint.boundary.interpreter.machine import Machine


@dataclass
class Repetition:
    """The calls that a child makes while it imports the program."""

    _calls: dict[Place, str] = field(default_factory=dict)
    _threads: dict[Obj | None, Place] = field(default_factory=dict)
    """Where a thread is started; one that has come to its end while the program is imported has done no harm."""
    _first: Entry | None = None

    def called(self, machine: Machine, path: str, args: Arguments, place: Place, receiver: Obj | None) -> None:
        """Something outside the project is called; a method, if there is a receiver."""
        if machine.is_parent or machine.entry is not None:
            return
        if path == THREAD_ENDS and receiver in self._threads:
            self._calls.pop(self._threads[receiver], None)
        if path not in REPEATED:
            return
        if path == THREAD_STARTS:
            if place.path != machine.run.main.path or receiver is None:
                return
            self._threads[receiver] = place
        if not machine.branching and not machine.catching and _has_effect(machine, path, args):
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


def _has_effect(machine: Machine, path: str, args: Arguments) -> bool:
    """Whether this call certainly does something that it should not do twice."""
    if args.open:
        return False
    if path == "builtins.open":
        mode = constant((args.get(1, "mode") or (NOTHING, None))[0])
        path_opened, _ = args.get(0, "file") or (NOTHING, None)
        keeps = path_opened != {External("os.devnull")} and constant(path_opened) not in NOWHERE
        return keeps and isinstance(mode, str) and not WRITES.isdisjoint(mode)
    if path in BINDS:
        return _takes_port(machine, args)
    return not args.keywords.keys() & {"exist_ok", "ignore_errors"}


def _takes_port(machine: Machine, args: Arguments) -> bool:
    """Whether an address of its own is taken, which no other process may have."""
    items = containers.known_items(machine, args.positional[0][0]) if args.positional else None
    port = constant(items[1]) if items is not None and len(items) > 1 else ...
    if not isinstance(port, int) or port == 0:
        return False
    return not any(item.mentions(SHARES_PORT) for item in machine.run.items)

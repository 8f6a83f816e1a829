"""What children put into queues and pipes, and whether the parent takes it out before it waits for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.sizes as sizes
from spawnlint.boundary.interpreter.values import Bound, ClassValue, External, Obj, Value, constant, is_bound
from spawnlint.boundary.watchers.misuses import JoinBeforeDrain
from spawnlint.knowledge.bulk import PIPE_HOLDS
from spawnlint.knowledge.shared import CONNECTION
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.calls import Arguments
    from spawnlint.boundary.interpreter.machine import Machine

Channel: TypeAlias = Place
"""Where a queue is made, or both ends of a pipe."""
_PUTS = frozenset({"put", "put_nowait", "send", "send_bytes"})
_HARMLESS = frozenset({"close", "join_thread", "qsize", "empty", "full", "fileno"})
_ENDS = frozenset({"terminate", "kill"})
_CHANNELS = frozenset(f"multiprocessing.{name}" for name in ("Queue", "JoinableQueue", "SimpleQueue")) | {CONNECTION}
_LEAST_MESSAGE = 9
"""Bytes that even a small number takes in a pipe of its own: its length, then it."""


@dataclass
class Draining:
    """What is in the channels of a run."""

    _puts: dict[Obj, dict[Channel, dict[Place, int]]] = field(default_factory=dict)
    """For each process, what it has put where at least, in bytes."""
    _taken: set[Channel] = field(default_factory=set)
    """The channels that somebody reads, or may read."""
    _ended: set[Obj] = field(default_factory=set)

    def called(
        self, machine: Machine, path: str, args: Arguments, place: Place, receiver: Obj | ClassValue | None
    ) -> None:
        """Something outside the project is called."""
        name = path.rpartition(".")[2]
        if isinstance(receiver, Obj) and _is_channel(receiver):
            if name not in _PUTS:
                self._taken.update(() if name in _HARMLESS else (receiver.place,))
            elif machine.process is not None and args.positional:
                size = max(sizes.least_bytes(machine, args.positional[0][0]), _LEAST_MESSAGE) * machine.now.repeats
                puts = self._puts.setdefault(machine.process, {}).setdefault(receiver.place, {})
                puts[place] = max(size, puts.get(place, 0))
        elif isinstance(receiver, Obj) and name in _ENDS:
            self._ended.add(receiver)

    def handed_out(self, machine: Machine, value: Value) -> None:
        """Code that is not followed gets something, and may read from it."""
        for atom in value:
            if isinstance(atom, Bound) and isinstance(atom.receiver, Obj):
                atom = atom.receiver
            if isinstance(atom, Obj) and _is_channel(atom):
                self._taken.add(atom.place)
            elif isinstance(atom, Obj) and atom.type in containers.CONTAINERS:
                for slot in machine.store.cells(atom).values():
                    self._taken.update(held.place for held in slot.value if isinstance(held, Obj) and _is_channel(held))

    def joined(self, machine: Machine, process: Obj, timeout: Value, place: Place) -> None:
        """The parent waits for a child, for as long as it takes."""
        has_timeout = is_bound(timeout) and constant(timeout) is not None
        if has_timeout or process in self._ended or not machine.is_parent:
            return
        for channel, puts in self._puts.get(process, {}).items():
            if channel not in self._taken and sum(puts.values()) > PIPE_HOLDS:
                put = max(puts, key=lambda each: puts[each])
                seen = JoinBeforeDrain(place, channel, put, sum(puts.values()))
                machine.run.observe(("join before drain", place), seen)


def _is_channel(obj: Obj) -> bool:
    return isinstance(obj.type, External) and obj.type.path in _CHANNELS

"""Shared objects that nobody keeps until the child to which they were given has found them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.store import Owner
from spawnlint.boundary.interpreter.values import External, Frame, Obj, Value
from spawnlint.boundary.watchers.misuses import DiesEarly
from spawnlint.knowledge.shared import WITH_SEMAPHORE
from spawnlint.knowledge.ways import PROXIES
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_DROPPED = ("_target", "_args", "_kwargs")
"""What a Process lets go of as soon as it is started."""
_DEEPEST = 4
_PROXIES = frozenset(PROXIES.values())
_MORTAL = WITH_SEMAPHORE | _PROXIES
"""What goes for good when the parent lets go of it: a semaphore, or what the server of a manager keeps for a proxy."""


@dataclass(frozen=True, slots=True)
class _Given:
    """An object that a process was started with, what kept it then, and how often the parent may have waited by then."""

    obj: Obj
    process: Obj
    start: Place
    holders: frozenset[Owner]
    waits: int


@dataclass
class Lifetimes:
    """Who keeps the objects that children were started with."""

    _given: list[_Given] = field(default_factory=list)
    _joined: set[Obj] = field(default_factory=set)

    def started(self, machine: Machine, process: Obj, method: str, start: Place) -> None:
        """The parent is starting a process, which still has its arguments; a forked child has a semaphore of its own."""
        if not machine.is_parent or machine.is_partial or not isinstance(process.type, External):
            return
        mortal = _PROXIES if method == "fork" else _MORTAL
        for obj in _arguments(machine, process, mortal):
            holders = frozenset(_holders(machine, obj, process, 0))
            if not holders:
                self._dies(machine, obj, start)
            elif all(isinstance(holder, Frame) for holder in holders):
                self._given.append(_Given(obj, process, start, holders, machine.run.ledger.results.waits))

    def joined(self, process: Obj) -> None:
        """The parent waits for a process."""
        self._joined.add(process)

    def call_ends(self, machine: Machine, frame: Frame, kept: Value) -> None:
        """A call is over, and its names with it; what it returns is `kept`."""
        for given in self._given if machine.is_parent and not machine.is_partial else ():
            is_awaited = given.process in self._joined or given.waits != machine.run.ledger.results.waits
            if is_awaited or _holds(machine, kept, given, 0):
                continue
            left = set(_holders(machine, given.obj, given.process, 0)) - {frame}
            if frame in given.holders and not left:
                self._dies(machine, given.obj, given.start)

    @staticmethod
    def _dies(machine: Machine, obj: Obj, start: Place) -> None:
        if isinstance(obj.type, External):
            machine.run.observe(("dies early", obj.place), DiesEarly(obj.place, obj.type.path, start))


def _arguments(machine: Machine, process: Obj, mortal: frozenset[str]) -> Iterator[Obj]:
    """The objects among the arguments of a process that somebody has to keep."""
    for name in ("_args", "_kwargs"):
        for holder in machine.store.get(process, name).value:
            slots = machine.store.cells(holder).values() if isinstance(holder, Obj) else ()
            for slot in slots:
                for atom in slot.value if len(slot.value) == 1 else ():
                    if isinstance(atom, Obj) and isinstance(atom.type, External) and atom.type.path in mortal:
                        yield atom


def _holds(machine: Machine, kept: Value, given: _Given, depth: int) -> bool:
    """Whether what a call gives back keeps an object; the process that was started does not."""
    for atom in kept:
        if atom == given.obj:
            return True
        if isinstance(atom, Obj) and atom != given.process and depth < _DEEPEST:
            slots = machine.store.cells(atom).values()
            if any(_holds(machine, slot.value, given, depth + 1) for slot in slots):
                return True
    return False


def _holders(machine: Machine, obj: Obj, process: Obj, depth: int) -> Iterator[Owner]:
    """What keeps an object: calls in progress, modules, classes; objects by what keeps them."""
    for owner, key in machine.store.owners(obj):
        if not isinstance(owner, Obj):
            yield owner
        elif owner == process:
            if key not in _DROPPED:
                yield owner
        elif owner.type not in containers.CONTAINERS or depth > _DEEPEST:
            yield owner
        else:
            yield from _holders(machine, owner, process, depth + 1)

"""`multiprocessing`: objects that processes share, if they are handed over."""

from __future__ import annotations

import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import External, Obj, Value, one
from spawnlint.knowledge.shared import CONNECTION, SHARED


def _shared(outside: Outside) -> Value:
    made = Obj(outside.target, outside.place)
    outside.machine.run.ledger.sharing.made(outside.machine, made)
    return one(made)


def _pipe(outside: Outside) -> Value:
    """`Pipe()`: a tuple of both ends."""
    ends = tuple(Obj(External(CONNECTION, outside.target.method), outside.place) for _ in range(2))
    for end in ends:
        outside.machine.run.ledger.sharing.made(outside.machine, end)
    slots = tuple(Slot(one(end), (outside.place,)) for end in ends)
    return one(containers.make(outside.machine, containers.TUPLE, outside.place, slots))


FUNCTIONS: dict[str, Model] = {
    **dict.fromkeys(SHARED, _shared),
    "multiprocessing.Pipe": _pipe,
}

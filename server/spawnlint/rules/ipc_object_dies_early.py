"""Nothing keeps a shared object alive until the child that gets it has started.

## What it does
Reports a lock, queue, event, shared value or proxy of a manager that only the arguments of a Process hold, or only the names of a call that
starts a child and ends without waiting for it.

## Why is this bad?
A Process lets go of its arguments as soon as it is started, long before a spawned child has unpickled them. When
nothing else keeps the object, its semaphore is removed, and the child dies with `FileNotFoundError`. With fork the
child has a copy; Windows hands over handles. What a manager keeps for a proxy is dropped as well when no proxy for it is
left, and the manager stops when nothing holds it or a proxy; the child dies then with every start method. Keep the object under a name until the child was joined.
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import DiesEarly
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.knowledge.ways import PROXIES
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.lifecycle_intents import KeepAlive
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, DiesEarly):
        start, what = source(observation.start), observation.what.rpartition(".")[2]
        is_proxy = observation.what in PROXIES.values()
        how = (
            "the manager has dropped what it stands for by then, and the child dies"
            if is_proxy
            else "its semaphore is gone by then, and the child dies with FileNotFoundError, except on Windows"
        )
        message = (
            f"Nothing keeps this {what} until the child of `{start}` has found it: {how}. "
            "Keep it under a name until the child is joined"
        )
        trail = (Step(observation.start, f"`{start}` starts the child, and the Process drops its arguments"),)
        raises = None if is_proxy else "FileNotFoundError: [Errno 2] No such file or directory"
        intents = (KeepAlive(observation.place, observation.start),)
        yield Hazard(RULE.code, RULE.name, Severity.ERROR, message, observation.place, trail, raises, intents)


RULE = Rule("SPN603", "ipc-object-dies-early", _check)

"""A queue, lock or shared value goes through a channel that cannot carry it.

## What it does
Reports a `multiprocessing` queue, lock, event, value, array or the like that is sent with a task of a pool, as its
argument, in its object or as its result.

## Why is this bad?
These objects can be given to a child only while it is being started: as arguments of a `Process`, or of a pool's
initializer. Sent with a task they raise `RuntimeError`, with every start method.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.rules.crossing_failure import Told, a_thing, capitalised, error_of_type, rule
from spawnlint.rules.remedies import UseManager
from spawnlint.rules.wording import what_happens


def _message(crossing: Crossing, failure: Failure) -> str:
    return (
        f"{capitalised(a_thing(failure))} can only be given to a child process while that is being started. "
        f"{what_happens(crossing)}"
    )


RULE = rule(
    "SPN601",
    "ipc-object-through-task",
    Told(_message, lambda _, failure: f"{a_thing(failure)} is made here", error_of_type),
    lambda crossing, failure: (UseManager(crossing, failure),),
)

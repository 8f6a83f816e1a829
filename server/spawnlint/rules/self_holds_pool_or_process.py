"""An object that keeps its pool or its processes is sent to another process.

## What it does
Reports a pool, an executor or a started process that is kept in an object which is sent to a child process, most often
because one of its methods is the target or the task.

## Why is this bad?
Pools, executors and started processes cannot be pickled, so neither can the object that keeps them.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure, Reason
from spawnlint.knowledge.errors import Version
from spawnlint.rules.crossing_failure import Told, a_thing, error_of_type, keep_it_away, rule
from spawnlint.rules.wording import subject, what_happens


def _what(failure: Failure) -> str:
    match failure.reason:
        case Reason.STARTED_PROCESS:
            return "a started process"
        case Reason.UNSTARTED_PROCESS:
            return "a process"
        case _:
            return a_thing(failure)


def _message(crossing: Crossing, failure: Failure) -> str:
    sent = f"sending `{failure.method.name}` would send it too" if failure.method is not None else "it is sent along"
    return (
        f"{subject(failure, 'The object')} keeps {_what(failure)}, which cannot be pickled: {sent}. "
        f"{what_happens(crossing)}"
    )


def _raises(crossing: Crossing, failure: Failure, version: Version) -> str | None:
    return failure.error or error_of_type(crossing, failure, version)


RULE = rule(
    "SPN107",
    "self-holds-pool-or-process",
    Told(_message, lambda _, failure: f"{_what(failure)} is made here", _raises),
    keep_it_away,
)

"""A `defaultdict` whose factory cannot be pickled is sent to another process.

## What it does
Reports the lambda or nested function that a `collections.defaultdict` on its way to a child process makes its missing
items with.

## Why is this bad?
A `defaultdict` is pickled with its factory, and pickle finds functions by name. `int`, `list`, `dict`, `set` and named
functions are fine.
"""

from __future__ import annotations

from spawnlint.boundary.interpreter.values import Function
from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.knowledge.errors import Version, local_object, not_found
from spawnlint.rules.crossing_failure import Told, rule
from spawnlint.rules.wording import subject, what_happens


def _message(crossing: Crossing, failure: Failure) -> str:
    return (
        f"{subject(failure, 'This')} is a defaultdict that makes its items with a function that has no name to be found "
        f"by, so it cannot be pickled. {what_happens(crossing)}"
    )


def _raises(_crossing: Crossing, failure: Failure, version: Version) -> str | None:
    if not isinstance(failure.culprit, Function):
        return None
    qualname = failure.culprit.qualname
    if "<locals>" in qualname:
        return local_object(qualname, version)
    return not_found(qualname, "__main__", version)


RULE = rule("SPN108", "unpicklable-factory", Told(_message, lambda _crossing, _failure: "the factory", _raises))

"""A function defined in another function is sent to another process.

## What it does
Reports a nested function, or one that a factory returned, that has to be pickled on its way to a child process.

## Why is this bad?
Pickle sends a function as its module and name. A function made in a call has no name that leads to it, so pickling it
raises in the parent. A `Process` started by fork does not pickle, which hides the mistake on Linux before Python 3.14;
tasks of a pool are pickled with every start method.
"""

from __future__ import annotations

from spawnlint.boundary.interpreter.values import Function
from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.knowledge.errors import Version, local_object, with_notes
from spawnlint.rules.crossing_failure import Told, any_remedy, rule
from spawnlint.rules.wording import subject, what_happens


def _name(failure: Failure) -> str:
    return failure.culprit.name if isinstance(failure.culprit, Function) else "function"


def _message(crossing: Crossing, failure: Failure) -> str:
    function = failure.culprit
    frame = function.frame if isinstance(function, Function) else None
    outer = frame.function.name if frame is not None and frame.function is not None else "a function"
    holder = subject(failure, "")
    held = f", which {holder} holds," if holder else ""
    return (
        f"`{_name(failure)}`{held} is defined inside `{outer}` and cannot be pickled: a child process finds functions "
        f"by name, and no name leads there. {what_happens(crossing)}"
    )


def _raises(_crossing: Crossing, failure: Failure, version: Version) -> str | None:
    if not isinstance(failure.culprit, Function):
        return None
    return with_notes(local_object(failure.culprit.qualname, version), failure.notes, version)


RULE = rule(
    "SPN102",
    "local-function-crosses-process",
    Told(_message, lambda _, failure: f"`{_name(failure)}` is defined here, inside another function", _raises),
    any_remedy,
)

"""An object of a class defined in a function is sent to another process.

## What it does
Reports a class defined in a function whose instances, or which itself, has to be pickled on its way to a child process;
also a `Process` subclass defined in a function and started.

## Why is this bad?
Pickle sends an object with the name of its class. A class made in a call has no name that leads to it, so pickling
raises in the parent.
"""

from __future__ import annotations

from spawnlint.boundary.interpreter.values import ClassValue
from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.knowledge.errors import Version, local_class, with_notes
from spawnlint.rules.crossing_failure import Told, any_remedy, rule
from spawnlint.rules.wording import what_happens


def _name(failure: Failure) -> str:
    return failure.culprit.name if isinstance(failure.culprit, ClassValue) else "class"


def _message(crossing: Crossing, failure: Failure) -> str:
    return (
        f"Objects of `{_name(failure)}` cannot be pickled: it is defined inside a function, and a child process finds "
        f"classes by name. {what_happens(crossing)}"
    )


def _raises(_crossing: Crossing, failure: Failure, version: Version) -> str | None:
    if not isinstance(failure.culprit, ClassValue):
        return None
    return with_notes(local_class(failure.culprit.qualname, version), failure.notes, version)


RULE = rule(
    "SPN103",
    "local-class-crosses-process",
    Told(_message, lambda _, failure: f"class `{_name(failure)}` is defined here, inside a function", _raises),
    any_remedy,
)

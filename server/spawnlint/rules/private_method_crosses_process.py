"""A method with a private name is sent to another process.

## What it does
Reports a method whose name begins with two underscores, given as target or task.

## Why is this bad?
Python mangles such names: the method is kept as `_Class__name`, but pickled as `__name`. The child asks the object for
`__name` and fails; a pool starts new workers for ever and hangs.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.boundary.values import Function
from spawnlint.knowledge.errors import Version, no_attribute
from spawnlint.rules.crossing_failure import Told, rule
from spawnlint.rules.wording import CHILD_FAILS_UNPICKLING


def _name(failure: Failure) -> str:
    return failure.culprit.name if isinstance(failure.culprit, Function) else "method"


def _message(crossing: Crossing, failure: Failure) -> str:
    return (
        f"`{_name(failure)}` is a private name: Python keeps the method under another one, and the child does not find "
        f"it. {CHILD_FAILS_UNPICKLING[crossing.kind][0].upper()}{CHILD_FAILS_UNPICKLING[crossing.kind][1:]}"
    )


def _raises(_crossing: Crossing, failure: Failure, _version: Version) -> str | None:
    owner = failure.culprit.owner if isinstance(failure.culprit, Function) else None
    return no_attribute(owner.name, _name(failure)) if owner is not None else None


RULE = rule(
    "SPN111",
    "private-method-crosses-process",
    Told(_message, lambda _, failure: f"`{_name(failure)}` is defined here", _raises),
)

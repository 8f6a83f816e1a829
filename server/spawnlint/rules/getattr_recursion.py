"""The `__getattr__` of an object that is sent calls itself for ever while the object is unpickled.

## What it does
Reports a `__getattr__` that reads an attribute of the object unconditionally, in a class without `__setstate__` or
`__reduce__`, when an object of it is sent to another process.

## Why is this bad?
The child makes the object without its attributes and asks it for `__setstate__`. `__getattr__` is called, reads an
attribute that does not exist yet, and so is called again: `RecursionError`.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.rules.crossing_failure import Told, rule, type_name
from spawnlint.rules.remedies import RefuseLookup
from spawnlint.rules.wording import CHILD_FAILS_UNPICKLING, source


def _message(crossing: Crossing, failure: Failure) -> str:
    return (
        f"`{source(failure.place)}` does not exist yet when another process unpickles the `{type_name(failure)}` object, "
        f"so `__getattr__` calls itself for ever: {CHILD_FAILS_UNPICKLING[crossing.kind]}"
    )


RULE = rule(
    "SPN110",
    "getattr-recursion",
    Told(_message, lambda _crossing, _failure: "`__getattr__` reads this", lambda _crossing, _failure, _version: None),
    lambda crossing, failure: (RefuseLookup(crossing, failure),),
)

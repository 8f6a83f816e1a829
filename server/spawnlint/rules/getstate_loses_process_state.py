"""The `__getstate__` of a `Process` subclass leaves out what `multiprocessing` keeps in the object.

## What it does
Reports a `__getstate__` of a started `Process` subclass that gives a dict without the attributes of `Process` itself.

## Why is this bad?
The child gets the process object as `__getstate__` gives it, and needs its name, configuration and parent, which are
attributes like any other. Without them it fails before `run()` begins, and the parent goes on.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.rules.crossing_failure import Told, rule, type_name
from spawnlint.rules.remedies import KeepProcessState


def _message(_crossing: Crossing, failure: Failure) -> str:
    return (
        f"This is all that the child gets of the `{type_name(failure)}` object: what `multiprocessing` keeps in a process "
        "(`_name`, `_config`, …) is missing. The child dies with exit code 1 before `run()` and the parent goes on"
    )


RULE = rule(
    "SPN113",
    "getstate-loses-process-state",
    Told(_message, lambda _crossing, _failure: "the state is made here", lambda _crossing, _failure, _version: None),
    lambda crossing, failure: (KeepProcessState(crossing, failure),),
)

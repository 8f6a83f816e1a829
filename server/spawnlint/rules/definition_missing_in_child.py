"""A function or class that is defined only under the main guard is needed in a child process.

## What it does
Reports a function or class that is defined under `if __name__ == "__main__":` and sent to a child or used in it.

## Why is this bad?
Functions and classes travel by name. The child imports the main module again without the guard and does not find
them: `AttributeError` while it unpickles. The parent does not notice; a pool starts new workers for ever and hangs.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from spawnlint.boundary.observations import Crossing, Failure, MissingName, Observation, Reason, Step
from spawnlint.boundary.values import ClassValue, Function
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version, definition_not_found
from spawnlint.knowledge.ways import Kind
from spawnlint.program.births import BirthKind
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.missing_name import rule
from spawnlint.rules.wording import source

_BECAUSE = "is defined only under the main guard, and the child process imports this file without it"
_read = rule(
    "SPN203",
    "definition-missing-in-child",
    lambda births: (
        all(birth.function is None for birth in births)
        and any(birth.kind is BirthKind.DEFINITION for birth in births)
        and not any(birth.kind is BirthKind.ASSIGNMENT for birth in births)
    ),
    _BECAUSE,
)
_CONSEQUENCES = {
    Kind.START: "the child dies with exit code 1 and the parent goes on",
    Kind.SETUP: "each worker dies at its start: a Pool hangs for ever, an executor breaks",
    Kind.TASK: "each worker dies: a Pool hangs for ever, an executor breaks",
}


def _check(observation: Observation, version: Version) -> Iterator[Hazard]:
    if isinstance(observation, MissingName):
        yield from _read.check(observation, version)
    elif isinstance(observation, Crossing):
        for failure in observation.failures:
            if failure.reason is Reason.MISSING_DEFINITION and isinstance(failure.culprit, Function | ClassValue):
                yield _hazard(observation, failure, failure.culprit, version)


def _hazard(crossing: Crossing, failure: Failure, definition: Function | ClassValue, version: Version) -> Hazard:
    message = f"`{definition.name}` {_BECAUSE}: it cannot be found there, and {_CONSEQUENCES[crossing.kind]}"
    trail = (
        Step(crossing.place, f"`{source(crossing.place)}` sends it to a child process"),
        Step(definition.place, f"`{definition.name}` is defined here, where no child comes"),
    )
    raises = definition_not_found(definition.name, PurePath(definition.module.path).name, version)
    return Hazard(RULE.code, RULE.name, Severity.ERROR, message, failure.place, trail, raises)


RULE = Rule(_read.code, _read.name, _check)

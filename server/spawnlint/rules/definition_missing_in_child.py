"""A function or class that is defined only under the main guard is needed in a child process.

## What it does
Reports a function or class that is defined under `if __name__ == "__main__":` and sent to a child or used in it.

## Why is this bad?
Functions and classes travel by name. The child imports the main module again without the guard and does not find
them: `AttributeError` while it unpickles. The parent does not notice; a pool starts new workers for ever and hangs.
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.knowledge.errors import Version
from spawnlint.program.births import BirthKind
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.missing_definition import definition_hazard, missing_definitions
from spawnlint.rules.missing_name import rule

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


def _check(observation: Observation, version: Version) -> Iterator[Hazard]:
    yield from _read.check(observation, version)
    for crossing, failure, definition in missing_definitions(observation):
        if definition.frame is None:
            yield definition_hazard(RULE, crossing, failure, definition, _BECAUSE, version)


RULE = Rule(_read.code, _read.name, _check)

"""What the rules about functions and classes that no child can find have in common."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import TypeAlias

from spawnlint.boundary.interpreter.values import ClassValue, Function, Obj
from spawnlint.boundary.observations import Crossing, Failure, Observation, Reason
from spawnlint.boundary.trail import Step
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version, definition_not_found
from spawnlint.rules.hazard import Hazard, MoveAboveGuard, Rule
from spawnlint.rules.wording import child_fails_unpickling, source

Definition: TypeAlias = Function | ClassValue | Obj
"""What is found by its name; an object is a class that a call has made."""


def missing_definitions(observation: Observation) -> Iterator[tuple[Crossing, Failure, Definition]]:
    """The definitions a crossing sends by name that the child does not have."""
    if isinstance(observation, Crossing):
        for failure in observation.failures:
            if failure.reason is Reason.MISSING_DEFINITION and isinstance(failure.culprit, Definition):
                yield observation, failure, failure.culprit


def definition_hazard(
    rule: Rule,
    crossing: Crossing,
    failure: Failure,
    definition: Definition,
    because: str,
    version: Version,
) -> Hazard:
    """The hazard of a rule for one of them; `because` completes “`f` …”."""
    name = failure.holder or ""
    message = f"`{name}` {because}: it cannot be found there, and {child_fails_unpickling(crossing)}"
    trail = (
        Step(crossing.place, f"`{source(crossing.place)}` sends it to a child process"),
        Step(definition.place, f"`{name}` is defined here, where no child comes"),
    )
    raises = definition_not_found(name, PurePath(definition.place.path).name, version)
    intents = (MoveAboveGuard(name, definition.place.path),)
    return Hazard(rule.code, rule.name, Severity.ERROR, message, failure.place, trail, raises, intents)

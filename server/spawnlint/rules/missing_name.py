"""What the rules about globals that no child has share: they differ in how the name is born in the parent."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from spawnlint.boundary.observations import MissingName, Observation
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version, name_error
from spawnlint.knowledge.ways import Kind
from spawnlint.program.births import Birth, BirthKind
from spawnlint.rules.hazard import BindInChild, Hazard, InitWorkers, Intent, MoveAboveGuard, PassGlobal, Rule
from spawnlint.rules.wording import error_of, how_the_child_ends, way_in


def rule(code: str, name: str, applies: Callable[[tuple[Birth, ...]], bool], because: str) -> Rule:
    """A rule for names whose births it applies to; `because` completes “`g` …”, with `{function}` for a binder."""

    def check(observation: Observation, version: Version) -> Iterator[Hazard]:
        if isinstance(observation, MissingName) and observation.births and applies(observation.births):
            yield _hazard(code, name, observation, because, version)

    return Rule(code, name, check)


def _intents(missing: MissingName) -> tuple[Intent, ...]:
    """Values travel or, if they may, are bound above the guard; definitions and imports only the latter."""
    move = MoveAboveGuard(missing.name, missing.births[0].place.path)
    is_value = any(birth.kind is BirthKind.ASSIGNMENT for birth in missing.births)
    travel = PassGlobal(missing.name, missing.place, missing.entry, missing.calls, len(missing.births) == 1)
    travels = (travel, InitWorkers(travel) if missing.entry.kind is Kind.TASK else BindInChild(travel))
    return (*travels, move) if is_value else (move,)


def _hazard(code: str, name: str, missing: MissingName, because: str, version: Version) -> Hazard:
    binder = next((birth.function for birth in missing.births if birth.function), "")
    error = error_of(missing)
    message = (
        f"`{missing.name}` {because.format(function=binder)}: {error} here, and {how_the_child_ends(missing.entry)}"
    )
    raises = f"KeyError: {missing.name!r}"
    if error == "NameError":
        raises = name_error(missing.name, version, forgotten_import=missing.name in sys.stdlib_module_names)
    return Hazard(code, name, Severity.ERROR, message, missing.place, way_in(missing), raises, _intents(missing))

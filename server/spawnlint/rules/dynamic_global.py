"""A global that the parent binds in a roundabout way is read in a child process.

## What it does
Reports the reading, in code that a child runs, of a name that no statement of the module binds, where the parent binds
it, or may bind it, through `globals()`, `setattr()` on a module, or `exec()`, where no child comes.

## Why is this bad?
A spawned child imports the module again and does nothing else of what the parent did: the reading raises `NameError`
there. Hand the value over as an argument.
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import MissingName, Observation
from spawnlint.boundary.trail import Step
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.wording import how_the_child_ends, source, way_in


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, MissingName) and observation.dynamic is not None:
        message = (
            f"Only the parent comes to `{source(observation.dynamic)}`, which binds `{observation.name}`: NameError "
            f"here, and {how_the_child_ends(observation.entry)}. Hand the value over as an argument"
        )
        trail = (*way_in(observation), Step(observation.dynamic, f"`{observation.name}` comes to exist here"))
        yield Hazard(RULE.code, RULE.name, Severity.HINT, message, observation.place, trail, None)


RULE = Rule("SPN205", "dynamic-global", _check)

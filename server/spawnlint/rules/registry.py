"""All rules, in the order of their codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.knowledge.errors import Version
from spawnlint.rules import (
    definition_missing_in_child,
    global_missing_in_child,
    global_set_by_parent_only,
    import_missing_in_child,
    lambda_crosses_process,
)
from spawnlint.rules.hazard import Hazard, Rule

RULES: tuple[Rule, ...] = (
    lambda_crosses_process.RULE,
    global_missing_in_child.RULE,
    import_missing_in_child.RULE,
    definition_missing_in_child.RULE,
    global_set_by_parent_only.RULE,
)


def hazards(observations: Iterable[Observation], version: Version) -> Iterator[Hazard]:
    """What the rules make of what an imagined run showed."""
    for observation in observations:
        for rule in RULES:
            yield from rule.check(observation, version)

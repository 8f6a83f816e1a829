"""All rules, in the order of their codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.knowledge.errors import Version
from spawnlint.rules import (
    bound_method_drags_self,
    definition_missing_in_child,
    global_missing_in_child,
    global_set_by_parent_only,
    import_missing_in_child,
    ipc_object_through_task,
    lambda_crosses_process,
    local_class_crosses_process,
    local_function_crosses_process,
    name_does_not_lead_back,
    private_method_crosses_process,
    self_holds_pool_or_process,
    unpicklable_argument,
    unpicklable_attribute,
    unpicklable_factory,
    unpicklable_result,
)
from spawnlint.rules.hazard import Hazard, Rule

RULES: tuple[Rule, ...] = (
    lambda_crosses_process.RULE,
    local_function_crosses_process.RULE,
    local_class_crosses_process.RULE,
    unpicklable_attribute.RULE,
    unpicklable_argument.RULE,
    bound_method_drags_self.RULE,
    self_holds_pool_or_process.RULE,
    unpicklable_factory.RULE,
    name_does_not_lead_back.RULE,
    private_method_crosses_process.RULE,
    unpicklable_result.RULE,
    global_missing_in_child.RULE,
    import_missing_in_child.RULE,
    definition_missing_in_child.RULE,
    global_set_by_parent_only.RULE,
    ipc_object_through_task.RULE,
)


def hazards(observations: Iterable[Observation], version: Version) -> Iterator[Hazard]:
    """What the rules make of what an imagined run showed."""
    for observation in observations:
        for rule in RULES:
            yield from rule.check(observation, version)

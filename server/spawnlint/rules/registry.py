"""All rules, in the order of their codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.knowledge.errors import Version
from spawnlint.rules import (
    args_not_a_tuple,
    bound_method_drags_self,
    child_write_lost,
    class_attribute_change_invisible,
    constructor_cannot_be_replayed,
    daemon_has_children,
    definition_missing_in_child,
    exception_cannot_return,
    getattr_recursion,
    getstate_loses_process_state,
    global_missing_in_child,
    global_set_by_parent_only,
    import_missing_in_child,
    import_side_effect_repeats,
    ipc_object_not_shared,
    ipc_object_through_task,
    lambda_crosses_process,
    local_class_crosses_process,
    local_function_crosses_process,
    main_not_importable,
    main_refuses_import,
    method_missing_on_windows,
    missing_super_init,
    name_does_not_lead_back,
    parent_change_invisible,
    private_method_crosses_process,
    process_api_shadowed,
    process_reused,
    rebound_under_guard,
    result_left_on_self,
    run_instead_of_start,
    self_holds_pool_or_process,
    start_method_misuse,
    start_while_importing,
    start_without_guard,
    stdin_in_child,
    super_method_as_target,
    target_called,
    target_never_awaited,
    unpicklable_argument,
    unpicklable_attribute,
    unpicklable_factory,
    unpicklable_message,
    unpicklable_result,
    unused_suppression,
    value_recomputed_in_child,
)
from spawnlint.rules.hazard import Hazard, Rule

RULES: tuple[Rule, ...] = (
    unused_suppression.RULE,
    lambda_crosses_process.RULE,
    local_function_crosses_process.RULE,
    local_class_crosses_process.RULE,
    unpicklable_attribute.RULE,
    unpicklable_argument.RULE,
    bound_method_drags_self.RULE,
    self_holds_pool_or_process.RULE,
    unpicklable_factory.RULE,
    name_does_not_lead_back.RULE,
    getattr_recursion.RULE,
    private_method_crosses_process.RULE,
    constructor_cannot_be_replayed.RULE,
    getstate_loses_process_state.RULE,
    super_method_as_target.RULE,
    unpicklable_result.RULE,
    exception_cannot_return.RULE,
    unpicklable_message.RULE,
    target_never_awaited.RULE,
    global_missing_in_child.RULE,
    import_missing_in_child.RULE,
    definition_missing_in_child.RULE,
    global_set_by_parent_only.RULE,
    rebound_under_guard.RULE,
    parent_change_invisible.RULE,
    result_left_on_self.RULE,
    child_write_lost.RULE,
    value_recomputed_in_child.RULE,
    class_attribute_change_invisible.RULE,
    import_side_effect_repeats.RULE,
    ipc_object_not_shared.RULE,
    start_without_guard.RULE,
    start_while_importing.RULE,
    start_method_misuse.RULE,
    method_missing_on_windows.RULE,
    main_not_importable.RULE,
    main_refuses_import.RULE,
    missing_super_init.RULE,
    run_instead_of_start.RULE,
    target_called.RULE,
    args_not_a_tuple.RULE,
    process_api_shadowed.RULE,
    daemon_has_children.RULE,
    process_reused.RULE,
    stdin_in_child.RULE,
    ipc_object_through_task.RULE,
)


def hazards(observations: Iterable[Observation], version: Version, platforms: tuple[str, ...]) -> Iterator[Hazard]:
    """What the rules make of what an imagined run showed, for a version and the platforms the program is meant for."""
    for observation in observations:
        for rule in RULES:
            if rule.platform is None or rule.platform in platforms:
                yield from rule.check(observation, version)

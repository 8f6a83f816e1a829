"""All rules, in the order of their codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spawnlint.boundary.observations import Observation
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.knowledge.python_versions import ranges
from spawnlint.program.module import Place
from spawnlint.rules import (
    args_not_a_tuple,
    async_result_dropped,
    bound_method_drags_self,
    child_write_lost,
    class_attribute_change_invisible,
    constructor_cannot_be_replayed,
    daemon_has_children,
    definition_missing_in_child,
    dynamic_global,
    environ_change_after_forkserver,
    exception_cannot_return,
    getattr_recursion,
    getstate_loses_process_state,
    global_missing_in_child,
    global_set_by_parent_only,
    import_missing_in_child,
    import_side_effect_repeats,
    ipc_object_dies_early,
    ipc_object_not_shared,
    ipc_object_through_task,
    join_before_drain,
    lambda_crosses_process,
    local_class_crosses_process,
    local_function_crosses_process,
    main_not_importable,
    main_refuses_import,
    method_missing_on_windows,
    missing_freeze_support,
    missing_super_init,
    monkeypatch_lost,
    name_does_not_lead_back,
    parent_change_invisible,
    pool_created_before_function,
    private_method_crosses_process,
    process_api_shadowed,
    process_reused,
    raw_file_descriptor,
    rebound_under_guard,
    result_left_on_self,
    run_instead_of_start,
    runtime_setting_lost,
    self_holds_pool_or_process,
    sentinel_identity_lost,
    start_method_misuse,
    start_while_importing,
    start_without_guard,
    startup_latency,
    stdin_in_child,
    stdout_redirect_lost,
    super_method_as_target,
    target_called,
    target_never_awaited,
    unpicklable_argument,
    unpicklable_attribute,
    unpicklable_factory,
    unpicklable_manager_setup,
    unpicklable_message,
    unpicklable_result,
    unused_suppression,
    value_recomputed_in_child,
)
from spawnlint.rules.crossing_failure import depends_on_version
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
    dynamic_global.RULE,
    pool_created_before_function.RULE,
    rebound_under_guard.RULE,
    parent_change_invisible.RULE,
    result_left_on_self.RULE,
    child_write_lost.RULE,
    value_recomputed_in_child.RULE,
    class_attribute_change_invisible.RULE,
    runtime_setting_lost.RULE,
    import_side_effect_repeats.RULE,
    monkeypatch_lost.RULE,
    sentinel_identity_lost.RULE,
    ipc_object_not_shared.RULE,
    raw_file_descriptor.RULE,
    environ_change_after_forkserver.RULE,
    stdout_redirect_lost.RULE,
    start_without_guard.RULE,
    start_while_importing.RULE,
    start_method_misuse.RULE,
    method_missing_on_windows.RULE,
    main_not_importable.RULE,
    missing_freeze_support.RULE,
    main_refuses_import.RULE,
    missing_super_init.RULE,
    run_instead_of_start.RULE,
    target_called.RULE,
    args_not_a_tuple.RULE,
    process_api_shadowed.RULE,
    daemon_has_children.RULE,
    process_reused.RULE,
    async_result_dropped.RULE,
    join_before_drain.RULE,
    stdin_in_child.RULE,
    startup_latency.RULE,
    ipc_object_through_task.RULE,
    unpicklable_manager_setup.RULE,
    ipc_object_dies_early.RULE,
)


def hazards(
    observations: Iterable[Observation],
    version: Version,
    supported: tuple[Version, ...],
    platforms: tuple[str, ...],
    *,
    frozen: bool = False,
) -> Iterator[Hazard]:
    """What the rules make of what an imagined run showed, for the versions and platforms the program is meant for.

    What Python raises is told of one `version`. `frozen` says that the program is made into an executable of its own.
    """
    for observation in observations:
        for rule in RULES:
            if (rule.platform is None or rule.platform in platforms) and (frozen or not rule.if_frozen):
                yield from rule.check(observation, version)
                if depends_on_version(observation):
                    yield from _of_others(rule, observation, version, supported)


def _of_others(
    rule: Rule, observation: Observation, version: Version, supported: tuple[Version, ...]
) -> Iterator[Hazard]:
    """The hazards that some supported versions have, and the one that is shown has not; they say which."""
    shown = {hazard.place for hazard in rule.check(observation, version)}
    others: dict[Place, dict[Version, Hazard]] = {}
    for other in supported:
        for hazard in rule.check(observation, other):
            if hazard.place not in shown:
                others.setdefault(hazard.place, {})[other] = hazard
    for found in others.values():
        hazard = found[max(found)]
        severity = Severity.WARNING if hazard.severity is Severity.ERROR else hazard.severity
        message = f"On Python {ranges(tuple(found))}: {hazard.message}"
        yield replace(hazard, severity=severity, message=message)

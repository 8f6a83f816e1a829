"""For each remedy of a failure at a crossing how to say it and how to do it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spawnlint.fixes import (
    create_in_run,
    leave_out,
    lift_definition,
    named_factory,
    static_method,
    threading_twin,
    use_manager,
)
from spawnlint.hazards import Fix
from spawnlint.program.program import Program
from spawnlint.rules.remedies import (
    CreateInRun,
    LeaveOut,
    LiftDefinition,
    MakeStatic,
    NamedFactory,
    UseManager,
    UseTwin,
)

REMEDIES: dict[type, tuple[Callable[[Any], str], Callable[[Any, Program], Fix]]] = {
    LiftDefinition: (lift_definition.title, lift_definition.lift_definition),
    UseManager: (use_manager.title, use_manager.use_manager),
    NamedFactory: (named_factory.title, named_factory.named_factory),
    MakeStatic: (static_method.title, static_method.static_method),
    CreateInRun: (create_in_run.title, create_in_run.create_in_run),
    UseTwin: (threading_twin.title, threading_twin.threading_twin),
    LeaveOut: (leave_out.title, leave_out.leave_out),
}

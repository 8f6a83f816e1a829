"""For each remedy of a failure at a crossing how to say it and how to do it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spawnlint.fixes import (
    base_method,
    class_name,
    create_in_run,
    drained_task,
    keep_the_name,
    leave_out,
    lift_definition,
    made_there,
    move_to_module,
    named_factory,
    new_arguments,
    one_underscore,
    opened_there,
    process_state,
    refused_lookup,
    replayed_constructor,
    send_a_copy,
    spawning_context,
    static_method,
    threading_twin,
    undecorated_name,
    use_manager,
)
from spawnlint.hazards import Fix
from spawnlint.program.program import Program
from spawnlint.rules.remedies import (
    CreateInRun,
    DrainTask,
    GiveNewArguments,
    KeepProcessState,
    KeepTheName,
    LeaveOut,
    LiftDefinition,
    MakeItThere,
    MakeStatic,
    MoveToModule,
    NamedFactory,
    NameTheClass,
    NameTheUndecorated,
    OneUnderscore,
    OpenThere,
    RefuseLookup,
    ReplayConstructor,
    SendACopy,
    SendBaseMethod,
    UseItsContext,
    UseManager,
    UseTwin,
)

REMEDIES: dict[type, tuple[Callable[[Any], str], Callable[[Any, Program], Fix]]] = {
    LiftDefinition: (lift_definition.title, lift_definition.lift_definition),
    UseItsContext: (spawning_context.title, spawning_context.use_its_context),
    MoveToModule: (move_to_module.title, move_to_module.move_to_module),
    UseManager: (use_manager.title, use_manager.use_manager),
    NamedFactory: (named_factory.title, named_factory.named_factory),
    MakeStatic: (static_method.title, static_method.static_method),
    CreateInRun: (create_in_run.title, create_in_run.create_in_run),
    UseTwin: (threading_twin.title, threading_twin.threading_twin),
    LeaveOut: (leave_out.title, leave_out.leave_out),
    OneUnderscore: (one_underscore.title, one_underscore.one_underscore),
    KeepTheName: (keep_the_name.title, keep_the_name.keep_the_name),
    NameTheClass: (class_name.title, class_name.name_the_class),
    NameTheUndecorated: (undecorated_name.title, undecorated_name.undecorated_name),
    ReplayConstructor: (replayed_constructor.title, replayed_constructor.replayed_constructor),
    GiveNewArguments: (new_arguments.title, new_arguments.new_arguments),
    RefuseLookup: (refused_lookup.title, refused_lookup.refused_lookup),
    KeepProcessState: (process_state.title, process_state.process_state),
    SendACopy: (send_a_copy.title, send_a_copy.send_a_copy),
    OpenThere: (opened_there.title, opened_there.opened_there),
    SendBaseMethod: (base_method.title, base_method.base_method),
    MakeItThere: (made_there.title, made_there.made_there),
    DrainTask: (drained_task.title, drained_task.drained_task),
}

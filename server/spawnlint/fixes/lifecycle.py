"""The fixes of the rules about the lives of processes, by intent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spawnlint.fixes import (
    call_super,
    correct_call,
    join_later,
    keep_alive,
    let_child_import,
    move_statement,
    no_daemon,
    process_again,
    process_init,
    remove_statement,
    rename_attribute,
    run_coroutine,
    use_spawn,
    use_threads,
)
from spawnlint.hazards import Fix
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import (
    CallInit,
    CallSuper,
    HandOver,
    JoinLater,
    KeepAlive,
    LetChildImport,
    MakeAnew,
    MakeTuple,
    MoveStatement,
    NoDaemon,
    RemoveStatement,
    RenameAttribute,
    RunCoroutine,
    SetAfterInit,
    StartProcess,
    UseSpawn,
    UseThreads,
)

BUILDERS: dict[type, tuple[Callable[[Any], str], Callable[[Any, Program], Fix]]] = {
    MakeTuple: (correct_call.tuple_title, correct_call.make_tuple),
    HandOver: (correct_call.hand_over_title, correct_call.hand_over),
    StartProcess: (correct_call.start_title, correct_call.start_process),
    CallInit: (process_init.call_title, process_init.call_init),
    SetAfterInit: (process_init.set_title, process_init.set_after_init),
    MoveStatement: (move_statement.title, move_statement.move_statement),
    RemoveStatement: (remove_statement.title, remove_statement.remove_statement),
    MakeAnew: (process_again.title, process_again.make_anew),
    NoDaemon: (no_daemon.title, no_daemon.no_daemon),
    RenameAttribute: (rename_attribute.title, rename_attribute.rename_attribute),
    CallSuper: (call_super.title, call_super.call_super),
    JoinLater: (join_later.title, join_later.join_later),
    LetChildImport: (let_child_import.title, let_child_import.let_child_import),
    KeepAlive: (keep_alive.title, keep_alive.keep_alive),
    UseThreads: (use_threads.title, use_threads.use_threads),
    UseSpawn: (use_spawn.title, use_spawn.use_spawn),
    RunCoroutine: (run_coroutine.title, run_coroutine.run_coroutine),
}
"""For each intent how to say it and how to do it."""

"""The fixes of the rules about the lives of processes, by intent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spawnlint.fixes import correct_call, move_statement, process_init
from spawnlint.hazards import Fix
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import (
    CallInit,
    HandOver,
    MakeTuple,
    MoveStatement,
    SetAfterInit,
    StartProcess,
)

BUILDERS: dict[type, tuple[Callable[[Any], str], Callable[[Any, Program], Fix]]] = {
    MakeTuple: (correct_call.tuple_title, correct_call.make_tuple),
    HandOver: (correct_call.hand_over_title, correct_call.hand_over),
    StartProcess: (correct_call.start_title, correct_call.start_process),
    CallInit: (process_init.call_title, process_init.call_init),
    SetAfterInit: (process_init.set_title, process_init.set_after_init),
    MoveStatement: (move_statement.title, move_statement.move_statement),
}
"""For each intent how to say it and how to do it."""

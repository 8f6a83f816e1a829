"""A pool in a process that may have no children works with threads."""

from __future__ import annotations

import libcst as cst

from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import UseThreads
from spawnlint.rules.wording import source


def title(intent: UseThreads) -> str:
    """What the fix does, in the user's names."""
    return f"Let threads do the work of `{source(intent.place)}`"


def use_threads(intent: UseThreads, program: Program) -> Fix:
    """The fix: unsafe, since the tasks then share their worker's memory and processor. Raises CannotRewrite otherwise."""
    edits = Rewriting(program)
    block, changes = edits.block(intent.place)
    call = block.node(intent.place, cst.Call)
    match call.func:
        case cst.Attribute(attr=cst.Name(value="Pool")) | cst.Name(value="Pool"):
            pass
        case _:
            raise CannotRewrite("it is no pool")
    maker = cst.parse_expression(edits.imported(intent.place.path, "multiprocessing.pool", "ThreadPool"))
    changes[call] = lambda updated: updated.with_changes(func=maker)
    return Fix(title(intent), Applicability.UNSAFE, edits.done())

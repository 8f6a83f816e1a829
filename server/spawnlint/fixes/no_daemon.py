"""A process that has children of its own is no daemon."""

from __future__ import annotations

import libcst as cst

from spawnlint.fixes.block import CannotRewrite, block_at
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import NoDaemon
from spawnlint.rules.wording import source


def title(intent: NoDaemon) -> str:
    """What the fix does, in the user's names."""
    return f"Make the process no daemon (`{source(intent.place)}`)"


def no_daemon(intent: NoDaemon, program: Program) -> Fix:
    """The fix: unsafe, since the parent then waits for the process at its end. Raises CannotRewrite for a pool."""
    block = block_at(intent.place, program)
    start = block.offset(intent.place)
    values = [arg.value for arg in block.nodes(cst.Arg) if arg.keyword is not None and arg.keyword.value == "daemon"]
    for assignment in block.nodes(cst.Assign):
        if block.span(assignment.targets[0].target)[0] == start:
            values.append(assignment.value)
            start = block.span(assignment.value)[0]
    value = next((value for value in values if block.span(value)[0] == start), None)
    if not isinstance(value, cst.Name) or value.value != "True":
        raise CannotRewrite("the workers of a Pool are daemons always; an executor's are not")
    edits = block.edits({value: lambda updated: updated.with_changes(value="False")})
    return Fix(title(intent), Applicability.UNSAFE, edits)

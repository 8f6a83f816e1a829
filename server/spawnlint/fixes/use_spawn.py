"""The start method that every platform has."""

from __future__ import annotations

import libcst as cst

from spawnlint.fixes.block import CannotRewrite, block_at
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import UseSpawn


def title(intent: UseSpawn) -> str:
    """What the fix does."""
    return f"Use `spawn` instead of `{intent.method}`"


def use_spawn(intent: UseSpawn, program: Program) -> Fix:
    """The fix: unsafe, since children then begin from nothing. Raises CannotRewrite where it does not apply."""
    block = block_at(intent.place, program)
    start, end = block.offset(intent.place), block.offset(intent.place) + intent.place.span[1] - intent.place.span[0]
    for text in block.nodes(cst.SimpleString):
        if start <= block.span(text)[0] < end and text.evaluated_value == intent.method:
            made = text.with_changes(value=text.value.replace(intent.method, "spawn"))
            return Fix(title(intent), Applicability.UNSAFE, block.edits({text: lambda _, made=made: made}))  # type: ignore[misc]
    raise CannotRewrite("the start method is not written out there")

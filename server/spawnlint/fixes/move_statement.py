"""A statement that comes too late moves before the one that it is too late for."""

from __future__ import annotations

from spawnlint.fixes.block import CannotRewrite, block_at
from spawnlint.fixes.statements import moved, statement_around
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import MoveStatement
from spawnlint.rules.wording import source


def title(intent: MoveStatement) -> str:
    """What the fix does, in the user's names."""
    return f"Move `{source(intent.place)}` before `{source(intent.anchor)}`"


def move_statement(intent: MoveStatement, program: Program) -> Fix:
    """The fix. Raises CannotRewrite where the two do not stand in one block."""
    module = program.module(intent.place.path)
    if intent.anchor.path != intent.place.path or module.item_of(intent.anchor.piece) is not module.item_of(
        intent.place.piece
    ):
        raise CannotRewrite("the statements stand in different blocks")
    block = block_at(intent.place, program)
    statement, anchor = statement_around(block, intent.place), statement_around(block, intent.anchor)
    edits = block.edits(moved(block, statement, anchor, behind=False))
    return Fix(title(intent), Applicability.SAFE if intent.keeps else Applicability.UNSAFE, edits)

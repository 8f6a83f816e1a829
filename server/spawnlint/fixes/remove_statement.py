"""A statement that must not be there goes."""

from __future__ import annotations

import libcst as cst

from spawnlint.fixes.block import block_at
from spawnlint.fixes.statements import statement_around, suite_of
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import RemoveStatement
from spawnlint.rules.wording import source


def title(intent: RemoveStatement) -> str:
    """What the fix does, in the user's names."""
    return f"Remove `{source(intent.place)}`"


def remove_statement(intent: RemoveStatement, program: Program) -> Fix:
    """The fix: unsafe, since what was meant by it is not known. Raises CannotRewrite where it shares its line."""
    block = block_at(intent.place, program)
    statement = statement_around(block, intent.place)
    if len(suite_of(block, statement).body) > 1:
        edits = block.edits({statement: lambda _: cst.RemoveFromParent()})
    else:
        edits = block.edits({statement: lambda updated: updated.with_changes(body=[cst.Pass()])})
    return Fix(title(intent), Applicability.UNSAFE, edits)

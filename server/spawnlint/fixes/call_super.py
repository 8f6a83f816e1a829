"""An override calls what it overrides."""

from __future__ import annotations

import libcst as cst

from spawnlint.fixes.block import CannotRewrite, block_at
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import CallSuper


def title(intent: CallSuper) -> str:
    """What the fix does, in the user's names."""
    return f"Call `super().{intent.name}()` in `{intent.name}`"


def call_super(intent: CallSuper, program: Program) -> Fix:
    """The fix, as the last statement: unsafe, since now something happens. Raises CannotRewrite otherwise."""
    block = block_at(intent.place, program)
    method = block.around(intent.place, cst.FunctionDef)
    if not isinstance(method.body, cst.IndentedBlock) or method.asynchronous or method.decorators:
        raise CannotRewrite(f"`{intent.name}` is no plain method")
    body = list(method.body.body)
    last = body[-1]
    ends = isinstance(last, cst.SimpleStatementLine) and isinstance(last.body[-1], cst.Return | cst.Raise)
    body.insert(len(body) - ends, cst.parse_statement(f"super().{intent.name}()"))
    edits = block.edits({method.body: lambda updated: updated.with_changes(body=body)})
    return Fix(title(intent), Applicability.UNSAFE, edits)

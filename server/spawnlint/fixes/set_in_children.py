"""A setting made under the main guard is made above it, so that each child, importing the file, makes it too."""

from __future__ import annotations

import libcst as cst

from spawnlint.fixes.block import Block, CannotRewrite, Change
from spawnlint.fixes.guarding import main_guard
from spawnlint.fixes.move_above_guard import below
from spawnlint.fixes.reads import bound_by_statement, reads_of_statement
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.divergence_intents import SetInChildren
from spawnlint.rules.wording import source


def title(intent: SetInChildren) -> str:
    """What the fix does, in the user's names."""
    return f"Move `{source(intent.place)}` above the main guard"


def set_in_children(intent: SetInChildren, program: Program) -> Fix:
    """The fix: unsafe, since every import of the file makes the setting then. Raises CannotRewrite otherwise."""
    if "setdefaulttimeout" in source(intent.place):
        raise CannotRewrite("a fork server imports the file too, and would lose its own connections to it")
    module = program.module(intent.place.path)
    item = module.item_of(intent.place.piece)
    guard = main_guard(item) if item is not None else None
    if item is None or guard is None:
        raise CannotRewrite("it does not stand under the main guard, and when children should make it is not known")
    start = intent.place.span[0]
    stmt = next((each for each in guard.body if each.span[0] <= start < each.span[1]), None)
    earlier = [each for each in guard.body if stmt is not None and each.span[0] < stmt.span[0]]
    if stmt is None or any(bound_by_statement(each) & reads_of_statement(stmt) for each in earlier):
        raise CannotRewrite("it needs what is bound under the guard")
    block = Block(module, item)
    statement = block.tree.body[-1]
    if not isinstance(statement, cst.If) or not isinstance(statement.body, cst.IndentedBlock):
        raise CannotRewrite("the main guard has an unusual form")
    moved = [found for found in statement.body.body if block.span(found)[0] == stmt.span[0]]
    if not moved:
        raise CannotRewrite("the main guard has an unusual form")
    changes: dict[cst.CSTNode, Change] = {found: lambda _: cst.RemoveFromParent() for found in moved}
    changes[statement] = lambda updated: below(updated, moved, block.blank_lines_before)
    return Fix(title(intent), Applicability.UNSAFE, block.edits(changes))

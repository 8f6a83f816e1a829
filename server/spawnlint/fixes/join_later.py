"""A child is joined after what it has sent was taken."""

from __future__ import annotations

import re

import libcst as cst

from spawnlint.fixes.block import CannotRewrite, block_at
from spawnlint.fixes.statements import moved, statement_around, suite_of
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import JoinLater
from spawnlint.rules.wording import source

_TAKES = re.compile(r"\.(?:get|recv|recv_bytes)\(")
_ASKS = re.compile(r"\b(?:exitcode|is_alive)\b")
_CODE = cst.Module([]).code_for_node


def title(intent: JoinLater) -> str:
    """What the fix does, in the user's names."""
    return f"Call `{source(intent.place)}` after everything was read"


def join_later(intent: JoinLater, program: Program) -> Fix:
    """The fix: safe where the reading comes next, since then nothing but the two changes places.

    Raises CannotRewrite where it does not apply.
    """
    block = block_at(intent.place, program)
    statement = statement_around(block, intent.place)
    suite = suite_of(block, statement)
    loop = next((each for each in block.nodes(cst.For) if each.body is suite and len(suite.body) == 1), None)
    if loop is not None:
        statement, suite = loop, suite_of(block, loop)
    behind = suite.body[suite.body.index(statement) + 1 :]
    anchor = next((each for each in behind if _TAKES.search(_CODE(each))), None)
    if not isinstance(anchor, cst.SimpleStatementLine | cst.BaseCompoundStatement):
        raise CannotRewrite("where everything is read is not to be seen here")
    if ".empty()" in _CODE(anchor):
        raise CannotRewrite("reading stops at a moment when nothing has come yet: count what is to come")
    if _ASKS.search(_CODE(anchor)):
        raise CannotRewrite("what is read depends on how the child has ended")
    edits = block.edits(moved(block, statement, anchor, behind=True))
    is_next = anchor is behind[0]
    return Fix(title(intent), Applicability.SAFE if is_next else Applicability.UNSAFE, edits)

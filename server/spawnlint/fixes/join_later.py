"""A child is joined after what it has sent was taken."""

from __future__ import annotations

import re

import libcst as cst

from spawnlint.fixes.block import CannotRewrite, Change, block_at
from spawnlint.fixes.statements import Statement, moved, statement_around, suite_of
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import JoinLater
from spawnlint.rules.wording import source

_TAKES = re.compile(r"\.(?:get|recv|recv_bytes)\(")
_ASKS = re.compile(r"\b(?:exitcode|is_alive)\b")
_NUMBERED = tuple(f"result_{number}" for number in range(2, 100))
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
    if any(_ASKS.search(_CODE(each)) for each in behind[: behind.index(anchor) + 1]):
        raise CannotRewrite("how the child has ended is asked before everything is read")
    match anchor:
        case cst.SimpleStatementLine(body=[cst.Return(value=cst.BaseExpression() as value)]):
            edits = block.edits(_before_return(statement, anchor, value, block.text))
        case _:
            edits = block.edits(moved(block, statement, anchor, behind=True))
    is_next = anchor is behind[0]
    return Fix(title(intent), Applicability.SAFE if is_next else Applicability.UNSAFE, edits)


def _before_return(
    statement: Statement, anchor: cst.SimpleStatementLine, value: cst.BaseExpression, text: str
) -> dict[cst.CSTNode, Change]:
    """The changes that take what is returned, then join, then return it."""
    name = next(name for name in ("result", "received", *_NUMBERED) if not re.search(rf"\b{name}\b", text))
    assignment = cst.Assign([cst.AssignTarget(cst.Name(name))], value)
    taken = cst.SimpleStatementLine([assignment], leading_lines=anchor.leading_lines)
    given = cst.parse_statement(f"return {name}")
    return {
        statement: lambda _: cst.RemoveFromParent(),
        anchor: lambda _: cst.FlattenSentinel([taken, statement, given]),
    }

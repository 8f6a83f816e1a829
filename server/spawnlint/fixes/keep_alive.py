"""A shared object is kept until the child has found it: under a name, or by the Process that was given it."""

from __future__ import annotations

import re

import libcst as cst

from spawnlint.fixes.block import Block, CannotRewrite, Change
from spawnlint.fixes.naming import name_before
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import insert_after_statement
from spawnlint.fixes.statements import statement_around, suite_of
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import KeepAlive
from spawnlint.rules.wording import source


def title(intent: KeepAlive) -> str:
    """What the fix does, in the user's names."""
    return f"Keep `{source(intent.place)}` until the child has ended"


def keep_alive(intent: KeepAlive, program: Program) -> Fix:
    """The fix: unsafe, since what is kept is let go of later. Raises CannotRewrite where it does not apply."""
    rewriting = Rewriting(program)
    block, changes = rewriting.block(intent.place)
    made = block.node(intent.place, cst.Call)
    name = _name_of(block, made)
    if name is None:
        _check_rounds(block, intent)
        name_before([made], intent.place, rewriting)
    elif intent.start.path != intent.place.path or rewriting.block(intent.start)[0] is not block:
        raise CannotRewrite("the child is started by other code than that which makes what it is given")
    else:
        changes.update(_kept_by_process(block, intent, name))
    return Fix(title(intent), Applicability.UNSAFE, rewriting.done())


def _check_rounds(block: Block, intent: KeepAlive) -> None:
    """A name is bound anew in each round of a loop, which must wait for its child before."""
    start = block.offset(intent.place)
    for loop in (*block.nodes(cst.For), *block.nodes(cst.While)):
        first, last = block.span(loop)
        if first < start < last and ".join(" not in block.text[first:last]:
            raise CannotRewrite("the next round of the loop would let go of it before this child has found it")


def _name_of(block: Block, made: cst.Call) -> str | None:
    """The variable that is given what is made; None if it is made in the middle of a statement."""
    for assign in block.nodes(cst.Assign):
        match assign:
            case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=value) if value is made:
                return name
            case _:
                pass
    return None


def _kept_by_process(block: Block, intent: KeepAlive, name: str) -> dict[cst.CSTNode, Change]:
    """What has a name lives as long as the function that makes it: the Process keeps it, or is joined in the end."""
    line = statement_around(block, intent.start)
    match line:
        case cst.SimpleStatementLine(
            body=[cst.Expr(value=cst.Call(func=cst.Attribute(value=process, attr=cst.Name(value="start"))))]
        ):
            pass
        case _:
            raise CannotRewrite("the Process is not started in a line of its own")
    if isinstance(process, cst.Name):
        kept = cst.parse_statement(f"{process.value}.kept = {name}\n")
        return {line: lambda updated: insert_after_statement(updated, kept)}
    suite = suite_of(block, line)
    owner = next((found for found in block.nodes(cst.FunctionDef) if found.body is suite), None)
    if owner is None or not isinstance(process, cst.Call) or re.search(r"\bprocess\b", block.text):
        raise CannotRewrite("the Process has no name by which it could be joined")
    target = cst.AssignTarget(cst.Name("process"))
    first = cst.SimpleStatementLine([cst.Assign([target], process)], leading_lines=line.leading_lines)
    started = line.with_changes(leading_lines=(), body=[cst.Expr(cst.parse_expression("process.start()"))])
    joined = cst.parse_statement("process.join()\n")
    last = suite.body[-1]
    if last is not line:
        if not isinstance(last, cst.SimpleStatementLine) or isinstance(last.body[-1], cst.Return | cst.Raise):
            raise CannotRewrite("where the Process could be joined is not clear")
        return {
            line: lambda _: cst.FlattenSentinel([first, started]),
            last: lambda updated: insert_after_statement(updated, joined),
        }
    return {line: lambda _: cst.FlattenSentinel([first, started, joined])}

"""Statements in the suites they stand in: found by a place, moved, put before or behind others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import libcst as cst

from spawnlint.fixes.block import Block, CannotRewrite, Change
from spawnlint.program.module import Place

Suite: TypeAlias = cst.IndentedBlock | cst.Module
Statement: TypeAlias = cst.SimpleStatementLine | cst.BaseCompoundStatement


def statement_around(block: Block, place: Place) -> Statement:
    """The innermost statement around a place. Raises CannotRewrite if it shares its line with others."""
    start = block.offset(place)
    suites: list[Suite] = [block.tree, *block.nodes(cst.IndentedBlock)]
    found = [
        statement
        for suite in suites
        for statement in suite.body
        if isinstance(statement, cst.SimpleStatementLine | cst.BaseCompoundStatement)
        and block.span(statement)[0] <= start < block.span(statement)[1]
    ]
    if not found:
        raise CannotRewrite("the code around it has an unusual form")
    statement = min(found, key=lambda each: block.span(each)[1] - block.span(each)[0])
    if isinstance(statement, cst.SimpleStatementLine) and len(statement.body) > 1:
        raise CannotRewrite("several statements share its line")
    return statement


def suite_of(block: Block, statement: cst.CSTNode) -> Suite:
    """The body that a statement stands in."""
    suites: list[Suite] = [block.tree, *block.nodes(cst.IndentedBlock)]
    found = next((suite for suite in suites if statement in suite.body), None)
    if found is None:
        raise CannotRewrite("the code around it has an unusual form")
    return found


def with_body(suite: cst.CSTNode, body: Sequence[cst.CSTNode]) -> cst.CSTNode:
    """A suite with another body."""
    return suite.with_changes(body=list(body))


def moved(block: Block, statement: Statement, anchor: Statement, *, behind: bool) -> dict[cst.CSTNode, Change]:
    """The changes that move a statement next to another one of the same suite. Raises CannotRewrite otherwise."""
    suite = suite_of(block, statement)
    if anchor not in suite.body:
        raise CannotRewrite("the statements stand in different blocks")
    start = suite.body.index(statement)
    goal = suite.body.index(anchor)

    def change(updated: cst.CSTNode) -> cst.CSTNode:
        body = list(updated.body)  # type: ignore[attr-defined]
        what = body.pop(start)
        place = goal - (start < goal) + behind
        body.insert(place, what)
        return with_body(updated, body)

    return {suite: change}


def is_docstring(body: Sequence[cst.BaseStatement | cst.BaseSmallStatement]) -> bool:
    """Whether a body begins with a docstring."""
    match list(body[:1]):
        case [cst.SimpleStatementLine(body=[cst.Expr(value=cst.SimpleString() | cst.ConcatenatedString())])]:
            return True
        case _:
            return False

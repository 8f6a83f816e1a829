"""A script that refuses to be imported lets its own children import it."""

from __future__ import annotations

import libcst as cst

from spawnlint.fixes.block import Block, CannotRewrite, block_at
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import LetChildImport

_MAIN = ('"__main__"', "'__main__'")


def title(_intent: LetChildImport) -> str:
    """What the fix does."""
    return 'Let children import this file: their name for it is `"__mp_main__"`'


def let_child_import(intent: LetChildImport, program: Program) -> Fix:
    """The fix: safe, since all others are refused as before. Raises CannotRewrite where it does not apply."""
    block = block_at(intent.place, program)
    start = block.offset(intent.place)
    for found in block.nodes(cst.If):
        begin, end = block.span(found.body)
        operator = _compared_with_main(found.test)
        if begin <= start < end and operator is cst.NotEqual:
            made = cst.parse_expression('__name__ not in ("__main__", "__mp_main__")')
            edits = block.edits({found.test: lambda _, made=made: made})  # type: ignore[misc]
            return Fix(title(intent), Applicability.SAFE, edits)
        orelse = found.orelse
        if isinstance(orelse, cst.Else) and operator is cst.Equal and _is_in(block, orelse, start):
            test = cst.parse_expression('__name__ != "__mp_main__"')
            elif_ = cst.If(test, orelse.body, leading_lines=orelse.leading_lines)
            edits = block.edits({orelse: lambda _, elif_=elif_: elif_})  # type: ignore[misc]
            return Fix(title(intent), Applicability.SAFE, edits)
    raise CannotRewrite("it does not ask for `__name__` in a plain form")


def _is_in(block: Block, node: cst.CSTNode, offset: int) -> bool:
    start, end = block.span(node)
    return start <= offset < end


def _compared_with_main(test: cst.BaseExpression) -> type[cst.BaseCompOp] | None:
    match test:
        case cst.Comparison(
            left=cst.Name(value="__name__"),
            comparisons=[cst.ComparisonTarget(operator=operator, comparator=cst.SimpleString(value=text))],
        ) if text in _MAIN:
            return type(operator)
        case _:
            return None

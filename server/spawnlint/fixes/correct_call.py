"""Calls that hand over the wrong thing: a result for a function, an argument for a tuple; and `run()` for `start()`."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from spawnlint.fixes.block import CannotRewrite, Change, block_at
from spawnlint.fixes.shape import insert_separated
from spawnlint.hazards import Applicability, Fix
from spawnlint.knowledge.ways import Kind
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import HandOver, MakeTuple, StartProcess
from spawnlint.rules.wording import source

_NO_SPACE = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))


# -- a tuple of arguments --------------------------------------------------------------------------------


def tuple_title(intent: MakeTuple) -> str:
    """What the fix does, in the user's names."""
    return f"Write `{_tuple_of(source(intent.place), intent.is_none)}`"


def make_tuple(intent: MakeTuple, program: Program) -> Fix:
    """The fix: safe, since the call could only fail. Raises CannotRewrite where it does not apply."""
    block = block_at(intent.place, program)
    start = block.offset(intent.place), block.offset(intent.place) + intent.place.span[1] - intent.place.span[0]
    value = next((arg.value for arg in block.nodes(cst.Arg) if block.span(arg.value) == start), None)
    if value is None:
        raise CannotRewrite("the argument has an unusual form")
    bare = value.with_changes(lpar=value.lpar[1:], rpar=value.rpar[:-1])
    items = [] if intent.is_none else [cst.Element(bare, comma=cst.Comma())]
    made = cst.Tuple(items, lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    return Fix(tuple_title(intent), Applicability.SAFE, block.edits({value: lambda _: made}))


def _tuple_of(text: str, is_none: bool) -> str:
    return "()" if is_none else f"({text},)"


# -- the function instead of its result -------------------------------------------------------------------


def hand_over_title(intent: HandOver) -> str:
    """What the fix does, in the user's names."""
    called = source(intent.place).partition("(")[0]
    return f"Hand over `{called}` and its arguments instead of calling it"


def hand_over(intent: HandOver, program: Program) -> Fix:
    """The fix: unsafe, since the function ran in the parent until now. Raises CannotRewrite where it does not apply."""
    block = block_at(intent.place, program)
    called = block.node(intent.place, cst.Call)
    call = block.node(intent.call, cst.Call)
    position = next((index for index, arg in enumerate(call.args) if arg.value is called), None)
    if position is None:
        raise CannotRewrite("the result is not handed over where it is made")
    given = list(called.args)
    if any(arg.star for arg in given):
        raise CannotRewrite("the arguments are not written out")
    by_position = [arg.value for arg in given if arg.keyword is None]
    by_name = {arg.keyword.value: arg.value for arg in given if arg.keyword is not None}
    args = list(call.args)
    args[position] = args[position].with_changes(value=called.func)
    method = call.func.attr.value if isinstance(call.func, cst.Attribute) else ""
    if intent.kind is Kind.START:
        args = _with_keywords(args, "args", by_position, "kwargs", by_name)
    elif intent.kind is Kind.SETUP:
        if by_name:
            raise CannotRewrite("an initializer takes its arguments by position only")
        args = _with_keywords(args, "initargs", by_position, "", {})
    elif method in ("submit", "run_in_executor") and len(args) == position + 1:
        if by_name and method != "submit":
            raise CannotRewrite("`run_in_executor` passes on no keyword arguments")
        for arg in given:
            args = insert_separated(args, len(args), arg.with_changes(comma=cst.MaybeSentinel.DEFAULT))
    elif method in ("apply", "apply_async"):
        args = _with_keywords(args, "args", by_position, "kwds", by_name)
    else:
        raise CannotRewrite("each task needs a function for its item, and this call is made once")
    change: Change = lambda updated: updated.with_changes(args=args)  # noqa: E731
    return Fix(hand_over_title(intent), Applicability.UNSAFE, block.edits({call: change}))


def _with_keywords(
    args: list[cst.Arg],
    tuple_name: str,
    by_position: Sequence[cst.BaseExpression],
    dict_name: str,
    by_name: dict[str, cst.BaseExpression],
) -> list[cst.Arg]:
    """Arguments with a tuple and a dict of what the function was called with, where there is any."""
    if any(arg.star or (arg.keyword and arg.keyword.value in (tuple_name, dict_name)) for arg in args):
        raise CannotRewrite("it is called with arguments, and given others")
    code = cst.Module([]).code_for_node
    if by_position:
        texts = [code(value) for value in by_position]
        value = f"({texts[0]},)" if len(texts) == 1 else f"({', '.join(texts)})"
        args = insert_separated(args, len(args), _keyword(tuple_name, value))
    if by_name:
        value = ", ".join(f'"{name}": {code(each)}' for name, each in by_name.items())
        args = insert_separated(args, len(args), _keyword(dict_name, f"{{{value}}}"))
    return args


def _keyword(name: str, value: str) -> cst.Arg:
    return cst.Arg(cst.parse_expression(value), keyword=cst.Name(name), equal=_NO_SPACE)


# -- start for run -------------------------------------------------------------------------------------------


def start_title(intent: StartProcess) -> str:
    """What the fix does, in the user's names."""
    return f"Call `{source(intent.place).rpartition('.run')[0]}.start()`"


def start_process(intent: StartProcess, program: Program) -> Fix:
    """The fix: unsafe, since the parent no longer waits. Raises CannotRewrite where it does not apply."""
    block = block_at(intent.place, program)
    call = block.node(intent.place, cst.Call)
    if not isinstance(call.func, cst.Attribute) or call.args:
        raise CannotRewrite("`run` is not called in the plain form")
    name = call.func.attr
    edits = block.edits({name: lambda updated: updated.with_changes(value="start")})
    return Fix(start_title(intent), Applicability.UNSAFE, edits)

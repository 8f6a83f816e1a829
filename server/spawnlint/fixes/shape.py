"""Small changes of LibCST nodes that several fixes make: statements inserted, parameters and arguments added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

import libcst as cst

Node = TypeVar("Node", bound=cst.CSTNode)


def insert_after_statement(statement: cst.CSTNode, *after: cst.CSTNode) -> cst.FlattenSentinel[cst.BaseStatement]:
    """A statement with others behind it; a body that became empty gets a `pass`."""
    return cst.FlattenSentinel([with_a_body(statement), *after])  # type: ignore[list-item]


def insert_before_statement(statement: cst.CSTNode, before: cst.CSTNode) -> cst.FlattenSentinel[cst.BaseStatement]:
    """A top-level statement with a definition before it, two blank lines apart."""
    return cst.FlattenSentinel([before, with_blank_lines(statement, 2)])  # type: ignore[list-item]


def with_a_body(statement: cst.CSTNode) -> cst.CSTNode:
    """The statement itself, or with `pass` if nothing is left in its body."""
    if not isinstance(statement, cst.FunctionDef) or statement.body.body:
        return statement
    body = statement.body.with_changes(body=[cst.SimpleStatementLine([cst.Pass()])])
    return statement.with_changes(body=body)


def with_blank_lines(statement: Node, count: int) -> Node:
    """A statement with this many blank lines before it; comments above it stay."""
    leading = getattr(statement, "leading_lines", ())
    comments = [line for line in leading if line.comment is not None]
    return statement.with_changes(leading_lines=[*[cst.EmptyLine(indent=False)] * count, *comments])


def function_of_lambda(name: str, value: cst.Lambda, receiver: str | None = None) -> cst.FunctionDef:
    """`def name(…): return …`, with the parameters and the body as they were written.

    With a receiver, that is the first parameter: the function is a method.
    """
    body = value.body
    if not body.lpar and "\n" in cst.Module([]).code_for_node(body):
        body = body.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    params = value.params
    if receiver is not None:
        first = cst.Param(cst.Name(receiver))
        field = "posonly_params" if params.posonly_params else "params"
        params = params.with_changes(**{field: [first, *getattr(params, field)]})
    returned = cst.SimpleStatementLine([cst.Return(body)])
    return cst.FunctionDef(name=cst.Name(name), params=params, body=cst.IndentedBlock([returned]))


def add_parameter(parameters: cst.Parameters, name: str) -> tuple[cst.Parameters, bool]:
    """Parameters with one more, required; and whether it can be given by position, as the last one.

    With defaults or `*args` before it, it has to be keyword-only.
    """
    new = cst.Param(cst.Name(name))
    has_default = any(param.default is not None for param in (*parameters.posonly_params, *parameters.params))
    if (
        not has_default
        and not isinstance(parameters.star_arg, cst.Param | cst.ParamStar)
        and not parameters.kwonly_params
    ):
        return parameters.with_changes(params=[*_separated(parameters.params), new]), True
    star = parameters.star_arg if not isinstance(parameters.star_arg, cst.MaybeSentinel) else cst.ParamStar()
    if isinstance(star, cst.Param):
        star = star.with_changes(comma=cst.MaybeSentinel.DEFAULT)
    return parameters.with_changes(star_arg=star, kwonly_params=[*_separated(parameters.kwonly_params), new]), False


def _separated(params: Sequence[cst.Param]) -> list[cst.Param]:
    """Parameters without a comma of their own after the last, so that the printer puts one where it is needed."""
    if not params:
        return []
    return [*params[:-1], params[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)]


def add_argument(call: cst.Call, name: str, *, by_keyword: bool) -> cst.Call:
    """A call with one more argument: before `*args` by position, before `**kwargs` by keyword of the same name."""
    keyword = cst.Name(name) if by_keyword else None
    equal = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))
    new = cst.Arg(cst.parse_expression(name), keyword=keyword, equal=equal if by_keyword else cst.MaybeSentinel.DEFAULT)
    args = list(call.args)
    position = len(args)
    if not by_keyword:
        position = next((i for i, arg in enumerate(args) if arg.keyword is not None or arg.star == "**"), len(args))
    elif any(arg.star == "**" for arg in args):
        position = next(i for i, arg in enumerate(args) if arg.star == "**")
    return call.with_changes(args=insert_separated(args, position, new))


def insert_separated(args: list[cst.Arg], position: int, new: cst.Arg) -> list[cst.Arg]:
    """Arguments with one inserted; a comma and line break after the last one keep their form."""
    comma = cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))
    if position < len(args):
        return [*args[:position], new.with_changes(comma=comma), *args[position:]]
    if not args:
        return [new]
    last = args[-1]
    if isinstance(last.comma, cst.Comma):
        between = args[-2].comma if len(args) > 1 else comma
        return [*args[:-1], last.with_changes(comma=between), new.with_changes(comma=last.comma)]
    return [
        *args[:-1],
        last.with_changes(comma=comma),
        new.with_changes(whitespace_after_arg=last.whitespace_after_arg),
    ]


def extend_sequence(value: cst.BaseExpression, name: str) -> cst.BaseExpression:
    """`(a, b)` or `[a, b]` with one more item; anything else is spread into a new tuple."""
    element = cst.Element(cst.parse_expression(name))
    if isinstance(value, cst.Tuple | cst.List):
        items = list(value.elements)
        if items:
            comma = items[-1].comma if isinstance(items[-1].comma, cst.Comma) and len(items) > 1 else None
            between = items[-2].comma if comma is not None else cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))
            items[-1] = items[-1].with_changes(comma=between)
            element = element.with_changes(comma=comma) if comma is not None else element
        elif isinstance(value, cst.Tuple):
            element = element.with_changes(comma=cst.Comma())
        return value.with_changes(elements=[*items, element])
    spread = cst.StarredElement(value, comma=cst.Comma(whitespace_after=cst.SimpleWhitespace(" ")))
    return cst.Tuple([spread, element], lpar=[cst.LeftParen()], rpar=[cst.RightParen()])


def with_keyword_parameters(function: cst.FunctionDef, names: Sequence[str]) -> cst.FunctionDef:
    """A function with further parameters that must be given by name."""
    if not names:
        return function
    parameters = function.params
    star = parameters.star_arg
    if isinstance(star, cst.MaybeSentinel):
        star = cst.ParamStar()
    elif isinstance(star, cst.Param):
        star = star.with_changes(comma=cst.MaybeSentinel.DEFAULT)
    plain = _separated(parameters.params) if not parameters.kwonly_params else parameters.params
    new = [cst.Param(cst.Name(name)) for name in names]
    return function.with_changes(
        params=parameters.with_changes(
            params=plain, star_arg=star, kwonly_params=[*_separated(parameters.kwonly_params), *new]
        )
    )


def with_first_statements(function: cst.FunctionDef, statements: Sequence[cst.BaseStatement]) -> cst.FunctionDef | None:
    """A function that begins with these statements, behind its docstring; None if its body stands on one line."""
    if not statements:
        return function
    if not isinstance(function.body, cst.IndentedBlock):
        return None
    body = list(function.body.body)
    position = 1 if is_docstring(body) else 0
    return function.with_changes(
        body=function.body.with_changes(body=[*body[:position], *statements, *body[position:]])
    )


def binding(target: str, value: str) -> list[cst.BaseStatement]:
    """The statements that bind a global of the module, or an attribute of something."""
    lines = [f"global {target}"] if target.isidentifier() else []
    return [cst.parse_statement(line) for line in (*lines, f"{target} = {value}")]


def is_docstring(body: Sequence[cst.BaseStatement]) -> bool:
    """Whether a body begins with a docstring."""
    match list(body[:1]):
        case [cst.SimpleStatementLine(body=[cst.Expr(value=cst.SimpleString() | cst.ConcatenatedString())])]:
            return True
        case _:
            return False


def without_statements(parent: cst.IndentedBlock, instead: Mapping[int, cst.BaseStatement | None]) -> cst.IndentedBlock:
    """A block with some of its statements replaced or, by None, left out; blank lines and `pass` where they are needed."""
    body: list[cst.BaseStatement] = list(parent.body)
    for index in sorted(instead, reverse=True):
        blank = [line for line in getattr(body[index], "leading_lines", ()) if line.comment is None]
        replacement = instead[index]
        if replacement is not None:
            body[index] = replacement.with_changes(leading_lines=blank[:1])
            continue
        del body[index]
        if index < len(body):
            lines = list(getattr(body[index], "leading_lines", ()))
            while lines and lines[0].comment is None:
                lines.pop(0)
            body[index] = body[index].with_changes(leading_lines=[*blank[:1], *lines])
    return parent.with_changes(body=body or [cst.SimpleStatementLine([cst.Pass()])])


def with_members(node: cst.CSTNode, made: Sequence[cst.BaseStatement]) -> cst.CSTNode:
    """A class with further methods at its end, a blank line before each; a class on one line stays as it is."""
    if not isinstance(node, cst.ClassDef) or not isinstance(node.body, cst.IndentedBlock):
        return node
    blank = [cst.EmptyLine(indent=False)]
    spaced = [statement.with_changes(leading_lines=blank) for statement in made]
    return node.with_changes(body=node.body.with_changes(body=[*node.body.body, *spaced]))

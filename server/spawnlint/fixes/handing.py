"""Calls that call a function or hand it on, made to pass one more value to it."""

from __future__ import annotations

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.fixes.block import Block, CannotRewrite, Change
from spawnlint.fixes.references import Reference
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import add_argument, extend_sequence, insert_separated
from spawnlint.program.module import Place
from spawnlint.rules.hazard import PassGlobal

_NO_SPACE = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))
_INITIALIZER = {"Pool": 1, "ProcessPoolExecutor": 2}
"""Where a pool takes its initializer by position."""
_CODE = cst.Module([]).code_for_node


def call_of(block: Block, callee: Place) -> cst.Call:
    """The call whose callee is at a place."""
    start = block.offset(callee)
    end = start + callee.span[1] - callee.span[0]
    for node in block.nodes(cst.Call):
        if block.span(node.func) == (start, end):
            return node
    raise CannotRewrite("the code around it has an unusual form")


def passing(node: cst.CSTNode, name: str, value: str, *, by_keyword: bool) -> cst.CSTNode:
    """A call that passes one more value."""
    if not isinstance(node, cst.Call):
        raise CannotRewrite("the call has an unusual form")
    if by_keyword and value != name:
        return node.with_changes(args=insert_separated(list(node.args), len(node.args), _keyword(name, value)))
    return add_argument(node, value, by_keyword=by_keyword)


def hand_on(reference: Reference, intent: PassGlobal, plain: int | None, edits: Rewriting) -> None:
    """Change the call to which a function is given as an argument, so that the function gets one more value.

    `plain` is the number of its parameters so far if the new one may follow them by position. Raises CannotRewrite
    where the function is not given to a call.
    """
    argument = reference.around[-1] if reference.around else None
    call = reference.around[-2] if len(reference.around) > 1 else None
    if not isinstance(argument, n.Argument) or not isinstance(call, n.Call) or argument.star:
        raise CannotRewrite(f"`{_text(reference)}` is also used without being called or handed to a call")
    block, changes = edits.block(reference.place)
    node = block.node(Place(reference.place.path, reference.place.piece, call.span), cst.Call)
    position = call.args.index(argument) if argument.name is None else None
    callee = _last_name(call.func)
    change: Change
    if argument.name == "target":
        change = lambda updated: _with_argument(updated, ("args", None), ("kwargs", None), intent, plain)  # noqa: E731
    elif argument.name == "initializer" or (callee in _INITIALIZER and position == _INITIALIZER[callee]):
        index = _INITIALIZER.get(callee, 0) + 1 if position is not None else None
        change = lambda updated: _with_argument(updated, ("initargs", index), None, intent, plain)  # noqa: E731
    elif callee in ("apply", "apply_async") and position == 0:
        change = lambda updated: _with_argument(updated, ("args", 1), ("kwds", 2), intent, plain)  # noqa: E731
    elif callee == "submit" and position == 0:
        change = lambda updated: passing(updated, intent.parameter, intent.name, by_keyword=True)  # noqa: E731
    else:
        partial = edits.imported(reference.place.path, "functools", "partial")
        start = block.offset(reference.place)
        given = next((arg.value for arg in node.args if block.span(arg.value)[0] == start), None)
        if given is None:
            raise CannotRewrite("the call has an unusual form")
        made = cst.parse_expression(f"{partial}({_CODE(given)}, {intent.parameter}={intent.name})")
        changes[given] = lambda _: made
        return
    earlier = changes.get(node)
    changes[node] = lambda updated: change(earlier(updated) if earlier else updated)  # type: ignore[arg-type]


def _with_argument(
    node: cst.CSTNode,
    arguments: tuple[str, int | None],
    keywords: tuple[str, int | None] | None,
    intent: PassGlobal,
    plain: int | None,
) -> cst.CSTNode:
    """A call whose tuple of arguments, or dict of keyword arguments, holds one more value for the function it is given.

    Each is named with the position at which it may also stand.
    """
    if not isinstance(node, cst.Call):
        raise CannotRewrite("the call has an unusual form")
    if any(arg.star for arg in node.args):
        raise CannotRewrite("the arguments of the call are not written out")
    args, name = list(node.args), intent.name
    at = _find(args, arguments)
    if plain is not None and _count(args[at].value if at is not None else None) == plain:
        if at is None:
            return node.with_changes(args=insert_separated(args, len(args), _keyword(arguments[0], f"({name},)")))
        args[at] = args[at].with_changes(value=extend_sequence(args[at].value, name))
        return node.with_changes(args=args)
    if keywords is None:
        raise CannotRewrite("the arguments of the call are not written out")
    at = _find(args, keywords)
    if at is None:
        return node.with_changes(
            args=insert_separated(args, len(args), _keyword(keywords[0], f'{{"{intent.parameter}": {name}}}'))
        )
    merged = cst.parse_expression(f'{{**{_CODE(args[at].value)}, "{intent.parameter}": {name}}}')
    args[at] = args[at].with_changes(value=merged)
    return node.with_changes(args=args)


def _find(args: list[cst.Arg], parameter: tuple[str, int | None]) -> int | None:
    name, position = parameter
    for index, arg in enumerate(args):
        if (arg.keyword is not None and arg.keyword.value == name) or (arg.keyword is None and index == position):
            return index
    return None


def _count(value: cst.BaseExpression | None) -> int:
    """How many arguments a tuple hands over; -1 if that is not written out."""
    if value is None:
        return 0
    if isinstance(value, cst.Tuple | cst.List) and not any(
        isinstance(element, cst.StarredElement) for element in value.elements
    ):
        return len(value.elements)
    return -1


def _keyword(name: str, value: str) -> cst.Arg:
    return cst.Arg(cst.parse_expression(value), keyword=cst.Name(name), equal=_NO_SPACE)


def _last_name(callee: n.Expr) -> str:
    match callee:
        case n.Name(id=name) | n.Attribute(attr=name):
            return name
        case _:
            return ""


def _text(reference: Reference) -> str:
    place = reference.place
    return place.piece.text[place.span[0] : place.span[1]]

"""What a child calls is no coroutine function any more, but something that runs the coroutine."""

from __future__ import annotations

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.hoisting import free_name
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import insert_separated
from spawnlint.fixes.statements import suite_of
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import RunCoroutine

_CODE = cst.Module([]).code_for_node


def title(intent: RunCoroutine) -> str:
    """What the fix does, in the user's names."""
    return f"Run `{intent.function.name}` with `asyncio.run`"


def run_coroutine(intent: RunCoroutine, program: Program) -> Fix:
    """The fix: unsafe, since the function has not run until now. Raises CannotRewrite where it does not apply."""
    node = intent.function.node
    if not isinstance(node, n.Function) or not node.is_async or node.scope.yields:
        raise CannotRewrite(f"`{intent.function.name}` is a generator, and where its items should go is not known")
    edits = Rewriting(program)
    if intent.is_own_run:
        _in_run(intent, edits)
    else:
        _in_target(intent, edits)
    return Fix(title(intent), Applicability.UNSAFE, edits.done())


def _in_run(intent: RunCoroutine, edits: Rewriting) -> None:
    """The coroutine function gets another name, and `run` runs it."""
    block, changes = edits.block(intent.function.place)
    definition = block.around(intent.function.place, cst.FunctionDef)
    if definition.decorators or len(definition.params.params) != 1:
        raise CannotRewrite("`run` is no plain method")
    receiver = definition.params.params[0].name.value
    suite = suite_of(block, definition)
    taken = {found.name.value for found in suite.body if isinstance(found, cst.FunctionDef)}
    name = next(name for name in ("run_async", "_run_async", "_run_coroutine") if name not in taken)
    run = edits.imported(intent.function.place.path, "asyncio", "run")
    made = cst.parse_statement(f"def run({receiver}):\n    {run}({receiver}.{name}())\n")
    renamed_lines = definition.leading_lines
    made = made.with_changes(leading_lines=renamed_lines)

    def change(updated: cst.CSTNode) -> cst.FlattenSentinel[cst.BaseStatement]:
        renamed = updated.with_changes(name=cst.Name(name), leading_lines=[cst.EmptyLine(indent=False)])
        return cst.FlattenSentinel([made, renamed])  # type: ignore[list-item]

    changes[definition] = change


def _in_target(intent: RunCoroutine, edits: Rewriting) -> None:
    """The target is a function that runs the coroutine function, which it gets as its first argument."""
    block, changes = edits.block(intent.place)
    start = block.offset(intent.place)
    found = [
        (call, arg)
        for call in block.nodes(cst.Call)
        for arg in call.args
        if arg.keyword is not None and arg.keyword.value == "target" and block.span(arg.value)[0] == start
    ]
    if not found:
        raise CannotRewrite("the target is not given to the process where it is made")
    call, target = found[0]
    if any(arg.star for arg in call.args) or sum(arg.keyword is None for arg in call.args) > 1:
        raise CannotRewrite("the arguments of the process are not written out")
    module = edits.module(intent.place.path)
    helper = free_name(module, "run_coroutine")
    run = edits.imported(intent.place.path, "asyncio", "run")
    made = cst.parse_statement(f"def {helper}(function, *args, **kwargs):\n    {run}(function(*args, **kwargs))\n")
    edits.hoist(intent.place, made)
    args = list(call.args)
    args[args.index(target)] = target.with_changes(value=cst.Name(helper))
    given = next((arg for arg in args if arg.keyword is not None and arg.keyword.value == "args"), None)
    function = _CODE(target.value)
    if given is None:
        equal = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))
        new = cst.Arg(cst.parse_expression(f"({function},)"), keyword=cst.Name("args"), equal=equal)
        args = insert_separated(args, len(args), new)
    else:
        args[args.index(given)] = given.with_changes(value=_prepended(function, given.value))
    changes[call] = lambda updated: updated.with_changes(args=args)


def _prepended(first: str, value: cst.BaseExpression) -> cst.BaseExpression:
    """A tuple of arguments with one before the others."""
    if isinstance(value, cst.Tuple | cst.List) and value.elements:
        element = cst.Element(cst.parse_expression(first), comma=cst.Comma(whitespace_after=cst.SimpleWhitespace(" ")))
        elements = [element, *value.elements]
        if len(elements) == 2 and isinstance(value, cst.Tuple):
            elements[-1] = elements[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
        return value.with_changes(elements=elements)
    return cst.parse_expression(f"({first}, *{_CODE(value)})")

"""What a decorator gives carries the name of what it decorates, through `functools.wraps`."""

from __future__ import annotations

import re

import libcst as cst

from spawnlint.boundary.interpreter.values import Function
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.remedies import KeepTheName

_ASKED = re.compile(r"\.__(?:name|qualname|doc|module|wrapped)__\b")


def title(intent: KeepTheName) -> str:
    """What the fix does, in the user's names."""
    wrapper = intent.failure.culprit
    return f"Add `functools.wraps` to `{wrapper.name}`" if isinstance(wrapper, Function) else "Add `functools.wraps`"


def keep_the_name(intent: KeepTheName, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where it does not apply.

    Safe unless the program asks a function for its name, which is another one afterwards.
    """
    wrapper = intent.failure.culprit
    around = wrapper.frame.function if isinstance(wrapper, Function) and wrapper.frame is not None else None
    if not isinstance(wrapper, Function) or not isinstance(wrapper.node, n.Function):
        raise CannotRewrite("the decorator does not give a function with a `def` of its own")
    if around is None or not isinstance(around.node, n.Function):
        raise CannotRewrite(f"`{wrapper.name}` is not defined in the decorator")
    wrapped = _wrapped(wrapper.node, around.node)
    rewriting = Rewriting(program)
    block, changes = rewriting.block(wrapper.place)
    definition = block.around(wrapper.place, cst.FunctionDef)
    wraps = cst.parse_expression(f"{rewriting.imported(wrapper.module.path, 'functools', 'wraps')}({wrapped})")
    changes[definition] = lambda updated: _decorated(updated, wraps)
    safe = not any(_ASKED.search(program.document(path).text) for path in program.paths)
    return Fix(title(intent), Applicability.SAFE if safe else Applicability.UNSAFE, rewriting.done())


def _wrapped(wrapper: n.Function, decorator: n.Function) -> str:
    """The parameter of the decorator that stands for what is decorated: the one that the wrapper calls."""
    called = {
        node.func.id for node in nodes_in(wrapper.body) if isinstance(node, n.Call) and isinstance(node.func, n.Name)
    }
    params = [param.name for param in decorator.params if param.name not in ("self", "cls")]
    found = [name for name in params if name in called]
    if len(found) == 1 or len(params) == 1:
        return (found or params)[0]
    raise CannotRewrite(f"it is not clear what `{wrapper.name}` stands for")


def _decorated(node: cst.CSTNode, decorator: cst.BaseExpression) -> cst.CSTNode:
    if not isinstance(node, cst.FunctionDef):
        raise CannotRewrite("the code around it has an unusual form")
    return node.with_changes(decorators=[*node.decorators, cst.Decorator(decorator)])

"""A function that its own decorator sends is defined under a name of its own, and decorated in a second step."""

from __future__ import annotations

import libcst as cst

from spawnlint.boundary.interpreter.values import Function
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.hoisting import free_name
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import with_blank_lines
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.remedies import NameTheUndecorated


def title(intent: NameTheUndecorated) -> str:
    """What the fix does, in the user's names."""
    culprit = intent.failure.culprit
    return f"Give the undecorated `{culprit.name}` a name of its own" if isinstance(culprit, Function) else "Rename it"


def undecorated_name(intent: NameTheUndecorated, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where it does not apply.

    Unsafe, since the function is called something else then wherever its name is shown.
    """
    culprit = intent.failure.culprit
    if not isinstance(culprit, Function) or culprit.owner is not None or culprit.frame is not None:
        raise CannotRewrite("another definition has taken its name")
    rewriting = Rewriting(program)
    block, changes = rewriting.block(culprit.place)
    definition = block.around(culprit.place, cst.FunctionDef)
    if not definition.decorators or definition not in block.tree.body:
        raise CannotRewrite(f"`{culprit.name}` has been given to something else")
    name = free_name(rewriting.module(culprit.module.path), culprit.name, other=True)
    changes[definition] = lambda updated: _in_two_steps(updated, name)
    return Fix(title(intent), Applicability.UNSAFE, rewriting.done())


def _in_two_steps(node: cst.CSTNode, name: str) -> cst.FlattenSentinel[cst.BaseStatement]:
    if not isinstance(node, cst.FunctionDef):
        raise CannotRewrite("the code around it has an unusual form")
    value: cst.BaseExpression = cst.Name(name)
    for decorator in reversed(node.decorators):
        value = cst.Call(decorator.decorator, [cst.Arg(value)])
    target = cst.AssignTarget(node.name)
    line = with_blank_lines(cst.SimpleStatementLine([cst.Assign([target], value)]), 2)
    return cst.FlattenSentinel([node.with_changes(name=cst.Name(name), decorators=[]), line])

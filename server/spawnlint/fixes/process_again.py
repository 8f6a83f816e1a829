"""A Process that is started a second time is made anew before that."""

from __future__ import annotations

import builtins

import libcst as cst

from spawnlint.fixes.block import Block, CannotRewrite
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import with_blank_lines
from spawnlint.fixes.statements import statement_around
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.births import births
from spawnlint.program.module import Place
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import MakeAnew
from spawnlint.rules.wording import source

_CODE = cst.Module([]).code_for_node


def title(intent: MakeAnew) -> str:
    """What the fix does, in the user's names."""
    return f"Make a new Process for `{source(intent.place)}`"


def make_anew(intent: MakeAnew, program: Program) -> Fix:
    """The fix: unsafe, since what is done with the first Process in between is lost. Raises CannotRewrite otherwise."""
    edits = Rewriting(program)
    there, _ = edits.block(intent.made)
    made = next(
        (
            assignment
            for assignment in there.nodes(cst.Assign)
            if there.span(assignment.value)[0] == there.offset(intent.made) and len(assignment.targets) == 1
        ),
        None,
    )
    if made is None or not isinstance(made.targets[0].target, cst.Name | cst.Attribute):
        raise CannotRewrite("the Process is not made in a plain assignment")
    target = _CODE(made.targets[0].target)
    block, changes = edits.block(intent.place)
    call = block.node(intent.place, cst.Call)
    if not isinstance(call.func, cst.Attribute) or _CODE(call.func.value) != target:
        raise CannotRewrite(f"it is not `{target}` by name that is started again")
    local = _unknown_name(intent, made, edits)
    if local:
        raise CannotRewrite(f"`{local}`, with which it was made, is not known here")
    statement = statement_around(block, intent.place)
    again = cst.SimpleStatementLine([made.with_changes(semicolon=cst.MaybeSentinel.DEFAULT)])

    def change(updated: cst.CSTNode) -> cst.FlattenSentinel[cst.BaseStatement]:
        first = again.with_changes(leading_lines=updated.leading_lines)  # type: ignore[attr-defined]
        return cst.FlattenSentinel([first, with_blank_lines(updated, 0)])  # type: ignore[list-item]

    changes[statement] = change
    return Fix(title(intent), Applicability.UNSAFE, edits.done())


def _unknown_name(intent: MakeAnew, made: cst.Assign, edits: Rewriting) -> str | None:
    """A local name of the function that makes the Process, if it is another one that starts it again."""
    there, _ = edits.block(intent.made)
    here, _ = edits.block(intent.place)
    makers = [function for function in there.nodes(cst.FunctionDef) if _is_in(there, function, intent.made)]
    starters = [function for function in here.nodes(cst.FunctionDef) if _is_in(here, function, intent.place)]
    if not makers or (starters and makers[-1] is starters[-1]):
        return None
    names = _Names()
    made.value.visit(names)
    receiver = makers[-1].params.params[0].name.value if makers[-1].params.params else ""
    module = edits.module(intent.made.path)
    known = {receiver, *dir(builtins)}
    return next((name for name in sorted(names.found - known) if not births(module, name)), None)


def _is_in(block: Block, function: cst.FunctionDef, place: Place) -> bool:
    start, end = block.span(function)
    return start <= block.offset(place) < end


class _Names(cst.CSTVisitor):
    """The variables in an expression."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def visit_Attribute(self, node: cst.Attribute) -> bool:  # noqa: N802 - LibCST's name
        node.value.visit(self)
        return False

    def visit_Arg(self, node: cst.Arg) -> bool:  # noqa: N802 - LibCST's name
        node.value.visit(self)
        return False

    def visit_Name(self, node: cst.Name) -> None:  # noqa: N802 - LibCST's name
        self.found.add(node.value)

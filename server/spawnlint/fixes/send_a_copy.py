"""What cannot be pickled is sent as a list or dict of what it gives."""

from __future__ import annotations

import libcst as cst

from spawnlint.boundary.interpreter.values import Obj, Suspended
from spawnlint.fixes.block import Block, CannotRewrite
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.births import births
from spawnlint.program.module import Place
from spawnlint.program.program import Program
from spawnlint.rules.remedies import SendACopy


def title(intent: SendACopy) -> str:
    """What the fix does, in the user's names."""
    place = intent.failure.place
    if intent.into == "dict":
        return "Send a copy of the environment as a `dict`"
    text = " ".join(place.piece.text[slice(*place.span)].split())
    return f"Send what `{text if len(text) < 40 else text[:39] + '…'}` gives as a list"


def send_a_copy(intent: SendACopy, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where it does not apply.

    Unsafe: the child gets what is there when it is sent, and what it changes is its own.
    """
    failure = intent.failure
    place = failure.place
    rewriting = Rewriting(program)
    if births(rewriting.module(place.path), intent.into):
        raise CannotRewrite(f"`{intent.into}` is another thing in this module")
    block, changes = rewriting.block(place)
    if isinstance(failure.culprit, Suspended | Obj):
        node = next(block.expressions(place))
        if any(assign.value is node for assign in block.nodes(cst.Assign)):
            node = _where_sent(block, node, failure.trail[-1].place)
    else:
        node = _named(block, place, "os.environ")
    changes[node] = lambda updated: _copied(updated, intent.into)
    return Fix(title(intent), Applicability.UNSAFE, rewriting.done())


def _where_sent(block: Block, value: cst.BaseExpression, sent: Place) -> cst.BaseExpression:
    """The variable among what is sent that was assigned this value."""
    for assign in block.nodes(cst.Assign):
        match assign:
            case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=assigned) if (
                assigned is value
            ):
                return _named(block, sent, name)
            case _:
                pass
    raise CannotRewrite("it is not clear where it is sent")


def _named(block: Block, place: Place, text: str) -> cst.BaseExpression:
    """The one expression with this text at a place."""
    found = [node for node in block.expressions(place) if block.tree.code_for_node(node) == text]
    if len(found) != 1:
        raise CannotRewrite("it is not clear where it is sent")
    return found[0]


def _copied(node: cst.CSTNode, into: str) -> cst.CSTNode:
    match node:
        case cst.GeneratorExp(elt=element, for_in=clause) if into == "list":
            return cst.ListComp(element, clause)
        case cst.BaseExpression():
            return cst.Call(cst.Name(into), [cst.Arg(node)])
        case _:
            raise CannotRewrite("the code around it has an unusual form")

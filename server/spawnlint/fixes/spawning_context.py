"""A lock or queue of a context that forks is made by the context of the process that gets it."""

from __future__ import annotations

import libcst as cst

from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.remedies import UseItsContext
from spawnlint.rules.wording import source


def title(intent: UseItsContext) -> str:
    """What the fix does, in the user's names."""
    return f'Let the context "spawn" make `{source(intent.failure.place)}`'


def use_its_context(intent: UseItsContext, program: Program) -> Fix:
    """The fix: unsafe, since a process of the other context may be given it too. Raises CannotRewrite otherwise.

    What the context "spawn" makes can be given to the children of a fork server as well.
    """
    place = intent.failure.place
    edits = Rewriting(program)
    block, changes = edits.block(place)
    call = block.node(place, cst.Call)
    match call.func:
        case cst.Attribute(attr=cst.Name(value=name)) | cst.Name(value=name):
            maker = edits.imported(place.path, "multiprocessing", "get_context")
        case _:
            raise CannotRewrite("it is made in an unusual form")
    func = cst.parse_expression(f'{maker}("spawn").{name}')
    changes[call] = lambda updated: updated.with_changes(func=func)
    return Fix(title(intent), Applicability.UNSAFE, edits.done())

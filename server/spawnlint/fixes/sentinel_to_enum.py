"""A bare `object()` becomes the member of an Enum, which is the same one in every process."""

from __future__ import annotations

import re

import libcst as cst

from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.hoisting import free_name
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.births import births
from spawnlint.program.program import Program
from spawnlint.rules.divergence_intents import MakeEnum

_CODE = cst.Module([]).code_for_node


def title(_intent: MakeEnum) -> str:
    """What the fix does."""
    return "Make it the member of an Enum"


def make_enum(intent: MakeEnum, program: Program) -> Fix:
    """The fix: unsafe, since comparisons that failed come true. Raises CannotRewrite where it does not apply."""
    edits = Rewriting(program)
    path = intent.found.place.path
    for name in re.findall(r"[^\W\d]\w*", intent.found.name):
        places = [birth.place for birth in births(edits.module(path), name)]
        if len(places) != 1:
            continue
        block, changes = edits.block(places[0])
        for assignment in block.nodes(cst.Assign):
            target = assignment.targets[0].target
            is_sentinel = isinstance(target, cst.Name) and _CODE(assignment.value) == "object()"
            if is_sentinel and block.span(target)[0] == block.offset(places[0]):
                base = edits.imported(path, "enum", "Enum")
                words = "".join(word.capitalize() for word in name.strip("_").split("_"))
                kind = free_name(edits.module(path), f"{words}Type")
                edits.hoist(places[0], cst.parse_statement(f'class {kind}({base}):\n    {name} = "{name}"\n'))
                changes[assignment.value] = lambda _, text=f"{kind}.{name}": cst.parse_expression(text)  # type: ignore[misc]
                return Fix(title(intent), Applicability.UNSAFE, edits.done())
    raise CannotRewrite("the `object()` is not bound to one name of this module")

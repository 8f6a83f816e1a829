"""An attribute that stands in the way of multiprocessing gets a name of its own."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.fixes.block import Block, CannotRewrite
from spawnlint.fixes.references import references
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import RenameAttribute


def title(intent: RenameAttribute) -> str:
    """What the fix does, in the user's names."""
    return f"Rename the attribute `{intent.name}` to `{_new_name(intent.name)}`"


def rename_attribute(intent: RenameAttribute, program: Program) -> Fix:
    """The fix: unsafe, since what else reads the attribute cannot be seen. Raises CannotRewrite otherwise.

    Calls mean the method, everything else in the class the attribute.
    """
    name, new = intent.name, _new_name(intent.name)
    edits = Rewriting(program)
    block, changes = edits.block(intent.place)
    owner = block.around(intent.place, cst.ClassDef)
    start, end = block.span(owner)
    if any(isinstance(found.node, n.Attribute) for found in references(program, new)):
        raise CannotRewrite(f"`{new}` is an attribute already")
    for attribute in _attributes(block, name):
        if start <= block.span(attribute)[0] < end:
            changes[attribute] = lambda updated: updated.with_changes(attr=cst.Name(new))
    for found in references(program, name):
        is_outside = found.module.path != intent.place.path or found.place.piece not in _pieces(intent, program)
        if is_outside and isinstance(found.node, n.Attribute) and _is_set(found.around):
            raise CannotRewrite(f"`{name}` is set from outside of the class as well")
    if not changes:
        raise CannotRewrite("the attribute is set in an unusual form")
    return Fix(title(intent), Applicability.UNSAFE, edits.done())


def _new_name(name: str) -> str:
    return f"own_{name.lstrip('_')}"


def _attributes(block: Block, name: str) -> Iterator[cst.Attribute]:
    """The attributes of this name that are not called."""
    called = {call.func for call in block.nodes(cst.Call)}
    for attribute in block.nodes(cst.Attribute):
        if attribute.attr.value == name and attribute not in called and isinstance(attribute.value, cst.Name):
            yield attribute


def _pieces(intent: RenameAttribute, program: Program) -> tuple[object, ...]:
    item = program.module(intent.place.path).item_of(intent.place.piece)
    return item.pieces if item is not None else ()


def _is_set(around: tuple[object, ...]) -> bool:
    return bool(around) and isinstance(around[-1], n.Assign | n.AugAssign)

"""A list or dict that a child fills is made by a manager, so that what is put into it comes back."""

from __future__ import annotations

import re

import libcst as cst

from spawnlint.fixes.block import Block, CannotRewrite
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import with_blank_lines
from spawnlint.fixes.share_global import share_global
from spawnlint.fixes.statements import statement_around
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.births import births
from spawnlint.program.module import Place
from spawnlint.program.program import Program
from spawnlint.rules.divergence_intents import ShareContainer

_CODE = cst.Module([]).code_for_node
_DOTTED = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?")


def title(intent: ShareContainer) -> str:
    """What the fix does, in the user's names."""
    return f"Let a manager make `{intent.found.name}`"


def share_container(intent: ShareContainer, program: Program) -> Fix:
    """The fix: unsafe, since a process of its own then stands behind every use. Raises CannotRewrite otherwise.

    Before the parent reads it, it becomes a plain list or dict again.
    """
    found = intent.found
    if found.here is None:
        raise CannotRewrite(f"where the parent reads `{found.name}` is not known")
    edits = Rewriting(program)
    match = _DOTTED.match(found.here.piece.text[slice(*found.here.span)])
    name = match.group() if match else ""
    kind = _kind_of_global(edits, found.here, name)
    if kind is not None:
        return Fix(title(intent), Applicability.UNSAFE, share_global(intent, kind, found.here, program).done())
    where, birth = _birth(found.here, name, found.place, edits)
    kind = _kind(birth.value)
    if kind is None:
        raise CannotRewrite(f"`{name}` is no list or dict that is made once: return what the child finds")
    _, changes = edits.block(where)
    maker = edits.imported(found.here.path, "multiprocessing", "Manager")
    items = _CODE(birth.value) if getattr(birth.value, "elements", ()) else ""
    made = cst.parse_expression(f"{maker}().{kind}({items})")
    changes[birth.value] = lambda _: made
    there, changes_there = edits.block(found.here)
    statement = statement_around(there, found.here)
    plain = cst.parse_statement(f"{name} = {kind}({name})")

    def change(updated: cst.CSTNode) -> cst.FlattenSentinel[cst.BaseStatement]:
        first = plain.with_changes(leading_lines=updated.leading_lines)  # type: ignore[attr-defined]
        return cst.FlattenSentinel([first, with_blank_lines(updated, 0)])  # type: ignore[list-item]

    changes_there[statement] = change
    return Fix(title(intent), Applicability.UNSAFE, edits.done())


def _birth(here: Place, name: str, there: Place, edits: Rewriting) -> tuple[Place, cst.Assign]:
    """The one assignment of the container, and a place in its statement: of the attribute in the child's class, of a variable near its reading."""
    where = there if "." in name else here
    block, _ = edits.block(where)
    if "." in name:
        attribute = name.rpartition(".")[2]
        found = [each for each in block.nodes(cst.Assign) if _is_attribute(each, attribute)]
    else:
        found = [each for each in block.nodes(cst.Assign) if _CODE(each.targets[0].target) == name]
        if not found:
            places = [birth.place for birth in births(edits.module(here.path), name) if birth.function is None]
            if len(places) != 1 or _function(block, here) is not None:
                raise CannotRewrite(f"`{name}` is read in a function and bound outside of it")
            where = places[0]
            block, _ = edits.block(where)
            found = [each for each in block.nodes(cst.Assign) if _CODE(each.targets[0].target) == name]
    if len(found) != 1 or len(found[0].targets) != 1:
        raise CannotRewrite(f"`{name}` is not bound in one place")
    return where, found[0]


def _kind_of_global(edits: Rewriting, here: Place, name: str) -> str | None:
    """What kind of container a global is that is read in a function; None if it is something else."""
    module = edits.module(here.path)
    found = births(module, name) if name.isidentifier() else ()
    if not found or _function(edits.block(here)[0], here) is None:
        return None
    if len(found) != 1 or found[0].function is not None:
        raise CannotRewrite(f"`{name}` is not bound in one place")
    block, _ = edits.block(found[0].place)
    values = [each.value for each in block.nodes(cst.Assign) if _CODE(each.targets[0].target) == name]
    kind = _kind(values[0]) if len(values) == 1 and not getattr(values[0], "elements", ()) else None
    if kind is None:
        raise CannotRewrite(f"`{name}` is no list or dict that is empty at first: return what the child finds")
    return kind


def _is_attribute(assignment: cst.Assign, attribute: str) -> bool:
    match assignment.targets[0].target:
        case cst.Attribute(value=cst.Name(), attr=cst.Name(value=name)):
            return name == attribute
        case _:
            return False


def _function(block: Block, place: Place) -> cst.FunctionDef | None:
    start = block.offset(place)
    around = (each for each in block.nodes(cst.FunctionDef) if block.span(each)[0] <= start < block.span(each)[1])
    return next(around, None)


def _kind(value: cst.BaseExpression) -> str | None:
    match value:
        case cst.List():
            return "list"
        case cst.Dict():
            return "dict"
        case cst.Call(func=cst.Name(value="list" | "dict" as kind), args=[]):
            return kind
        case _:
            return None

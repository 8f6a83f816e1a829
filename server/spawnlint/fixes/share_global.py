"""A list or dict of a module that children fill is made by a manager where the processes are started, and handed to them."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from spawnlint.fixes import bind_in_child, pass_global
from spawnlint.fixes.block import Block, CannotRewrite
from spawnlint.fixes.guarding import main_guard
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import with_blank_lines, with_first_statements
from spawnlint.fixes.statements import statement_around
from spawnlint.program.births import births
from spawnlint.program.module import Place
from spawnlint.program.program import Program
from spawnlint.rules.divergence_intents import ShareContainer
from spawnlint.rules.hazard import BindInChild, PassGlobal


def share_global(intent: ShareContainer, kind: str, here: Place, program: Program) -> Rewriting:
    """The changes for a global that is bound once, to a new `kind`. Raises CannotRewrite where they do not apply."""
    found, name = intent.found, intent.found.name
    edits = Rewriting(program)
    if not name.isidentifier() or not births(program.module(found.entry.crossing.path), name):
        raise CannotRewrite(f"`{name}` is a name of another module than the one that starts processes")
    travels = PassGlobal(name, found.place, found.entry, (), is_sure=False)
    if found.reader is found.entry.function and found.reader.owner is None and found.reader.piece is found.place.piece:
        pass_global.carry(travels, program, edits)
    else:
        bind_in_child.carry(BindInChild(travels), program, edits)
    maker = edits.imported(found.entry.crossing.path, "multiprocessing", "Manager")
    started = _around(edits, found.entry.crossing)
    made = f"{name} = {maker}().{kind}()"
    block, changes = edits.block(found.entry.crossing)
    if started is not None:
        first = [cst.parse_statement(line) for line in (f"global {name}", made)]
        if started in changes:
            raise CannotRewrite(f"`{started.name.value}` starts processes and is run by them")
        changes[started] = lambda updated: _beginning(updated, first)
    else:
        suite = _guarded(edits, found.entry.crossing, block)
        statement = cst.parse_statement(made)
        changes[suite] = lambda updated: updated.with_changes(body=[statement, *updated.body])  # type: ignore[attr-defined]
    if _around(edits, here) is started:
        there, changes_there = edits.block(here)
        plain = cst.parse_statement(f"{name} = {kind}({name})")
        changes_there[statement_around(there, here)] = lambda updated: cst.FlattenSentinel(
            [
                plain.with_changes(leading_lines=updated.leading_lines),  # type: ignore[attr-defined]
                with_blank_lines(updated, 0),  # type: ignore[list-item]
            ]
        )
    return edits


def _around(edits: Rewriting, place: Place) -> cst.FunctionDef | None:
    """The outermost function around a place."""
    block, _ = edits.block(place)
    start = block.offset(place)
    found = (each for each in block.nodes(cst.FunctionDef) if block.span(each)[0] <= start < block.span(each)[1])
    return min(found, key=lambda each: block.span(each)[0], default=None)


def _guarded(edits: Rewriting, place: Place, block: Block) -> cst.IndentedBlock:
    """The suite of the main guard around a place."""
    item = edits.module(place.path).item_of(place.piece)
    statement = block.tree.body[-1]
    if item is None or main_guard(item) is None or not isinstance(statement, cst.If):
        raise CannotRewrite("the processes are started outside of functions and of the main guard")
    if not isinstance(statement.body, cst.IndentedBlock):
        raise CannotRewrite("the main guard has an unusual form")
    return statement.body


def _beginning(node: cst.CSTNode, first: Sequence[cst.BaseStatement]) -> cst.CSTNode:
    made = with_first_statements(node, first) if isinstance(node, cst.FunctionDef) else None
    if made is None:
        raise CannotRewrite("the function that starts the processes stands on one line")
    return made

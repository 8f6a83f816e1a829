"""What is made in the middle of a statement gets a name in a line before it."""

from __future__ import annotations

import re

import libcst as cst

from spawnlint.fixes.rewriting import Rewriting
from spawnlint.program.births import births
from spawnlint.program.module import Place


def name_before(made: list[cst.Call], given: Place, rewriting: Rewriting) -> None:
    """Give what is made in a statement a name in a line before it."""
    block, changes = rewriting.block(given)
    line = block.around(given, cst.SimpleStatementLine)
    module = rewriting.module(given.path)
    taken = set(re.findall(r"\w+", block.text))
    named: list[tuple[str, cst.BaseExpression]] = []

    def name_it(updated: cst.CSTNode, name: str) -> cst.CSTNode:
        named.append((name, cst.ensure_type(updated, cst.Call)))
        return cst.Name(name)

    for value in made:
        base = cst.Module([]).code_for_node(value.func).rpartition(".")[2].lower()
        candidates = (base, *(f"{base}_{number}" for number in range(2, 1000)))
        name = next(name for name in candidates if name not in taken and not births(module, name))
        taken.add(name)
        changes[value] = lambda updated, name=name: name_it(updated, name)  # type: ignore[misc]

    def before(updated: cst.CSTNode) -> cst.FlattenSentinel[cst.BaseStatement]:
        lines = [
            cst.SimpleStatementLine([cst.Assign([cst.AssignTarget(cst.Name(name))], value)]) for name, value in named
        ]
        first = lines[0].with_changes(leading_lines=getattr(updated, "leading_lines", ()))
        return cst.FlattenSentinel([first, *lines[1:], updated.with_changes(leading_lines=())])  # type: ignore[list-item]

    changes[line] = before

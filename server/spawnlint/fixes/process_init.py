"""`Process.__init__` is called where it is left out, and before what needs it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.fixes.block import CannotRewrite, block_at
from spawnlint.fixes.statements import is_docstring, moved, statement_around
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.module import Item, Module, facts
from spawnlint.program.program import Program
from spawnlint.rules.lifecycle_intents import CallInit, SetAfterInit
from spawnlint.rules.wording import source


def call_title(intent: CallInit) -> str:
    """What the fix does, in the user's names."""
    return f"Add the `super().__init__()` that `{intent.cls.name}` lacks"


def call_init(intent: CallInit, program: Program) -> Fix:
    """The fix: safe, since no object of the class could be started. Raises CannotRewrite where it does not apply."""
    block = block_at(intent.place, program)
    name = intent.cls.name
    if intent.place == intent.cls.place:
        raise CannotRewrite(f"`{name}` has no `__init__` of its own, and one is made for it")
    init = block.around(intent.place, cst.FunctionDef)
    if not isinstance(init.body, cst.IndentedBlock) or not init.params.params:
        raise CannotRewrite(f"`__init__` of `{name}` has an unusual form")
    if _needs_arguments(program.module(intent.place.path), block.around(intent.place, cst.ClassDef).bases):
        raise CannotRewrite(f"it is not known with which arguments `{name}` would call the `__init__` it inherits")
    made = cst.parse_statement("super().__init__()")
    position = 1 if is_docstring(init.body.body) else 0
    body = [*init.body.body[:position], made, *init.body.body[position:]]
    return Fix(
        call_title(intent),
        Applicability.SAFE,
        block.edits({init.body: lambda updated: updated.with_changes(body=body)}),
    )


def _needs_arguments(module: Module, classes: Sequence[cst.Arg]) -> bool:
    """Whether the first `__init__` that one of these bases, or theirs, has in the same module must be given something."""
    for base in classes:
        name = base.value.value if isinstance(base.value, cst.Name) else ""
        for item in module.definitions.get(name, ()):
            inits = [stmt for stmt in _members(item) if isinstance(stmt, n.Function) and stmt.name == "__init__"]
            if inits:
                return any(p.default is None and not p.kind.startswith("var") for p in inits[-1].params[1:])
    return False


def _members(item: Item) -> Iterator[n.Stmt]:
    for piece in item.pieces:
        for stmt in facts(piece).body:
            yield from stmt.body if isinstance(stmt, n.Class) else (stmt,)


def set_title(intent: SetAfterInit) -> str:
    """What the fix does, in the user's names."""
    return f"Set `{intent.name}` after `Process.__init__`"


def set_after_init(intent: SetAfterInit, program: Program) -> Fix:
    """The fix. Raises CannotRewrite where it does not apply.

    Unsafe if the value was lost until now: the program may have come to live with that.
    """
    block = block_at(intent.place, program)
    statement = statement_around(block, intent.place)
    init = block.around(intent.place, cst.FunctionDef)
    if not isinstance(init.body, cst.IndentedBlock) or statement not in init.body.body:
        raise CannotRewrite(f"`{source(intent.place)}` is set in a block of its own")
    behind = init.body.body[init.body.body.index(statement) + 1 :]
    calls = (found for found in behind if isinstance(found, cst.SimpleStatementLine) and _calls_init(found))
    anchor = next(calls, None)
    if anchor is None:
        raise CannotRewrite("`Process.__init__` is not called in the same block")
    edits = block.edits(moved(block, statement, anchor, behind=True))
    return Fix(set_title(intent), Applicability.UNSAFE if intent.is_lost else Applicability.SAFE, edits)


def _calls_init(statement: cst.SimpleStatementLine) -> bool:
    return ".__init__(" in cst.Module([]).code_for_node(statement)

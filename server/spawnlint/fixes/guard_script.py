"""What a script does when it is run moves under a main guard, statement by statement where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import libcst as cst

from spawnlint.fixes.block import Block, CannotRewrite, Change
from spawnlint.fixes.guarding import main_guard, tests_the_name, to_guard
from spawnlint.hazards import Applicability, Edit, Fix
from spawnlint.program.module import Item, Module
from spawnlint.program.program import Program
from spawnlint.rules.hazard import GuardScript
from spawnlint.rules.wording import source


def title(intent: GuardScript) -> str:
    """What the fix does, in the user's names."""
    return f'Put `{source(intent.place)}` under `if __name__ == "__main__":`'


def guard_script(intent: GuardScript, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where this form of it does not apply.

    Safe where only statements move that no other module can ask for by name: run as a script, the file does the same
    in the same order.
    """
    module = program.module(intent.place.path)
    offender = module.item_of(intent.place.piece)
    if offender is None or tests_the_name(offender):
        raise CannotRewrite("it already stands under a test of `__name__`, which lets a child through")
    if program.is_imported(module):
        raise CannotRewrite("another module imports this file, and nothing under the guard would run then")
    guarded = (offender,) if intent.alone else to_guard(module, offender)
    edits = [edit for run, guard in _runs(module, guarded) for edit in _edits(module, run, guard)]
    is_safe = not any(item.defines for item in guarded)
    return Fix(title(intent), Applicability.SAFE if is_safe else Applicability.UNSAFE, tuple(edits))


def _runs(module: Module, guarded: tuple[Item, ...]) -> Iterable[tuple[list[Item], Item | None]]:
    """Neighbouring statements that go under one guard, and the guard that follows them, if one does."""
    items = module.items
    for is_guarded, run in groupby(range(len(items)), key=lambda index: items[index] in guarded):
        if is_guarded:
            indexes = list(run)
            following = items[indexes[-1] + 1] if indexes[-1] + 1 < len(items) else None
            has_guard = following is not None and main_guard(following) is not None
            yield [items[index] for index in indexes], following if has_guard else None


def _edits(module: Module, run: list[Item], guard: Item | None) -> tuple[Edit, ...]:
    block = Block(module, *run, *([guard] if guard else []))
    statements = list(block.tree.body)
    moved = statements[:-1] if guard else statements
    if not moved:
        raise CannotRewrite("the code around it has an unusual form")
    changes: dict[cst.CSTNode, Change] = {statement: lambda _: cst.RemoveFromParent() for statement in moved}
    if guard is None:
        changes[moved[0]] = lambda updated: _guarded(block, updated, moved)
    else:
        changes[statements[-1]] = lambda updated: _prepended(updated, moved)
    return block.edits(changes)


def _guarded(block: Block, first: cst.CSTNode, moved: list[cst.BaseStatement]) -> cst.If:
    quote = "'" if "'" in block.text and '"' not in block.text else '"'
    test = cst.parse_expression(f"__name__ == {quote}__main__{quote}")
    body = [_plain_blank_lines(statement) for statement in moved]
    return cst.If(test=test, body=cst.IndentedBlock(body=body), leading_lines=[])


def _prepended(guard: cst.CSTNode, moved: list[cst.BaseStatement]) -> cst.CSTNode:
    """A main guard that does these statements first."""
    if not isinstance(guard, cst.If) or not isinstance(guard.body, cst.IndentedBlock):
        raise CannotRewrite("the main guard has an unusual form")
    body = [*(_plain_blank_lines(statement) for statement in moved), *guard.body.body]
    comments = [line for line in guard.leading_lines if line.comment is not None]
    return guard.with_changes(leading_lines=comments, body=guard.body.with_changes(body=body))


def _plain_blank_lines(statement: cst.BaseStatement) -> cst.BaseStatement:
    """A statement whose blank lines stay blank when it is indented."""
    return cst.ensure_type(statement.visit(_PlainBlankLines()), cst.BaseStatement)


class _PlainBlankLines(cst.CSTTransformer):
    def leave_EmptyLine(self, original_node: cst.EmptyLine, updated_node: cst.EmptyLine) -> cst.EmptyLine:  # noqa: N802
        return updated_node if updated_node.comment else updated_node.with_changes(indent=False)

"""What a script does when it is run moves under a main guard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in
from spawnlint.fixes.block import Block, CannotRewrite, Change
from spawnlint.fixes.guarding import can_wait, main_guard, tests_the_name, to_guard
from spawnlint.fixes.shape import Node, with_blank_lines
from spawnlint.hazards import Applicability, Edit, Fix
from spawnlint.program.module import Item, Module, Place, facts
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
    if _is_in_a_function(intent.place):
        raise CannotRewrite("it is done by a function, and not every call of that is for the parent only")
    if program.is_imported(module):
        raise CannotRewrite("another module imports this file, and nothing under the guard would run then")
    guarded = (offender,) if intent.alone else to_guard(module, offender)
    edits = [edit for group in _groups(module, guarded) for edit in _edits(module, group, guarded)]
    is_safe = not any(item.defines for item in guarded)
    return Fix(title(intent), Applicability.SAFE if is_safe else Applicability.UNSAFE, tuple(edits))


def _is_in_a_function(place: Place) -> bool:
    """Whether a place is in the body of a function: what calls that is not known here."""
    functions = (node for node in nodes_in(facts(place.piece).body) if isinstance(node, n.Function))
    return any(stmt.span[0] <= place.span[0] < stmt.span[1] for function in functions for stmt in function.body)


def _groups(module: Module, guarded: tuple[Item, ...]) -> Iterator[list[Item]]:
    """Ranges of the script, each with statements for one guard in it; the last item is such a one, or the guard itself.

    Statements wait for the next guard if only definitions that do not matter to them stand between.
    """
    group: list[Item] = []
    between: list[Item] = []
    for item in module.items:
        if item in guarded:
            if group and not can_wait([each for each in group if each in guarded], between):
                yield group
                group, between = [], []
            group += [*between, item]
            between = []
        elif main_guard(item) is not None and group:
            can_join = can_wait([each for each in group if each in guarded], between)
            yield [*group, *between, item] if can_join else group
            group, between = [], []
        elif group:
            between.append(item)
    if group:
        yield group


def _edits(module: Module, group: list[Item], guarded: tuple[Item, ...]) -> tuple[Edit, ...]:
    block = Block(module, *group)
    moved = [found for item in group if item in guarded for found in block.statements_of(item)]
    last = block.tree.body[-1]
    if not moved or not isinstance(last, cst.SimpleStatementLine | cst.BaseCompoundStatement):
        raise CannotRewrite("the code around it has an unusual form")
    changes: dict[cst.CSTNode, Change] = {statement: lambda _: cst.RemoveFromParent() for statement in moved}
    stays = next((found for found in block.tree.body if found not in moved), None)
    if stays is not None and block.tree.body[0] in moved:
        blank = sum(line.comment is None for line in stays.leading_lines)
        changes[stays] = lambda updated: with_blank_lines(updated, max(0, blank - block.blank_lines_before))
    inside = [_plain_blank_lines(statement) for statement in moved]
    if last not in moved:
        earlier = changes.get(last)
        changes[last] = lambda updated: _prepended(earlier(updated) if earlier else updated, inside)
        return block.edits(changes)
    home = next(
        statement
        for index, statement in enumerate(moved)
        if block.tree.body[index - len(moved) :] == tuple(moved[index:])
    )
    leading = [] if home is block.tree.body[0] else [line for line in home.leading_lines if line.comment is None]
    if home is not moved[0]:
        comments = [line for line in block.tree.header if line.comment is not None]
        inside[0] = inside[0].with_changes(leading_lines=[*comments, *inside[0].leading_lines])
        changes[block.tree] = lambda updated: updated.with_changes(header=[])
    changes[home] = lambda _: _guarded(block, inside, leading)
    return block.edits(changes)


def _guarded(block: Block, inside: Sequence[cst.BaseStatement], leading: Sequence[cst.EmptyLine]) -> cst.If:
    quote = "'" if "'" in block.text and '"' not in block.text else '"'
    test = cst.parse_expression(f"__name__ == {quote}__main__{quote}")
    return cst.If(test=test, body=cst.IndentedBlock(body=_led(inside)), leading_lines=leading)


def _prepended(guard: object, inside: Sequence[cst.BaseStatement]) -> cst.CSTNode:
    """A main guard that does these statements first."""
    if not isinstance(guard, cst.If) or not isinstance(guard.body, cst.IndentedBlock):
        raise CannotRewrite("the main guard has an unusual form")
    return guard.with_changes(body=guard.body.with_changes(body=[*_led(inside), *guard.body.body]))


def _led(body: Sequence[cst.BaseStatement]) -> list[cst.BaseStatement]:
    """Statements without blank lines before the first."""
    return [with_blank_lines(body[0], 0), *body[1:]]


def _plain_blank_lines(statement: Node) -> Node:
    """A statement whose blank lines stay blank when it is indented."""
    return cst.ensure_type(statement.visit(_PlainBlankLines()), type(statement))


class _PlainBlankLines(cst.CSTTransformer):
    def on_leave(self, original_node, updated_node):  # type: ignore[no-untyped-def]  # noqa: ARG002
        """Take the indentation from a line that has nothing else."""
        if isinstance(updated_node, cst.EmptyLine) and updated_node.comment is None:
            return updated_node.with_changes(indent=False)
        return updated_node

"""What is bound under the main guard moves above it, so that the child, importing the file, binds it too."""

from __future__ import annotations

from itertools import pairwise

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.facts.walk import names_of_target, nodes_in
from spawnlint.fixes.block import Block, CannotRewrite, Change
from spawnlint.fixes.imports import import_line
from spawnlint.fixes.shape import with_blank_lines
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.births import Birth, BirthKind, births
from spawnlint.program.module import Module, facts
from spawnlint.program.program import Program
from spawnlint.rules.hazard import MoveAboveGuard


def title(intent: MoveAboveGuard) -> str:
    """What the fix does, in the user's names."""
    return f"Move `{intent.name}` above the main guard"


def move_above_guard(intent: MoveAboveGuard, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where this form of it does not apply.

    Definitions, imports and literals mean the same above the guard; anything else is left where it is.
    """
    module = program.module(intent.path)
    birth = _only_birth(module, intent.name)
    item = module.item_of(birth.place.piece)
    if birth.kind is BirthKind.IMPORT and birth.function is not None:
        return _import_above(intent, birth, module)
    if item is None or birth.function is not None:
        raise CannotRewrite(f"`{intent.name}` is not bound directly under a main guard")
    found = facts(item.head).body
    guard = found[0] if len(found) == 1 else None
    if not isinstance(guard, n.If):
        raise CannotRewrite(f"`{intent.name}` is not bound directly under a main guard")
    needed = _with_what_it_needs(module, guard, intent.name, ())
    block = Block(module, item)
    statement = block.tree.body[-1]
    if not isinstance(statement, cst.If) or not isinstance(statement.body, cst.IndentedBlock):
        raise CannotRewrite("the main guard has an unusual form")
    moved = [found for found in statement.body.body if _start(block, found) in {stmt.span[0] for stmt in needed}]
    if len(moved) != len(needed):
        raise CannotRewrite("the main guard has an unusual form")
    changes: dict[cst.CSTNode, Change] = {found: lambda _: cst.RemoveFromParent() for found in moved}
    changes[statement] = lambda updated: below(updated, moved, block.blank_lines_before)
    return Fix(title(intent), Applicability.SAFE, block.edits(changes))


def _import_above(intent: MoveAboveGuard, birth: Birth, module: Module) -> Fix:
    """What a function imports into the globals is imported by the module as well: unsafe, since it happens earlier."""
    imported = birth.place.piece.text[slice(*birth.place.span)]
    for stmt in nodes_in(facts(birth.place.piece).body):
        if isinstance(stmt, n.Import | n.ImportFrom) and any(name.span == birth.place.span for name in stmt.names):
            source = f"from {'.' * stmt.level}{stmt.module} " if isinstance(stmt, n.ImportFrom) else ""
            line = f"{source}import {imported}"
            return Fix(f"Put `{line}` at the top", Applicability.UNSAFE, (import_line(module, line),))
    raise CannotRewrite(f"`{intent.name}` is imported in an unusual form")


def _only_birth(module: Module, name: str) -> Birth:
    found = births(module, name)
    if len(found) != 1:
        raise CannotRewrite(f"`{name}` is bound in several places")
    return found[0]


def _with_what_it_needs(module: Module, guard: n.If, name: str, above: tuple[str, ...]) -> list[n.Stmt]:
    """The statement that binds a name and those under the same guard that it needs, in the order of the text."""
    stmt = next((stmt for stmt in guard.body if name in _bound_by(stmt)), None)
    if stmt is None or not _means_the_same_above(stmt):
        raise CannotRewrite(f"`{name}` is computed under the guard, and would be computed again by every child")
    needed: dict[n.Stmt, None] = {}
    for node in nodes_in(stmt):
        if (
            isinstance(node, n.Name)
            and node.id not in (name, *above)
            and any(node.id in _bound_by(other) for other in guard.body)
        ):
            _only_birth(module, node.id)
            for other in _with_what_it_needs(module, guard, node.id, (*above, name)):
                needed[other] = None
    needed[stmt] = None
    return sorted(needed, key=lambda stmt: stmt.span[0])


def _bound_by(stmt: n.Stmt) -> frozenset[str]:
    match stmt:
        case n.Function(name=name) | n.Class(name=name):
            return frozenset({name})
        case n.Import(names=names):
            return frozenset(imported.alias or imported.name.split(".")[0] for imported in names)
        case n.ImportFrom(names=names):
            return frozenset(imported.alias or imported.name for imported in names)
        case n.Assign(targets=(target,)):
            return frozenset(name.id for name in names_of_target(target))
        case _:
            return frozenset()


def _means_the_same_above(stmt: n.Stmt) -> bool:
    if isinstance(stmt, n.Assign):
        value = stmt.value.args if isinstance(stmt.value, n.Call) and _makes_class(stmt.value) else stmt.value
        return value is not None and all(isinstance(node, _SAME_EVERYWHERE) for node in nodes_in(value))
    return True


def _makes_class(call: n.Call) -> bool:
    """Whether a call makes a class, by the looks of it."""
    match call.func:
        case n.Name(id=name) | n.Attribute(attr=name):
            return name in _CLASS_MAKERS and len(call.args) > 1
        case _:
            return False


_CLASS_MAKERS = frozenset(
    {"namedtuple", "NamedTuple", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "make_dataclass", "type"}
)


_SAME_EVERYWHERE = (
    n.Constant,
    n.Display,
    n.DictDisplay,
    n.Operation,
    n.Name,
    n.Lambda,
    n.Argument,
    n.Parameter,
    n.Scope,
)
"""What a value may be made of to be the same in every process that computes it."""


def _start(block: Block, statement: cst.BaseStatement) -> int:
    """Where a statement begins, its decorators left out as in the facts."""
    return block.span(statement)[0]


def below(guard: cst.CSTNode, moved: list[cst.BaseStatement], before: int) -> cst.FlattenSentinel[cst.BaseStatement]:
    """The moved statements, then what is left of the guard. Raises CannotRewrite for a guard of one line."""
    if not isinstance(guard, cst.If) or not isinstance(guard.body, cst.IndentedBlock):
        raise CannotRewrite("the main guard has an unusual form")
    body: list[cst.CSTNode] = list(guard.body.body) or [cst.SimpleStatementLine([cst.Pass()])]
    body[0] = with_blank_lines(body[0], 0)
    rest = with_blank_lines(guard.with_changes(body=guard.body.with_changes(body=body)), _blank_lines(moved[-1]))
    lines: list[cst.CSTNode] = [with_blank_lines(moved[0], max(0, _blank_lines(moved[0]) - before))]
    for previous, statement in pairwise(moved):
        apart = max(_blank_lines(previous), _blank_lines(statement)) == 2
        lines.append(with_blank_lines(statement, 2 if apart else 0))
    return cst.FlattenSentinel([*lines, rest])  # type: ignore[list-item]


def _blank_lines(statement: cst.BaseStatement) -> int:
    """How many blank lines set a statement off at module level."""
    return 2 if isinstance(statement, cst.FunctionDef | cst.ClassDef) else 1

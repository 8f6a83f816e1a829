"""An attribute of a Process subclass that only child code uses is set in `run()`, in the child."""

from __future__ import annotations

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.members import Members, value_elsewhere
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import with_first_statements
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.remedies import CreateInRun

_BEGINNING = "run"
HARMLESS = frozenset(
    f"threading.{name}" for name in ("Lock", "RLock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "local")
) | {"queue.Queue", "queue.LifoQueue", "queue.PriorityQueue", "queue.SimpleQueue"}
"""What can be made here or there without a difference that anyone sees."""


def title(intent: CreateInRun) -> str:
    """What the fix does, in the user's names."""
    attribute = intent.failure.attribute
    return (
        f"Create `{attribute.owner.name}.{attribute.name}` in `run()`"
        if attribute is not None
        else "Create it in `run()`"
    )


def create_in_run(intent: CreateInRun, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where it does not apply.

    Safe for what is made without any effect outside; a file, say, is then opened later and in another process.
    """
    attribute, fact = intent.failure.attribute, intent.failure.fact
    if attribute is None:
        raise CannotRewrite("it is not kept in an attribute")
    members = Members(attribute.owner, program)
    setting, run = members.setting(attribute.name, attribute.place), members.methods.get(_BEGINNING)
    if setting is None or setting.method is None or setting.method.node.name != "__init__":
        raise CannotRewrite(f"`{attribute.name}` is not set in `__init__` of `{attribute.owner.name}`")
    if run is None or run.node.decorators or not run.receiver:
        raise CannotRewrite(f"`{attribute.owner.name}` has no plain `run()`")
    _check_only_the_child_uses(members, attribute.name)
    rewriting = Rewriting(program)
    block, changes = rewriting.block(attribute.place)
    line = block.around(attribute.place, cst.SimpleStatementLine)
    if len(line.body) != 1 or not isinstance(line.body[0], cst.Assign | cst.AnnAssign) or line.body[0].value is None:
        raise CannotRewrite("the code around it has an unusual form")
    value = line.body[0].value
    written = value_elsewhere(setting, program, run.receiver)
    changes[value] = lambda _: cst.Name("None")
    there, changes_there = rewriting.block(run.place)
    definition = there.around(run.place, cst.FunctionDef)
    first = cst.parse_statement(f"{run.receiver}.{attribute.name} = {written}")
    changes_there[definition] = lambda updated: _beginning(updated, first)
    safe = fact is not None and fact.constructor in HARMLESS and isinstance(setting.value, n.Call)
    return Fix(title(intent), Applicability.SAFE if safe else Applicability.UNSAFE, rewriting.done())


def _check_only_the_child_uses(members: Members, attribute: str) -> None:
    """Every use must be in `run()` or in a method that nobody but such methods calls."""
    inside = members.reached_from(_BEGINNING)
    for name in inside:
        for reference, method in members.uses(name):
            if name != _BEGINNING and (method is None or method.node.name not in inside):
                raise CannotRewrite(f"`{name}`, which `run()` calls, is also called from elsewhere")
            if name == _BEGINNING and reference.called is not None:
                raise CannotRewrite("`run()` is also called directly")
    for _, method in members.uses(attribute):
        if method is None or method.node.name not in inside:
            where = f"`{method.node.name}`" if method is not None else f"code outside of `{members.cls.name}`"
            raise CannotRewrite(f"`{attribute}` is also used in {where}, which is not child code")


def _beginning(node: cst.CSTNode, first: cst.BaseStatement) -> cst.CSTNode:
    made = with_first_statements(node, [first]) if isinstance(node, cst.FunctionDef) else None
    if made is None:
        raise CannotRewrite("`run()` stands on one line")
    return made

"""A queue, lock or value is made by a manager: its proxy may be sent with a task."""

from __future__ import annotations

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.fixes.block import Block, CannotRewrite
from spawnlint.fixes.naming import name_before
from spawnlint.fixes.references import references
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.remedies import UseManager
from spawnlint.rules.wording import source

_MADE_BY_MANAGERS = frozenset(
    [
        "Queue",
        "JoinableQueue",
        "Event",
        "Lock",
        "RLock",
        "Semaphore",
        "BoundedSemaphore",
        "Condition",
        "Barrier",
        "Value",
        "Array",
    ]
)
_OF_VALUES, _OF_QUEUES = ("get_lock", "get_obj"), ("join_thread", "cancel_join_thread")
_NOT_OF_PROXIES = {
    "Value": _OF_VALUES,
    "Array": _OF_VALUES,
    "Queue": _OF_QUEUES,
    "JoinableQueue": _OF_QUEUES,
}
"""Methods that the proxies of a manager lack."""


def title(intent: UseManager) -> str:
    """What the fix does, in the user's names."""
    return f"Let a manager make the `{source(intent.failure.place)}`"


def use_manager(intent: UseManager, program: Program) -> Fix:
    """The fix: unsafe, since a process of its own then stands behind every use. Raises CannotRewrite otherwise."""
    edits = Rewriting(program)
    block, changes = edits.block(intent.failure.place)
    call = block.node(intent.failure.place, cst.Call)
    match call.func:
        case cst.Attribute(value=base, attr=cst.Name(value=name)):
            maker = f"{cst.Module([]).code_for_node(base)}.Manager"
        case cst.Name(value=name):
            maker = edits.imported(intent.failure.place.path, "multiprocessing", "Manager")
        case _:
            raise CannotRewrite("it is made in an unusual form")
    there_is = _manager_in(block, call)
    if there_is is None and not any(_keeps(assignment, call) for assignment in block.nodes(cst.Assign)):
        name_before([call], intent.failure.place, edits)
    if name not in _MADE_BY_MANAGERS:
        raise CannotRewrite(f"managers make no `{name}`")
    for method in _NOT_OF_PROXIES.get(name, ()):
        if any(isinstance(found.node, n.Attribute) for found in references(program, method)):
            raise CannotRewrite(f"`{method}()` is used, which a manager's proxy lacks")
    args = _sequence_given(call) if name == "Array" else call.args
    func = cst.parse_expression(f"{there_is or f'{maker}()'}.{name}")
    named = changes.get(call)

    def change(updated: cst.CSTNode) -> cst.CSTNode | cst.RemovalSentinel | cst.FlattenSentinel[cst.BaseStatement]:
        made = updated.with_changes(func=func, args=args)
        return named(made) if named is not None else made

    changes[call] = change
    return Fix(title(intent), Applicability.UNSAFE, edits.done())


def _manager_in(block: Block, call: cst.Call) -> str | None:
    """The variable that keeps a manager already where something is made: of the same function, before it."""
    start = block.span(call)[0]
    around = [each for each in block.nodes(cst.FunctionDef) if block.span(each)[0] <= start < block.span(each)[1]]
    first = max((block.span(each)[0] for each in around), default=0)
    named: list[tuple[cst.BaseExpression, cst.BaseExpression]] = [
        (each.value, each.targets[0].target) for each in block.nodes(cst.Assign)
    ]
    named += [(each.item, each.asname.name) for each in block.nodes(cst.WithItem) if each.asname is not None]
    for value, target in named:
        if isinstance(value, cst.Call) and isinstance(target, cst.Name) and first <= block.span(value)[0] < start:
            match value.func:
                case cst.Name(value="Manager") | cst.Attribute(attr=cst.Name(value="Manager")):
                    return target.value
                case _:
                    pass
    return None


def _keeps(assignment: cst.Assign, call: cst.Call) -> bool:
    """Whether an assignment gives what is made to a variable or attribute: with the last proxy the manager ends."""
    kept = all(isinstance(target.target, cst.Name | cst.Attribute) for target in assignment.targets)
    return assignment.value is call and kept


def _sequence_given(call: cst.Call) -> list[cst.Arg]:
    """The arguments of an array with its items, which a manager must be given, for their number."""
    args = list(call.args)
    size = args[1].value if len(args) > 1 and args[1].keyword is None else None
    if isinstance(size, cst.Integer):
        args[1] = args[1].with_changes(value=cst.parse_expression(f"[0] * {size.value}"))
    elif not isinstance(size, cst.List | cst.Tuple):
        raise CannotRewrite("a manager's array must be given its items")
    return args

"""A lock, event or queue for threads becomes the one of `multiprocessing` that works between processes."""

from __future__ import annotations

import re

import libcst as cst

from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.naming import name_before
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.hazards import Applicability, Fix
from spawnlint.knowledge.twins import TWINS
from spawnlint.knowledge.ways import Kind
from spawnlint.program.module import Place
from spawnlint.program.program import Program
from spawnlint.rules.remedies import UseTwin

_ANSWERED = re.compile(r"\.task_done\(")


def title(intent: UseTwin) -> str:
    """What the fix does, in the user's names."""
    constructor, twin = _twin(intent)
    attribute = intent.failure.attribute
    where = f" for `{attribute.owner.name}.{attribute.name}`" if attribute is not None else f" for `{constructor}`"
    return f"Use `multiprocessing.{twin}`{where}"


def threading_twin(intent: UseTwin, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where it does not apply.

    Unsafe: with fork each process had a copy of its own, afterwards all of them have the same one.
    """
    constructor, twin = _twin(intent)
    place = intent.failure.place
    rewriting = Rewriting(program)
    module = rewriting.module(place.path)
    if "get_context" in module.document.text:
        raise CannotRewrite("the processes come from a context, from which it would have to come too")
    if twin == "Queue" and any(_ANSWERED.search(program.document(path).text) for path in program.paths):
        twin = "JoinableQueue"
    block, changes = rewriting.block(place)
    node = block.node(place, cst.Call)
    if twin == "Condition" and node.args:
        raise CannotRewrite(f"the `{constructor}` has a lock of its own, which would have to be replaced too")
    written = cst.parse_expression(rewriting.imported(place.path, "multiprocessing", twin))
    changes[node.func] = lambda _: written
    if intent.crossing.kind is Kind.START:
        _keep_what_is_made_in(intent.failure.trail[1].place, rewriting)
    elif intent.crossing.kind is Kind.TASK and not any(each.value is node for each in block.nodes(cst.Assign)):
        name_before([node], place, rewriting)
    return Fix(title(intent), Applicability.UNSAFE, rewriting.done())


def _keep_what_is_made_in(given: Place, rewriting: Rewriting) -> None:
    """Name what is made in the arguments of a process itself.

    A process drops its arguments when it has started, and with the last reference in the parent the lock is gone
    before the child comes to it.
    """
    block, _ = rewriting.block(given)
    start, length = block.offset(given), given.span[1] - given.span[0]
    made = [
        element.value
        for kind in (cst.Element, cst.DictElement)
        for element in block.nodes(kind)
        if isinstance(element.value, cst.Call) and start <= block.span(element)[0] < start + length
    ]
    if made:
        name_before(made, given, rewriting)


def _twin(intent: UseTwin) -> tuple[str, str]:
    fact = intent.failure.fact
    constructor = fact.constructor if fact is not None else ""
    return constructor, TWINS.get(constructor, "Lock")

"""A task that only makes a generator or coroutine is run to its end in the worker, which sends back what it gives."""

from __future__ import annotations

import libcst as cst

from spawnlint.boundary.interpreter.values import Suspended
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.hoisting import free_name
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.remedies import DrainTask

_GENERATOR = "generator"


def title(intent: DrainTask) -> str:
    """What the fix does, in the user's names."""
    name, kind = _task(intent)
    if kind == _GENERATOR:
        return f"Send back what `{name}` yields as a list"
    return f"Run `{name}` with `asyncio.run` in the worker"


def drained_task(intent: DrainTask, program: Program) -> Fix:
    """The fix, unsafe: what has never run does so now. Raises CannotRewrite with the reason where it does not apply."""
    name, kind = _task(intent)
    place = intent.crossing.place
    rewriting = Rewriting(program)
    block, changes = rewriting.block(place)
    call = block.node(place, cst.Call)
    given = [arg for arg in call.args if block.tree.code_for_node(arg.value) == name]
    if len(given) != 1:
        raise CannotRewrite(f"`{name}` is not given to the call by its name")
    module = rewriting.module(place.path)
    if kind == _GENERATOR:
        helper, made = free_name(module, "listed"), "list(function(*args, **kwargs))"
    else:
        run = rewriting.imported(place.path, "asyncio", "run")
        helper, made = free_name(module, "run_coroutine"), f"{run}(function(*args, **kwargs))"
    definition = cst.parse_statement(f"def {helper}(function, *args, **kwargs):\n    return {made}\n")
    rewriting.hoist(place, definition)
    partial = rewriting.imported(place.path, "functools", "partial")
    task = cst.parse_expression(f"{partial}({helper}, {name})")
    changes[given[0].value] = lambda _: task
    return Fix(title(intent), Applicability.UNSAFE, rewriting.done())


def _task(intent: DrainTask) -> tuple[str, str]:
    """The name of the task and what it makes."""
    culprit = intent.failure.culprit
    if not isinstance(culprit, Suspended) or culprit.function is None or culprit.expression is not None:
        raise CannotRewrite("the task makes it in an unusual way")
    return culprit.function.name, culprit.kind

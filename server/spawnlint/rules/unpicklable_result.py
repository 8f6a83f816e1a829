"""The result of a task cannot be pickled.

## What it does
Reports a task function of a pool that returns a lambda, a nested function, a generator, a coroutine, an open file, a
lock or something else that cannot be pickled.

## Why is this bad?
What a task returns is pickled in the worker to send it back. If that fails the parent gets an exception instead of the
result, with every start method.
"""

from __future__ import annotations

from spawnlint.boundary.interpreter.values import Function
from spawnlint.boundary.observations import Crossing, Failure, Reason
from spawnlint.rules.crossing_failure import Told, a_thing, any_remedy, error_of_type, rule
from spawnlint.rules.wording import what_happens


def _what(failure: Failure) -> str:
    if failure.reason is Reason.LAMBDA:
        return "a lambda"
    if isinstance(failure.culprit, Function):
        return f"the nested function `{failure.culprit.name}`"
    return a_thing(failure)


def _message(crossing: Crossing, failure: Failure) -> str:
    return f"The task returns {_what(failure)}, which cannot be pickled: {what_happens(crossing)}"


RULE = rule(
    "SPN120",
    "unpicklable-result",
    Told(_message, lambda _, failure: f"{_what(failure)} comes from here", error_of_type),
    any_remedy,
)

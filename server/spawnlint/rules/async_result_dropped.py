"""A task is sent and nobody asks for its result.

## What it does
Reports `apply_async`, `map_async`, `starmap_async`, `imap` of a pool and `submit` of an executor whose result is never
looked at, if that loses something: the task itself, because the `with` block of the pool or the program ends before the
task has run, or an error that is raised in the task or on the way to it.

## Why is this bad?
The end of `with Pool()` does not wait: it terminates the workers and the tasks that they have. And an error travels
with the result: whoever does not call `get()` or `result()` never hears of it, not even of an argument that cannot be
pickled, and the program ends with exit code 0. This holds with every start method.
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import DroppedResult, Loss
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, DroppedResult):
        place = observation.place
        yield Hazard(RULE.code, RULE.name, Severity.WARNING, _message(observation), place, _trail(observation), None)


def _message(seen: DroppedResult) -> str:
    call = f"`{source(seen.place)}`"
    match seen.loss:
        case Loss.TERMINATED:
            return f"Nothing waits for {call}: the end of `with {source(seen.cause)}` terminates the workers, and the task with them"
        case Loss.AT_EXIT:
            return f"Nothing waits for {call}: the program ends, which terminates the workers, and the task with them"
        case Loss.ERROR:
            asking = "result()" if seen.method == "submit" else "get()"
            return f"Nothing asks for the result of {call}, so its error is lost without a trace: call `{asking}` on it"


def _trail(seen: DroppedResult) -> tuple[Step, ...]:
    if seen.loss is Loss.ERROR:
        return (Step(seen.cause, "this fails, and nobody hears of it"),)
    return (Step(seen.cause, "the pool is made for a `with` block"),) if seen.cause != seen.place else ()


RULE = Rule("SPN508", "async-result-dropped", _check)

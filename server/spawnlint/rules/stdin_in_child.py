"""A child process reads its standard input.

## What it does
Reports `input()` and `sys.stdin.read()` in code that a child runs.

## Why is this bad?
The standard input of a child is the null device, with every start method: `input()` prints its prompt and raises
`EOFError`, and reading `sys.stdin` gives nothing. Ask in the parent and send the answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import StdinRead
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.knowledge.ways import Kind
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.wording import source

_ENDS = {
    Kind.START: "the child dies with exit code 1 and the parent goes on",
    Kind.TASK: "the task fails in the worker",
}


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, StdinRead):
        ends = f"EOFError, {_ENDS.get(observation.kind, 'the worker dies at its start')}"
        if not observation.error:
            ends = "it reads nothing"
        message = f"`{source(observation.place)}` runs in a child, whose standard input is empty: {ends}"
        trail = (
            Step(observation.crossing, f"`{source(observation.crossing)}` sends work to a child process"),
            Step(observation.entry.place, f"the child begins in {observation.entry.qualname}()"),
        )
        raises = "EOFError: EOF when reading a line" if observation.error else None
        yield Hazard(RULE.code, RULE.name, Severity.WARNING, message, observation.place, trail, raises)


RULE = Rule("SPN510", "stdin-in-child", _check)

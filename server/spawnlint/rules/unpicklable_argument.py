"""An argument for another process cannot be pickled.

## What it does
Reports a lock, file, connection, generator, module or other unpicklable object among the arguments of a process, a
task or an initializer, directly or in containers.

## Why is this bad?
What a child is given is pickled. An object that cannot be pickled makes the start or the task raise in the parent.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.rules.crossing_failure import Told, a_thing, capitalised, error_of_type, rule, send_something_else
from spawnlint.rules.wording import what_happens


def _message(crossing: Crossing, failure: Failure) -> str:
    return f"{capitalised(a_thing(failure))} cannot be pickled to send it to a child process. {what_happens(crossing)}"


RULE = rule(
    "SPN105",
    "unpicklable-argument",
    Told(_message, lambda _, failure: f"{a_thing(failure)} comes from here", error_of_type),
    send_something_else,
)

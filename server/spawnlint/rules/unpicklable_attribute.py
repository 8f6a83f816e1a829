"""An attribute of an object that is sent to another process cannot be pickled.

## What it does
Reports a lock, file, connection, generator or other unpicklable object that is kept, when the process starts or the task
is sent, in an attribute of what is sent: of a started `Process` subclass, of an argument, of an object these hold.

## Why is this bad?
An object is pickled with all its attributes, so one that cannot be pickled makes `start()` raise in the parent.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.rules.crossing_failure import Told, a_thing, error_of_type, keep_it_away, rule
from spawnlint.rules.wording import subject, what_happens


def _message(crossing: Crossing, failure: Failure) -> str:
    return (
        f"{subject(failure, 'This')} holds {a_thing(failure)}, which cannot be pickled to send it to a child "
        f"process. {what_happens(crossing)}"
    )


RULE = rule(
    "SPN104",
    "unpicklable-attribute",
    Told(_message, lambda _, failure: f"{a_thing(failure)} is made here", error_of_type),
    keep_it_away,
)

"""A method that is sent to another process takes along an object that cannot be pickled.

## What it does
Reports a bound method given as target or task when an attribute of its object cannot be pickled.

## Why is this bad?
A method travels as its object and its name: sending `self.work` pickles `self` with all its attributes, those that
`work` does not use included.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.rules.crossing_failure import Told, a_thing, error_of_type, keep_it_away, rule
from spawnlint.rules.wording import subject, what_happens


def _message(crossing: Crossing, failure: Failure) -> str:
    method = failure.method.name if failure.method is not None else "the method"
    return (
        f"Sending `{method}` sends its whole object, and {subject(failure, 'that')} holds {a_thing(failure)}, "
        f"which cannot be pickled. {what_happens(crossing)}"
    )


RULE = rule(
    "SPN106",
    "bound-method-drags-self",
    Told(_message, lambda _, failure: f"{a_thing(failure)} is made here", error_of_type),
    keep_it_away,
)

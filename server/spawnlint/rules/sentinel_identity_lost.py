"""A bare `object()` is looked for by identity in what comes from another process.

## What it does
Reports `is`, `is not`, `==` and `!=` that compare what another process has sent with a bare `object()` of this one,
where that process sends its own: as an argument, through a queue or pipe, or as the result of a task.

## Why is this bad?
An object that is pickled arrives as a copy, and each process that imports the module makes an object of its own. The
comparison never says that it is the same: a worker does not see the end of its queue, a missing value is taken for a
value. The member of an `Enum` keeps its identity; so does None.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import rule
from spawnlint.rules.divergence_intents import MakeEnum


def _message(found: Divergence) -> str:
    return (
        f"What comes from another process is a copy and never the `{found.what}` of this one, so `{found.name}` does "
        "not find it. Use the member of an Enum, or None"
    )


RULE = rule(
    "SPN309",
    "sentinel-identity-lost",
    Unlike.NOT_IDENTICAL,
    _message,
    "the two processes meet here",
    "the child's end is here",
    intents=lambda found: (MakeEnum(found),),
)

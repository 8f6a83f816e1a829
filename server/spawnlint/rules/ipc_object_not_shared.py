"""A queue, lock or shared value that is made while the file is imported is used in a child process.

## What it does
Reports a `multiprocessing` queue, lock, event, value, array or the like that is made at module level, in a class body
or as a default argument, when a child process uses it by that name and so do the parent or other children.

## Why is this bad?
Such objects are shared only if they are handed to a child when it is started. A spawned child imports the file again
and makes an object of its own: readers wait for ever, locks exclude nobody, sums stay at zero, and nothing fails.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.hazards import Severity
from spawnlint.rules.divergence import rule, travelling
from spawnlint.rules.wording import source


def _message(found: Divergence) -> str:
    others = "the parent has another" if found.here is not None else "each of the other children has another"
    return (
        f"Each child process imports this file again and makes a `{source(found.place)}` of its own: the `{found.name}` "
        f"that {found.reader.name}() uses in a child is not shared, {others}"
    )


RULE = rule(
    "SPN310",
    "ipc-object-not-shared",
    Unlike.NOT_SHARED,
    _message,
    "the parent uses its own here",
    "the child uses its own here",
    Severity.ERROR,
    travelling,
)

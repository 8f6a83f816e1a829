"""A random value, a time or the like that is computed while the file is imported is used in a child process.

## What it does
Reports a module-level value from `random`, `uuid`, `secrets`, `time`, `tempfile`, `os.getpid()` and the like that is
used both in code that a child runs and in code that only the parent runs.

## Why is this bad?
A spawned child imports the file again and computes the value anew. Parent and child take it for one thing, and it is
two: identifiers do not match, files are looked for in another directory. With a fork server, all children have one
value and the parent another.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import rule


def _message(found: Divergence) -> str:
    return (
        f"`{found.name}` is computed by `{found.what}` while the file is imported, and a child process imports it again: "
        f"{found.reader.name}() has another `{found.name}` in the child than the parent"
    )


RULE = rule(
    "SPN304",
    "value-recomputed-in-child",
    Unlike.RECOMPUTED,
    _message,
    "the parent uses its own `{}` here",
    "the child uses its own `{}` here",
)

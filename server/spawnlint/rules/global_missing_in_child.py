"""A global that only the main guard binds is read in a child process.

## What it does
Reports the reading, in code that a child runs, of a module-level name that is assigned only where no child comes:
under `if __name__ == "__main__":`, by assignment, `with`, `for`, `:=` and the like.

## Why is this bad?
A spawned child imports the main module again, under the name `__mp_main__`, so nothing under the guard runs there.
The reading raises `NameError` in the child; the parent's `join()` returns and its exit status stays 0.
"""

from __future__ import annotations

from spawnlint.program.births import BirthKind
from spawnlint.rules.missing_name import rule

RULE = rule(
    "SPN201",
    "global-missing-in-child",
    lambda births: (
        all(birth.function is None for birth in births) and any(birth.kind is BirthKind.ASSIGNMENT for birth in births)
    ),
    "is assigned only under the main guard, and the child process imports this file without it",
)

"""A global that a function of the parent creates is read in a child process.

## What it does
Reports the reading, in code that a child runs, of a module-level name that exists only once some function with a
`global` statement has run, when no child calls that function.

## Why is this bad?
A spawned child starts with the names the import of the module gives it. What functions called in the parent have
added is not there: `NameError`.
"""

from __future__ import annotations

from spawnlint.program.births import BirthKind
from spawnlint.rules.missing_name import rule

RULE = rule(
    "SPN204",
    "global-set-by-parent-only",
    lambda births: (
        any(birth.function is not None for birth in births)
        and not all(birth.kind is BirthKind.IMPORT for birth in births)
    ),
    "is created by {function}(), which only the parent calls",
)

"""A module that is imported only under the main guard is used in a child process.

## What it does
Reports the use, in code that a child runs, of a name that is only imported under `if __name__ == "__main__":`.

## Why is this bad?
A spawned child imports the main module again without the guard, so the import does not happen there: `NameError`.
"""

from __future__ import annotations

from spawnlint.program.births import BirthKind
from spawnlint.rules.missing_name import rule

RULE = rule(
    "SPN202",
    "import-missing-in-child",
    lambda births: all(birth.kind is BirthKind.IMPORT for birth in births),
    "is imported only in code that the child process does not run",
)

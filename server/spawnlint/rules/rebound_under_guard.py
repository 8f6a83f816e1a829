"""A function or class that the parent has replaced is used in a child process.

## What it does
Reports where the parent binds the name of a module-level function or class to another one, when a child is then sent
that name or uses it in its own code.

## Why is this bad?
Functions and classes travel by name. A spawned child imports the module again, where the name leads to the original:
parent and child run different code.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import rule
from spawnlint.rules.wording import source


def _message(found: Divergence) -> str:
    return (
        f"`{found.name}` is replaced here for the parent only: the child process of `{source(found.entry.crossing)}` "
        f"imports the original `{found.name}` and runs that"
    )


RULE = rule(
    "SPN207",
    "rebound-under-guard",
    Unlike.REPLACED,
    _message,
    "the parent replaces `{}` here",
    "the child takes the original `{}`",
)

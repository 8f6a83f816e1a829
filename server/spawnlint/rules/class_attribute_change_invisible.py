"""An attribute that the parent has set on a class is read in a child process.

## What it does
Reports the reading, in code that a child runs, of a class attribute that the parent changed on the class before it
started the child, also through an instance that was sent, and of the one instance that a class keeps of itself.

## Why is this bad?
Classes travel by name, and instances without what is stored on their class. A spawned child imports the class again
and finds the value of the class body.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import changed, rule, travelling


def _message(found: Divergence) -> str:
    return f"The parent changes `{found.name}` on the class, and classes travel by name, {changed(found)}"


RULE = rule(
    "SPN305",
    "class-attribute-change-invisible",
    Unlike.CHANGED_CLASS,
    _message,
    "only the parent changes the class here",
    "the child reads `{}` here",
    intents=travelling,
)

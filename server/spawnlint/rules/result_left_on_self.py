"""What a child process leaves on an object is read from the object in the parent.

## What it does
Reports code that a child runs, such as `run()`, when it sets or fills an attribute for which the child has no use
itself, and the parent afterwards reads the attribute of its own object.

## Why is this bad?
The child works with a copy of the object. The attribute of the parent's object stays as it was when the child was
started, whatever the start method.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import lost, rule
from spawnlint.rules.divergence_intents import ShareAttribute, ShareContainer


def _message(found: Divergence) -> str:
    return f"The child leaves this on its own copy of the object: {lost(found)}"


RULE = rule(
    "SPN302",
    "result-left-on-self",
    Unlike.LOST_ATTRIBUTE,
    _message,
    "the parent reads `{}` of its own object here",
    "the child changes its copy here",
    intents=lambda found: (ShareContainer(found), ShareAttribute(found)),
)

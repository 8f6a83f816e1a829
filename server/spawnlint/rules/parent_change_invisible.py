"""A global that the parent has changed is read in a child process.

## What it does
Reports the reading, in code that a child runs, of a module-level name that the parent gave another value, or whose
list, dict or set it filled, before it started the child; attributes of other modules and of objects that a module
keeps as well. The new value need not be known: `args = parser.parse_args()` under the main guard is one. Silent if the
child only asks whether there is something, or binds the name itself.

## Why is this bad?
A spawned child imports the modules again and starts with what the import gives. What the parent has changed since
stays in the parent: the child goes on with the old value, and nothing fails.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import changed, rule, travelling


def _message(found: Divergence) -> str:
    return f"The parent changes `{found.name}` before it starts the child, {changed(found)}"


RULE = rule(
    "SPN301",
    "parent-change-invisible",
    Unlike.CHANGED,
    _message,
    "only the parent changes `{}` here",
    "the child reads `{}` here",
    intents=travelling,
)

"""An environment variable is set when the fork server is already running.

## What it does
Reports `os.environ[…] = …` after a first child was started with the start method `forkserver`, where a later child
reads the variable.

## Why is this bad?
The fork server takes the environment of the parent at the time of the first start, and all children come from it. What
the parent sets later reaches none of them; with `spawn` and `fork` it does. Set it before the first start, or pass the
value.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.hazards import Severity
from spawnlint.rules.divergence import rule
from spawnlint.rules.wording import source


def _message(found: Divergence) -> str:
    return (
        f"The fork server was started before this: `{source(found.there)}` in {found.reader.name}() sees the "
        "environment of that time. Set the variable before the first start, or pass the value"
    )


RULE = rule(
    "SPN312",
    "environ-change-after-forkserver",
    Unlike.STALE,
    _message,
    "the parent sets it here",
    "the child reads it here",
    Severity.INFORMATION,
)

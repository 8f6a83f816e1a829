"""Standard output is redirected in the parent, and the child prints to the real one.

## What it does
Reports `contextlib.redirect_stdout()` around a start of a process, and `sys.stdout = …` before one, where the child
prints; the same for `sys.stderr`.

## Why is this bad?
A spawned child has a `sys.stdout` of its own, on the parent's real standard output: what it prints is not caught, not
even written to the same file. A forked child writes into its copy of the buffer, where it is lost. Redirect inside the
child and send the text back.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.hazards import Severity
from spawnlint.rules.divergence import rule
from spawnlint.rules.wording import source


def _message(found: Divergence) -> str:
    return (
        f"This redirects `{found.name}` in the parent only: what `{source(found.there)}` in {found.reader.name}() "
        "prints in the child goes to the real one. Redirect it in the child and send the text back"
    )


RULE = rule(
    "SPN313",
    "stdout-redirect-lost",
    Unlike.REDIRECTED,
    _message,
    "the parent redirects it here",
    "the child prints here",
    Severity.INFORMATION,
)

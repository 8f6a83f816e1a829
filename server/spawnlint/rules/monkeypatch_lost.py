"""Something in a module is replaced in the parent, and the child finds the original.

## What it does
Reports an assignment to an attribute of a module outside the project (`json.dumps = fake`), or a `mock.patch`, also as a
decorator, that is in force while a child process is started, where code of the child uses what is replaced.

## Why is this bad?
A spawned child imports the modules anew, and what it imports is not patched: a test runs the real function in the
child, a work-around has no effect there. A forked child is a copy of its parent and has the patch. Patch inside the
child, or at module level of a module that the child imports.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import rule
from spawnlint.rules.wording import source


def _message(found: Divergence) -> str:
    return (
        f"`{found.name}` is replaced in the parent only: {found.reader.name}() uses the original in the child, at "
        f"`{source(found.there)}`. Patch it in the child, or at module level"
    )


RULE = rule(
    "SPN308", "monkeypatch-lost", Unlike.PATCHED, _message, "it is replaced here", "the child uses the original here"
)

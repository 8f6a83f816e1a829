"""Servers that start workers themselves.

Sources: uvicorn 0.54: `uvicorn/main.py`, `run`; run.
"""

from __future__ import annotations

from spawnlint.knowledge.ways.way import Kind, Role, Starter, Way, When

_APP = (("app", Role.IMPORT_STRING),)

WORDS = ("uvicorn",)
"""Of these, a text that starts a process this way contains one."""
CALLS = (r"\buvicorn\.run\s*\(",)
"""Patterns of the calls with which that begins."""
OCCASIONS: dict[str, str] = {}
"""What a text contains that has processes from a library that mostly does other things."""

WAYS = (
    Way(
        "uvicorn.run",
        Kind.SETUP,
        _APP,
        whens=(When("reload", default=False, values=(True,)),),
        starts=Starter.SERVER,
        method="spawn",
    ),
    Way(
        "uvicorn.run",
        Kind.SETUP,
        _APP,
        whens=(When("workers", others=(None, 1)),),
        starts=Starter.SERVER,
        method="spawn",
    ),
)

"""What a `multiprocessing.Process` has by itself."""

from __future__ import annotations

PROCESS_ATTRIBUTES = frozenset(
    [
        "start",
        "join",
        "run",
        "is_alive",
        "terminate",
        "kill",
        "close",
        "interrupt",
        "name",
        "daemon",
        "pid",
        "ident",
        "exitcode",
        "sentinel",
        "authkey",
    ]
)
"""Its public methods and properties."""

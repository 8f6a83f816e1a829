"""A file is written, input asked for, a port bound or a command run while a child process imports the program.

## What it does
Reports calls of `input()`, `open()` for writing, `os.remove()`, `subprocess.run()`, `socket.bind()` to a certain port
and the like that are always made while a module is imported, if the program starts child processes that import the
module again; in a script also the start of a thread that goes on after the import.

## Why is this bad?
A spawned child imports the main module and what it needs again, and so does all this once more: files lose what the
parent has written, directories and ports are taken already, and `input()` ends in `EOFError`, since a child has no input.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import rule
from spawnlint.rules.hazard import GuardScript
from spawnlint.rules.wording import source


def _message(found: Divergence) -> str:
    return (
        f"This runs while the file is imported, and each child process that `{source(found.entry.crossing)}` starts "
        f"imports it again: `{source(found.place)}` {found.what}"
    )


RULE = rule(
    "SPN307",
    "import-side-effect-repeats",
    Unlike.REPEATED,
    _message,
    "",
    "the child comes here while it imports the file",
    intents=lambda found: (GuardScript(found.place),),
)

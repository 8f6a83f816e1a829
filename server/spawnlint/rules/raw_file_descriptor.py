"""The number of an open file is sent to a child process that has not got that file open.

## What it does
Reports file descriptors from `os.open()`, `os.pipe()`, `os.dup()` or `.fileno()` that are handed to a spawned child,
where the child reads, writes or closes them.

## Why is this bad?
A spawned child inherits no open files from its parent. The number means nothing there, or some other file:
`OSError: [Errno 9] Bad file descriptor`. A forked child has the parent's files. Send a path, a socket object or the
end of a `multiprocessing.Pipe()`, which take their file with them.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.hazards import Severity
from spawnlint.rules.divergence import rule
from spawnlint.rules.wording import source


def _message(found: Divergence) -> str:
    return (
        f"`{found.name}` is the number of a file that is open in the parent only (`{found.what}`): "
        f"`{source(found.there)}` in {found.reader.name}() raises OSError in a spawned child. "
        "Send a path, a socket or the end of a multiprocessing.Pipe()"
    )


RULE = rule(
    "SPN311",
    "raw-file-descriptor",
    Unlike.NO_DESCRIPTOR,
    _message,
    "the file is opened here",
    "the child uses the number here",
    Severity.ERROR,
)

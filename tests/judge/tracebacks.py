"""Reading what Pythons write to stderr: whose tracebacks there are, and how each ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

_TRACEBACK = "Traceback (most recent call last):"
_CHAIN = (
    "During handling of the above exception, another exception occurred:",
    "The above exception was the direct cause of the following exception:",
)
_CHILD = re.compile(r"(Process .+|Exception in initializer|Exception in thread .+):$")
_IGNORED = "Exception ignored"
_REMOTE = re.compile(r"\S*RemoteTraceback: $")
_CHILD_FRAME = re.compile(
    r'  File ".*multiprocessing/(spawn|forkserver)\.py", line \d+, in (spawn_main|main|_serve_one)$'
)
_WARNING = re.compile(r"\S+:\d+: \w*Warning: |RuntimeWarning: Enable tracemalloc ")
"""A line that another process may write into the middle of a traceback."""
_ADDRESS = re.compile(r"\b0x[0-9a-fA-F]+")


class Owner(Enum):
    """Who died of a traceback: the parent's main thread, a process or thread that was started, or nobody."""

    PARENT = "parent"
    CHILD = "child"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Traceback:
    """The end of one traceback (of the last one in a chain): the exception as Python prints it, with its notes."""

    owner: Owner
    error: str

    @property
    def exception(self) -> str:
        """The exception's name without its module."""
        return self.error.partition("\n")[0].partition(":")[0].rpartition(".")[2]


def normalised(text: str, directory: str) -> str:
    """The text with addresses as `…` and without the directory that the program was run in."""
    return _ADDRESS.sub("…", text).replace(directory + "/", "").replace(directory, ".")


def tracebacks(stderr: str) -> list[Traceback]:
    """All tracebacks in the order they end.

    A child's is announced by `Process Name:` or `Exception in initializer:` (raised in its code), or passes through the
    function in which spawned processes and the fork server begin (raised while it imported or unpickled). A thread's is
    counted as a child's, since nothing tells whether it was the parent that started it.
    `Exception ignored …` ends nobody. Any other is the parent's, also that of a task, which the pool hands back: as
    a `_RemoteTraceback`, which has no heading and is the cause of what follows it.
    """
    lines = [line for line in stderr.splitlines() if not _WARNING.match(line)]
    found: list[Traceback] = []
    owner = Owner.PARENT
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if _CHILD.match(line):
            owner = Owner.CHILD
        elif line.startswith(_IGNORED):
            owner = Owner.NOBODY
        elif _REMOTE.match(line):
            found.append(Traceback(Owner.PARENT, line))
            at = _next_chain(lines, at)
        elif line in _CHAIN and found:
            owner = found.pop().owner
        elif line == _TRACEBACK:
            frames_end = _end_of_frames(lines, at)
            if any(_CHILD_FRAME.match(frame) for frame in lines[at:frames_end]):
                owner = Owner.CHILD
            at = _end_of_message(lines, frames_end)
            found.append(Traceback(owner, "\n".join(lines[frames_end:at]).rstrip()))
            owner = Owner.PARENT
    return found


def _next_chain(lines: list[str], at: int) -> int:
    while at < len(lines) and lines[at] not in _CHAIN:
        at += 1
    return at


def _end_of_frames(lines: list[str], at: int) -> int:
    while at < len(lines) and lines[at].startswith("  "):
        at += 1
    return at


def _end_of_message(lines: list[str], at: int) -> int:
    at += 1
    while at < len(lines) and not _begins_something(lines[at]):
        at += 1
    return at


def _begins_something(line: str) -> bool:
    if line == _TRACEBACK or line in _CHAIN or line.startswith(_IGNORED):
        return True
    return any(heading.match(line) for heading in (_CHILD, _REMOTE))

"""How long a new child takes before it does anything, and the calls that wait for what it does."""

from __future__ import annotations

from dataclasses import dataclass

STARTUP = 0.5
"""Seconds that a spawned child may take to start Python and import its program, on a busy machine."""


@dataclass(frozen=True, slots=True)
class Wait:
    """A call that waits for another process: where its timeout stands, and what it raises when that has run out."""

    position: int
    exception: str | None = None
    """None if it returns False then."""


WAITS = {
    "multiprocessing.Queue.get": Wait(1, "queue.Empty"),
    "multiprocessing.JoinableQueue.get": Wait(1, "queue.Empty"),
    "multiprocessing.Event.wait": Wait(0),
    "multiprocessing.connection.Connection.poll": Wait(0),
}
"""By the path of the method (documentation of `multiprocessing`, measured by `tests/cases/lifecycle`)."""

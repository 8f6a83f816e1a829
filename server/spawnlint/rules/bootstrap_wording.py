"""How the death of a child that is still importing shows."""

from __future__ import annotations

from spawnlint.boundary.watchers.bootstrap_observations import Starter

_SHOWS = {
    Starter.PROCESS: "the child dies with exit code 1 and the parent goes on",
    Starter.POOL: "each worker dies and is replaced, so the Pool hangs for ever",
    Starter.EXECUTOR: "the worker dies and the executor raises BrokenProcessPool",
    Starter.MANAGER: "the manager's process dies and EOFError is raised here",
}


def how_it_shows(outer: Starter) -> str:
    """What becomes of the parent, by what started the child; completes a sentence."""
    return _SHOWS[outer]

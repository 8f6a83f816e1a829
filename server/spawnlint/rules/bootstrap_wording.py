"""How the death of a child that is still importing shows."""

from __future__ import annotations

from spawnlint.boundary.watchers.bootstrap_observations import StartWhileImporting
from spawnlint.hazards import Severity
from spawnlint.knowledge.ways import Starter

_SHOWS = {
    Starter.PROCESS: "the child dies with exit code 1 and the parent goes on",
    Starter.POOL: "each worker dies and is replaced, so the Pool hangs for ever",
    Starter.EXECUTOR: "the worker dies and the executor raises BrokenProcessPool",
    Starter.MANAGER: "the manager's process dies and EOFError is raised here",
    Starter.LOADER: "the worker dies and the DataLoader raises RuntimeError",
    Starter.GROUP: "the process ends with exit code 1 and ProcessExitedException is raised",
    Starter.CLUSTER: "the nanny of the worker fails to start and RuntimeError is raised",
    Starter.OWN: "the child dies",
    Starter.SERVER: "the worker dies and is replaced for ever",
}


def how_it_shows(outer: Starter) -> str:
    """What becomes of the parent, by what started the child; completes a sentence."""
    return _SHOWS[outer]


def severity(start: StartWhileImporting) -> Severity:
    """An error, unless a test decides whether the start is reached: then the program runs as long as it is not."""
    return Severity.ERROR if start.is_certain else Severity.WARNING

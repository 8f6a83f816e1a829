"""What the parent waits for right after it has started a child, and for how long."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.values import constant
from spawnlint.boundary.watchers.misuses import WaitTooShort
from spawnlint.boundary.watchers.usage import usage
from spawnlint.knowledge.externals import EXPECTED
from spawnlint.knowledge.latency import STARTUP, WAITS
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.calls import Arguments
    from spawnlint.boundary.interpreter.machine import Machine

_TAKES_NO_TIME = ("builtins.", "logging.")


@dataclass
class Latency:
    """The child that has just been started, if nothing has happened since that may have taken its time."""

    _start: tuple[Place, tuple[int, ...]] | None = None

    def started(self, machine: Machine, method: str, place: Place) -> None:
        """A process is started; one that is forked, also by a fork server, is there at once."""
        if machine.is_parent:
            self._start = (place, machine.now.rounds) if method == "spawn" else None

    def called(self, machine: Machine, path: str, args: Arguments, place: Place) -> None:
        """Something outside the project is called."""
        if self._start is None or not machine.is_parent:
            return
        wait = WAITS.get(path)
        if wait is None:
            if not path.startswith(_TAKES_NO_TIME):
                self._start = None
            return
        (start, rounds), self._start = self._start, None
        given = args.get(wait.position, "timeout")
        timeout = constant(given[0]) if given is not None else None
        is_short = isinstance(timeout, int | float) and 0 < timeout < STARTUP
        is_repeated = rounds != machine.now.rounds or machine.now.repeats > 1
        is_unheeded = wait.exception is None and place.span in usage(place.piece).unheeded
        if not is_short or is_repeated or is_unheeded:
            return
        if not any(EXPECTED in caught for caught in machine.catching):
            machine.run.observe(("wait too short", place), WaitTooShort(place, start, wait.exception))

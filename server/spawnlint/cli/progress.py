"""How far a check has come, on a terminal, if it takes longer than a second."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

PATIENCE = 1.0
"""Seconds after which the bar appears."""


class Progress:
    """A bar on a stream; nothing, if that is no terminal."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin now. `clock` gives seconds."""
        self._stream = stream
        self._clock = clock
        self._began = clock()
        self._bar: ProgressBar[int] | None = None

    def __call__(self, done: int, total: int) -> None:
        """So many programs of all have been looked at."""
        if self._bar is None:
            if not self._stream.isatty() or self._clock() - self._began < PATIENCE:
                return
            steps = max(1, total // 100)
            self._bar = click.progressbar(
                length=total, label="Checking", file=self._stream, show_eta=False, update_min_steps=steps
            )
            self._bar.render_progress()
        self._bar.update(done - self._bar.pos)

    def close(self) -> None:
        """End the line of the bar, if it has come, and show the cursor again."""
        if self._bar is not None:
            self._bar.render_finish()
            self._bar = None

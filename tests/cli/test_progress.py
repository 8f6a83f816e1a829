"""A bar shows how far a check has come: on a terminal, after a second."""

from __future__ import annotations

import io

import pytest

from spawnlint.cli.progress import PATIENCE, Progress
from spawnlint.engine import Engine, Project
from spawnlint.syntax.document import Document


class Screen(io.StringIO):
    """A stream that is a terminal, or not."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("terminal", "seconds", "shows"), [(True, PATIENCE, True), (True, PATIENCE / 2, False), (False, PATIENCE, False)]
)
def test_a_bar_comes_on_a_terminal_after_a_second(terminal: bool, seconds: float, shows: bool) -> None:
    screen = Screen(terminal=terminal)
    now = [0.0]
    progress = Progress(screen, lambda: now[0])
    progress(1, 4)
    now[0] = seconds
    progress(2, 4)
    progress(4, 4)
    progress.close()
    assert ("Checking" in screen.getvalue(), "100%" in screen.getvalue()) == (shows, shows)


def test_the_engine_tells_how_many_programs_it_has_looked_at() -> None:
    told: list[tuple[int, int]] = []
    engine = Engine(lambda done, total: told.append((done, total)))
    engine.check(Project({name: Document.of("x = 1\n") for name in ("a.py", "b.py")}), "a.py")
    assert told == [(0, 2), (1, 2)]

"""A program in a terminal of its own, seen and driven as a person does: by its screen and by keys."""

from __future__ import annotations

import itertools
import os
import re
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

PATIENCE = 40.0
"""Seconds to wait for something to be seen."""

_numbers = itertools.count()


class Terminal:
    """A tmux server with one program in it, 160 columns by 50 rows; it ends with the `with` block."""

    def __init__(self, command: Sequence[str], directory: Path, environment: Mapping[str, str]) -> None:
        self._tmux = ("tmux", "-u", "-L", f"spawnlint-{os.getpid()}-{next(_numbers)}", "-f", "/dev/null")
        size = ("-x", "160", "-y", "50")
        subprocess.run(
            (*self._tmux, "new-session", "-d", *size, "-c", str(directory), *command),
            env=dict(environment),
            check=True,
            timeout=PATIENCE,
        )

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, traceback: TracebackType | None) -> None:
        self._ask("kill-server")

    def screen(self) -> str:
        """What is to be seen, row by row; nothing once the program has ended."""
        return self._ask("capture-pane", "-p").stdout

    def press(self, *keys: str) -> None:
        """Keys by their names in tmux, such as `Enter`, `Escape`, `M-x`.

        See what `Escape` does before the next key: a terminal sends the two at once for one key with Alt.
        """
        self._ask("send-keys", *keys)

    def type(self, text: str) -> None:
        """Letters one after the other."""
        self._ask("send-keys", "-l", text)

    def sees(self, *texts: str) -> None:
        """Wait until all of this is on the screen, blanks and line breaks aside."""
        self.wait(lambda screen: all(_solid(text) in _solid(screen) for text in texts), f"{texts} on the screen")

    def sees_no(self, *texts: str) -> None:
        """Wait until nothing of this is on the screen."""
        self.wait(lambda screen: not any(_solid(text) in _solid(screen) for text in texts), f"{texts} gone")

    def wait(self, condition: Callable[[str], object], what: str) -> None:
        """Wait until the screen fulfils a condition. Raises AssertionError with the screen if it does not."""
        deadline = time.monotonic() + PATIENCE
        while not condition(screen := self.screen()):
            assert time.monotonic() < deadline, f"waited in vain for {what}; the screen:\n{screen}"
            time.sleep(0.05)

    def ends(self) -> None:
        """Wait until the program has ended by itself."""
        self.wait(lambda _: self._ask("has-session").returncode != 0, "the end of the program")

    def choice(self, title: str) -> str:
        """The number before an entry of a menu such as `2: Title` or `2) Title`, once it is there."""
        entry = re.compile(rf"^\W*(\d+)[:).] *{re.escape(title)}", re.MULTILINE)
        self.wait(entry.search, f"a menu with {title!r}")
        found = entry.search(self.screen())
        assert found, f"the menu with {title!r} went away"
        return found[1]

    def _ask(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            (*self._tmux, *arguments), capture_output=True, encoding="utf-8", check=False, timeout=PATIENCE
        )


def _solid(text: str) -> str:
    """A text without its blanks, which depend on the width of a window, and without what frames it."""
    return re.sub(r"[\s\\│]", "", text)

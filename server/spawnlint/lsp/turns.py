"""Work on documents in turns of the event loop, so that input that has come meanwhile goes first."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable


class Turns:
    """Visits the URIs asked for, each once, one a turn; asking again while one waits adds nothing."""

    def __init__(self, visit: Callable[[str], None], pause: float = 0.0) -> None:
        """The first visit comes `pause` seconds after the last time it was asked for."""
        self._visit = visit
        self._pause = pause
        self._waiting: dict[str, None] = {}
        self._next: asyncio.Handle | None = None

    def ask(self, uris: Iterable[str]) -> None:
        """Visits these too."""
        self._waiting.update(dict.fromkeys(uris))
        if self._next is None:
            self._schedule()
        elif self._pause:
            self._next.cancel()
            self._schedule()

    def forget(self, uri: str) -> None:
        """Does not visit this one, if it still waits."""
        self._waiting.pop(uri, None)

    def _schedule(self) -> None:
        loop = asyncio.get_running_loop()
        self._next = loop.call_later(self._pause, self._turn) if self._pause else loop.call_soon(self._turn)

    def _turn(self) -> None:
        self._next = None
        if not self._waiting:
            return
        uri = next(iter(self._waiting))
        del self._waiting[uri]
        if self._waiting:
            self._next = asyncio.get_running_loop().call_soon(self._turn)
        self._visit(uri)

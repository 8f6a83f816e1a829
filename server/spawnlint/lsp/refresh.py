"""Asking the client to ask again: once at a time, whatever became different meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future


class Refresh:
    """A request for a refresh, such as `workspace/diagnostic/refresh`."""

    def __init__(self, send: Callable[[], Future[None]]) -> None:
        self._send = send
        self._is_sent = False
        self._again = False

    def ask(self) -> None:
        """Sends the request; while one is not answered, another one only after it."""
        self._again = self._is_sent
        if not self._is_sent:
            self._is_sent = True
            self._send().add_done_callback(self._answered)

    def _answered(self, answer: Future[None]) -> None:
        self._is_sent = False
        if self._again and not answer.cancelled():
            self.ask()

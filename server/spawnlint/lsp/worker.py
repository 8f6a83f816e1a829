"""Slow work beside the loop, so that it never stands between a keystroke and its diagnostics."""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")

STACK = 64 << 20
"""Bytes: analysis recurses, and threads have small stacks on some platforms."""

Stop: TypeAlias = Callable[[], bool]
"""Whether nobody waits for the result any more; long work asks now and then, and may end with anything."""

Job: TypeAlias = Callable[[Stop], T]


class Worker:
    """One thread that does one job after the other, each on immutable snapshots; it never speaks to the client."""

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[tuple[Job[Any], asyncio.Future[Any], asyncio.AbstractEventLoop]]
        self._jobs = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    async def run(self, job: Job[T]) -> T:
        """The result of a job. A job that is cancelled before its turn is never begun."""
        loop = asyncio.get_running_loop()
        done: asyncio.Future[T] = loop.create_future()
        self._jobs.put((job, done, loop))
        if self._thread is None:
            self._thread = self._started()
        return await done

    def _started(self) -> threading.Thread:
        thread = threading.Thread(target=self._work, name="worker", daemon=True)
        size = threading.stack_size(STACK)
        try:
            thread.start()
        finally:
            threading.stack_size(size)
        return thread

    def _work(self) -> None:
        while True:
            job, done, loop = self._jobs.get()
            if done.cancelled():
                continue
            result, error = None, None
            try:
                result = job(done.cancelled)
            except Exception as raised:
                error = raised
            try:
                loop.call_soon_threadsafe(_deliver, done, result, error)
            except RuntimeError:
                return  # the loop has been closed: the server ends


def _deliver(done: asyncio.Future[Any], result: Any, error: Exception | None) -> None:
    if done.done():
        return
    if error is not None:
        done.set_exception(error)
    else:
        done.set_result(result)

"""What the expressions need and the standard library does not have ready. Runs on every measured Python, alone."""

from __future__ import annotations

import asyncio
import contextlib
import cProfile
import functools
import multiprocessing
import sqlite3
import threading
import tracemalloc
import zipfile
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from types import FunctionType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:  # importing it teaches pickle types, which is for the expressions that use it
    from multiprocessing.managers import BaseManager, SyncManager

T = TypeVar("T")
Manager = TypeVar("Manager", bound="BaseManager")
_kept: list[object] = []


class Plain:
    def method(self) -> None: ...


def function() -> None: ...


def compare(one: int, other: int) -> int:
    return one - other


def generator() -> Generator[int, None, None]:
    yield 1


async def coroutine() -> None: ...


async def async_generator() -> AsyncIterator[int]:
    yield 1


@contextlib.contextmanager
def context_manager() -> Iterator[None]:
    yield


@contextlib.asynccontextmanager
async def async_context_manager() -> AsyncIterator[None]:
    yield


def closure() -> FunctionType:
    value = 1

    def inner() -> int:
        return value

    assert isinstance(inner, FunctionType)
    return inner


def raised() -> ValueError:
    try:
        raise ValueError
    except ValueError as error:
        return error


def kept(value: T) -> T:
    """The value, which is not collected while the process lives."""
    _kept.append(value)
    return value


def started(manager: Manager) -> Manager:
    manager.start()
    return kept(manager)


@functools.cache
def manager() -> SyncManager:
    return kept(multiprocessing.Manager())


async def task() -> asyncio.Task[None]:
    return asyncio.get_running_loop().create_task(asyncio.sleep(0))


async def running_loop() -> asyncio.AbstractEventLoop:
    return asyncio.get_running_loop()


async def current_loop() -> asyncio.AbstractEventLoop:
    return asyncio.get_event_loop()


async def gathered() -> asyncio.Future[tuple[None]]:
    return asyncio.gather(asyncio.sleep(0))


def in_loop(make: Callable[[], Awaitable[T]]) -> T:
    return asyncio.new_event_loop().run_until_complete(make())


def profile() -> cProfile.Profile:
    profiler = cProfile.Profile()
    profiler.runcall(function)
    return profiler


def snapshot() -> tracemalloc.Snapshot:
    tracemalloc.start()
    try:
        return tracemalloc.take_snapshot()
    finally:
        tracemalloc.stop()


def zip_file() -> str:
    with zipfile.ZipFile("specimen.zip", "w") as archive:
        archive.writestr("a", "b")
    return "specimen.zip"


def database() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("create table t (a)")
    return connection


def served() -> str:
    """The address of a server of this process."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), SimpleHTTPRequestHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"

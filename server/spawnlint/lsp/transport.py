"""Bytes in and out: the frames of the protocol, over standard input and output or over one TCP connection."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import sys
import threading
from collections.abc import Callable, Iterator
from typing import BinaryIO

logger = logging.getLogger(__name__)

Receive = Callable[[bytes], None]

CONTENT_LENGTH = re.compile(rb"^content-length:[ \t]*(\d+)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
END_OF_HEADER = b"\r\n\r\n"
CHUNK = 1 << 16


class Frames:
    """Cuts a stream of bytes into the bodies of messages."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._length: int | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The bodies that are complete with these bytes; a header that gives no length is skipped."""
        self._buffer += data
        while True:
            if self._length is None:
                end = self._buffer.find(END_OF_HEADER)
                if end < 0:
                    return
                length = CONTENT_LENGTH.search(self._buffer, 0, end)
                if length is None:
                    logger.warning("Skipped a header without Content-Length")
                else:
                    self._length = int(length[1])
                del self._buffer[: end + len(END_OF_HEADER)]
            elif len(self._buffer) < self._length:
                return
            else:
                body = bytes(self._buffer[: self._length])
                del self._buffer[: self._length]
                self._length = None
                yield body


class Output:
    """Writes to a binary stream at once; a client that has gone is noticed at the reading end.

    What is still said while the server ends goes nowhere.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, data: bytes) -> None:
        """Writes all of it."""
        if not self._stream.closed:
            self._stream.write(data)
            self._stream.flush()

    def close(self) -> None:
        """Closes the stream."""
        self._stream.close()


def take_stdio() -> tuple[BinaryIO, BinaryIO]:
    """Takes standard input and output away from everybody else: what is printed from now on goes to standard error."""
    source = os.fdopen(os.dup(0), "rb", buffering=0)
    sink = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return source, sink


async def serve_stream(source: BinaryIO, receive: Receive) -> None:
    """Feeds `receive` with message bodies, on the loop, until the stream ends.

    A thread does nothing but wait for bytes, which works for pipes, files and consoles on every platform.
    """
    loop = asyncio.get_running_loop()
    chunks: asyncio.Queue[bytes] = asyncio.Queue()

    def wait_for_bytes() -> None:
        data = b"more"
        while data:
            data = source.read(CHUNK)
            loop.call_soon_threadsafe(chunks.put_nowait, data)

    threading.Thread(target=wait_for_bytes, name="input", daemon=True).start()
    frames = Frames()
    while data := await chunks.get():
        for body in frames.feed(data):
            receive(body)


async def serve_first_connection(host: str, port: int, connected: Callable[[asyncio.StreamWriter], Receive]) -> None:
    """Waits for one TCP connection and feeds what `connected` returns with message bodies until it ends."""
    loop = asyncio.get_running_loop()
    first: asyncio.Future[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = loop.create_future()

    def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if first.done():
            writer.close()
        else:
            first.set_result((reader, writer))

    server = await asyncio.start_server(accept, host, port)
    try:
        reader, writer = await first
        receive = connected(writer)
        frames = Frames()
        while data := await reader.read(CHUNK):
            for body in frames.feed(data):
                receive(body)
    finally:
        server.close()

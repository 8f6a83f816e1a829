"""Where the time of a keystroke goes inside the server: the same typing as in `latency.py`, without pipes.

usage: python tests/bench/shares.py [--lines 1000 10000] [--write FILE]

The server runs in this process; the parts on the way are timed where they are called, each without the parts within it.
The figures are medians over all keystrokes, in milliseconds.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from module import TYPED, cursor, module
from page import machine, write

from spawnlint.lsp import diagnostics
from spawnlint.lsp.protocol import Protocol
from spawnlint.lsp.server import build, default_engine

URI = "file:///project/bench_mod.py"

CAPABILITIES = {
    "workspace": {"diagnostics": {"refreshSupport": True}},
    "textDocument": {
        "diagnostic": {},
        "publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True},
    },
}


class Clock:
    """Adds up the time spent in each part, without that of the parts called from it."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self._within: list[float] = []

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Times what runs within."""
        before = time.perf_counter()
        self._within.append(0.0)
        try:
            yield
        finally:
            whole = time.perf_counter() - before
            self.spent[name] += whole - self._within.pop()
            if self._within:
                self._within[-1] += whole

    def around(self, name: str, function: Any) -> Any:
        """The same function, timed."""

        def timed(*args: Any, **kwargs: Any) -> Any:
            with self.part(name):
                return function(*args, **kwargs)

        return timed


class Sink:
    """Takes what the server writes."""

    def __init__(self) -> None:
        self.written = 0

    def write(self, data: bytes) -> None:
        self.written += len(data)

    def close(self) -> None:
        """Nothing to close."""


async def typed(lines: int) -> dict[str, float]:
    """The median milliseconds of each part for one keystroke."""
    server, sink, clock = build(default_engine), Sink(), Clock()
    protocol = server.protocol
    protocol.set_writer(sink)
    receive(protocol, id=0, method="initialize", params={"processId": None, "capabilities": CAPABILITIES})
    text = module(lines)
    document = {"uri": URI, "languageId": "python", "version": 1, "text": text}
    receive(protocol, method="textDocument/didOpen", params={"textDocument": document})
    session = server.session
    keystrokes: list[dict[str, float]] = []
    with (
        mock.patch.object(session.documents, "change", clock.around("text edited and cut", session.documents.change)),
        mock.patch.object(session.engine, "check", clock.around("analysis", session.engine.check)),
        mock.patch.object(diagnostics, "diagnose", clock.around("findings converted", diagnostics.diagnose)),
        mock.patch.object(protocol, "_send_data", clock.around("answer written", protocol._send_data)),
    ):
        await pull(protocol, sink, clock, 1)
        row, column = cursor(text)
        for version, character in enumerate(TYPED, 2):
            clock.spent.clear()
            here = {"line": row, "character": column}
            row, column = (row + 1, 0) if character == "\n" else (row, column + 1)
            change = {"range": {"start": here, "end": here}, "text": character}
            params = {"textDocument": {"uri": URI, "version": version}, "contentChanges": [change]}
            with clock.part("messages read and handed on"):
                receive(protocol, method="textDocument/didChange", params=params)
            await pull(protocol, sink, clock, version)
            keystrokes.append(dict(clock.spent))
    parts = sorted({part for keystroke in keystrokes for part in keystroke})
    median = {part: statistics.median(keystroke.get(part, 0.0) for keystroke in keystrokes) * 1e3 for part in parts}
    return {**median, "all": statistics.median(sum(keystroke.values()) for keystroke in keystrokes) * 1e3}


def receive(protocol: Protocol, **message: Any) -> None:
    """Hands over one message."""
    protocol.receive(json.dumps({"jsonrpc": "2.0", **message}).encode())


async def pull(protocol: Protocol, sink: Sink, clock: Clock, number: int) -> None:
    """Asks for the diagnostics, and returns when they are written."""
    before = sink.written
    with clock.part("messages read and handed on"):
        receive(protocol, id=number, method="textDocument/diagnostic", params={"textDocument": {"uri": URI}})
    while sink.written == before:
        with clock.part("turns of the loop"):
            await asyncio.sleep(0)


def table(sizes: Sequence[int], results: Sequence[dict[str, float]]) -> str:
    """The parts as rows of a Markdown table, one column a size."""
    rows = [" | ".join(["| part", *(f"{size} lines" for size in sizes)]) + " |", "| --- |" + " ---: |" * len(sizes)]
    for part in results[0]:
        rows.append(" | ".join([f"| {part}", *(f"{result[part]:.2f}" for result in results)]) + " |")
    return "\n".join(rows)


def main() -> None:
    """Prints the table, and writes it into a page if told so."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--lines", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--write", type=Path, metavar="FILE")
    options = parser.parse_args()
    result = f"{table(options.lines, [asyncio.run(typed(lines)) for lines in options.lines])}\n\n{machine()}"
    print(result)
    if options.write is not None:
        write(options.write, "shares", result)


if __name__ == "__main__":
    main()

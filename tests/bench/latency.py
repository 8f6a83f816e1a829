"""How long a language server takes from a keystroke to its diagnostics, measured from outside on any stdio server.

usage: python tests/bench/latency.py [--lines 100 1000 10000] [--edits 160] [--peers DIRECTORY] [--server NAME=COMMAND ...] [--write FILE]

Each server gets the same module and the same typing, one character at a time with a rest after each, from a client that
can both pull and be pushed to, and prefers what the server offers. It is typed into a method that nothing calls, and, in
another session, into the `run` of a Process. Measured are, in milliseconds:

start   process start to the answer to `initialize`
open    `didOpen` to the diagnostics of that version
edit    `didChange` to the diagnostics of that version: median, 95th percentile, maximum

and the resident memory afterwards, in MB, with the number of diagnostics after `didOpen`. The table on standard output
is Markdown. Without `--server` it is spawnlint beside those of `PEERS` that are installed, in a directory of commands that is given, beside this Python, or on the path. With `--write` the table also replaces the one between
the two marks in a file.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from module import CURSORS, METHOD, TYPED, cursor, module
from page import machine, write

PEERS = {
    "ruff": ("ruff", "server"),
    "ty": ("ty", "server"),
    "basedpyright": ("basedpyright-langserver", "--stdio"),
    "pylsp": ("pylsp",),
}
"""Other language servers for Python."""
LONGEST = 60.0
"""Seconds after which the typing ends, however few characters a slow server has answered by then."""
REST = 0.03
"""Seconds between two characters."""

Message = dict[str, Any]

CAPABILITIES: dict[str, Any] = {
    "general": {"positionEncodings": ["utf-16"]},
    "workspace": {"configuration": True, "workspaceFolders": True, "diagnostics": {"refreshSupport": True}},
    "textDocument": {
        "publishDiagnostics": {"versionSupport": True, "relatedInformation": True, "codeDescriptionSupport": True},
        "diagnostic": {"dynamicRegistration": False, "relatedDocumentSupport": False},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source"]}}},
    },
}


@dataclass(frozen=True)
class Measurement:
    """What one server did on one module; times in milliseconds, memory in MB."""

    server: str
    lines: int
    place: str
    way: str
    start: float
    open: float
    edits: tuple[float, ...]
    memory: float | None
    diagnostics: int


class Connection:
    """A server process and the messages to and from it."""

    def __init__(self, command: Sequence[str], directory: Path) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=directory
        )
        self._requests = 0

    def notify(self, method: str, params: Any) -> None:
        self.send({"method": method, "params": params})

    def request(self, method: str, params: Any) -> Any:
        self._requests += 1
        own = self._requests
        self.send({"id": own, "method": method, "params": params})
        return self.until(lambda message: message.get("id") == own and "method" not in message).get("result")

    def until(self, wanted: Callable[[Message], bool]) -> Message:
        """Reads up to a wanted message; requests of the server on the way are answered with nothing."""
        while True:
            message = self._receive()
            if "method" in message and "id" in message:
                many = message["method"] == "workspace/configuration"
                self.send({"id": message["id"], "result": [None] * len(message["params"]["items"]) if many else None})
            elif wanted(message):
                return message

    def send(self, message: Message) -> None:
        assert self.process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _receive(self) -> Message:
        assert self.process.stdout is not None
        length = 0
        while (header := self.process.stdout.readline()) != b"\r\n":
            if not header:
                raise EOFError("the server ended")
            name, _, value = header.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        message: Message = json.loads(self.process.stdout.read(length))
        return message


def measure(name: str, command: Sequence[str], lines: int, edits: int, place: str = METHOD) -> Measurement:
    """One run of one server. Raises EOFError if it ends on the way."""
    with tempfile.TemporaryDirectory(prefix="latency-") as directory:
        path = Path(directory, "bench_mod.py")
        path.write_text(module(lines), encoding="utf-8")
        before = time.perf_counter()
        connection = Connection(command, path.parent)
        try:
            return _measure(name, connection, path, before, edits, place)
        finally:
            connection.process.kill()
            connection.process.wait()


def _measure(name: str, connection: Connection, path: Path, before: float, edits: int, place: str) -> Measurement:
    root, uri, text = path.parent.as_uri(), path.as_uri(), path.read_text(encoding="utf-8")
    folders = [{"uri": root, "name": "bench"}]
    params = {"processId": os.getpid(), "rootUri": root, "workspaceFolders": folders, "capabilities": CAPABILITIES}
    agreed = connection.request("initialize", params)
    start = since(before)
    connection.notify("initialized", {})
    pulls = agreed["capabilities"].get("diagnosticProvider") is not None

    def diagnostics(number: int) -> list[Any]:
        if pulls:
            answer = connection.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})
            return list((answer or {}).get("items", ()))
        published = connection.until(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics"
                and message["params"]["uri"] == uri
                and message["params"].get("version") in (None, number)
            )
        )
        return list(published["params"]["diagnostics"])

    before = time.perf_counter()
    item = {"uri": uri, "languageId": "python", "version": 1, "text": text}
    connection.notify("textDocument/didOpen", {"textDocument": item})
    found = len(diagnostics(1))
    opened = since(before)

    row, column = cursor(text, place)
    times: list[float] = []
    begun = time.monotonic()
    for index in range(edits):
        if time.monotonic() - begun > LONGEST:
            break
        typed, number = TYPED[index % len(TYPED)], index + 2
        here = {"line": row, "character": column}
        row, column = (row + 1, 0) if typed == "\n" else (row, column + 1)
        before = time.perf_counter()
        change = {"range": {"start": here, "end": here}, "text": typed}
        document = {"uri": uri, "version": number}
        connection.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})
        diagnostics(number)
        times.append(since(before))
        time.sleep(REST)
    memory = resident(connection.process.pid)
    way = "pull" if pulls else "push"
    named = f"{name} {agreed.get('serverInfo', {}).get('version', '')}".strip()
    return Measurement(named, text.count("\n"), place, way, start, opened, tuple(times), memory, found)


def since(before: float) -> float:
    """Milliseconds that have passed."""
    return (time.perf_counter() - before) * 1e3


def resident(pid: int) -> float | None:
    """The resident memory of a process and those below it in MB, where the system says so."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    except OSError:
        return None
    own = next((int(row.split()[1]) / 1024 for row in status.splitlines() if row.startswith("VmRSS")), 0.0)
    return own + sum(resident(int(child)) or 0.0 for child in children)


def table(measurements: Sequence[Measurement]) -> str:
    """The measurements as Markdown."""
    rows = [
        "| server | lines | typing in | way | start | open | edit p50 | edit p95 | edit max | memory | diagnostics |",
        "| --- | ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for each in measurements:
        times = sorted(each.edits)
        late = times[min(len(times) - 1, int(len(times) * 0.95))]
        figures = (each.start, each.open, statistics.median(times), late, times[-1])
        shown = " | ".join(f"{figure:.1f}" for figure in figures)
        memory = "?" if each.memory is None else f"{each.memory:.0f}"
        rows.append(
            f"| {each.server} | {each.lines} | {each.place} | {each.way} | {shown} | {memory} | {each.diagnostics} |"
        )
    return "\n".join(rows)


def default_servers(peers: Path | None) -> dict[str, list[str]]:
    """spawnlint as this Python has it, and those of the others that are installed: in `peers`, beside it, on the path."""
    first = [str(peers.absolute())] if peers is not None else []
    path = os.pathsep.join((*first, sysconfig.get_path("scripts"), os.environ.get("PATH", "")))
    servers = {"spawnlint": [sys.executable, "-m", "spawnlint", "server"]}
    for name, (program, *arguments) in PEERS.items():
        found = shutil.which(program, path=path)
        if found is None:
            print(f"{name} is not installed", file=sys.stderr)
        else:
            servers[name] = [found, *arguments]
    return servers


def main() -> None:
    """Measures each server on each size, and prints the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--lines", type=int, nargs="+", default=[100, 1000, 10000])
    parser.add_argument("--edits", type=int, default=160)
    parser.add_argument("--peers", type=Path, metavar="DIRECTORY")
    parser.add_argument("--server", action="append", default=[], metavar="NAME=COMMAND")
    parser.add_argument("--write", type=Path, metavar="FILE")
    options = parser.parse_args()
    given = (server.partition("=") for server in options.server)
    servers = {name: shlex.split(command) for name, _, command in given} or default_servers(options.peers)
    for name, command in servers.items():
        measure(name, command, lines=200, edits=1)  # what is compiled or cached once is no part of the figures
    measurements = [
        measure(name, command, lines, options.edits, place)
        for lines in options.lines
        for place in CURSORS
        for name, command in servers.items()
    ]
    result = f"{table(measurements)}\n\n{machine()}"
    print(result)
    if options.write is not None:
        write(options.write, "latency", result)


if __name__ == "__main__":
    main()

"""What the server costs besides a keystroke: its start, its memory, a code action, and a minute of typing.

usage: python tests/bench/burden.py [--runs 7] [--burst 60] [--files 2000] [--write FILE]

start        process start to the answer to `initialize`, beside a pygls server that does nothing, alternating: medians
memory       resident MB after a workspace was opened and searched, with one file of it open: before and after the first
             code action
code action  request to its answer, and the request for the edit, on 1,000 lines: the first time, and after each of
             some edits: median and 95th percentile
burst        a character every 20 ms for a minute on 1,000 lines, each followed by a request for diagnostics that is not
             waited for: how long the answers take, and how many are outstanding when the typing ends
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from latency import CAPABILITIES, Connection, resident, since
from module import TYPED, cursor, module
from page import machine, write

SERVER = (sys.executable, "-m", "spawnlint", "server")
EMPTY = (
    sys.executable,
    "-c",
    "from pygls.lsp.server import LanguageServer; LanguageServer('empty', '0').start_io()",
)
BETWEEN = 0.02
"""Seconds between two characters of the burst."""
EDITS = 20
"""Edits after each of which code actions are asked for."""
RESOLVING = {"dataSupport": True, "resolveSupport": {"properties": ["edit"]}}


@contextmanager
def serving(command: Sequence[str], directory: Path, resolves: bool = False) -> Iterator[tuple[Connection, float]]:
    """A connection that is initialized, and how many milliseconds that took."""
    before = time.perf_counter()
    connection = Connection(command, directory)
    capabilities: dict[str, Any] = {**CAPABILITIES, "textDocument": dict(CAPABILITIES["textDocument"])}
    if resolves:
        capabilities["textDocument"]["codeAction"] = {**capabilities["textDocument"]["codeAction"], **RESOLVING}
    folders = [{"uri": directory.as_uri(), "name": "bench"}]
    params = {"processId": os.getpid(), "rootUri": folders[0]["uri"], "workspaceFolders": folders}
    try:
        connection.request("initialize", {**params, "capabilities": capabilities})
        took = since(before)
        connection.notify("initialized", {})
        yield connection, took
    finally:
        connection.process.kill()
        connection.process.wait()


def start(directory: Path, runs: int) -> dict[str, float]:
    """Milliseconds to the answer to `initialize`, of the server and of an empty one; the two take turns."""
    times: dict[str, list[float]] = {"spawnlint": [], "an empty pygls server": []}
    for _ in range(runs):
        for name, command in zip(times, (SERVER, EMPTY), strict=True):
            with serving(command, directory) as (_, took):
                times[name].append(took)
    return {name: statistics.median(each) for name, each in times.items()}


def opened(connection: Connection, path: Path) -> str:
    """Opens a file; returns its URI once its diagnostics are there."""
    uri = path.as_uri()
    item = {"uri": uri, "languageId": "python", "version": 1, "text": path.read_text(encoding="utf-8")}
    connection.notify("textDocument/didOpen", {"textDocument": item})
    connection.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})
    return uri


def memory(directory: Path, files: int) -> tuple[float | None, float | None]:
    """MB with a workspace of so many files, before and after the first code action."""
    for number in range(files):
        (directory / f"module_{number}.py").write_text(module(200), encoding="utf-8")
    with serving(SERVER, directory) as (connection, _):
        uri = opened(connection, directory / "module_0.py")
        settled = resident(connection.process.pid)
        while True:
            time.sleep(1)
            connection.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})
            settled, before = resident(connection.process.pid), settled
            if settled == before:
                break
        actions(connection, uri)
        return settled, resident(connection.process.pid)


def actions(connection: Connection, uri: str) -> float:
    """Milliseconds for the code actions of a file, and the edit of the first."""
    before = time.perf_counter()
    everything = {"start": {"line": 0, "character": 0}, "end": {"line": 99999, "character": 0}}
    params = {"textDocument": {"uri": uri}, "range": everything, "context": {"diagnostics": []}}
    found = connection.request("textDocument/codeAction", params)
    first = next(each for each in found if not each.get("disabled"))
    if "edit" not in first:
        connection.request("codeAction/resolve", first)
    return since(before)


def code_actions(directory: Path, runs: int) -> tuple[float, list[float]]:
    """Milliseconds of the first code action, and of those after each of some edits, the shortest first."""
    path = directory / "actions.py"
    path.write_text(module(1000), encoding="utf-8")
    with serving(SERVER, directory, resolves=True) as (connection, _):
        uri = opened(connection, path)
        first, later = actions(connection, uri), []
        for number in range(runs):
            nowhere = {"line": 0, "character": 0}
            change = {"range": {"start": nowhere, "end": nowhere}, "text": "\n"}
            document = {"uri": uri, "version": number + 2}
            connection.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})
            later.append(actions(connection, uri))
        return first, sorted(later)


def burst(directory: Path, seconds: float) -> tuple[list[float], int]:
    """Milliseconds to each answer while someone types without a rest, and how many are missing at the end."""
    path = directory / "burst.py"
    path.write_text(module(1000), encoding="utf-8")
    with serving(SERVER, directory) as (connection, _):
        uri, (row, column) = opened(connection, path), cursor(path.read_text(encoding="utf-8"))
        asked: dict[int, float] = {}
        answers: list[float] = []

        def listen() -> None:
            while len(answers) < len(asked) or typing.is_set():
                message = connection.until(lambda message: message.get("id") in asked)
                answers.append(since(asked[message["id"]]))

        typing = threading.Event()
        typing.set()
        listener = threading.Thread(target=listen, daemon=True)
        listener.start()
        for index in range(int(seconds / BETWEEN)):
            typed = TYPED[index % len(TYPED)]
            here = {"line": row, "character": column}
            row, column = (row + 1, 0) if typed == "\n" else (row, column + 1)
            change = {"range": {"start": here, "end": here}, "text": typed}
            document = {"uri": uri, "version": index + 2}
            connection.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})
            asked[10_000 + index] = time.perf_counter()
            connection.send(
                {"id": 10_000 + index, "method": "textDocument/diagnostic", "params": {"textDocument": document}}
            )
            time.sleep(BETWEEN)
        missing = len(asked) - len(answers)
        typing.clear()
        asked[0] = time.perf_counter()
        connection.send({"id": 0, "method": "textDocument/diagnostic", "params": {"textDocument": {"uri": uri}}})
        listener.join()
        return sorted(answers), missing


def report(runs: int, seconds: float, files: int) -> str:
    """All of it as Markdown."""
    rows = ["| what | figure |", "| --- | ---: |"]
    with tempfile.TemporaryDirectory(prefix="burden-") as name:
        directory = Path(name)
        rows += [f"| start, {who} | {took:.0f} ms |" for who, took in start(directory, runs).items()]
        first, later = code_actions(directory, EDITS)
        rows.append(f"| code action, the first | {first:.0f} ms |")
        rows.append(f"| code action, after each of {EDITS} edits: p50 | {statistics.median(later):.0f} ms |")
        rows.append(f"| code action, after each of {EDITS} edits: p95 | {late_of(later):.0f} ms |")
        answers, missing = burst(directory, seconds)
        rows.append(
            f"| burst of {seconds:.0f} s, {len(answers)} characters: p50 | {statistics.median(answers):.1f} ms |"
        )
        rows += [f"| burst: p95 | {late_of(answers):.1f} ms |", f"| burst: max | {answers[-1]:.1f} ms |"]
        rows.append(f"| burst: answers outstanding at its end | {missing} |")
        before, after = memory(directory, files)
        if before is not None and after is not None:
            rows.append(f"| memory, {files} files in the workspace | {before:.0f} MB |")
            rows.append(f"| memory after the first code action | {after:.0f} MB |")
    return "\n".join(rows)


def late_of(times: Sequence[float]) -> float:
    """The 95th percentile of times in their order."""
    return times[min(len(times) - 1, int(len(times) * 0.95))]


def main() -> None:
    """Measures and prints the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--burst", type=float, default=60.0)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--write", type=Path, metavar="FILE")
    options = parser.parse_args()
    result = f"{report(options.runs, options.burst, options.files)}\n\n{machine()}"
    print(result)
    if options.write is not None:
        write(options.write, "burden", result)


if __name__ == "__main__":
    main()

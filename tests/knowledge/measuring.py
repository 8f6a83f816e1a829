"""Measuring on one Python: a process, a directory and a time limit for each group of expressions."""

from __future__ import annotations

import ast
import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from judge.pythons import Python

HERE = Path(__file__).parent
LIMIT = 240.0
"""Seconds for one group."""


@dataclass(frozen=True, slots=True)
class Probe:
    """One line of a list: what is looked up, what is measured for it, and whether it may pickle although it fails, or fail although it pickles."""

    path: str
    expression: str
    fickle: bool


@dataclass(frozen=True, slots=True)
class Result:
    """What was seen of one expression. Texts are errors as `Type: message`, empty where there was none."""

    expression: str
    absent: str
    """Why there is no value."""
    type: str = ""
    outside: str = ""
    """Pickling as pools and queues do it."""
    unpickling: str = ""
    spawning: str = ""
    """A real process started with the value as its argument."""
    taught_by: str = ""
    """A module that makes pickle know the type."""


def groups(text: str) -> dict[str, list[Probe]]:
    """A list's probes by the names of their groups."""
    found: dict[str, list[Probe]] = {}
    for line in filter(None, text.splitlines()):
        if heading := re.fullmatch(r"\[(.+)\]", line):
            probes = found.setdefault(heading[1], [])
        else:
            probes.append(_probe(line))
    return found


def _probe(line: str) -> Probe:
    fickle, line = line.startswith("~ "), line.removeprefix("~ ")
    given = re.fullmatch(r"(<[\w ]+>|[\w.]+) = (.+)", line)
    if given:
        return Probe(given[1], given[2], fickle)
    node = ast.parse(line, mode="eval").body
    path = ast.unparse(node.func if isinstance(node, ast.Call) else node)
    return Probe(path if "." in path else f"builtins.{path}", line, fickle)


def measure_group(python: Python, probes: Iterable[Probe]) -> list[Result]:
    """The results on one Python, in the order of the probes. Raises RuntimeError if measuring itself fails."""
    expressions = [probe.expression for probe in probes]
    lines = measured_lines(python, "measure.py", expressions)
    if len(lines) != len(expressions):
        raise RuntimeError(f"{python.label} did not end within {LIMIT} s: {', '.join(expressions)}")
    return [Result(**line) for line in lines]


def measured_lines(
    python: Python, script: str, expressions: Sequence[str], packages: Path | None = None, limit: float = LIMIT
) -> list[dict[str, Any]]:
    """What a script of this directory makes of the expressions on one Python: an object for each, in their order.

    `packages` is a directory of pure Python packages that the script imports. What is not written within the limit, in
    seconds, is not there. Raises RuntimeError if the script fails.
    """
    directory = Path(tempfile.mkdtemp(prefix="measure-", dir=python.scratch()))
    try:
        for name in {script, "measure.py", "specimens.py", "packages.py"}:
            shutil.copy(HERE / name, directory)
        if packages:
            shutil.copytree(packages, directory, dirs_exist_ok=True)
        (directory / "expressions.json").write_text(json.dumps(expressions), "utf-8")
        _run(python, directory, script, limit)
        results = directory / "results.jsonl"
        lines = results.read_text("utf-8").splitlines() if results.exists() else []
        return [json.loads(line) for line in lines]
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def _run(python: Python, directory: Path, script: str, limit: float) -> None:
    home = python.seen(directory)
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": home, "TMPDIR": home, "TERM": "dumb"}
    with (directory / "stderr").open("w+", encoding="utf-8") as stderr:
        process = subprocess.Popen(
            python.command(directory, "-B", script, "expressions.json", "results.jsonl"),
            cwd=directory,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
            start_new_session=True,
        )
        try:
            exit_code = process.wait(limit)
        except subprocess.TimeoutExpired:
            return
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        if exit_code != 0:
            raise RuntimeError(f"{python.label} ended with {exit_code}: {(directory / 'stderr').read_text('utf-8')}")

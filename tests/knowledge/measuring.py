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
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

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
    directory = Path(tempfile.mkdtemp(prefix="measure-", dir=python.scratch()))
    try:
        for name in ("measure.py", "specimens.py", "packages.py"):
            shutil.copy(HERE / name, directory)
        (directory / "expressions.json").write_text(json.dumps([probe.expression for probe in probes]), "utf-8")
        _run(python, directory)
        lines = (directory / "results.jsonl").read_text("utf-8").splitlines()
        return [Result(**json.loads(line)) for line in lines]
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def _run(python: Python, directory: Path) -> None:
    home = python.seen(directory)
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": home, "TMPDIR": home, "TERM": "dumb"}
    with (directory / "stderr").open("w+", encoding="utf-8") as stderr:
        process = subprocess.Popen(
            python.command(directory, "-B", "measure.py", "expressions.json", "results.jsonl"),
            cwd=directory,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
            start_new_session=True,
        )
        try:
            exit_code = process.wait(LIMIT)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        if exit_code != 0:
            raise RuntimeError(f"{python.label} ended with {exit_code}: {(directory / 'stderr').read_text('utf-8')}")

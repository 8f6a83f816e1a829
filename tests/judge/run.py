"""Running a program on one Python under one start method, with a limit, and saying what happened."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from judge.pythons import Python
from judge.tracebacks import Owner, Traceback, normalised, tracebacks

MAIN = "main.py"
"""The file of a program that is run."""

Program = Mapping[str, str]
"""The files of a program by their relative paths; one of them is `MAIN`."""

_SITE = Path(__file__).parent / "site"


class Kind(Enum):
    """What became of a run, worst last."""

    RUNS = "runs"
    CHILD_FAILS = "child-fails"
    PARENT_FAILS = "parent-fails"
    HANGS = "hangs"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened: exit code (None if the run was stopped), what was printed, and the error that decided the kind.

    A run *hangs* if it had to be stopped; its error is the first, since dying workers are replaced for ever. The *parent
    fails* with a traceback of its main thread, or with an exit code that no other traceback explains. A *child fails* if
    only children or threads have tracebacks, whatever the exit code. Else it *runs*. In all texts addresses are `…` and the program's directory is taken out.
    """

    kind: Kind
    exit_code: int | None
    stdout: str
    stderr: str
    error: Traceback | None


def run(program: Program, python: Python, method: str, limit: float) -> Outcome:
    """Run `MAIN` of a program in a fresh directory; after `limit` seconds the whole session is stopped.

    `method` is a start method or `windows`: spawn, where there is no other.
    """
    directory = Path(tempfile.mkdtemp(prefix="judge-", dir=python.scratch()))
    try:
        files, site = directory / "program", directory / "site"
        shutil.copytree(_SITE, site, ignore=shutil.ignore_patterns("__pycache__"))
        for path, text in program.items():
            (files / path).parent.mkdir(parents=True, exist_ok=True)
            (files / path).write_text(text, encoding="utf-8", newline="")
        environment = _environment(method, python.seen(site), python.seen(directory))
        exit_code, stdout, stderr = _execute(python, files, environment, limit)
        where = python.seen(files)
        return judged(exit_code, normalised(stdout, where), normalised(stderr, where))
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def printed(stdout: str) -> tuple[str, ...]:
    """The lines that were printed, whatever the order in which parent and child came to it."""
    return tuple(sorted(line.strip() for line in stdout.splitlines()))


def judged(exit_code: int | None, stdout: str, stderr: str) -> Outcome:
    """The outcome of a run that ended with this exit code (None: it did not end) and printed this."""
    ends = [end for end in tracebacks(stderr) if end.error]  # a stopped run may end in the middle of one
    of_parent = [end for end in ends if end.owner is Owner.PARENT]
    of_child = [end for end in ends if end.owner is Owner.CHILD]
    if exit_code is None:
        kind, deciding = Kind.HANGS, of_parent or of_child
    elif of_parent or (exit_code != 0 and not of_child):
        kind, deciding = Kind.PARENT_FAILS, of_parent
    elif of_child:
        kind, deciding = Kind.CHILD_FAILS, of_child
    else:
        kind, deciding = Kind.RUNS, []
    which = 0 if kind is Kind.HANGS else -1
    return Outcome(kind, exit_code, stdout, stderr, deciding[which] if deciding else None)


def _environment(method: str, site: str, temporary: str) -> dict[str, str]:
    """Nothing of the machine but what a program needs to start; what a stopped one leaves behind goes with the run."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {
        **kept,
        "LANG": "C.UTF-8",
        "TMPDIR": temporary,
        "PYTHONPATH": site,
        "PYTHONDONTWRITEBYTECODE": "1",
        "SPAWNLINT_START_METHOD": method,
    }


def _execute(python: Python, files: Path, environment: dict[str, str], limit: float) -> tuple[int | None, str, str]:
    process = subprocess.Popen(
        python.command(files, MAIN),
        cwd=files,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="backslashreplace",
        start_new_session=True,
    )
    exit_code: int | None = None
    try:
        stdout, stderr = process.communicate(timeout=limit)
        exit_code = process.returncode
    except subprocess.TimeoutExpired:
        _stop_session(process.pid)
        stdout, stderr = process.communicate()
    finally:
        _stop_session(process.pid)
    return exit_code, stdout, stderr


def _stop_session(leader: int) -> None:
    """Kill what is left of a session that this module began; its processes share the leader's group."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:
        return

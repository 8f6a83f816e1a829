"""The pages of the documentation as programs: files that are written, commands that are run, output that is compared.

A fenced block with a title (```` ```python title="main.py" ````) is a file of the page's own directory. A `console` block
holds commands after `$ ` and what they print. Blocks take effect in the order of the page, so a later block can mend what
an earlier one broke.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from judge.pythons import find_pythons, label

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
TIMEOUT = 120
"""Seconds after which a command is stopped."""

_BLOCK = re.compile(
    r'^(?P<indent> *)```(?P<language>\w+)(?: title="(?P<title>[^"]+)")?[^\n]*\n(?P<body>.*?)^(?P=indent)```$',
    re.MULTILINE | re.DOTALL,
)
_COMMAND = re.compile(r"^\$ (?P<command>.*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE)
_PYTHON = re.compile(r"\bpython(3\.\d+)\b")
_ADDRESS = re.compile(r"\b0x[0-9A-Fa-f]{6,}\b")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page: its language, its title if it has one, its text and where that is in the page."""

    language: str
    title: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Command:
    """A command of a console block, what the page says it prints, and where that output is in the page."""

    line: str
    output: str
    start: int
    end: int


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page; those in lists or tabs without their indentation."""
    for match in _BLOCK.finditer(page):
        indent = match["indent"]
        text = re.sub(rf"^{indent}", "", match["body"], flags=re.MULTILINE) if indent else match["body"]
        yield Block(match["language"], match["title"], text, match.start("body"), match.end("body"))


def commands(block: Block) -> Iterator[Command]:
    """The commands of a console block."""
    for match in _COMMAND.finditer(block.text):
        start, end = block.start + match.start("output"), block.start + match.end("output")
        yield Command(match["command"], match["output"], start, end)


def pythons_lacking(page: str) -> list[str]:
    """The versions of Python that the commands of a page name and that are not on this machine, such as `3.13`."""
    lines = (command.line for block in blocks(page) if block.language == "console" for command in commands(block))
    named = {version for line in lines for version in _PYTHON.findall(line)}
    return sorted(named - set(map(label, find_pythons())))


class Stage:
    """A directory in which the files and commands of one page come to life, with every Python of this machine."""

    def __init__(self) -> None:
        pythons = find_pythons().values()
        scratch = next((python.scratch() for python in pythons if python.root is not None), None)
        self._top = Path(tempfile.mkdtemp(prefix="page-", dir=scratch))
        self.directory = self._top / "here"
        self.directory.mkdir()
        binaries = self._top / "bin"
        binaries.mkdir()
        for python in pythons:
            command = python.command(self.directory, "")[:-1]
            _script(binaries / f"python{python.label}", shlex.join(command))
        _script(binaries / "spawnlint", shlex.join([sys.executable, "-m", "spawnlint"]))
        _script(binaries / "python", shlex.join([sys.executable]))
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        self._environment = {
            **inherited,
            "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT / "server"),
            "PYTHONUNBUFFERED": "1",
            "PYTHONUTF8": "1",
            "NO_COLOR": "1",
            "COLUMNS": "100",
        }

    def write(self, name: str, text: str) -> None:
        """Make a file."""
        path = self.directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def run(self, command: str) -> str:
        """What a command prints on both streams, without addresses and the directory."""
        done = subprocess.run(
            ["sh", "-c", command],
            cwd=self.directory,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=TIMEOUT,
            check=False,
        )
        shown = re.sub(rf"[^\s'\"]*{re.escape(self._top.name)}/here/?", "", done.stdout)
        shown = _ADDRESS.sub("0x…", shown)
        return shown if not shown or shown.endswith("\n") else shown + "\n"

    def close(self) -> None:
        """Remove all of it."""
        shutil.rmtree(self._top, ignore_errors=True)


def _script(path: Path, command: str) -> None:
    path.write_text(f'#!/bin/sh\nexec {command} "$@"\n', "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def played(page: str) -> Iterator[tuple[Command, str]]:
    """Each command of a page with what it really prints."""
    stage = Stage()
    try:
        for block in blocks(page):
            if block.title is not None:
                stage.write(block.title, block.text)
            if block.language == "console":
                for command in commands(block):
                    yield command, stage.run(command.line)
    finally:
        stage.close()

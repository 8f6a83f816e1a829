"""Where a person sits: a home set up from a page of the documentation, and the article's program in a project."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from docs.pages import DOCS, ROOT, blocks
from editors.found import Editor
from editors.terminal import Terminal
from judge.pythons import running_python
from judge.run import MAIN, Kind, Outcome, run

PROGRAM = DOCS / "examples" / "my_process.py"
LAMBDA = "`MyProc.unpickle` is a lambda"
GLOBAL = "`g` is assigned only under the main guard"
"""How the messages of the two hazards of the program begin."""
TO_METHOD = "Make `unpickle` a method of `MyProc`"
PASSED = "Pass `g` to `MyProc`"
"""The titles of the fixes that mend them."""
FIXES = ((TO_METHOD, LAMBDA), (PASSED, GLOBAL))
"""Each with the message that goes away."""
HOVER = "What the child gets"
"""What a hover on `p.start()` begins with."""
LENS = "Runs in a child process · started at 1 place"
"""What stands above `run`."""

_LIMIT = 60.0
"""Seconds for one run of the program."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A home and a project in one directory."""

    directory: Path

    @property
    def home(self) -> Path:
        """Where the editor finds its settings."""
        return self.directory / "home"

    @property
    def program(self) -> Path:
        """The file that is opened."""
        return self.directory / "project" / PROGRAM.name

    @property
    def environment(self) -> dict[str, str]:
        """What the editor is started with: this home, this spawnlint on the path, and nothing of the person's own."""
        return {
            "HOME": str(self.home),
            "PATH": f"{self.directory / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "SHELL": "/bin/sh",
        }

    def lay_out(self) -> None:
        """Make the directories, the program as the article has it, and the command `spawnlint`."""
        for directory in (self.home, self.program.parent, self.directory / "bin"):
            directory.mkdir()
        (self.program.parent / "pyproject.toml").write_text("", "utf-8")
        self.program.write_text(PROGRAM.read_text("utf-8"), "utf-8")
        command = self.directory / "bin" / "spawnlint"
        server = ROOT / "server"
        command.write_text(f'#!/bin/sh\nPYTHONPATH="{server}" exec "{sys.executable}" -m spawnlint "$@"\n', "utf-8")
        command.chmod(0o755)

    def set_up(self, page: str, section: str | None = None) -> None:
        """Copy what a page of `docs/editors/`, or one section of it, says to put into files of the home."""
        text = (DOCS / "editors" / page).read_text("utf-8")
        if section is not None:
            found = re.search(rf"^## {re.escape(section)}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
            assert found, f"{page} has no section {section!r}"
            text = found[1]
        files = [(block.title, block.text) for block in blocks(text) if (block.title or "").startswith("~/")]
        assert files, f"{page} says nothing to copy"
        for name, content in files:
            path = self.home / str(name).removeprefix("~/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, "utf-8")

    def open(self, editor: Editor, *arguments: str) -> Terminal:
        """The editor with the program open, in the project's directory."""
        environment = {**self.environment, **editor.environment}
        return Terminal((*editor.command, *arguments, self.program.name), self.program.parent, environment)

    def run(self) -> Outcome:
        """What becomes of the saved program under spawn."""
        return run({MAIN: self.program.read_text("utf-8")}, running_python(), "spawn", _LIMIT)

    def check_that_it_fails(self) -> None:
        """The program as it was: no child comes to life."""
        assert self.run().kind is Kind.PARENT_FAILS

    def check_that_it_runs(self) -> None:
        """The saved program prints in the child what the article meant: the method, and the parent's number."""
        outcome = self.run()
        assert outcome.kind is Kind.RUNS, outcome.stderr
        assert outcome.stderr == ""
        child = outcome.stdout.partition("subproc\n")[2]
        assert re.fullmatch(r"<bound method MyProc\.unpickle of <.*>>\n0\.\d+(e-\d+)?\n", child), outcome.stdout

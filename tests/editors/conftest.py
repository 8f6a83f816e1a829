"""An editor that is missing fails its test where `CI` is set; on a contributor's machine it is noted, counted and shown."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from editors.desk import Desk
from editors.found import VSCODE_FLOOR_NAME, VSCODE_NAME, WANTED, Editor, find


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--vscode",
        choices=("current", "floor"),
        default="current",
        help="which VS Code: the oldest supported is `floor`",
    )


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A fresh home and project."""
    made = Desk(tmp_path)
    made.lay_out()
    return made


@pytest.fixture
def editor() -> Callable[[str], Editor]:
    """The editor of a name in `WANTED`; the test ends here if it is missing."""
    return _needed


@pytest.fixture
def vscode(request: pytest.FixtureRequest) -> Editor:
    """The VS Code that the command line asks for."""
    return _needed({"current": VSCODE_NAME, "floor": VSCODE_FLOOR_NAME}[request.config.getoption("--vscode")])


def _needed(name: str) -> Editor:
    found = find(name)
    if found is None and os.environ.get("CI"):
        pytest.fail(f"{name} is missing, and in CI every editor must be there: `python tests/editors/provision.py`")
    if found is None:
        pytest.xfail(f"{name} is not here: nothing was tested in it")
    return found


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    found = {name: find(name) for name in WANTED}
    here = [f"{name} ({each.release})" for name, each in found.items() if each]
    terminalreporter.section("Editors")
    terminalreporter.write_line(f"{len(here)} of {len(WANTED)} editors are here: {', '.join(here) or 'none'}")
    for name, each in found.items():
        if each is None:
            terminalreporter.write_line(f"MISSING: {name}; nothing was tested in it", red=True, bold=True)
    if len(here) < len(WANTED):
        terminalreporter.write_line("`python tests/editors/provision.py` brings what it can.")

"""What all tests share: which Pythons programs are judged on, and a summary that says which were not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from judge.cases import read_cases
from judge.pythons import SUPPORTED, find_pythons, label, missing_versions

CASES = Path(__file__).parent / "cases"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--judge-matrix",
        choices=("default", "full"),
        default="default",
        help="full: run every case on every Python under every start method",
    )
    parser.addoption(
        "--libraries-python",
        metavar="PYTHON",
        help="the Python that has the packages which some cases need: `nox -s libraries`",
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Cases that need packages are run only where these are; the summary says if they are not."""
    is_left_out = collection_path.name == "test_libraries.py" and not config.getoption("--libraries-python")
    return True if is_left_out else None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if not config.getoption("--libraries-python"):
        count = sum(1 for case in read_cases(CASES) if case.needs)
        terminalreporter.section("Packages")
        terminalreporter.write_line(f"{count} cases need packages and are run by `nox -s libraries`, not here.")
    found = find_pythons()
    missing = missing_versions(found)
    terminalreporter.section("Pythons")
    releases = ", ".join(python.release for python in found.values())
    terminalreporter.write_line(f"{len(found)} of {len(SUPPORTED)} supported CPythons are here: {releases}")
    for version in missing:
        terminalreporter.write_line(f"MISSING: CPython {label(version)}; nothing was run on it", red=True, bold=True)
    if missing:
        terminalreporter.write_line("`python tests/provision_pythons.py` brings what it can.")

"""What all tests share: which Pythons programs are judged on, and a summary that says which were not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from judge import matrix
from judge.cases import read_cases
from judge.pythons import SUPPORTED, find_pythons, label, missing_versions

CASES = Path(__file__).parent / "cases"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--judge-matrix",
        choices=("default", "full", "new"),
        default="default",
        help="full: run every case on every Python under every start method, and keep what came of it; "
        "new: only those whose text has not been run so",
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


_REPORTS: list[tuple[str, bool]] = []
"""The ids of the tests that were run, and whether they passed."""


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.when == "call":
        _REPORTS.append((report.nodeid, report.passed))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A run of the whole matrix is kept; with workers, by the process that hears of all of them."""
    if session.config.getoption("--judge-matrix") == "default" or hasattr(session.config, "workerinput"):
        return
    cases = {case.name: case for case in read_cases(CASES)}
    results = matrix.recorded()
    matrix.added(results, cases, _REPORTS)
    matrix.write(results, cases, {python.label: python.release for python in find_pythons().values()})


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

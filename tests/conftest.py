"""What all tests share: which Pythons programs are judged on, and a summary that says which were not there."""

from __future__ import annotations

import pytest

from judge.pythons import SUPPORTED, find_pythons, label, missing_versions


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--judge-matrix",
        choices=("default", "full"),
        default="default",
        help="full: run every case on every Python under every start method",
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    found = find_pythons()
    missing = missing_versions(found)
    terminalreporter.section("Pythons")
    releases = ", ".join(python.release for python in found.values())
    terminalreporter.write_line(f"{len(found)} of {len(SUPPORTED)} supported CPythons are here: {releases}")
    for version in missing:
        terminalreporter.write_line(f"MISSING: CPython {label(version)}; nothing was run on it", red=True, bold=True)
    if missing:
        terminalreporter.write_line("`python tests/provision_pythons.py` brings what it can.")

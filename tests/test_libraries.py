"""The cases that need packages: run where `nox -s libraries` has installed them, pinned, under spawn and fork."""

from __future__ import annotations

from pathlib import Path

import pytest

from judge.cases import Case, Promise, read_cases
from judge.pythons import Python, python_at
from judge.repair import repaired, text_of
from judge.run import Kind, printed, run
from knowledge import carriers
from spawnlint.knowledge.carriers import POLICIES, Carrier

CASES = [case for case in read_cases(Path(__file__).parent / "cases") if case.needs]
FIXABLE = [case for case in CASES if case.expected and case.unfixable is None]

LIMIT = 120.0
"""Seconds for a program that should end; importing torch alone may take ten in each process."""
HANG = 30.0
"""Seconds after which a program that should hang is believed to."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    for name, cases in {"case": CASES, "fixable": FIXABLE}.items():
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, cases, ids=[case.name for case in cases])
    if "method" in metafunc.fixturenames:
        metafunc.parametrize("method", ["spawn", "fork"])


@pytest.fixture(scope="session")
def python(request: pytest.FixtureRequest) -> Python:
    """The Python that has the packages."""
    found = python_at(request.config.getoption("--libraries-python"))
    assert found is not None, "--libraries-python is no CPython that starts"
    return found


def test_cpython_does_what_the_case_says(case: Case, python: Python, method: str) -> None:
    promise = case.promise(method, python.version)
    outcome = run(case.program, python, method, HANG if promise.kind is Kind.HANGS else LIMIT)
    assert promise.broken_by(outcome) is None
    if outcome.kind is Kind.RUNS and case.meant is not None:
        assert printed(outcome.stdout) == case.meant


def test_the_fixed_program_runs(fixable: Case, python: Python, method: str) -> None:
    fixed = repaired(fixable.program)
    assert fixed.places() == []
    outcome = run(text_of(fixed), python, method, LIMIT)
    assert Promise(Kind.RUNS).broken_by(outcome) is None
    if fixable.meant is not None:
        assert printed(outcome.stdout) == fixable.meant


def test_the_table_of_carriers_holds(python: Python) -> None:
    seen = carriers.attempts([python])
    table = {
        Carrier(name): {one.path for one in seen if one.carrier == name and one.crossed} for name in carriers.CARRIERS
    }
    assert seen
    for carrier, crossed in table.items():
        assert crossed.isdisjoint(POLICIES[carrier].fails or ()), "the table is stale: run tests/knowledge/carriers.py"

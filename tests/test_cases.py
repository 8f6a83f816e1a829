"""Every case is put before the judge: CPython does what it says, spawnlint sees it, and the fixes make it run."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from judge.cases import METHODS, Case, Promise, read_cases
from judge.matrix import holds, recorded
from judge.pythons import Python, find_pythons, running_python
from judge.repair import Checked, applied, check, repaired, text_of
from judge.run import MAIN, Kind, printed, run

CASES = read_cases(Path(__file__).parent / "cases")
EXECUTED = [case for case in CASES if not case.needs]
"""The others are run by `test_libraries.py`."""
HAZARDS = [case for case in CASES if case.expected]
FIXABLE = [case for case in HAZARDS if case.unfixable is None and not case.needs]
RATED = [case for case in HAZARDS if case.applicabilities]
FORETOLD = [case for case in HAZARDS if case.raises]

LIMIT = 30.0
"""Seconds for a program that should end."""
HANG = 4.0
"""Seconds after which a program that should hang is believed to."""


def _runs(config: pytest.Config, case: Case) -> list[tuple[Python, str]]:
    """On which Pythons under which methods a case is run: all, or those that are likely to differ.

    These are spawn on the oldest, this and the newest Python, or on all if the case says that they differ; fork on this one,
    and the newest fork server.
    """
    pythons = list(find_pythons().values())
    if config.getoption("--judge-matrix") != "default":
        return [(python, method) for python in pythons for method in METHODS]
    differs = bool(case.raises) or len({case.promise("spawn", python.version) for python in pythons}) > 1
    spawning = pythons if differs else dict.fromkeys((pythons[0], running_python(), pythons[-1]))
    return [*((python, "spawn") for python in spawning), (running_python(), "fork"), (pythons[-1], "forkserver")]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    cases = {
        "case": CASES,
        "executed": EXECUTED,
        "hazard": HAZARDS,
        "fixable": FIXABLE,
        "rated": RATED,
        "foretold": FORETOLD,
    }
    if metafunc.config.getoption("--judge-matrix") == "new":
        results = recorded()
        cases = {name: [case for case in some if not holds(case, results)] for name, some in cases.items()}
    for name in cases.keys() & set(metafunc.fixturenames):
        if "python" in metafunc.fixturenames:
            runs = [(case, *run) for case in cases[name] for run in _runs(metafunc.config, case)]
            ids = [f"{case.name}-{python.label}-{method}" for case, python, method in runs]
            metafunc.parametrize((name, "python", "method"), runs, ids=ids)
        else:
            metafunc.parametrize(name, cases[name], ids=[case.name for case in cases[name]])


def test_cpython_does_what_the_case_says(executed: Case, python: Python, method: str) -> None:
    case = executed
    promise = case.promise(method, python.version)
    outcome = run(case.program, python, method, HANG if promise.kind is Kind.HANGS else LIMIT)
    assert promise.broken_by(outcome) is None
    if outcome.kind is Kind.RUNS and case.meant is not None:
        assert printed(outcome.stdout) == case.meant
    if method == "spawn":
        raised = outcome.error.error if outcome.error else None
        for (_, version), text in case.raises.items():
            assert version != python.version or raised == text


def test_the_example_is_the_article_s_program() -> None:
    article = next(case.program[MAIN] for case in CASES if case.name == "seed/the_article")
    example = Path(__file__).parent.parent / "docs" / "examples" / "my_process.py"
    assert re.sub(r"  # expect.*", "", article).endswith("\n\n" + example.read_text(encoding="utf-8"))


def test_spawnlint_says_what_the_case_expects(case: Case) -> None:
    assert check(case.program, case.settings).places() == list(case.expected)


def test_spawnlint_says_what_python_will_raise(foretold: Case) -> None:
    said = {
        (code, version): finding.raises
        for code, version in foretold.raises
        for finding in check(foretold.program, replace(foretold.settings, target_version=version)).findings
        if finding.code == code
    }
    assert said == foretold.raises


def test_each_fix_removes_its_hazard_and_brings_no_other(hazard: Case) -> None:
    before = check(hazard.program, hazard.settings)
    codes = [finding.code for finding in before.findings]
    assert codes
    for finding in before.findings:
        for fix in before.fixes(finding):
            after = [left.code for left in check(applied(hazard.program, fix.edits), hazard.settings).findings]
            assert after.count(finding.code) < codes.count(finding.code), fix.title
            assert all(after.count(code) <= codes.count(code) for code in after), fix.title


def test_the_first_fix_is_as_safe_as_the_case_says(rated: Case) -> None:
    checked = check(rated.program, rated.settings)
    offered = {
        finding.code: fix.applicability.value for finding in checked.findings for fix in checked.fixes(finding)[:1]
    }
    assert {code: offered.get(code, "none") for code in rated.applicabilities} == rated.applicabilities


def test_the_fixes_leave_a_hazard_only_where_the_case_says_why(hazard: Case) -> None:
    assert bool(_repaired(hazard.name).findings) == (hazard.unfixable is not None)


def test_the_fixed_program_runs(fixable: Case, python: Python, method: str) -> None:
    fixed = _repaired(fixable.name)
    assert fixed.places() == []
    outcome = run(text_of(fixed), python, method, LIMIT)
    assert Promise(Kind.RUNS).broken_by(outcome) is None
    if fixable.meant is not None:
        assert printed(outcome.stdout) == fixable.meant


@cache
def _repaired(name: str) -> Checked:
    case = next(case for case in CASES if case.name == name)
    return repaired(case.program, settings=case.settings)

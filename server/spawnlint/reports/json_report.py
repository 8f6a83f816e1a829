"""The report for programs: a JSON array whose shape is a contract, kept in `schema.json` beside this file."""

from __future__ import annotations

import json
from typing import Any

from spawnlint.hazards import Edit, Fix, Location, Related
from spawnlint.reports.report import Entry, Report


def as_json(report: Report) -> str:
    """The hazards as a JSON array, in ASCII, so that no terminal or pipe can spoil it."""
    return json.dumps([_entry(report, entry) for entry in report.entries], indent=2) + "\n"


def _entry(report: Report, entry: Entry) -> dict[str, Any]:
    finding = entry.finding
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        **_place(report, finding.location),
        "related": [_related(report, related) for related in finding.related],
        "fixes": [_fix(report, fix) for fix in entry.fixes if isinstance(fix, Fix)],
        "url": finding.url,
    }


def _place(report: Report, location: Location) -> dict[str, Any]:
    place = report.place(location)
    return {
        "filename": place.filename,
        "location": {"row": place.row, "column": place.column},
        "end_location": {"row": place.end_row, "column": place.end_column},
    }


def _related(report: Report, related: Related) -> dict[str, Any]:
    return {**_place(report, related.location), "message": related.message}


def _fix(report: Report, fix: Fix) -> dict[str, Any]:
    return {
        "title": fix.title,
        "applicability": fix.applicability.value,
        "edits": [_edit(report, edit) for edit in fix.edits],
    }


def _edit(report: Report, edit: Edit) -> dict[str, Any]:
    return {**_place(report, edit.location), "content": edit.content}

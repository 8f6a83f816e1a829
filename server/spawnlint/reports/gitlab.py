"""The report as GitLab's Code Quality artifact, a subset of the Code Climate format."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from typing import Any

from spawnlint.baseline import fingerprint
from spawnlint.hazards import Severity
from spawnlint.reports.report import Entry, Report

_SEVERITIES = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.INFORMATION: "info",
    Severity.HINT: "info",
}


def gitlab(report: Report) -> str:
    """A JSON array with an issue for each hazard. Fingerprints differ, and stay the same when a hazard moves."""
    seen: Counter[str] = Counter()
    return json.dumps([_issue(report, entry, seen) for entry in report.entries], indent=2) + "\n"


def _issue(report: Report, entry: Entry, seen: Counter[str]) -> dict[str, Any]:
    finding = entry.finding
    place = report.place(finding.location)
    key = f"{place.filename}:{fingerprint(finding, report.documents[finding.location.path])}"
    seen[key] += 1
    return {
        "type": "issue",
        "check_name": finding.code,
        "description": f"{finding.code} ({finding.name}): {finding.message}",
        "content": {"body": f"See {finding.url}"},
        "categories": ["Bug Risk"],
        "severity": _SEVERITIES[finding.severity],
        "fingerprint": sha256(f"{key}:{seen[key]}".encode()).hexdigest(),
        "location": {
            "path": place.filename,
            "positions": {
                "begin": {"line": place.row, "column": place.column},
                "end": {"line": place.end_row, "column": place.end_column},
            },
        },
    }

"""The report as workflow commands, which GitHub Actions shows beside the changed lines."""

from __future__ import annotations

from spawnlint.hazards import Finding, Severity
from spawnlint.reports.report import Entry, Report

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFORMATION: "notice",
    Severity.HINT: "notice",
}


def github(report: Report) -> str:
    """A command for each hazard; the log shows what stands behind the second pair of colons."""
    return "".join(_command(report, entry) + "\n" for entry in report.entries)


def _command(report: Report, entry: Entry) -> str:
    finding = entry.finding
    place = report.place(finding.location)
    properties = {
        "title": f"spawnlint ({finding.code})",
        "file": place.filename,
        "line": place.row,
        "col": place.column,
        "endLine": place.end_row,
        "endColumn": place.end_column,
    }
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{_data(f'{place}: {_text(report, finding)}')}"


def _text(report: Report, finding: Finding) -> str:
    """The message, with the trail below it, which an annotation has room for."""
    steps = (f"{report.place(related.location)}: {related.message}" for related in finding.related)
    return "\n".join((f"{finding.code} {finding.message}", *steps))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

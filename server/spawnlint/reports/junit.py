"""The report as JUnit XML: a suite for each file with hazards, in it a failed test for each of them."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from spawnlint.reports.excerpt import visible
from spawnlint.reports.report import Entry, Report


def junit(report: Report) -> str:
    """The XML text; a clean check is one test that passed, since some readers take a report without tests for broken."""
    root = Element("testsuites", name="spawnlint", tests=str(len(report.entries) or 1))
    root.set("failures", str(len(report.entries)))
    for name, entries in groupby(report.entries, lambda entry: report.name(entry.finding.location.path)):
        found = list(entries)
        suite = SubElement(root, "testsuite", name=name, tests=str(len(found)), failures=str(len(found)))
        for entry in found:
            _add_failure(suite, report, entry)
    if not report.entries:
        suite = SubElement(root, "testsuite", name="spawnlint", tests="1", failures="0")
        SubElement(suite, "testcase", name="no hazards", classname="spawnlint")
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _add_failure(suite: Element, report: Report, entry: Entry) -> None:
    finding = entry.finding
    place = report.place(finding.location)
    case = SubElement(
        suite,
        "testcase",
        name=f"{finding.code} {finding.name}",
        classname=place.filename,
        file=place.filename,
        line=str(place.row),
    )
    failure = SubElement(case, "failure", type=finding.severity.value, message=visible(finding.message))
    rows = [f"{place}: {finding.message}"]
    rows += (f"{report.place(related.location)}: {related.message}" for related in finding.related)
    rows += (finding.raises or "").splitlines()
    rows.append(finding.url)
    failure.text = "\n".join(visible(row) for row in rows)

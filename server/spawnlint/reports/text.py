"""Reports for people: `text`, with the source and the trail, and `concise`, a line for each hazard."""

from __future__ import annotations

from collections.abc import Iterator

from click import style

from spawnlint.hazards import Applicability, Fix, NotFixable
from spawnlint.reports.excerpt import excerpt, visible
from spawnlint.reports.report import Entry, Report


def text(report: Report, unsafe: bool) -> str:
    """Every hazard with its source lines, its trail, what Python raises and what can be done, styled for a terminal.

    A `[*]` marks what `--fix` would fix, or with `unsafe` what `--fix --unsafe-fixes` would.
    """
    return "".join("\n".join(_lines(report, entry, unsafe)) + "\n\n" for entry in report.entries)


def concise(report: Report, unsafe: bool) -> str:
    """A line for each hazard: its place, code and message; the mark is that of `text`."""
    return "".join(
        f"{style(str(report.place(entry.finding.location)), bold=True)}: {_head(entry, unsafe)}\n"
        for entry in report.entries
    )


def summary(report: Report, unsafe: bool, fixed: int, unchecked: int) -> str:
    """The closing lines: how many hazards there are, were fixed, and could be; `unchecked` counts unreadable files."""
    return "\n".join((_count(len(report.entries), fixed, unchecked), *_offer(report, unsafe))) + "\n"


def hazards(count: int) -> str:
    """A count of hazards in words."""
    return f"{count} hazard" if count == 1 else f"{count} hazards"


def _count(found: int, fixed: int, unchecked: int) -> str:
    if fixed:
        return f"Found {hazards(found + fixed)} ({fixed} fixed, {found} remaining)."
    if found:
        return f"Found {hazards(found)}."
    if unchecked:
        return f"No hazards found; {unchecked} path{'s' if unchecked > 1 else ''} could not be checked."
    return "All checks passed!"


def _offer(report: Report, unsafe: bool) -> Iterator[str]:
    safe = sum(entry.fix(unsafe=False) is not None for entry in report.entries)
    either = sum(entry.fix(unsafe=True) is not None for entry in report.entries)
    if unsafe and either:
        yield f"[*] {either} fixable with `--fix --unsafe-fixes`."
    elif safe:
        yield f"[*] {safe} fixable with `--fix`{f' ({either - safe} more with `--unsafe-fixes`)' if either > safe else ''}."
    elif either:
        yield f"{either} fixable with `--fix --unsafe-fixes`."


def _head(entry: Entry, unsafe: bool) -> str:
    mark = style("[*] ", fg="cyan") if entry.fix(unsafe) else ""
    return f"{style(entry.finding.code, fg='red', bold=True)} {mark}{visible(entry.finding.message)}"


def _lines(report: Report, entry: Entry, unsafe: bool) -> Iterator[str]:
    finding = entry.finding
    location = finding.location
    rows = tuple(excerpt(report.documents[location.path], location.start, location.end))
    gutter = max(len(number) for number, _, _ in rows)
    bar = style("|", fg="blue", bold=True)
    empty = f"{' ' * gutter} {bar}"
    yield _head(entry, unsafe)
    yield f"{' ' * gutter}{style('-->', fg='blue', bold=True)} {report.place(location)}"
    yield empty
    for number, source, carets in rows:
        yield f"{style(number.rjust(gutter), fg='blue', bold=True)} {bar} {source}".rstrip()
        if carets:
            yield f"{empty} {style(carets, fg='red', bold=True)}"
    yield empty
    for label, note in _notes(report, entry):
        first, *rest = map(visible, note.split("\n"))
        yield f"{' ' * gutter} {style('=', fg='blue', bold=True)} {style(label, bold=True)}: {first}"
        yield from (f"{' ' * (gutter + len(label) + 5)}{row}" for row in rest)


def _notes(report: Report, entry: Entry) -> Iterator[tuple[str, str]]:
    for related in entry.finding.related:
        yield "note", f"{report.place(related.location)}: {related.message}"
    if entry.finding.raises is not None:
        yield "raises", entry.finding.raises
    offered = [fix for fix in entry.fixes if isinstance(fix, Fix) and fix.applicability is not Applicability.DISPLAY]
    for fix in offered:
        yield "fix", f"{fix.title} ({fix.applicability.value})"
    for withheld in entry.fixes:
        if isinstance(withheld, NotFixable) and not offered:
            yield "no fix", f"{withheld.title}: {withheld.reason}"

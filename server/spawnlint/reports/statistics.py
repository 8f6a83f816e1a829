"""How often each rule found something: for people, and for programs."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass

from click import style

from spawnlint.reports.report import Report


@dataclass(frozen=True, slots=True)
class Count:
    """One rule: how many hazards it found, and how many of them a fix would mend."""

    code: str
    name: str
    count: int
    fixable: int


def counts(report: Report, unsafe: bool) -> list[Count]:
    """The rules that found something, the most frequent first; `unsafe` counts such fixes too."""
    found: Counter[tuple[str, str]] = Counter()
    fixable: Counter[tuple[str, str]] = Counter()
    for entry in report.entries:
        key = entry.finding.code, entry.finding.name
        found[key] += 1
        fixable[key] += entry.fix(unsafe) is not None
    ordered = sorted(found, key=lambda key: (-found[key], key))
    return [Count(*key, found[key], fixable[key]) for key in ordered]


def as_table(report: Report, unsafe: bool) -> str:
    """A row for each rule, marked if all or some of its hazards can be fixed."""
    rows = counts(report, unsafe)
    width = max((len(str(row.count)) for row in rows), default=0)
    return "".join(
        f"{str(row.count).rjust(width)}  {style(row.code, fg='red', bold=True)}  {_mark(row)} {row.name}\n"
        for row in rows
    )


def as_json(report: Report, unsafe: bool) -> str:
    """The same as a JSON array."""
    return json.dumps([asdict(row) for row in counts(report, unsafe)], indent=2) + "\n"


def _mark(row: Count) -> str:
    if not row.fixable:
        return style("[ ]", fg="cyan")
    return style("[*]" if row.fixable == row.count else "[-]", fg="cyan")

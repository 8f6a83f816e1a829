"""`spawnlint explain`: what crosses at a line, and the whole way it takes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from spawnlint.cli import output

if TYPE_CHECKING:
    from collections.abc import Callable

    from spawnlint.engine import Engine, Project
    from spawnlint.hazards import Finding, Location, Sent
    from spawnlint.reports.report import Report
    from spawnlint.syntax.document import Document

_KINDS = {
    "start": "a process is started",
    "setup": "workers are set up",
    "task": "a task is sent to a worker",
    "reply": "a result comes back from a worker",
    "put": "a message is sent to another process",
    "raise": "an exception comes back from a worker",
}


@click.command(short_help="Show what crosses at a line.")
@click.argument("place", metavar="FILE:LINE")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--start-method", type=click.Choice(["spawn", "forkserver", "fork"]), help="How processes are started.")
def explain(place: str, paths: tuple[str, ...], start_method: str | None) -> int:
    """Show what goes over to another process at a line of a file, and every step of the way.

    Further PATHS are read with the file, such as the script that starts what a library defines.
    """
    from spawnlint.cli.settings import Configuration
    from spawnlint.engine import Engine
    from spawnlint.workspace.files import display, find
    from spawnlint.workspace.projects import load

    file, row = _place(place)
    configuration = Configuration(overrides={"start_method": start_method} if start_method else {})
    found = find((file, *paths), configuration.of)
    workspace, unread = load(found.files, configuration.of)
    for trouble in (*found.troubles, *unread):
        output.say("error", f"{trouble.path}: {trouble.message}")
    path = os.path.abspath(file)
    if path not in workspace.sources:
        return 2
    project = workspace.project_of(path)
    document = project.documents[path]
    rows = document.position(len(document.text)).row + 1
    if row > rows:
        raise click.BadParameter(f"{file} has {rows} lines", param_hint="FILE:LINE")
    output.show(explained(Engine(), project, path, row, display))
    return 2 if found.troubles or unread else 0


def _place(text: str) -> tuple[str, int]:
    file, _, row = text.rpartition(":")
    if not (file and row.isascii() and row.isdigit() and int(row) > 0):
        raise click.BadParameter("give a file and a line, such as `main.py:23`", param_hint="FILE:LINE")
    return file, int(row)


def explained(engine: Engine, project: Project, path: str, row: int, name: Callable[[str], str]) -> str:
    """What crosses at a row of a document, or why nothing does, and the findings whose way leads over it."""
    from spawnlint.reports.report import Entry, Report
    from spawnlint.reports.text import text

    documents = project.documents
    found = [finding for each in documents for finding in engine.check(project, each)]
    leading = [finding for finding in found if _touches(finding, documents[path], path, row)]
    entries = tuple(Entry(finding, engine.fixes(project, finding)) for finding in leading)
    report = Report(entries, documents, name)
    sent = engine.crossings(project, path)
    here = [each for each in sent if _covers(each.location, documents[path], row)]
    parts = [_crossing(report, each) for each in here]
    if not parts:
        parts = [_nothing(report, sent, f"{name(path)}:{row}")]
    return "\n".join((*parts, text(report, unsafe=True)))


def _covers(location: Location, document: Document, row: int) -> bool:
    first, last = document.position(location.start).row + 1, document.position(location.end).row + 1
    return first <= row <= last


def _touches(finding: Finding, document: Document, path: str, row: int) -> bool:
    """Whether a finding, or a step of its trail, stands on a row."""
    places = (finding.location, *(related.location for related in finding.related))
    return any(place.path == path and document.position(place.start).row + 1 == row for place in places)


def _crossing(report: Report, sent: Sent) -> str:
    rows = [click.style(f"{report.place(sent.location)}: {_KINDS[sent.kind]} ({sent.start_method})", bold=True)]
    rows += (f"  {report.place(step.location)}: {step.message}" for step in sent.steps)
    if sent.failing == 0:
        rows.append("  as far as can be seen, all of it survives")
    else:
        things = "1 thing in it does" if sent.failing == 1 else f"{sent.failing} things in it do"
        rows.append(f"  {things} not survive")
    return "\n".join(rows) + "\n"


def _nothing(report: Report, sent: tuple[Sent, ...], where: str) -> str:
    rows = list(dict.fromkeys(report.place(each.location).row for each in sent))
    if not rows:
        return f"Nothing is seen to go over to another process in this file, so not at {where}.\n"
    listed = ", ".join(map(str, rows))
    return f"Nothing goes over to another process at {where}. In this file, something does at: {listed}.\n"

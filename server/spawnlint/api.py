"""The Python interface: `spawnlint.check(...)`. What is here stays as it is, apart from additions."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spawnlint.config import Settings, resolve
from spawnlint.engine import Engine
from spawnlint.hazards import Edit, Finding
from spawnlint.hazards import Fix as EngineFix
from spawnlint.reports.report import Entry, Place, Report
from spawnlint.syntax.source import Source
from spawnlint.workspace.files import find
from spawnlint.workspace.projects import Workspace, load, of_sources

__all__ = ["Change", "CheckError", "Fix", "Hazard", "Place", "Settings", "Step", "check"]


class CheckError(Exception):
    """Some paths could not be checked; the message names each of them and says why."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way that leads to a hazard."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Change:
    """Replace a range of a text."""

    place: Place
    content: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Changes that belong together, after which the hazard is gone.

    `applicability` is `safe`, `unsafe`, or `display` for a comment that only hides the hazard.
    """

    title: str
    applicability: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Hazard:
    """What will break, or silently go wrong, and where."""

    code: str
    name: str
    severity: str
    """`error`, `warning`, `information` or `hint`."""
    message: str
    place: Place
    trail: tuple[Step, ...]
    raises: str | None
    """What Python raises, addresses as `…`; None where nothing is raised."""
    fixes: tuple[Fix, ...]
    """The best first."""
    url: str


def check(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]] | None = None,
    settings: Settings | None = None,
    *,
    source: str | None = None,
    filename: str = "source.py",
) -> list[Hazard]:
    """Check files and directories, or one text; nothing of them is imported or run.

    Give `paths`, one or several, or else `source`, which is taken for the file `filename`. Without `settings` the
    nearest configuration of each file counts. The hazards come file by file, in the order of their places, with rows and
    columns counted from 1 and absolute file names. Raises CheckError if a path cannot be found or read, and TypeError
    unless one of `paths` and `source` is given.
    """
    if (paths is None) == (source is None):
        raise TypeError("check() takes either paths or source=")

    def settings_of(directory: str) -> Settings:
        return settings if settings is not None else resolve(directory)[0]

    if source is not None:
        text = Source(source, "utf-8", bom=False)
        return _hazards(of_sources({os.path.abspath(filename): text}, settings_of))
    assert paths is not None, "one of the two is given"
    several = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    return _hazards(_loaded([os.fspath(path) for path in several], settings_of))


def _loaded(paths: list[str], settings_of: Callable[[str], Settings]) -> Workspace:
    found = find(paths, settings_of)
    workspace, unread = load(found.files, settings_of)
    troubles = (*found.troubles, *unread)
    if troubles:
        raise CheckError("; ".join(f"{trouble.path}: {trouble.message}" for trouble in troubles))
    return workspace


def _hazards(workspace: Workspace) -> list[Hazard]:
    engine = Engine()
    report = Report((), workspace.project.documents, lambda path: path)
    found = []
    for path in workspace.sources:
        project = workspace.project_of(path)
        for finding in engine.check(project, path):
            found.append(_hazard(report, finding, Entry(finding, engine.fixes(project, finding))))
    return found


def _hazard(report: Report, finding: Finding, entry: Entry) -> Hazard:
    return Hazard(
        finding.code,
        finding.name,
        finding.severity.value,
        finding.message,
        report.place(finding.location),
        tuple(Step(report.place(each.location), each.message) for each in finding.related),
        finding.raises,
        tuple(_fix(report, each) for each in entry.fixes if isinstance(each, EngineFix)),
        finding.url,
    )


def _fix(report: Report, fix: EngineFix) -> Fix:
    return Fix(fix.title, fix.applicability.value, tuple(_change(report, edit) for edit in fix.edits))


def _change(report: Report, edit: Edit) -> Change:
    return Change(report.place(edit.location), edit.content)

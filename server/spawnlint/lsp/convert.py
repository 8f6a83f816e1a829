"""Findings and fixes in the words of the protocol. Positions are converted by the documents alone."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from lsprotocol import types

from spawnlint.config import Problem
from spawnlint.hazards import Edit, Finding, Fix, Location, Severity
from spawnlint.lsp.session import Session
from spawnlint.syntax.document import Document, Encoding

if TYPE_CHECKING:
    from spawnlint.engine import Project

SOURCE = "spawnlint"

SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFORMATION: types.DiagnosticSeverity.Information,
    Severity.HINT: types.DiagnosticSeverity.Hint,
}


UNNECESSARY = frozenset({"SPN001"})
"""The codes of what could just be removed."""


def span(text: Document, start: int, end: int, encoding: Encoding) -> types.Range:
    """The range between two offsets of a text."""
    first, last = text.position(start, encoding), text.position(end, encoding)
    return types.Range(types.Position(first.row, first.column), types.Position(last.row, last.column))


def diagnostic(session: Session, project: Project, finding: Finding) -> types.Diagnostic:
    """A finding as the client can show it: its trail as related places, or else as rows of the message."""
    message = finding.message if finding.raises is None else f"{finding.message}\n{finding.raises}"
    related = None
    if session.client.related_information:
        related = [
            types.DiagnosticRelatedInformation(place_of(session, project, step.location), step.message)
            for step in finding.related
        ]
    else:
        message = "\n".join([message, *(_row(project, step.location, step.message) for step in finding.related)])
    here = project.documents[finding.location.path]
    return types.Diagnostic(
        range=span(here, finding.location.start, finding.location.end, session.encoding),
        severity=SEVERITIES[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(finding.url) if session.client.code_description else None,
        source=SOURCE,
        message=message,
        related_information=related or None,
        tags=[types.DiagnosticTag.Unnecessary] if _fades(session, finding) else None,
    )


def _fades(session: Session, finding: Finding) -> bool:
    return session.client.fades_unnecessary and finding.code in UNNECESSARY


def problem_diagnostic(problem: Problem) -> types.Diagnostic:
    """What is wrong with a configuration file, as a diagnostic of its whole row."""
    return types.Diagnostic(
        range=types.Range(types.Position(problem.row - 1, 0), types.Position(problem.row, 0)),
        severity=types.DiagnosticSeverity.Error,
        source=SOURCE,
        message=problem.message,
    )


def workspace_edit(session: Session, project: Project, fix: Fix) -> types.WorkspaceEdit:
    """The edits of a fix, bound to the versions they were made for if the client can check them."""

    def path(edit: Edit) -> str:
        return edit.location.path

    edits = {key: list(group) for key, group in groupby(sorted(fix.edits, key=path), key=path)}
    changes = {key: [_text_edit(project, edit, session.encoding) for edit in group] for key, group in edits.items()}
    if not session.client.document_changes:
        return types.WorkspaceEdit(changes={session.uri(key): group for key, group in changes.items()})
    return types.WorkspaceEdit(
        document_changes=[
            types.TextDocumentEdit(
                types.OptionalVersionedTextDocumentIdentifier(uri=session.uri(key), version=_version(session, key)),
                group,
            )
            for key, group in changes.items()
        ]
    )


def _version(session: Session, path: str) -> int | None:
    document = session.documents.at(path)
    return None if document is None else document.version


def _text_edit(project: Project, edit: Edit, encoding: Encoding) -> types.TextEdit:
    place = edit.location
    return types.TextEdit(span(project.documents[place.path], place.start, place.end, encoding), edit.content)


def place_of(session: Session, project: Project, place: Location) -> types.Location:
    """A place of a project, wherever it lies."""
    text = project.sources[place.path]
    return types.Location(session.uri(place.path), span(text, place.start, place.end, session.encoding))


def _row(project: Project, place: Location, message: str) -> str:
    row = project.sources[place.path].position(place.start).row + 1
    return f"{place.path}:{row}: {message}"

"""Findings and fixes in the words of the protocol. Positions are converted by the documents alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from spawnlint.config import Problem
from spawnlint.hazards import Edit, Finding, Fix, Location, Related, Severity
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
        message = "\n".join([message, *(_row(project, finding, step) for step in finding.related)])
    return types.Diagnostic(
        range=place_of(session, project, finding.location).range,
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

    changes: dict[str, list[types.TextEdit]] = {}
    new: list[types.CreateFile | types.TextDocumentEdit] = []
    for edit in fix.edits:
        if is_of_new_file(project, edit):
            new += _made(session.uri(edit.location.path), edit.content)
            continue
        place = place_of(session, project, edit.location)
        changes.setdefault(place.uri, []).append(types.TextEdit(place.range, edit.content))
    if not session.client.document_changes:
        return types.WorkspaceEdit(changes=changes)
    return types.WorkspaceEdit(
        document_changes=[
            *new,
            *(
                types.TextDocumentEdit(
                    types.OptionalVersionedTextDocumentIdentifier(uri=uri, version=_version(session, uri)), edits
                )
                for uri, edits in changes.items()
            ),
        ]
    )


def is_of_new_file(project: Project, edit: Edit) -> bool:
    """Whether an edit is the text of a file that is not there yet."""
    return not project.sources.has(edit.location.path)


def _made(uri: str, content: str) -> tuple[types.CreateFile, types.TextDocumentEdit]:
    """A new file, and its text."""
    start = types.Position(0, 0)
    identifier = types.OptionalVersionedTextDocumentIdentifier(uri=uri)
    return types.CreateFile(uri), types.TextDocumentEdit(
        identifier, [types.TextEdit(types.Range(start, start), content)]
    )


def _version(session: Session, uri: str) -> int | None:
    document = session.documents.get(uri)
    return None if document is None else document.version


def place_of(session: Session, project: Project, place: Location) -> types.Location:
    """A place of a project, wherever it lies: in an open document, a cell of a notebook, or a file."""
    document = session.documents.at(place.path, place.start)
    if document is None:
        text = project.sources[place.path]
        return types.Location(session.uri(place.path), span(text, place.start, place.end, session.encoding))
    end = min(place.end, document.end) - document.start
    here = span(document.text, place.start - document.start, end, session.encoding)
    return types.Location(document.uri, here)


def _row(project: Project, finding: Finding, step: Related) -> str:
    """A step of a trail as a row of the message; a path is named only if it is another one than the finding's."""
    place = step.location
    row = project.sources[place.path].position(place.start).row + 1
    where = f"line {row}" if place.path == finding.location.path else f"{place.path}:{row}"
    return f"{where}: {step.message}"

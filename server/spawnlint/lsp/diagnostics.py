"""Diagnostics delivered: pushed to clients that can't ask for them, handed out on request to those that can.

Everything here runs on the loop's thread and looks at the newest text, so no older result can follow a newer one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Protocol

from lsprotocol import types

from spawnlint.lsp.convert import diagnostic, problem_diagnostic
from spawnlint.lsp.documents import OpenDocument
from spawnlint.lsp.refresh import Refresh
from spawnlint.lsp.session import Session
from spawnlint.lsp.turns import Turns

PAUSE = 0.1
"""Seconds without an edit after which the other open documents are looked at again."""


def diagnose(session: Session, document: OpenDocument) -> list[types.Diagnostic]:
    """The diagnostics of an open document: findings in Python, problems in a configuration file."""
    if not document.is_python:
        return [problem_diagnostic(problem) for problem in session.settings.problems(document.path)]
    project = session.project(document.path)
    return [diagnostic(session, project, finding) for finding in session.findings_in(project, document)]


class Delivery(Protocol):
    """How the client gets to see the diagnostics."""

    def changed(self, uri: str) -> None:
        """A document was opened or edited."""

    def closed(self, uri: str) -> None:
        """A document was closed."""

    def all_changed(self) -> None:
        """Settings changed, so every open document may look different."""


@dataclass(frozen=True)
class Several:
    """Tells each of several what happened."""

    those: tuple[Delivery, ...]

    def changed(self, uri: str) -> None:
        """A document was opened or edited."""
        for each in self.those:
            each.changed(uri)

    def closed(self, uri: str) -> None:
        """A document was closed."""
        for each in self.those:
            each.closed(uri)

    def all_changed(self) -> None:
        """Every open document may look different."""
        for each in self.those:
            each.all_changed()


class Push:
    """Publishes after every change; other documents again only if their diagnostics became different."""

    def __init__(self, session: Session, publish: Callable[[types.PublishDiagnosticsParams], None]) -> None:
        self._session = session
        self._publish = publish
        self._published: dict[str, list[types.Diagnostic]] = {}
        self._edited = Turns(self._send)
        self._others = Turns(self._send_if_different, PAUSE)

    def changed(self, uri: str) -> None:
        """Publishes this one in the next turn, and looks at the others in a pause."""
        self._edited.ask([uri])
        self._others.ask(document.uri for document in self._session.documents if document.uri != uri)

    def closed(self, uri: str) -> None:
        """Takes the diagnostics of this one away, and looks at the others in a pause."""
        self._published.pop(uri, None)
        self._publish(types.PublishDiagnosticsParams(uri, []))
        self.all_changed()

    def all_changed(self) -> None:
        """Looks at all in a pause."""
        self._others.ask(document.uri for document in self._session.documents)

    def _send(self, uri: str) -> None:
        document = self._session.documents.get(uri)
        if document is not None:
            self._others.forget(uri)
            self._deliver(document, diagnose(self._session, document))

    def _send_if_different(self, uri: str) -> None:
        document = self._session.documents.get(uri)
        if document is not None:
            items = diagnose(self._session, document)
            if items != self._published.get(uri):
                self._deliver(document, items)

    def _deliver(self, document: OpenDocument, items: list[types.Diagnostic]) -> None:
        self._published[document.uri] = items
        self._publish(types.PublishDiagnosticsParams(document.uri, items, version=document.version))


@dataclass(frozen=True, slots=True)
class Report:
    """The newest diagnostics known for a document the client has asked about."""

    result_id: str
    items: list[types.Diagnostic]


class Pull:
    """Answers requests; asks the client to ask again when another document's diagnostics became different."""

    def __init__(self, session: Session, refresh: Refresh) -> None:
        self._session = session
        self._refresh = refresh
        self._reports: dict[str, Report] = {}
        self._ids = count(1)
        self._others = Turns(self._compare, PAUSE)

    def changed(self, uri: str) -> None:
        """Looks at the others in a pause; for this one the client asks by itself."""
        self._others.forget(uri)
        self._others.ask(other for other in self._reports if other != uri)

    def closed(self, uri: str) -> None:
        """Forgets this one, and looks at the others in a pause."""
        self._reports.pop(uri, None)
        self.all_changed()

    def all_changed(self) -> None:
        """Looks at all in a pause."""
        self._others.ask(self._reports)

    def report(self, uri: str, previous: str | None) -> types.DocumentDiagnosticReport:
        """The answer to a request: the diagnostics, or that they are still those of the result `previous`."""
        document = self._session.documents.get(uri)
        if document is None:
            return types.RelatedFullDocumentDiagnosticReport(items=[])
        report = self._newest(document)
        if report.result_id == previous:
            return types.RelatedUnchangedDocumentDiagnosticReport(result_id=previous)
        return types.RelatedFullDocumentDiagnosticReport(items=report.items, result_id=report.result_id)

    def _newest(self, document: OpenDocument) -> Report:
        items = diagnose(self._session, document)
        known = self._reports.get(document.uri)
        if known is None or known.items != items:
            known = self._reports[document.uri] = Report(str(next(self._ids)), items)
        return known

    def _compare(self, uri: str) -> None:
        document, known = self._session.documents.get(uri), self._reports.get(uri)
        if document is not None and known is not None and self._newest(document) is not known:
            self._refresh.ask()

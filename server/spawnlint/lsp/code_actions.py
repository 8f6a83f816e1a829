"""Quick fixes as code actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lsprotocol import types

from spawnlint.hazards import Applicability, Finding, Fix
from spawnlint.lsp.convert import diagnostic, workspace_edit
from spawnlint.lsp.documents import position_of
from spawnlint.lsp.session import Session

if TYPE_CHECKING:
    from spawnlint.engine import Project

KIND = types.CodeActionKind.QuickFix


def code_actions(session: Session, params: types.CodeActionParams) -> list[types.CodeAction]:
    """The fixes for the findings that touch the range, whatever diagnostics the client says it shows there.

    What mends a finding comes before what only hides one.
    """
    document = session.documents.get(params.text_document.uri)
    if document is None or not session.client.action_literals or not _wanted(params.context.only):
        return []
    start = document.text.offset(position_of(params.range.start), session.encoding)
    end = document.text.offset(position_of(params.range.end), session.encoding)
    project = session.project(document.path)
    touched = [
        finding
        for finding in session.findings(document)
        if finding.location.start <= end and start <= finding.location.end
    ]
    offers = [offer for finding in touched for offer in _offers(session, project, finding)]
    return [action for _, action in sorted(offers, key=lambda offer: offer[0])]


def _wanted(kinds: Sequence[types.CodeActionKind | str] | None) -> bool:
    """Whether quick fixes are among the kinds asked for; each kind stands for those below it, none for all."""
    return not kinds or any(kind == "" or kind == KIND or KIND.startswith(kind + ".") for kind in kinds)


def _offers(session: Session, project: Project, finding: Finding) -> Iterator[tuple[bool, types.CodeAction]]:
    """The code actions for a finding, each with whether it only hides it."""
    shown = diagnostic(session, project, finding)
    preferred = False
    for fix in session.engine.fixes(project, finding):
        action = types.CodeAction(title=fix.title, kind=KIND, diagnostics=[shown])
        if isinstance(fix, Fix):
            action.edit = workspace_edit(session, project, fix)
            if session.client.preferred_actions and not preferred and fix.applicability is Applicability.SAFE:
                preferred = action.is_preferred = True
            yield fix.applicability is Applicability.DISPLAY, action
        elif session.client.disabled_actions:
            action.disabled = types.CodeActionDisabled(reason=fix.reason)
            yield False, action

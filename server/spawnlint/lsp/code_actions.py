"""Quick fixes and fix-alls as code actions: listed with what is verified, filled in when the client asks for the edit.

Fixes are looked for on the worker, in a snapshot of the project. What comes of a snapshot is given out only while the
open texts are still those of the snapshot; if they moved meanwhile, it is looked for again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInvalidParams

from spawnlint.hazards import Applicability, Finding, Fix, NotFixable
from spawnlint.lsp.convert import diagnostic, is_of_new_file, workspace_edit
from spawnlint.lsp.documents import OpenDocument
from spawnlint.lsp.session import Session
from spawnlint.lsp.worker import Stop, Worker

if TYPE_CHECKING:
    from spawnlint.engine import Engine, Project

QUICK_FIX = types.CodeActionKind.QuickFix.value
FIX_ALL = "source.fixAll.spawnlint"
OPTIONS = types.CodeActionOptions(code_action_kinds=[QUICK_FIX, FIX_ALL], resolve_provider=True)
PATIENCE = 3
"""How many times a request is worked on whose texts move meanwhile."""

Fixes = tuple[Fix | NotFixable, ...]


class ContentModifiedError(JsonRpcException):
    """The texts moved while a request was worked on; its answer would be for texts that are no more."""

    CODE = types.LSPErrorCodes.ContentModified.value
    MESSAGE = "the text has changed meanwhile"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One version of a document in its project, with its findings."""

    document: OpenDocument
    project: Project
    findings: tuple[Finding, ...]


class CodeActions:
    """Answers `textDocument/codeAction` and `codeAction/resolve`."""

    def __init__(self, session: Session, worker: Worker) -> None:
        self._session = session
        self._worker = worker
        self._known: tuple[object, dict[Finding, Fixes]] = (None, {})
        """The fixes found in one state of the open texts, so that nothing is looked for twice."""

    async def offered(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """The actions for the findings that touch the range, whatever diagnostics the client says it shows there.

        What mends a finding comes first, then what mends all of its kind, then what only hides it.
        """
        only = params.context.only
        if not self._session.client.action_literals:
            return []
        for _ in range(PATIENCE):
            snapshot = self.snapshot(params.text_document.uri)
            if snapshot is None or not snapshot.findings:
                return []
            touched = self._touched(snapshot, params.range) if _wants(only, QUICK_FIX) else []
            known = await self.fixes(snapshot, touched)
            actions = [
                action
                for rank in range(3)
                for action in self._quick_fixes(snapshot, touched, known, rank, params.context)
            ]
            if only and _wants(only, FIX_ALL):
                actions.append(_source_action(snapshot))
            if not self._session.client.resolves_edits:
                filled = [await self._filled(action, snapshot) for action in actions]
                actions = [action for action in filled if action is not None and not _is_empty(action)]
            if self._is_current(snapshot):
                return actions
        raise ContentModifiedError

    async def resolve(self, action: types.CodeAction) -> types.CodeAction:
        """The action with its edit, made for the texts that are open now. Raises ContentModifiedError if it is void."""
        data = action.data
        if not isinstance(data, Mapping) or not isinstance(data.get("uri"), str):
            return action
        if not _is_of_ours(data):
            raise JsonRpcInvalidParams("the data of the action are not those that it was listed with")
        for _ in range(PATIENCE):
            snapshot = self.snapshot(data["uri"])
            filled = None if snapshot is None else await self._filled(action, snapshot)
            if snapshot is None or filled is None:
                break
            if self._is_current(snapshot):
                return filled
        raise ContentModifiedError

    def snapshot(self, uri: str) -> Snapshot | None:
        """An open Python document as it is now; None if there is none."""
        document = self._session.documents.get(uri)
        if document is None or not document.is_python:
            return None
        project = self._session.project(document.path)
        return Snapshot(document, project, self._session.findings_in(project, document))

    def _is_current(self, snapshot: Snapshot) -> bool:
        return self._session.documents.texts is snapshot.project.documents

    def _touched(self, snapshot: Snapshot, span: types.Range) -> list[Finding]:
        start, end = (snapshot.document.offset(position, self._session.encoding) for position in (span.start, span.end))
        return [each for each in snapshot.findings if each.location.start <= end and start <= each.location.end]

    async def fixes(self, snapshot: Snapshot, findings: Sequence[Finding]) -> Mapping[Finding, Fixes]:
        """The fixes of findings, from what is known of this state of the texts as far as possible."""
        texts = snapshot.project.documents
        if self._known[0] is not texts:
            self._known = texts, {}
        known = self._known[1]
        engine, missing = self._session.engine, [each for each in findings if each not in known]
        if missing:
            found = await self._worker.run(lambda stop: _looked_for(engine, snapshot.project, missing, stop))
            known.update(found)
        return known

    def _quick_fixes(
        self,
        snapshot: Snapshot,
        touched: Sequence[Finding],
        known: Mapping[Finding, Fixes],
        rank: int,
        context: types.CodeActionContext,
    ) -> Iterator[types.CodeAction]:
        """The actions of one rank: 0 mends a finding, 1 all of its kind in the file, 2 hides it."""
        told: set[str] = set()
        for finding in touched:
            fixes = known.get(finding, ())
            if rank != 1:
                yield from self._of_finding(snapshot, finding, fixes, hiding=rank == 2)
                continue
            best = next((fix for fix in fixes if isinstance(fix, Fix) and _stays(snapshot, fix)), None)
            alike = sum(1 for each in snapshot.findings if each.code == finding.code)
            by_hand = context.trigger_kind is not types.CodeActionTriggerKind.Automatic
            may_wait = self._session.client.resolves_edits or by_hand
            if best is None or best.applicability is Applicability.DISPLAY or alike < 2 or finding.code in told:
                continue
            told.add(finding.code)
            if may_wait:
                yield _all_alike(snapshot, finding, best.applicability)

    def _of_finding(
        self, snapshot: Snapshot, finding: Finding, fixes: Fixes, *, hiding: bool
    ) -> Iterator[types.CodeAction]:
        shown = diagnostic(self._session, snapshot.project, finding)
        client, preferred = self._session.client, False
        for fix in fixes:
            is_hiding = isinstance(fix, Fix) and fix.applicability is Applicability.DISPLAY
            if is_hiding is not hiding:
                continue
            action = types.CodeAction(title=fix.title, kind=QUICK_FIX, diagnostics=[shown])
            if isinstance(fix, Fix) and not client.creates_files and _makes_files(snapshot, fix):
                continue
            if isinstance(fix, NotFixable):
                if client.disabled_actions:
                    action.disabled = types.CodeActionDisabled(reason=fix.reason)
                    yield action
                continue
            if client.preferred_actions and not preferred and fix.applicability is Applicability.SAFE:
                preferred = action.is_preferred = True
            action.data = _data(snapshot, finding)
            yield action

    async def _filled(self, action: types.CodeAction, snapshot: Snapshot) -> types.CodeAction | None:
        """The action with its edit for the texts of a snapshot; None if there is no such fix in them."""
        if action.disabled is not None:
            return action
        fix = await self._fix(action, snapshot)
        if fix is None:
            return None
        action.edit = workspace_edit(self._session, snapshot.project, fix)
        action.data = action.data if self._session.client.resolves_edits else None
        return action

    async def _fix(self, action: types.CodeAction, snapshot: Snapshot) -> Fix | None:
        data: Mapping[str, Any] = action.data or {}
        if "wanted" in data:
            return await self._fix_of_all(action.title, data["wanted"], snapshot)
        alike = [each for each in snapshot.findings if (each.code, each.message) == (data["code"], data["message"])]
        if len(alike) <= data["number"]:
            return None
        finding = alike[data["number"]]
        fixes = (await self.fixes(snapshot, [finding])).get(finding, ())
        return next((fix for fix in fixes if isinstance(fix, Fix) and fix.title == action.title), None)

    async def _fix_of_all(self, title: str, wanted: Mapping[str, Any], snapshot: Snapshot) -> Fix:
        from spawnlint.lsp.fix_all import Wanted, fix_all

        what = Wanted(wanted["code"], Applicability(wanted["applicability"]))
        engine, path = self._session.engine, snapshot.document.path
        edits = await self._worker.run(lambda stop: fix_all(engine, snapshot.project, path, what, stop))
        return Fix(title, what.applicability, edits)


def _is_of_ours(data: Mapping[str, Any]) -> bool:
    """Whether the data of an action are of the form that they were given out in."""
    wanted = data.get("wanted")
    if isinstance(wanted, Mapping):
        known = (Applicability.SAFE.value, Applicability.UNSAFE.value)
        return wanted.get("applicability") in known and (wanted.get("code") is None or isinstance(wanted["code"], str))
    return all(isinstance(data.get(name), kind) for name, kind in (("code", str), ("message", str), ("number", int)))


def _wants(only: Sequence[types.CodeActionKind | str] | None, kind: str) -> bool:
    """Whether a kind is among those asked for; each stands for those below it, none for all."""
    return not only or any(each == "" or kind == each or kind.startswith(f"{_text(each)}.") for each in only)


def _text(kind: types.CodeActionKind | str) -> str:
    return kind.value if isinstance(kind, types.CodeActionKind) else kind


def _stays(snapshot: Snapshot, fix: Fix) -> bool:
    """Whether a fix changes nothing but the document that it is offered in."""
    return all(edit.location.path == snapshot.document.path for edit in fix.edits)


def _makes_files(snapshot: Snapshot, fix: Fix) -> bool:
    return any(is_of_new_file(snapshot.project, edit) for edit in fix.edits)


def _is_empty(action: types.CodeAction) -> bool:
    """Whether an action that should change something would change nothing."""
    edit = action.edit
    return edit is not None and not edit.changes and not edit.document_changes


def _looked_for(engine: Engine, project: Project, findings: Sequence[Finding], stop: Stop) -> dict[Finding, Fixes]:
    found: dict[Finding, Fixes] = {}
    for finding in findings:
        if stop():
            break
        found[finding] = engine.fixes(project, finding, new_files=True)
    return found


def _data(snapshot: Snapshot, finding: Finding) -> dict[str, Any]:
    """What finds a finding again after the text has moved: which of those that say the same it is."""
    alike = [each for each in snapshot.findings if (each.code, each.message) == (finding.code, finding.message)]
    number = alike.index(finding)
    return {"uri": snapshot.document.uri, "code": finding.code, "message": finding.message, "number": number}


def _all_alike(snapshot: Snapshot, finding: Finding, applicability: Applicability) -> types.CodeAction:
    wanted = {"code": finding.code, "applicability": applicability.value}
    return types.CodeAction(
        title=f"Fix all {finding.code} in this file",
        kind=QUICK_FIX,
        data={"uri": snapshot.document.uri, "wanted": wanted},
    )


def _source_action(snapshot: Snapshot) -> types.CodeAction:
    wanted = {"code": None, "applicability": Applicability.SAFE.value}
    return types.CodeAction(
        title="Apply all safe fixes of spawnlint",
        kind=FIX_ALL,
        data={"uri": snapshot.document.uri, "wanted": wanted},
    )

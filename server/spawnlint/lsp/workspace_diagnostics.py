"""Diagnostics of files that are not open, for clients that ask for them.

Files that can have to do with each other are looked at together, group after group, on the worker. What was reported is
told apart by its content; of a group nothing is kept but that, with the state of its texts, so asking again costs little
memory, and little time for the groups in which nothing changed. Asked again when nothing changed at all, the answer waits.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.uris import from_fs_path

from spawnlint.config import Settings
from spawnlint.lsp.convert import diagnostic
from spawnlint.lsp.files import Index, module_word
from spawnlint.lsp.session import Session
from spawnlint.lsp.worker import Stop, Worker

if TYPE_CHECKING:
    from spawnlint.engine import Engine, Project
    from spawnlint.hazards import Finding
    from spawnlint.syntax.document import Document

Found = tuple["Project", dict[str, tuple["Finding", ...]]]
Report = types.WorkspaceFullDocumentDiagnosticReport | types.WorkspaceUnchangedDocumentDiagnosticReport
Tell = Callable[[types.ProgressParams], None]
State = tuple[tuple[str, object], ...]
"""The files of a group, each with what tells one text of it from another."""

TITLE = "spawnlint: checking the workspace"
PAUSE = 1.0
"""Seconds without an edit after which it is looked again at the files that are not open."""


class WorkspaceDiagnostics:
    """Answers `workspace/diagnostic`."""

    def __init__(self, session: Session, worker: Worker, ready: Callable[[], Awaitable[object]], tell: Tell) -> None:
        """`ready` waits for the search of the workspace; `tell` sends progress and partial results."""
        self._session = session
        self._worker = worker
        self._ready = ready
        self._tell = tell
        self._changed = asyncio.Event()
        self._changed.set()
        self._reported: dict[tuple[str, ...], tuple[State, dict[str, str]]] = {}
        """The result ids by URI that each group had in a state."""
        self._touched: set[str] = set()
        """The paths that changed since the groups were looked at."""
        self._later: asyncio.Handle | None = None

    def changed(self, paths: Iterable[str] = ()) -> None:
        """Files changed, or which documents are open."""
        self._touched.update(paths)
        self._changed.set()

    def edited(self, path: str) -> None:
        """An open document was edited: what is closed may be seen in another light."""
        self._touched.add(path)
        if self._later is not None:
            self._later.cancel()
        self._later = asyncio.get_running_loop().call_later(PAUSE, self.changed)

    def reconfigured(self) -> None:
        """Settings or folders changed, so every file may look different."""
        self._reported.clear()
        self.changed()

    async def report(self, params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        """The diagnostics of all files that are not open, as far as they differ from what the client has."""
        previous = {each.uri: each.value for each in params.previous_result_ids}
        await self._ready()
        if previous:
            await self._changed.wait()
            await self._ready()
        self._changed.clear()
        self._forget_touched()
        try:
            return await self._report(params, previous)
        except asyncio.CancelledError:
            self._changed.set()
            raise

    def _forget_touched(self) -> None:
        """Forgets the groups that import what changed; all of them if something outside of the workspace did."""
        index = self._session.workspace.index
        touched, self._touched = self._touched, set()
        affected = {*touched, *index.candidates(sorted(touched))}
        if any(path not in index.imports and path not in self._session.documents.texts for path in touched):
            self._reported.clear()
        self._reported = {group: known for group, known in self._reported.items() if affected.isdisjoint(group)}

    async def _report(
        self, params: types.WorkspaceDiagnosticParams, previous: dict[str, str]
    ) -> types.WorkspaceDiagnosticReport:
        rest: list[Report] = []
        seen: set[str] = set()
        token, partial = params.work_done_token, params.partial_result_token
        groups = list(groups_of(self._session.workspace.index))
        total = sum(map(len, groups))
        if token is not None:
            self._tell(types.ProgressParams(token, types.WorkDoneProgressBegin(TITLE, cancellable=True, percentage=0)))
        try:
            done = 0
            for group in groups:
                reports = await self._reports_of(group, previous)
                seen.update(each.uri for each in reports)
                fresh = [each for each in reports if each.uri in previous or _has_items(each)]
                if partial is not None and fresh:
                    self._tell(types.ProgressParams(partial, types.WorkspaceDiagnosticReportPartialResult(fresh)))
                elif fresh:
                    rest += fresh
                done += len(group)
                if token is not None:
                    share = types.WorkDoneProgressReport(
                        percentage=done * 100 // total, message=f"{done} of {total} files"
                    )
                    self._tell(types.ProgressParams(token, share))
        finally:
            if token is not None:
                self._tell(types.ProgressParams(token, types.WorkDoneProgressEnd()))
        self._reported = {group: known for group in groups if (known := self._reported.get(group)) is not None}
        opened = {document.uri for document in self._session.documents}
        rest += [_full(uri, []) for uri in previous if uri not in seen and uri not in opened]
        return types.WorkspaceDiagnosticReport(rest)

    async def _reports_of(self, group: tuple[str, ...], previous: Mapping[str, str]) -> list[Report]:
        """The reports of a group; it is not looked at again while the client has what was said of the same texts."""
        texts = self._session.documents.texts
        state = await self._worker.run(lambda _: state_of(group, texts))
        known, ids = self._reported.get(group, ((), {}))
        if known == state and all(previous.get(uri, NOTHING) == result for uri, result in ids.items()):
            return [types.WorkspaceUnchangedDocumentDiagnosticReport(uri, result, None) for uri, result in ids.items()]
        reports = list(self._reports(*await self._check(group), previous))
        self._reported[group] = state, {each.uri: each.result_id or "" for each in reports}
        return reports

    async def _check(self, group: Sequence[str]) -> Found:
        session = self._session
        texts = {path: text for path, text in session.documents.texts.items() if path in set(group)}
        make_engine, settings_of = session.make_engine, session.settings.settings_of
        return await self._worker.run(lambda stop: check(make_engine(), group, settings_of, texts, stop))

    def _reports(
        self, project: Project, found: Mapping[str, tuple[Finding, ...]], previous: Mapping[str, str]
    ) -> Iterator[Report]:
        opened = {document.path for document in self._session.documents}
        for path, findings in found.items():
            uri = from_fs_path(path) or path
            if path in opened:
                continue
            items = [diagnostic(self._session, project, finding) for finding in findings]
            report = _full(uri, items)
            if previous.get(uri) == report.result_id:
                yield types.WorkspaceUnchangedDocumentDiagnosticReport(uri, report.result_id or "", None)
            else:
                yield report


def state_of(group: Sequence[str], texts: Mapping[str, Document]) -> State:
    """The state of the files of a group: of an open one its text, else when the file was written."""
    found: list[tuple[str, object]] = []
    for path in group:
        if path in texts:
            found.append((path, hash(texts[path].text)))
            continue
        try:
            stat = os.stat(path)
        except OSError:
            found.append((path, None))
        else:
            found.append((path, (stat.st_mtime_ns, stat.st_size, stat.st_ino)))
    return tuple(found)


def check(
    engine: Engine,
    group: Sequence[str],
    settings_of: Callable[[str], Settings],
    texts: Mapping[str, Document],
    stop: Stop,
) -> Found:
    """What is found in the files of a group, with the open texts in the place of some; nothing once nobody waits."""
    from spawnlint.workspace.projects import load

    workspace = load(group, settings_of)[0].edited({path: text for path, text in texts.items() if os.path.isfile(path)})
    found: dict[str, tuple[Finding, ...]] = {}
    for path in workspace.sources:
        if stop():
            break
        found[path] = engine.check(workspace.project_of(path), path)
    return workspace.project, found


def groups_of(index: Index) -> Iterator[tuple[str, ...]]:
    """The files that can have to do with processes, in groups that can have to do with each other: by imported words."""
    from spawnlint.knowledge.ways import WAYS

    libraries = frozenset(name.encode() for name in WAYS.libraries)
    starting = [path for path, words in index.imports.items() if not libraries.isdisjoint(words)]
    by_word: dict[bytes, list[str]] = {}
    for path in index.imports:
        by_word.setdefault(module_word(path), []).append(path)
    concerned = dict.fromkeys((*starting, *index.candidates(starting)))
    for path in tuple(concerned):
        concerned.update(dict.fromkeys(each for word in index.imports[path] for each in by_word.get(word, ())))
    yield from _connected(concerned, index)


def _connected(paths: Iterable[str], index: Index) -> Iterator[tuple[str, ...]]:
    """Paths in groups such that no file of one imports a word that names a file of another."""
    group_of: dict[str, list[str]] = {}
    by_word: dict[bytes, list[str]] = {}
    for path in paths:
        by_word.setdefault(module_word(path), []).append(path)
    for path in paths:
        near = {path, *(each for word in index.imports[path] for each in by_word.get(word, ()))}
        merged = list(dict.fromkeys(each for one in near for each in group_of.get(one, [one])))
        for each in merged:
            group_of[each] = merged
    told: set[int] = set()
    for group in group_of.values():
        if id(group) not in told:
            told.add(id(group))
            yield tuple(sorted(group))


def _full(uri: str, items: list[types.Diagnostic]) -> types.WorkspaceFullDocumentDiagnosticReport:
    return types.WorkspaceFullDocumentDiagnosticReport(uri, items, version=None, result_id=_identity(items))


def _identity(items: Sequence[types.Diagnostic]) -> str:
    """The same for the same diagnostics, in any session."""
    return hashlib.sha1(repr(items).encode("utf-8", "backslashreplace"), usedforsecurity=False).hexdigest()


NOTHING = _identity([])
"""The result id of a file in which nothing is found, which a client is not told about."""


def _has_items(report: Report) -> bool:
    return isinstance(report, types.WorkspaceFullDocumentDiagnosticReport) and bool(report.items)

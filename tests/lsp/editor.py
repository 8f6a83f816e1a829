"""An editor for tests: a client of the real server process that keeps its own text and applies edits in its own way."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator, Awaitable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest_lsp
from lsprotocol import types

import spawnlint

T = TypeVar("T")

LIMIT = 20.0
"""Seconds any single answer may take."""

TOY = (sys.executable, str(Path(__file__).with_name("fake_server.py")))
REAL = (sys.executable, "-m", "spawnlint", "server")
UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


async def soon(awaitable: Awaitable[T]) -> T:
    return await asyncio.wait_for(awaitable, LIMIT)


def environment() -> dict[str, str]:
    """The environment in which a server process finds this spawnlint."""
    return {**os.environ, "PYTHONPATH": str(Path(spawnlint.__file__).parents[1])}


def uri_of(name: str) -> str:
    return f"file:///project/{name}"


class Text:
    """A text as the protocol sees it: rows end at CR LF, LF or CR, columns count units of the encoding."""

    def __init__(self, text: str, encoding: str) -> None:
        self.text = text
        self._codec, self._size = UNITS[encoding]

    def offset(self, position: types.Position) -> int:
        starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", self.text))]
        start = starts[position.line]
        units = self.text[start:].encode(self._codec)[: position.character * self._size]
        return start + len(units.decode(self._codec))

    def position(self, offset: int) -> types.Position:
        ends = [match.end() for match in re.finditer(r"\r\n|\r|\n", self.text) if match.end() <= offset]
        before = self.text[ends[-1] if ends else 0 : offset]
        return types.Position(len(ends), len(before.encode(self._codec)) // self._size)

    def under(self, span: types.Range) -> str:
        return self.text[self.offset(span.start) : self.offset(span.end)]

    def edited(self, edits: Sequence[types.TextEdit]) -> str:
        text = self.text
        for edit in sorted(edits, key=lambda edit: self.offset(edit.range.start), reverse=True):
            text = text[: self.offset(edit.range.start)] + edit.new_text + text[self.offset(edit.range.end) :]
        return text


class Editor:
    """One connection; documents are named by the last part of their URI."""

    def __init__(self, capabilities: types.ClientCapabilities) -> None:
        self.client = pytest_lsp.LanguageClient()
        self.capabilities = self.client.capabilities = capabilities
        self.published: list[types.PublishDiagnosticsParams] = []
        self.logged: list[str] = []
        self.toasts: list[str] = []
        self.refreshes = 0
        self.lens_refreshes = 0
        self.user_settings: dict[str | None, Any] = {}
        """What the user has set, by the URI of the folder it holds for; None for everywhere."""
        self.asked_settings: list[str | None] = []
        self.registered: dict[str, Any] = {}
        """The options of what the server registered, by method."""
        self.progress: list[Any] = []
        self.traces: list[types.LogTraceParams] = []
        self.versions: dict[str, int] = {}
        self.texts: dict[str, Text] = {}
        self._news = asyncio.Event()
        self._listen()

    def _listen(self) -> None:
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.published.append(params)
            self._news.set()

        def refresh(_: None) -> None:
            self.refreshes += 1
            self._news.set()

        def logged(params: types.LogMessageParams) -> None:
            self.logged.append(params.message)
            self._news.set()

        def shown(params: types.ShowMessageParams) -> None:
            self.toasts.append(params.message)

        def lenses_refreshed(_: None) -> None:
            self.lens_refreshes += 1
            self._news.set()

        def configured(params: types.ConfigurationParams) -> list[Any]:
            self.asked_settings.extend(item.scope_uri for item in params.items)
            self._news.set()
            return [self.user_settings.get(item.scope_uri) for item in params.items]

        def registered(params: types.RegistrationParams) -> None:
            self.registered.update({each.method: each.register_options for each in params.registrations})
            self._news.set()

        def traced(params: types.LogTraceParams) -> None:
            self.traces.append(params)
            self._news.set()

        self.client.feature(types.WORKSPACE_CODE_LENS_REFRESH)(lenses_refreshed)
        self.client.feature(types.WORKSPACE_CONFIGURATION)(configured)
        self.client.feature(types.CLIENT_REGISTER_CAPABILITY)(registered)

        def progressed(params: types.ProgressParams) -> None:
            self.progress.append(params.value)
            self._news.set()

        def progress_created(params: types.WorkDoneProgressCreateParams) -> None:
            self._news.set()

        self.client.feature(types.PROGRESS)(progressed)
        self.client.feature(types.WINDOW_WORK_DONE_PROGRESS_CREATE)(progress_created)
        self.client.feature(types.LOG_TRACE)(traced)
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)
        self.client.feature(types.WORKSPACE_DIAGNOSTIC_REFRESH)(refresh)
        self.client.feature(types.WINDOW_LOG_MESSAGE)(logged)
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(shown)

    async def stop(self) -> None:
        """Lets the client of a server that has ended go."""
        await soon(self.client.stop())  # type: ignore[no-untyped-call]

    async def initialize(self, **params: Any) -> types.InitializeResult:
        params.setdefault("process_id", os.getpid())
        request = types.InitializeParams(capabilities=self.capabilities, **params)
        result = await soon(self.client.initialize_async(request))
        self.client.initialized(types.InitializedParams())
        self.result, self.server_info = result.capabilities, result.server_info
        self.encoding = types.PositionEncodingKind(result.capabilities.position_encoding).value
        return result

    async def until(self, condition: Any) -> None:
        """Waits until something the server said makes the condition true."""

        async def wait() -> None:
            while not condition():
                self._news.clear()
                await self._news.wait()

        await soon(wait())

    def open(self, name: str, text: str, language: str = "python", uri: str | None = None) -> None:
        self.versions[name] = 1
        self.texts[name] = Text(text, self.encoding)
        item = types.TextDocumentItem(uri or uri_of(name), language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def edit(self, name: str, old: str, new: str) -> None:
        """Replaces the only occurrence of a text, as an incremental edit."""
        text = self.texts[name]
        assert text.text.count(old) == 1
        start = text.text.index(old)
        span = types.Range(text.position(start), text.position(start + len(old)))
        self.change(name, types.TextDocumentContentChangePartial(range=span, text=new))
        self.texts[name] = Text(text.text.replace(old, new), self.encoding)

    def change(self, name: str, *changes: types.TextDocumentContentChangeEvent) -> None:
        self.versions[name] += 1
        identifier = types.VersionedTextDocumentIdentifier(uri=uri_of(name), version=self.versions[name])
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, list(changes)))

    def close(self, name: str) -> None:
        identifier = types.TextDocumentIdentifier(uri_of(name))
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(identifier))

    async def pushed(self, name: str) -> types.PublishDiagnosticsParams:
        """The diagnostics pushed for the newest version."""

        def newest() -> list[types.PublishDiagnosticsParams]:
            return [p for p in self.published if p.uri == uri_of(name) and p.version == self.versions[name]]

        await self.until(newest)
        return newest()[-1]

    async def pull(self, name: str, previous: str | None = None) -> types.DocumentDiagnosticReport:
        params = types.DocumentDiagnosticParams(
            text_document=types.TextDocumentIdentifier(uri_of(name)), previous_result_id=previous
        )
        return await soon(self.client.text_document_diagnostic_async(params))

    async def diagnostics(self, name: str) -> list[types.Diagnostic]:
        """The diagnostics of the newest version, in the way agreed with this server."""
        if self.result.diagnostic_provider is None:
            return list((await self.pushed(name)).diagnostics)
        report = await self.pull(name)
        assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
        return list(report.items)

    async def actions(self, name: str, span: types.Range, only: list[str] | None = None) -> list[types.CodeAction]:
        """The code actions for a range with their edits, asked for one by one where the server leaves them out."""
        listed = await self.listed_actions(name, span, only)
        return [action if action.data is None else await self.resolved(action) for action in listed]

    async def resolved(self, action: types.CodeAction) -> types.CodeAction:
        return await soon(self.client.code_action_resolve_async(action))

    async def listed_actions(
        self, name: str, span: types.Range, only: list[str] | None = None
    ) -> list[types.CodeAction]:
        """The code actions for a range, with the diagnostics of the context left out, as some editors do."""
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(uri_of(name)), span, types.CodeActionContext([], only=only)
        )
        answer = await soon(self.client.text_document_code_action_async(params))
        return [action for action in answer or [] if isinstance(action, types.CodeAction)]

    def applied(self, action: types.CodeAction) -> dict[str, str]:
        """The texts after an action, by name; checks that versioned edits are for the versions that are open."""
        assert action.edit is not None
        if action.edit.document_changes is None:
            changes = dict(action.edit.changes or {})
        else:
            changes = {}
            for change in action.edit.document_changes:
                assert isinstance(change, types.TextDocumentEdit)
                assert change.text_document.version == self.versions[change.text_document.uri.rsplit("/", 1)[1]]
                changes[change.text_document.uri] = change.edits  # type: ignore[assignment]
        names = {uri: uri.rsplit("/", 1)[1] for uri in changes}
        return {name: self.texts[name].edited(changes[uri]) for uri, name in names.items()}


@asynccontextmanager
async def opened(
    capabilities: types.ClientCapabilities, command: Sequence[str] = TOY, **params: Any
) -> AsyncIterator[Editor]:
    """An editor connected to a server process, which must end with code 0 afterwards."""
    editor = Editor(capabilities)
    await soon(editor.client.start_io(*command, env=environment()))
    process = editor.client._server
    assert process is not None
    try:
        await editor.initialize(**params)
        yield editor
        await soon(editor.client.shutdown_async(None))
        editor.client.exit(None)
        assert await soon(process.wait()) == 0
    finally:
        if process.returncode is None:
            process.kill()
        await editor.stop()
    assert editor.toasts == []

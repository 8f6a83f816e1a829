"""Files of the disk in an editor for tests."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from lsprotocol import types

from lsp.editor import Editor, soon


def folder(path: Path) -> types.WorkspaceFolder:
    path.mkdir(exist_ok=True)
    return types.WorkspaceFolder(path.as_uri(), path.name)


class Files:
    """Opens a file of the disk, and says what is found in it now."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor

    async def open(self, path: Path, text: str | None = None) -> list[Any]:
        """Opens a file with a text, or else the one it has on disk."""
        item = types.TextDocumentItem(path.as_uri(), "python", 1, path.read_text("utf-8") if text is None else text)
        self.editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.codes(path)

    async def codes(self, path: Path) -> list[Any]:
        if self.editor.result.diagnostic_provider is None:
            await self.editor.until(lambda: any(each.uri == path.as_uri() for each in self.editor.published))
            return [each.code for each in self._last(path).diagnostics]
        params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(path.as_uri()))
        report = await self.editor.client.text_document_diagnostic_async(params)
        assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
        return [each.code for each in report.items]

    async def until(self, path: Path, codes: list[str]) -> None:
        """Waits until the server has said by itself that this is found."""
        if self.editor.result.diagnostic_provider is None:
            await self.editor.until(lambda: [each.code for each in self._last(path).diagnostics] == codes)
        else:
            await self.editor.until(lambda: self.editor.refreshes)
            self.editor.refreshes = 0
            assert await self.codes(path) == codes

    async def until_found(self, path: Path, codes: list[str]) -> None:
        """Asks, or listens, until this is found."""

        async def ask() -> None:
            while await self.codes(path) != codes:
                await asyncio.sleep(0.05)

        await soon(ask())

    def replace(self, path: Path, text: str, version: int) -> None:
        identifier = types.VersionedTextDocumentIdentifier(version, path.as_uri())
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.editor.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [change]))

    def changed_on_disk(self, path: Path, kind: types.FileChangeType = types.FileChangeType.Changed) -> None:
        params = types.DidChangeWatchedFilesParams([types.FileEvent(path.as_uri(), kind)])
        self.editor.client.workspace_did_change_watched_files(params)

    def close(self, path: Path) -> None:
        params = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(path.as_uri()))
        self.editor.client.text_document_did_close(params)

    def _last(self, path: Path) -> types.PublishDiagnosticsParams:
        return [each for each in self.editor.published if each.uri == path.as_uri()][-1]

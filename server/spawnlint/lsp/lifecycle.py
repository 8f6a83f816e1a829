"""From `initialize` on: what is agreed with the client, and what it says later about folders and settings."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.uris import to_fs_path

from spawnlint.config import Problem
from spawnlint.lsp.capabilities import Client
from spawnlint.lsp.diagnostics import Pull
from spawnlint.lsp.parent import end_with
from spawnlint.lsp.session import Session
from spawnlint.lsp.settings import CONFIGURATION_FILES, SECTION, EditorSettings, Table
from spawnlint.syntax.document import Encoding

if TYPE_CHECKING:
    from spawnlint.lsp.server import Server

logger = logging.getLogger(__name__)

PULL = types.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=True, identifier="spawnlint")
WATCHED = ("**/*.{py,pyw,json}", *(f"**/{name}" for name in sorted(CONFIGURATION_FILES)))
"""The files whose changes outside of the editor matter."""


def initialize(ls: Server, params: types.InitializeParams) -> None:
    """Agrees with the client on what is used; capabilities are announced from what is registered afterwards."""

    def tell(problem: Problem) -> None:
        ls.log(types.MessageType.Warning, f"{problem.path}:{problem.row}:{problem.column}: {problem.message}")

    encoding = Encoding(ls.workspace.position_encoding or types.PositionEncodingKind.Utf16)
    editor = EditorSettings(_table(params.initialization_options))
    client = Client.of(params.capabilities)
    connection = ls.connect(Session(ls.make_engine, client, encoding, _roots(ls), tell, editor))
    if params.trace is not None:
        ls.protocol.trace = types.TraceValue(params.trace)
    if isinstance(connection.delivery, Pull):
        pull = connection.delivery

        async def diagnostic(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
            """Gives way to input that has come already, so that a request it cancels costs nothing."""
            await asyncio.sleep(0)
            return pull.report(params.text_document.uri, params.previous_result_id)

        async def workspace_diagnostic(params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
            """Looks at files that are not open."""
            return await connection.workspace_diagnostics.report(params)

        ls.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, PULL)(diagnostic)
        ls.feature(types.WORKSPACE_DIAGNOSTIC)(workspace_diagnostic)
    if params.process_id is not None:
        end_with(params.process_id)


async def initialized(ls: Server, _: types.InitializedParams) -> None:
    """Registers what can only be registered now, and gets the analysis ready while the client is still busy."""
    asked = asyncio.gather(_register(ls), _ask_for_settings(ls))
    await asyncio.sleep(0)
    ls.session.prepare()
    await asked
    ls.connection.scan.search()


async def _register(ls: Server) -> None:
    """Asks to be told of changes to files and settings, if the client takes such wishes."""
    client = ls.session.client
    registrations = []
    if client.registers_watchers:
        watchers = [types.FileSystemWatcher(pattern) for pattern in WATCHED]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        registrations.append(types.Registration("watched-files", method, options))
    if client.registers_configuration:
        section = types.DidChangeConfigurationRegistrationOptions(section=SECTION)
        method = types.WORKSPACE_DID_CHANGE_CONFIGURATION
        registrations.append(types.Registration("configuration", method, section))
    if registrations:
        try:
            await ls.client_register_capability_async(types.RegistrationParams(registrations))
        except JsonRpcException as error:
            logger.warning("The client refused to register: %s", error.message)


async def did_change_configuration(ls: Server, params: types.DidChangeConfigurationParams) -> None:
    """Takes the user's settings: asks for them if the client can be asked, else as they come."""
    if ls.session.client.configuration:
        await _ask_for_settings(ls)
        return
    settings = params.settings
    if isinstance(settings, Mapping) and isinstance(settings.get(SECTION), Mapping):
        settings = settings[SECTION]
    _configure(ls, EditorSettings(_table(settings)))


async def did_change_workspace_folders(ls: Server, _: types.DidChangeWorkspaceFoldersParams) -> None:
    """Takes roots that were added and lets go those that were removed."""
    ls.session.configure(roots=_roots(ls))
    ls.delivery.all_changed()
    await _ask_for_settings(ls)
    ls.connection.scan.search()
    ls.connection.workspace_diagnostics.reconfigured()


async def _ask_for_settings(ls: Server) -> None:
    """Asks for the user's settings, those of each root apart; a client that refuses has none."""
    session = ls.session
    if not session.client.configuration:
        return
    roots = {path: folder.uri for folder in ls.workspace.folders.values() if (path := to_fs_path(folder.uri))}
    scopes: list[str | None] = [None, *roots.values()]
    items = [types.ConfigurationItem(scope, SECTION) for scope in scopes]
    try:
        everywhere, *others = await ls.workspace_configuration_async(types.ConfigurationParams(items))
    except (JsonRpcException, ValueError) as error:
        logger.warning("The client did not tell its settings: %s", error)
        return
    tables = {root: _table(other) for root, other in zip(roots, others, strict=False)}
    initial = EditorSettings(_table(everywhere) or session.editor.everywhere, tables)
    _configure(ls, initial)


def _configure(ls: Server, editor: EditorSettings) -> None:
    if editor != ls.session.editor:
        ls.session.configure(editor=editor)
        ls.delivery.all_changed()
        ls.connection.workspace_diagnostics.reconfigured()
        ls.trace("Took settings from the editor", str(editor))


def _roots(ls: Server) -> tuple[str, ...]:
    folders = ls.workspace.folders.values()
    roots = tuple(path for folder in folders if (path := to_fs_path(folder.uri)) is not None)
    return (ls.workspace.root_path,) if not roots and ls.workspace.root_path is not None else roots


def _table(value: Any) -> Table:
    """Settings as a client sent them, as they are or below `settings`; none if they are no table."""
    if isinstance(value, Mapping) and isinstance(value.get("settings"), Mapping):
        value = value["settings"]
    return dict(value) if isinstance(value, Mapping) else {}

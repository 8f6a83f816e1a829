"""The server wired together: which method is handled by what, and how the server is started and ends."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Coroutine
from concurrent.futures import Future
from traceback import format_exception
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import (
    FeatureRequestError,
    JsonRpcInternalError,
    JsonRpcInvalidRequest,
    JsonRpcServerNotInitialized,
    PyglsError,
)
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from spawnlint import __version__
from spawnlint.config import Problem
from spawnlint.lsp.capabilities import Client
from spawnlint.lsp.code_actions import KIND, code_actions
from spawnlint.lsp.diagnostics import Delivery, Pull, Push
from spawnlint.lsp.parent import end_with
from spawnlint.lsp.protocol import Protocol
from spawnlint.lsp.session import MakeEngine, Session
from spawnlint.lsp.settings import SettingsFiles, is_configuration
from spawnlint.lsp.transport import Output, Receive, serve_first_connection, serve_stream, take_stdio
from spawnlint.syntax.document import Encoding

if TYPE_CHECKING:
    from spawnlint.engine import Engine

logger = logging.getLogger(__name__)

PULL = types.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=False, identifier="spawnlint")


class Server(LanguageServer):
    """One server for one client; has a session once it is initialized."""

    protocol: Protocol

    def __init__(self, make_engine: MakeEngine) -> None:
        super().__init__("spawnlint", __version__, protocol_cls=Protocol)
        self.make_engine = make_engine
        self._connected: tuple[Session, Delivery] | None = None

    @property
    def session(self) -> Session:
        """The session. Raises JsonRpcServerNotInitialized before there is one."""
        return self._both[0]

    @property
    def delivery(self) -> Delivery:
        """How diagnostics are delivered. Raises JsonRpcServerNotInitialized before that is known."""
        return self._both[1]

    @property
    def _both(self) -> tuple[Session, Delivery]:
        if self._connected is None:
            raise JsonRpcServerNotInitialized
        return self._connected

    def connect(self, session: Session) -> Delivery:
        """Starts the session. Raises JsonRpcInvalidRequest if one has been started before."""
        if self._connected is not None:
            raise JsonRpcInvalidRequest("already initialized")
        delivery: Delivery
        if session.client.pulls:
            delivery = Pull(session, self._refresh)
        else:
            delivery = Push(session, self.text_document_publish_diagnostics)
        self._connected = session, delivery
        return delivery

    def log(self, kind: types.MessageType, message: str) -> None:
        """Writes a line to the client's log of this server."""
        self.window_log_message(types.LogMessageParams(kind, message))

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """Logs what went wrong in a handler; the user is not interrupted. A failed request has an answer that says it."""
        if source is not FeatureRequestError:
            logger.error("%s\n%s", error, trace_of(error))
            self.log(types.MessageType.Error, f"{type(error).__name__}: {error}")

    def report_failed_turn(self, context: dict[str, Any]) -> None:
        """Logs what went wrong between two messages, as the loop tells it."""
        error = context.get("exception") or RuntimeError(context["message"])
        self.report_server_error(error, PyglsError)

    def _refresh(self) -> Future[None]:
        return self.workspace_diagnostic_refresh(None)


def trace_of(error: Exception) -> str:
    """The traceback of an error, also where pygls has put it into the data of another."""
    if isinstance(error, JsonRpcInternalError) and error.data is not None:
        return "".join(error.data["traceback"])
    return "".join(format_exception(error))


def build(make_engine: MakeEngine) -> Server:
    """A server with its handlers, ready to be started."""
    server = Server(make_engine)
    for method, handler, options in HANDLERS:
        server.feature(method, options)(handler)
    return server


def initialize(ls: Server, params: types.InitializeParams) -> None:
    """Agrees with the client on what is used; capabilities are announced from what is registered afterwards."""

    def tell(problem: Problem) -> None:
        ls.log(types.MessageType.Warning, f"{problem.path}:{problem.row}:{problem.column}: {problem.message}")

    folders = ls.workspace.folders.values()
    roots = tuple(path for folder in folders if (path := to_fs_path(folder.uri)) is not None)
    if not roots and ls.workspace.root_path is not None:
        roots = (ls.workspace.root_path,)
    encoding = Encoding(ls.workspace.position_encoding or types.PositionEncodingKind.Utf16)
    session = Session(ls.make_engine, Client.of(params.capabilities), encoding, roots, SettingsFiles(roots, tell))
    delivery = ls.connect(session)
    if isinstance(delivery, Pull):
        pull = delivery

        async def diagnostic(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
            """Gives way to input that has come already, so that a request it cancels costs nothing."""
            await asyncio.sleep(0)
            return pull.report(params.text_document.uri, params.previous_result_id)

        ls.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, PULL)(diagnostic)
    if params.process_id is not None:
        end_with(params.process_id)


def initialized(ls: Server, _: types.InitializedParams) -> None:
    """Gets the analysis ready while the client is still busy with what it was told."""
    ls.session.prepare()


def did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    """Takes a document in."""
    ls.session.documents.open(params.text_document)
    ls.delivery.changed(params.text_document.uri)


def did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    """Applies edits."""
    uri = params.text_document.uri
    if ls.session.documents.get(uri) is None:
        logger.warning("Ignored an edit of a document that is not open: %s", uri)
        return
    ls.session.documents.change(params.text_document, params.content_changes)
    ls.delivery.changed(uri)


def did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    """Lets a document go."""
    ls.session.documents.close(params.text_document.uri)
    ls.delivery.closed(params.text_document.uri)


def did_save(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    """Reads the settings again if it was a configuration file that was saved."""
    _settings_may_have_changed(ls, params.text_document.uri)


def did_change_watched_files(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
    """Reads the settings again if a configuration file changed on disk."""
    _settings_may_have_changed(ls, *(change.uri for change in params.changes))


def _settings_may_have_changed(ls: Server, *uris: str) -> None:
    if any(is_configuration(uri) for uri in uris):
        ls.session.settings.reload()
        ls.delivery.all_changed()


async def code_action(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Answers with quick fixes, after giving way as above."""
    await asyncio.sleep(0)
    return code_actions(ls.session, params)


HANDLERS: tuple[tuple[str, Any, Any], ...] = (
    (types.INITIALIZE, initialize, None),
    (types.INITIALIZED, initialized, None),
    (types.TEXT_DOCUMENT_DID_OPEN, did_open, None),
    (types.TEXT_DOCUMENT_DID_CHANGE, did_change, None),
    (types.TEXT_DOCUMENT_DID_CLOSE, did_close, None),
    (types.TEXT_DOCUMENT_DID_SAVE, did_save, types.SaveOptions(include_text=False)),
    (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, did_change_watched_files, None),
    (types.TEXT_DOCUMENT_CODE_ACTION, code_action, types.CodeActionOptions(code_action_kinds=[KIND])),
)


def default_engine() -> Engine:
    """The engine of this package."""
    from spawnlint.engine import Engine

    return Engine()


def run_stdio(make_engine: MakeEngine = default_engine) -> int:
    """Serves one client over standard input and output.

    Returns the exit code the protocol asks for: 0 if the client said `shutdown` first, else 1.
    """
    source, sink = take_stdio()
    server = build(make_engine)
    server.protocol.set_writer(Output(sink))
    return _run(server, serve_stream(source, server.protocol.receive))


def run_tcp(host: str, port: int, make_engine: MakeEngine = default_engine) -> int:
    """Serves the first client that connects, and ends with it. Returns the exit code as `run_stdio` does."""
    server = build(make_engine)

    def connected(writer: asyncio.StreamWriter) -> Receive:
        server.protocol.set_writer(writer)
        return server.protocol.receive

    return _run(server, serve_first_connection(host, port, connected))


def _run(server: Server, serving: Coroutine[Any, Any, None]) -> int:
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    logging.getLogger("pygls").setLevel(logging.WARNING)

    async def main() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: server.report_failed_turn(context))
        await serving

    try:
        asyncio.run(main())
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except (BrokenPipeError, ConnectionError):
        logger.warning("The client has gone")
    return 0 if server.protocol.was_shut_down else 1

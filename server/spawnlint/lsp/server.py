"""The server: one connection to one client, and how it is started and ends."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Coroutine
from dataclasses import dataclass
from traceback import format_exception
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import (
    FeatureRequestError,
    JsonRpcException,
    JsonRpcInternalError,
    JsonRpcInvalidRequest,
    JsonRpcServerNotInitialized,
    PyglsError,
)
from pygls.lsp.server import LanguageServer

from spawnlint import __version__
from spawnlint.lsp.code_actions import CodeActions
from spawnlint.lsp.diagnostics import Delivery, Pull, Push, Several
from spawnlint.lsp.lenses import Lenses
from spawnlint.lsp.notebooks import SYNC
from spawnlint.lsp.protocol import Protocol
from spawnlint.lsp.refresh import Refresh
from spawnlint.lsp.scan import NoProgress, Scan, WorkDone
from spawnlint.lsp.session import MakeEngine, Session
from spawnlint.lsp.transport import Output, Receive, serve_first_connection, serve_stream, take_stdio
from spawnlint.lsp.worker import Worker
from spawnlint.lsp.workspace_diagnostics import WorkspaceDiagnostics

if TYPE_CHECKING:
    from spawnlint.engine import Engine

logger = logging.getLogger(__name__)

SWITCH = 0.001
"""Seconds after which the worker's thread lets the loop have its turn."""


@dataclass(frozen=True)
class Connection:
    """What serves one client: its session, and what is made of it."""

    session: Session
    delivery: Delivery
    lenses: Lenses
    worker: Worker
    code_actions: CodeActions
    scan: Scan
    workspace_diagnostics: WorkspaceDiagnostics


class Server(LanguageServer):
    """One server for one client; has a connection once it is initialized."""

    protocol: Protocol

    def __init__(self, make_engine: MakeEngine) -> None:
        super().__init__("spawnlint", __version__, protocol_cls=Protocol, notebook_document_sync=SYNC)
        self.make_engine = make_engine
        self._connection: Connection | None = None

    @property
    def connection(self) -> Connection:
        """The connection. Raises JsonRpcServerNotInitialized before there is one."""
        if self._connection is None:
            raise JsonRpcServerNotInitialized
        return self._connection

    @property
    def session(self) -> Session:
        """The session. Raises JsonRpcServerNotInitialized before there is one."""
        return self.connection.session

    @property
    def delivery(self) -> Delivery:
        """What is told of each change. Raises JsonRpcServerNotInitialized before that is known."""
        return Several((self.connection.delivery, self.connection.lenses))

    def connect(self, session: Session) -> Connection:
        """Starts the session. Raises JsonRpcInvalidRequest if one has been started before."""
        if self._connection is not None:
            raise JsonRpcInvalidRequest("already initialized")
        delivery: Delivery
        if session.client.pulls:
            delivery = Pull(session, Refresh(lambda: self.workspace_diagnostic_refresh(None)))
        else:
            delivery = Push(session, self.text_document_publish_diagnostics)
        lenses = Lenses(session, Refresh(lambda: self.workspace_code_lens_refresh(None)))
        worker = Worker()
        reporter = self._progress() if session.client.progress else NoProgress()
        scan = Scan(session, worker, reporter, Several((delivery, lenses)).all_changed)
        everywhere = WorkspaceDiagnostics(session, worker, scan.ready, self.progress)
        self._connection = Connection(session, delivery, lenses, worker, CodeActions(session, worker), scan, everywhere)
        return self._connection

    def log(self, kind: types.MessageType, message: str) -> None:
        """Writes a line to the client's log of this server."""
        self.window_log_message(types.LogMessageParams(kind, message))

    def trace(self, message: str, details: str | None = None) -> None:
        """Tells what was done, to a client that wants to be told; with details if it wants those."""
        level = self.protocol.trace
        if level != types.TraceValue.Off:
            wanted = details if level == types.TraceValue.Verbose else None
            self.protocol.notify(types.LOG_TRACE, types.LogTraceParams(message, wanted))

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """Logs what went wrong in a handler; the user is not interrupted. A failed request has an answer that says it."""
        if source is not FeatureRequestError:
            logger.error("%s\n%s", error, trace_of(error))
        if source not in (FeatureRequestError, JsonRpcInternalError):  # the latter means that nothing can be sent
            self.log(types.MessageType.Error, f"{type(error).__name__}: {error}")

    def report_failed_turn(self, context: dict[str, Any]) -> None:
        """Logs what went wrong between two messages, as the loop tells it."""
        error = context.get("exception") or RuntimeError(context["message"])
        self.report_server_error(error, PyglsError)

    def _progress(self) -> WorkDone:
        return WorkDone(self.window_work_done_progress_create_async, self.progress)


def trace_of(error: Exception) -> str:
    """The traceback of an error, also where pygls has put it into the data of another."""
    if isinstance(error, JsonRpcInternalError) and error.data is not None:
        return "".join(error.data["traceback"])
    return "".join(format_exception(error))


def build(make_engine: MakeEngine) -> Server:
    """A server with its handlers, ready to be started."""
    from spawnlint.lsp.handlers import COMMANDS, HANDLERS

    server = Server(make_engine)
    for method, handler, options in HANDLERS:
        server.feature(method, options)(handler)
    for name, command in COMMANDS:
        server.command(name)(command)
    return server


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


def _worth_telling(record: logging.LogRecord) -> bool:
    """Whether to log what pygls tells: not that a cancellation comes after the answer, which clients often do.

    A request that is refused on purpose has an answer that says why; where in the code is nobody's business.
    """
    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, JsonRpcException) and not isinstance(error, JsonRpcInternalError):
        record.exc_info = None
    return not record.getMessage().startswith("Cancel notification for unknown message")


def _run(server: Server, serving: Coroutine[Any, Any, None]) -> int:
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    logging.getLogger("pygls").setLevel(logging.WARNING)
    logging.getLogger("pygls.protocol.json_rpc").addFilter(_worth_telling)

    sys.setswitchinterval(SWITCH)

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

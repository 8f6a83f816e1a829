"""The search of the workspace, beside the editing: once at first, and what it says again when files change."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from spawnlint.lsp.files import mains_of, search
from spawnlint.lsp.session import Session
from spawnlint.lsp.worker import Stop, Worker

logger = logging.getLogger(__name__)

TITLE = "spawnlint: reading imports"


class ProgressReporter(Protocol):
    """Shows the client how far some work is."""

    async def begin(self, title: str) -> None:
        """The work begins."""

    def report(self, done: int, total: int) -> None:
        """So much of it is done."""

    def end(self) -> None:
        """It has ended."""


class Scan:
    """Keeps the session's index and its further main programs up to date; one run at a time, the newest wish wins."""

    def __init__(self, session: Session, worker: Worker, reporter: ProgressReporter, found: Callable[[], None]) -> None:
        """`found` is called when other programs are found than before."""
        self._session = session
        self._worker = worker
        self._reporter = reporter
        self._found = found
        self._running: asyncio.Task[None] | None = None
        self._again = False
        self._ready = asyncio.Event()

    async def ready(self) -> None:
        """Waits until the folders were searched."""
        await self._ready.wait()

    def search(self) -> None:
        """Searches the folders of the session anew."""
        self._ready.clear()
        self._ask()

    def look(self) -> None:
        """Looks for programs that import what is open now."""
        if self._ready.is_set():
            self._ask()

    def _ask(self) -> None:
        self._again = self._running is not None
        if self._running is None:
            self._running = asyncio.ensure_future(self._run())
            self._running.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running = None
        if not task.cancelled() and (error := task.exception()) is not None:
            asyncio.get_running_loop().call_exception_handler({"message": "search failed", "exception": error})
        elif self._again:
            self._ask()

    async def _run(self) -> None:
        if not self._ready.is_set():
            await self._search()
        session = self._session
        index, engine = session.workspace.index, session.engine
        opened = [document.path for document in session.documents if document.is_python]
        project = session.project(opened[0]) if opened else None
        mains: tuple[str, ...] = ()
        if project is not None and index.imports:
            mains = await self._worker.run(lambda _: mains_of(engine, project, index))
        if mains != session.workspace.mains:
            session.workspace.mains = mains
            self._found()

    async def _search(self) -> None:
        workspace = self._session.workspace
        if workspace.folders:
            await self._reporter.begin(TITLE)
            loop = asyncio.get_running_loop()

            def job(stop: Stop) -> Any:
                def progress(done: int, total: int) -> None:
                    loop.call_soon_threadsafe(self._reporter.report, done, total)

                return search(workspace.folders, self._session.settings.settings_of, stop, progress)

            try:
                index = await self._worker.run(job)
            finally:
                self._reporter.end()
            if index is not None:
                workspace.index = index
        self._ready.set()


class NoProgress:
    """For clients that show none."""

    async def begin(self, title: str) -> None:
        """Nothing."""

    def report(self, done: int, total: int) -> None:
        """Nothing."""

    def end(self) -> None:
        """Nothing."""


class WorkDone:
    """The protocol's way to show work that the server begins by itself."""

    TOKEN = "spawnlint/search"

    def __init__(
        self,
        create: Callable[[types.WorkDoneProgressCreateParams], Coroutine[Any, Any, None]],
        tell: Callable[[types.ProgressParams], None],
    ) -> None:
        """`create` asks the client for a place to show it; `tell` says how it goes."""
        self._create = create
        self._tell = tell
        self._shown = 0

    async def begin(self, title: str) -> None:
        """Asks for a new place each time, since a token serves once."""
        self._shown += 1
        try:
            await self._create(types.WorkDoneProgressCreateParams(self._token))
        except JsonRpcException as error:
            logger.warning("The client shows no progress: %s", error.message)
        self._say(types.WorkDoneProgressBegin(title, percentage=0))

    def report(self, done: int, total: int) -> None:
        """A percentage."""
        percentage = done * 100 // max(total, 1)
        self._say(types.WorkDoneProgressReport(message=f"{done} of {total} files", percentage=percentage))

    def end(self) -> None:
        """It is done."""
        self._say(types.WorkDoneProgressEnd())

    @property
    def _token(self) -> str:
        return f"{self.TOKEN}/{self._shown}"

    def _say(self, value: Any) -> None:
        self._tell(types.ProgressParams(self._token, value))

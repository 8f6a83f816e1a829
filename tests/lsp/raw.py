"""A client that sends anything, right or wrong, to the real server process, and keeps what comes back."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
import time
from collections.abc import Callable
from typing import Any

from lsp.editor import LIMIT, REAL, environment

Message = dict[str, Any]


class RawClient:
    """One server process. Requests of the server are answered with nothing."""

    def __init__(self, capabilities: Message, **params: Any) -> None:
        self.process = subprocess.Popen(
            REAL, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment()
        )
        self.messages: queue.Queue[Message | None] = queue.Queue()
        self.published: dict[str, Message] = {}
        self.went_back: list[tuple[str, int, int]] = []
        """The documents whose published versions decreased, with both versions."""
        self.ids = 0
        threading.Thread(target=self._read, daemon=True).start()
        self.pulls = False
        answer = self.request(
            "initialize", {"processId": None, "capabilities": capabilities, "rootUri": None, **params}
        )
        self.agreed: Message = answer["result"]
        self.pulls = self.agreed["capabilities"].get("diagnosticProvider") is not None
        self.notify("initialized", {})

    def raw(self, body: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def send(self, **message: Any) -> None:
        self.raw(json.dumps({"jsonrpc": "2.0", **message}).encode())

    def notify(self, method: str, params: Any) -> None:
        self.send(method=method, params=params)

    def ask(self, method: str, params: Any) -> int:
        """Sends a request and does not wait."""
        self.ids += 1
        self.send(id=self.ids, method=method, params=params)
        return self.ids

    def request(self, method: str, params: Any) -> Message:
        number = self.ask(method, params)
        return self.until(lambda message: message.get("id") == number and "method" not in message)

    def until(self, wanted: Callable[[Message], bool], limit: float = LIMIT) -> Message:
        """Reads up to a wanted message. Raises TimeoutError, and EOFError if the server ended."""
        end = time.monotonic() + limit
        while True:
            try:
                message = self.messages.get(timeout=max(end - time.monotonic(), 0.001))
            except queue.Empty:
                raise TimeoutError from None
            if message is None:
                raise EOFError(f"the server ended with {self.process.wait(LIMIT)}")
            self._note(message)
            if wanted(message):
                return message

    def diagnostics(self, uri: str) -> list[Any]:
        """What is shown for a document now."""
        if self.pulls:
            return list(self.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})["result"]["items"])
        return list(self.published.get(uri, {}).get("diagnostics", ()))

    def end(self) -> int:
        """Ends the server as the protocol asks for; returns its exit code."""
        self.request("shutdown", None)
        self.notify("exit", None)
        return self.process.wait(LIMIT)

    def _note(self, message: Message) -> None:
        if "method" in message and "id" in message:
            many = message["method"] == "workspace/configuration"
            self.send(id=message["id"], result=[None] * len(message["params"]["items"]) if many else None)
        if message.get("method") == "textDocument/publishDiagnostics":
            params = message["params"]
            before, now = self.published.get(params["uri"], {}).get("version"), params.get("version")
            if before is not None and now is not None and now < before:
                self.went_back.append((params["uri"], before, now))
            self.published[params["uri"]] = params

    def _read(self) -> None:
        assert self.process.stdout is not None
        while True:
            length = 0
            while (header := self.process.stdout.readline().strip()) != b"":
                length = int(header.partition(b":")[2]) if header.lower().startswith(b"content-length") else length
            if not length:
                self.messages.put(None)
                return
            self.messages.put(json.loads(self.process.stdout.read(length)))

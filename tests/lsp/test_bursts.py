"""What queues up is read before anything is analysed, so that a burst costs what its end costs."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from lsprotocol import types

from lsp import profiles
from lsp.editor import uri_of
from lsp.fake_server import ToyEngine
from spawnlint.engine import Project
from spawnlint.hazards import Finding
from spawnlint.lsp.protocol import Protocol
from spawnlint.lsp.server import build

pytestmark = pytest.mark.asyncio


class Counting(ToyEngine):
    """Keeps the texts it was asked about."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def check(self, project: Project, path: str) -> tuple[Finding, ...]:
        self.asked.append(project.documents[path].text)
        return super().check(project, path)


class Written:
    """Keeps the messages a server writes."""

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []

    def write(self, data: bytes) -> None:
        self.messages.append(json.loads(data.partition(b"\r\n\r\n")[2]))

    def close(self) -> None:
        """Nothing to close."""


def started(capabilities: types.ClientCapabilities) -> tuple[Protocol, Counting, Written]:
    engine, written = Counting(), Written()
    protocol = build(lambda: engine).protocol
    protocol.set_writer(written)
    announced = protocol._converter.unstructure(capabilities)
    say(protocol, id=0, method="initialize", params={"processId": None, "capabilities": announced})
    item = {"uri": uri_of("a.py"), "languageId": "python", "version": 1, "text": ""}
    say(protocol, method="textDocument/didOpen", params={"textDocument": item})
    return protocol, engine, written


def say(protocol: Protocol, **message: Any) -> None:
    protocol.receive(json.dumps({"jsonrpc": "2.0", **message}).encode())


def replace_all(protocol: Protocol, version: int, text: str) -> None:
    document = {"uri": uri_of("a.py"), "version": version}
    say(
        protocol, method="textDocument/didChange", params={"textDocument": document, "contentChanges": [{"text": text}]}
    )


def pull(protocol: Protocol, number: int) -> None:
    say(protocol, id=number, method="textDocument/diagnostic", params={"textDocument": {"uri": uri_of("a.py")}})


async def test_a_burst_of_edits_is_pushed_once_with_its_last_version() -> None:
    protocol, engine, written = started(profiles.emacs())
    for version in range(2, 12):
        replace_all(protocol, version, f"lambda start() {version}")
    await asyncio.sleep(0.01)
    assert engine.asked == ["lambda start() 11"]
    pushed = [each["params"] for each in written.messages if each.get("method") == "textDocument/publishDiagnostics"]
    assert [(each["version"], len(each["diagnostics"])) for each in pushed] == [(11, 1)]


async def test_a_request_cancelled_by_what_has_queued_up_costs_no_analysis() -> None:
    protocol, engine, written = started(profiles.vscode())
    for version in range(2, 12):
        replace_all(protocol, version, f"lambda start() {version}")
        pull(protocol, version)
        if version < 11:
            say(protocol, method="$/cancelRequest", params={"id": version})
    await asyncio.sleep(0.01)
    assert engine.asked == ["lambda start() 11"]
    refused = [each["id"] for each in written.messages if "error" in each]
    assert refused == list(range(2, 11))
    (answer,) = [each["result"] for each in written.messages if each.get("id") == 11]
    assert len(answer["items"]) == 1

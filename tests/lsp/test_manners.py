"""How the server behaves when something is wrong: with a handler, a message, a text, a file, or the client itself."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from lsp import profiles
from lsp.editor import LIMIT, REAL, TOY, Editor, environment, opened, soon, uri_of

BAD_TEXTS = {
    "empty": "",
    "binary": "\x00\x01\x7fELF\xff\ufffe lambda start()",
    "bare carriage returns": "lambda\rstart()\r",
    "form feeds": "\x0c\x0b\x1c lambda\x0cstart()",
    "nested": "((" * 2000,
    "lone surrogate": "lambda '\ud800' start()",
    "byte order mark": "\ufefflambda start()",
}


@pytest.mark.asyncio
async def test_a_failing_handler_is_logged_and_the_next_edit_works() -> None:
    async with opened(profiles.emacs()) as editor:
        editor.open("a.py", "CRASH\n")
        await editor.until(lambda: any("toy crash" in line for line in editor.logged))
        editor.edit("a.py", "CRASH", "lambda start()")
        assert len((await editor.pushed("a.py")).diagnostics) == 1
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier("no:such")))
        editor.versions["b.py"] = 1
        editor.change("b.py", types.TextDocumentContentChangeWholeDocument("ignored"))
        editor.edit("a.py", "lambda ", "")
        assert not (await editor.pushed("a.py")).diagnostics


@pytest.mark.asyncio
async def test_a_failing_request_is_answered_and_the_next_one_works() -> None:
    async with opened(profiles.vscode()) as editor:
        editor.open("a.py", "CRASH\n")
        with pytest.raises(JsonRpcException, match="toy crash"):
            await editor.pull("a.py")
        editor.edit("a.py", "CRASH", "lambda start()")
        assert len(await editor.diagnostics("a.py")) == 1


@pytest.mark.asyncio
async def test_stray_output_does_not_break_the_protocol() -> None:
    async with opened(profiles.vscode()) as editor:
        editor.open("a.py", "PRINT lambda start()\n")
        assert len(await editor.diagnostics("a.py")) == 1


@pytest.mark.parametrize("text", BAD_TEXTS.values(), ids=BAD_TEXTS)
@pytest.mark.parametrize("command", [TOY, REAL], ids=["toy", "real"])
@pytest.mark.asyncio
async def test_bad_text_does_no_harm(command: tuple[str, ...], text: str) -> None:
    async with opened(profiles.neovim(), command) as editor:
        editor.open("a.py", "pass\n")
        editor.change("a.py", types.TextDocumentContentChangeWholeDocument(text))
        bad = await editor.pushed("a.py")
        if command is TOY:
            assert len(bad.diagnostics) == text.count("lambda")
        middle = types.Range(types.Position(0, 1), types.Position(0, 2))
        editor.change("a.py", types.TextDocumentContentChangePartial(middle, "\ud83d\n\x0c"))
        editor.change("a.py", types.TextDocumentContentChangeWholeDocument("pass\n"))
        assert not (await editor.pushed("a.py")).diagnostics
        assert editor.logged == []


@pytest.mark.asyncio
async def test_odd_uris_are_documents_like_others() -> None:
    async with opened(profiles.emacs()) as editor:
        for uri in ("untitled:Untitled-1", "file:///a%20b/%C3%A9%25.py", "git:/x.py?ref=HEAD", "vsls:/~0/y.py"):
            editor.open("a.py", "lambda; start()", uri=uri)
            await editor.until(lambda uri=uri: editor.published and editor.published[-1].uri == uri)
            assert editor.published[-1].diagnostics


@pytest.mark.asyncio
async def test_an_unreadable_configuration_is_told_once_and_shown_in_its_file(tmp_path: Path) -> None:
    toml = tmp_path / "pyproject.toml"
    toml.write_text('[tool.spawnlint]\n\nstart-methd = "spawn"\n', encoding="utf-8")
    async with opened(profiles.emacs(), root_uri=tmp_path.as_uri()) as editor:
        for name in ("a.py", "b.py"):
            editor.open(name, "lambda; start()", uri=(tmp_path / name).as_uri())
            await editor.until(lambda name=name: editor.published and editor.published[-1].uri.endswith(name))
        (line,) = editor.logged
        assert line.startswith(f"{toml}:3:1: ")
        assert "start-methd" in line
        editor.open("toml", toml.read_text(encoding="utf-8"), language="toml", uri=toml.as_uri())
        await editor.until(lambda: editor.published[-1].uri == toml.as_uri())
        (shown,) = editor.published[-1].diagnostics
        assert shown.range == types.Range(types.Position(2, 0), types.Position(3, 0))
        toml.write_text("", encoding="utf-8")
        saved = types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(toml.as_uri()))
        editor.client.text_document_did_save(saved)
        await editor.until(lambda: editor.published[-1].uri == toml.as_uri() and not editor.published[-1].diagnostics)
        assert len(editor.logged) == 1


@pytest.mark.asyncio
async def test_requests_out_of_order_are_refused() -> None:
    editor = Editor(profiles.vscode())
    await soon(editor.client.start_io(*TOY, env=environment()))
    span = types.Range(types.Position(0, 0), types.Position(0, 0))
    with pytest.raises(JsonRpcException) as early:
        await editor.actions("a.py", span)
    assert early.value.code == types.ErrorCodes.ServerNotInitialized.value
    await editor.initialize()
    with pytest.raises(JsonRpcException) as twice:
        await editor.initialize()
    assert twice.value.code == types.ErrorCodes.InvalidRequest.value
    editor.client.exit(None)
    process = editor.client._server
    assert process is not None
    assert await soon(process.wait()) == 1
    await editor.stop()


def message(**body: Any) -> bytes:
    data = json.dumps({"jsonrpc": "2.0", **body}).encode()
    return b"Content-Length: %d\r\n\r\n" % len(data) + data


def exchange(*parts: bytes) -> tuple[int, list[dict[str, Any]]]:
    """Sends bytes, closes, and returns the exit code and the messages that came back."""
    ran = subprocess.run(TOY, input=b"".join(parts), capture_output=True, env=environment(), timeout=LIMIT, check=False)
    bodies = []
    rest = ran.stdout
    while rest:
        head, _, rest = rest.partition(b"\r\n\r\n")
        length = int(head.split(b"\r\n")[0].removeprefix(b"Content-Length: "))
        bodies.append(json.loads(rest[:length]))
        rest = rest[length:]
    return ran.returncode, bodies


INITIALIZE = message(id=0, method="initialize", params={"processId": None, "capabilities": {}, "rootUri": None})
SHUTDOWN = message(id=99, method="shutdown")


def test_malformed_messages_are_answered_as_the_specification_says() -> None:
    code, answers = exchange(
        INITIALIZE,
        b"Content-Length: 5\r\n\r\n{not ",
        b"X-Nonsense: 1\r\n\r\n",
        b"content-length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n[]",
        message(id=1, method="no/such"),
        message(id=2, method="textDocument/codeAction", params={"range": 5}),
        message(method="no/such/notification"),
        message(method="textDocument/didOpen", params=5),
        SHUTDOWN,
        message(method="exit"),
    )
    refused = [(answer["id"], answer["error"]["code"]) for answer in answers if "error" in answer]
    assert refused == [(None, -32700), (None, -32600), (1, -32601), (2, -32602)]
    assert [answer["id"] for answer in answers if "result" in answer] == [0, 99]
    assert code == 0


def test_what_comes_too_early_or_too_late_is_refused_and_nobody_is_bothered() -> None:
    hover = {"textDocument": {"uri": "file:///a.py"}, "position": {"line": 0, "character": 0}}
    item = {"uri": "file:///a.py", "languageId": "python", "version": 1, "text": "CRASH"}
    opened = message(method="textDocument/didOpen", params={"textDocument": item})
    code, answers = exchange(
        message(id=1, method="textDocument/hover", params=hover),
        opened,
        message(id="2", method="no/such"),
        message(id=3, method="shutdown"),
        INITIALIZE,
        SHUTDOWN,
        message(id=4, method="textDocument/hover", params=hover),
        opened,
        message(id=5, method="shutdown"),
        message(method="exit"),
    )
    early, late = types.ErrorCodes.ServerNotInitialized.value, types.ErrorCodes.InvalidRequest.value
    refused = [(answer["id"], answer["error"]["code"]) for answer in answers if "error" in answer]
    assert refused == [(1, early), ("2", early), (3, early), (4, late), (5, late)]
    assert [answer.get("id") for answer in answers if "error" not in answer] == [0, 99]
    assert code == 0


def test_shutdown_gives_up_what_is_being_worked_on() -> None:
    where = ["file:///a.py", {"line": 0, "character": 0}]
    params = {"command": "spawnlint.showCrossings", "arguments": where}
    asked = [message(id=number, method="workspace/executeCommand", params=params) for number in range(1, 9)]
    code, answers = exchange(INITIALIZE, *asked, SHUTDOWN, message(method="exit"))
    given_up = {answer["error"]["code"] for answer in answers if "error" in answer}
    assert given_up == {types.LSPErrorCodes.RequestCancelled.value}
    assert [answer["id"] for answer in answers if "result" in answer] == [0, 99]
    assert code == 0


def test_the_exit_code_says_whether_shutdown_came_first() -> None:
    assert exchange(INITIALIZE, message(method="exit"))[0] == 1
    assert exchange(INITIALIZE)[0] == 1
    assert exchange(INITIALIZE, SHUTDOWN)[0] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs kill -9")
@pytest.mark.asyncio
async def test_the_server_ends_when_its_client_is_killed_though_the_pipe_stays_open() -> None:
    client = await asyncio.create_subprocess_exec(sys.executable, "-c", "import time; time.sleep(60)")
    editor = Editor(profiles.emacs())
    await soon(editor.client.start_io(*TOY, env=environment()))
    process = editor.client._server
    assert process is not None
    await editor.initialize(process_id=client.pid)
    editor.open("a.py", "lambda; start()")
    assert (await editor.pushed("a.py")).diagnostics
    os.kill(client.pid, signal.SIGKILL)
    await soon(client.wait())
    assert await soon(process.wait()) == 1
    await editor.stop()


@pytest.mark.asyncio
async def test_a_client_whose_process_can_not_be_seen_is_served() -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait(LIMIT)
    async with opened(profiles.emacs(), process_id=gone.pid) as editor:
        editor.open("a.py", "lambda; start()")
        await asyncio.sleep(1.5)
        assert (await editor.pushed("a.py")).diagnostics
        assert editor.published[-1].uri == uri_of("a.py")


def test_the_server_ends_in_the_middle_of_its_search(tmp_path: Path) -> None:
    for number in range(500):
        (tmp_path / f"module_{number}.py").write_text("import os\n", encoding="utf-8")
    folder = {"uri": tmp_path.as_uri(), "name": "here"}
    capabilities = {"window": {"workDoneProgress": True}}
    params = {"processId": None, "capabilities": capabilities, "rootUri": None, "workspaceFolders": [folder]}
    ends = message(method="initialized", params={}), SHUTDOWN, message(method="exit")
    sent = b"".join([message(id=0, method="initialize", params=params), *ends])
    ran = subprocess.run(REAL, input=sent, capture_output=True, env=environment(), timeout=LIMIT, check=False)
    assert ran.returncode == 0
    assert b"Traceback" not in ran.stderr

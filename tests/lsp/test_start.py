"""How the server starts: what is imported when, and both ways to reach it."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys

import pytest

import spawnlint
from lsp import profiles
from lsp.editor import LIMIT, REAL, Editor, environment, opened, soon


@pytest.mark.parametrize(
    ("module", "late"),
    [
        ("spawnlint.cli.main", ("pygls", "lsprotocol", "libcst")),
        ("spawnlint.lsp.server", ("libcst", "tree_sitter", "click", "sqlite3")),
    ],
)
def test_what_need_not_be_there_early_is_imported_late(module: str, late: tuple[str, ...]) -> None:
    program = f"import sys, {module}; print(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment(), timeout=LIMIT, check=True
    )
    assert not set(late) & set(ran.stdout.split())


@pytest.mark.asyncio
async def test_the_command_serves_over_standard_input_and_output() -> None:
    async with opened(profiles.vscode(), REAL) as editor:
        assert editor.server_info is not None
        assert (editor.server_info.name, editor.server_info.version) == ("spawnlint", spawnlint.__version__)


@pytest.mark.asyncio
async def test_the_command_serves_over_tcp() -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    process = await asyncio.create_subprocess_exec(*REAL, "--tcp", f"127.0.0.1:{port}", env=environment())
    editor = Editor(profiles.vscode())

    async def connect() -> None:
        while process.returncode is None:
            try:
                await editor.client.start_tcp("127.0.0.1", port)
            except ConnectionRefusedError:
                await asyncio.sleep(0.05)
            else:
                return

    try:
        await soon(connect())
        await editor.initialize()
        assert editor.encoding == "utf-16"
        await soon(editor.client.shutdown_async(None))
        editor.client.exit(None)
        assert await soon(process.wait()) == 0
    finally:
        if process.returncode is None:
            process.kill()
    await editor.stop()

"""What is told to whom: traces only to a client that wants them, with details only if it wants those."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from lsp import profiles
from lsp.disk import Files
from lsp.editor import REAL, opened

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize("level", list(types.TraceValue))
async def test_traces_have_the_level_the_client_asks_for(level: types.TraceValue, tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    async with opened(profiles.vscode(), REAL, trace=level) as editor:
        Files(editor).changed_on_disk(path)
        await editor.diagnostics("none.py")
        told = [(each.message, each.verbose) for each in editor.traces]
        if level is types.TraceValue.Off:
            assert told == []
        else:
            wanted = str(path) if level is types.TraceValue.Verbose else None
            assert told == [("Files may have changed", wanted)]
        editor.client.set_trace(types.SetTraceParams(types.TraceValue.Off))
        Files(editor).changed_on_disk(path)
        await editor.diagnostics("none.py")
        assert len(editor.traces) == len(told)
        assert editor.logged == []

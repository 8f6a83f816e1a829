"""The page for client authors names every method, command and kind of action there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lsp import profiles
from lsp.editor import REAL, opened
from spawnlint.lsp.handlers import COMMANDS, HANDLERS

PAGE = (Path(__file__).parents[2] / "docs" / "editors" / "protocol.md").read_text(encoding="utf-8")


def named(method: str) -> bool:
    """In full, or by its last part in a row that begins with the same first part."""
    first, _, last = method.partition("/")
    return f"`{method}`" in PAGE or re.search(rf"`{re.escape(first)}/[^|]*`{re.escape(last)}`", PAGE) is not None


@pytest.mark.parametrize("name", [method for method, _, _ in HANDLERS] + [command for command, _ in COMMANDS])
def test_every_method_and_command_is_named(name: str) -> None:
    assert named(name)


@pytest.mark.asyncio
async def test_what_is_announced_is_what_the_page_says() -> None:
    async with opened(profiles.vscode(), REAL) as editor:
        announced = {
            name
            for name in dir(editor.result)
            if name.endswith(("_provider", "_sync")) and getattr(editor.result, name)
        }
        assert announced == {
            "text_document_sync",
            "notebook_document_sync",
            "hover_provider",
            "code_action_provider",
            "code_lens_provider",
            "execute_command_provider",
            "diagnostic_provider",
        }

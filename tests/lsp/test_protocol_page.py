"""The page for client authors names every method, command and kind of action there is."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pygls.protocol import default_converter

from lsp import profiles
from lsp.raw import RawClient
from spawnlint.lsp.handlers import COMMANDS, HANDLERS

PAGE = (Path(__file__).parents[2] / "docs" / "editors" / "protocol.md").read_text(encoding="utf-8")


def named(method: str) -> bool:
    """In full, or by its last part in a row that begins with the same first part."""
    first, _, last = method.partition("/")
    return f"`{method}`" in PAGE or re.search(rf"`{re.escape(first)}/[^|]*`{re.escape(last)}`", PAGE) is not None


@pytest.mark.parametrize("name", [method for method, _, _ in HANDLERS] + [command for command, _ in COMMANDS])
def test_every_method_and_command_is_named(name: str) -> None:
    assert named(name)


def announced(capabilities: types.ClientCapabilities) -> dict[str, Any]:
    """What the real server answers to `initialize`, as it comes over the wire."""
    client = RawClient(default_converter().unstructure(capabilities))  # type: ignore[no-untyped-call]
    assert client.end() == 0
    result: dict[str, Any] = client.agreed["capabilities"]
    return result


def test_what_is_announced_is_what_the_page_says() -> None:
    (block,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    told = json.loads(block)
    assert announced(profiles.vscode()) == told
    pushed = announced(profiles.emacs())
    assert pushed == {
        key: value for key, value in told.items() if key not in ("diagnosticProvider", "notebookDocumentSync")
    } | {"positionEncoding": "utf-32"}
    commands = told["executeCommandProvider"]["commands"]
    assert commands == [command for command, _ in COMMANDS]
    assert all(f"`{kind}`" in PAGE for kind in told["codeActionProvider"]["codeActionKinds"])

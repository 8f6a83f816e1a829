"""The table of the editors names the versions that were really tested."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from docs.pages import DOCS
from editors.found import CACHE, WANTED, Editor


@pytest.mark.parametrize("name", WANTED)
def test_the_table_names_the_pinned_version(editor: Callable[[str], Editor], name: str) -> None:
    """Versions that Debian or a contributor's machine chooses may differ; those in the cache are chosen here."""
    found = editor(name)
    if os.fspath(CACHE) in found.command[0]:
        assert f"| {found.release} |" in (DOCS / "editors" / "index.md").read_text("utf-8").replace(",", " |")

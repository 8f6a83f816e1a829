"""What the pages show is what happens; `python tests/docs/test_pages.py [PAGE…]` records the output anew."""

from __future__ import annotations

import ast
import json
import sys
from pathlib import Path

import pytest

from docs.pages import DOCS, ROOT, blocks, played, pythons_lacking

WRITTEN = (
    "README.md",
    *sorted(path.relative_to(DOCS).as_posix() for place in ("", "editors") for path in (DOCS / place).glob("*.md")),
)
PAGES = tuple(sorted(path for path in DOCS.glob("*.md") if "```console" in path.read_text("utf-8")))
CHECKED = {
    "console",
    "json",
    "python",
    "sh",
    "text",
    "toml",
    "yaml",
    "lua",
    "vim",
    "elisp",
    "mermaid",
    "rust",
    "typescript",
}
INSTALLERS = ("pip install ", "uv ", "pipx ", "pre-commit ", "nox ", "spawnlint ", "code ")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_print_what_the_page_says(page: Path) -> None:
    if absent := pythons_lacking(page.read_text("utf-8")):
        pytest.xfail(f"CPython {', '.join(absent)} is not here: the commands of this page were not run")
    for command, shown in played(page.read_text("utf-8")):
        assert shown == command.output, command.line


@pytest.mark.parametrize("name", WRITTEN)
def test_blocks_are_what_they_say(name: str) -> None:
    page = (ROOT / name if name == "README.md" else DOCS / name).read_text("utf-8")
    for block in blocks(page):
        match block.language:
            case "python":
                ast.parse(block.text)
            case "json":
                json.loads(block.text)
            case "toml":
                _toml(block.text)
        assert block.language in CHECKED, f"{name}: a block of {block.language}"


def _toml(text: str) -> None:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    tomllib.loads(text)


def record(page: Path) -> None:
    """Write what the commands really print into a page."""
    text = page.read_text("utf-8")
    for command, shown in reversed(list(played(text))):
        text = text[: command.start] + shown + text[command.end :]
    page.write_text(text, "utf-8")


if __name__ == "__main__":
    chosen = [Path(each).resolve() for each in sys.argv[1:]]
    for page in chosen or PAGES:
        record(page)

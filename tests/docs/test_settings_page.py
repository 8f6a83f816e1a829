"""The page of the settings is the table that `spawnlint config` shows; run as a program, this file writes it anew."""

from __future__ import annotations

import json

from docs.pages import DOCS
from spawnlint.cli.setting_table import SETTINGS, default

PAGE = DOCS / "settings.md"
HEAD = """\
# Settings

Settings stand in `[tool.spawnlint]` of a `pyproject.toml`, or in a `spawnlint.toml`, without that heading. For each file the
nearest one counts, in its directory or above; a `pyproject.toml` without the section is passed by, and of two in one directory
`spawnlint.toml` goes first. The editor and the command line read them in the same way.

```toml title="pyproject.toml"
[tool.spawnlint]
start-method = "spawn"
target-version = "3.14"
ignore = ["SPN305"]
```

A mistake costs one line and nothing else: the rest of the file counts. `spawnlint config` shows this page in a terminal,
`spawnlint check --show-settings PATH` what holds for a path.
"""


def _page() -> str:
    parts = [HEAD]
    for setting in SETTINGS:
        value = default(setting)
        shown = "none" if value is None else f"`{json.dumps(value)}`"
        example = f'```toml title="spawnlint.toml"\n{setting.key} = {setting.example}\n```'
        parts.append(f"## {setting.key}\n\n{setting.text}\n\nDefault: {shown}\n\n{example}\n")
    return "\n".join(parts)


def test_page_is_current() -> None:
    assert PAGE.read_text("utf-8") == _page()


if __name__ == "__main__":
    PAGE.write_text(_page(), "utf-8")

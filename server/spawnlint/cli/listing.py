"""What a check would look at: `--show-files` and `--show-settings`."""

from __future__ import annotations

import json
import os
from dataclasses import fields
from typing import Any

from spawnlint.cli import output
from spawnlint.cli.options import Options
from spawnlint.config import KEYS, Settings
from spawnlint.workspace.files import display, find


def list_files(options: Options) -> int:
    """Show the files that a check would read, a line each."""
    found = find(options.paths, options.configuration.of)
    for trouble in found.troubles:
        output.say("error", f"{trouble.path}: {trouble.message}")
    output.show("".join(f"{display(path)}\n" for path in found.files))
    return 2 if found.troubles else 0


def list_settings(options: Options) -> int:
    """Show the settings that hold for the first path, as a configuration file would say them."""
    path = os.path.abspath(options.paths[0])
    directory = path if os.path.isdir(path) else os.path.dirname(path)
    settings = options.configuration.of(directory)
    for problem in options.configuration.problems:
        output.say("error", f"{display(problem.path)}:{problem.row}:{problem.column}: {problem.message}")
    source = "no configuration file: these are the defaults"
    if settings.root is not None:
        source = f"from the configuration in {display(settings.root)}"
    output.show(f"# settings for {display(path)}, {source}\n{as_toml(settings)}")
    return 2 if options.configuration.problems else 0


def as_toml(settings: Settings) -> str:
    """All settings as the rows of a `spawnlint.toml`."""
    known = {field.name for field in fields(settings)}
    rows = []
    for key in KEYS:
        name = key.replace("-", "_")
        assert name in known, key
        value = getattr(settings, name)
        if value is not None:
            rows.append(f"{key} = {_toml(key, value)}\n")
    return "".join(rows)


def _toml(key: str, value: Any) -> str:
    match key, value:
        case "target-version", (major, minor):
            return json.dumps(f"{major}.{minor}")
        case "baseline", _:
            return json.dumps(display(value.path))
        case "per-file-ignores", _:
            return _table({glob: list(codes) for glob, codes in value})
        case "severity", _:
            return _table(dict(value))
        case _:
            return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)


def _table(rows: dict[str, Any]) -> str:
    inner = ", ".join(f"{json.dumps(key)} = {json.dumps(value)}" for key, value in rows.items())
    return f"{{ {inner} }}" if inner else "{}"

"""Settings: what the user may choose, with the defaults of the design, and the one way they are found and read.

The command line and the server both call `resolve`, so a file has the same settings in both.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

START_METHODS = ("spawn", "forkserver", "fork")
TARGET_VERSIONS = ("3.10", "3.11", "3.12", "3.13", "3.14", "3.15")
TARGET_PLATFORMS = ("windows", "macos", "linux")
DEFAULT_EXCLUDE = (
    ".eggs",
    ".git",
    ".hg",
    ".mypy_cache",
    ".nox",
    ".pytest_cache",
    ".ruff_cache",
    ".svn",
    ".tox",
    ".venv",
    "__pycache__",
    "__pypackages__",
    "build",
    "dist",
    "node_modules",
    "site-packages",
    "venv",
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The resolved settings for one file."""

    start_method: str = "spawn"
    """`spawn`, `forkserver` or `fork`: what a default context uses."""
    target_version: tuple[int, int] = (3, 14)
    """The CPython whose error texts are shown."""
    target_platforms: tuple[str, ...] = TARGET_PLATFORMS
    """Where the program will run: any of `windows`, `macos`, `linux`."""
    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    """Patterns, written as in a `.gitignore`, of what a search for files leaves out."""
    root: str | None = None
    """The absolute path of the directory that holds the configuration; `exclude` is relative to it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a configuration file, at a 1-based row and column; whatever else it says still counts."""

    path: str
    row: int
    column: int
    message: str


Resolved = tuple[Settings, tuple[Problem, ...]]
Table = Mapping[str, Any]


def version_of(text: str) -> tuple[int, int]:
    """The version named by one of `TARGET_VERSIONS`."""
    major, minor = text.split(".")
    return int(major), int(minor)


def resolve(path: str) -> Resolved:
    """The settings for a file or directory: those of the nearest configuration above it, else the defaults.

    A directory's `spawnlint.toml` goes before its `pyproject.toml`; a `pyproject.toml` without `[tool.spawnlint]`
    is passed by. The answer is the same for all files of a directory. Never raises.
    """
    here = Path(os.path.abspath(path))
    problems: tuple[Problem, ...] = ()
    for directory in (here, *here.parents) if os.path.isdir(here) else here.parents:
        for name in ("spawnlint.toml", "pyproject.toml"):
            if os.path.isfile(directory / name):
                file = _read(directory / name)
                problems += file.problems
                if file.table is not None:
                    settings, wrong = _settings(file)
                    return settings, problems + wrong
    return Settings(), problems


def load(path: str) -> Resolved:
    """The settings of one named configuration file, a `pyproject.toml` or one written like `spawnlint.toml`."""
    file = _read(Path(os.path.abspath(path)))
    settings, wrong = _settings(file)
    return settings, file.problems + wrong


@dataclass(frozen=True)
class _File:
    """A configuration file as far as it could be read; `table` is None where it has no section for spawnlint."""

    path: Path
    prefix: tuple[str, ...]
    text: str = ""
    table: Table | None = None
    problems: tuple[Problem, ...] = ()


def _read(path: Path) -> _File:
    prefix = ("tool", "spawnlint") if path.name == "pyproject.toml" else ()
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        return _File(path, prefix, problems=(Problem(str(path), 1, 1, f"cannot be read: {error.strerror}"),))
    except UnicodeDecodeError as error:
        row = error.object.count(b"\n", 0, error.start) + 1
        problem = Problem(str(path), row, 1, "is not UTF-8, as TOML must be; save it as UTF-8")
        return _File(path, prefix, problems=(problem,))
    data, syntax = _parse(text)
    problems = () if syntax is None else (Problem(str(path), *syntax),)
    section = _lookup(data, prefix)
    if section is None or isinstance(section, Mapping):
        return _File(path, prefix, text, section, problems)
    row, column = _place(text, prefix)
    return _File(path, prefix, text, None, (*problems, Problem(str(path), row, column, "must be a table")))


_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def _parse(text: str) -> tuple[Table, tuple[int, int, str] | None]:
    """What a TOML text says, and the row, column and message of its first error.

    Around an error the rest is kept: without the bad row if that will do, else what comes before it.
    """
    try:
        return tomllib.loads(text), None
    except (ValueError, RecursionError) as error:
        what = str(error)
    lines = text.split("\n")
    place = _PLACE.search(what)
    row, column = (int(place[1]), int(place[2])) if place and place[1] else (len(lines), len(lines[-1]) + 1)
    reason = _PLACE.sub("", what)
    found = (row, column, f"not valid TOML: {reason[:1].lower()}{reason[1:]}")
    for kept in ([*lines[: row - 1], "", *lines[row:]], *(lines[:count] for count in range(row - 1, 0, -1))):
        data = _try("\n".join(kept))
        if data is not None:
            return data, found
    return {}, found


def _try(text: str) -> Table | None:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return None


def _lookup(data: Table, keys: tuple[str, ...]) -> Any:
    value: Any = data
    for key in keys:
        if not isinstance(value, Mapping) or key not in value:
            return None
        value = value[key]
    return value


def _place(text: str, keys: tuple[str, ...]) -> tuple[int, int]:
    """The 1-based row and column where a key is set, however the file spells it.

    The statement that sets it is the one after the longest run of rows that is valid and does not have the key.
    """
    lines = text.split("\n")
    start = 0
    for count in range(1, len(lines) + 1):
        data = _try("\n".join(lines[:count]))
        if data is not None and _lookup(data, keys) is not None:
            break
        if data is not None:
            start = count
    line = lines[min(start, len(lines) - 1)]
    return start + 1, max(line.find(keys[-1]), 0) + 1


class _ValueRefusedError(ValueError):
    """A value that a key does not take; the message says what it takes."""


def _name(choices: tuple[str, ...]) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if not isinstance(value, str) or value not in choices:
            hint = "; write it in quotes" if str(value) in choices else _hint(str(value), choices)
            raise _ValueRefusedError(f"must be one of {_listed(choices)}{hint}")
        return value

    return read


def _names(choices: tuple[str, ...]) -> Callable[[Any], tuple[str, ...]]:
    def read(value: Any) -> tuple[str, ...]:
        wrong = next((name for name in _strings(value) if name not in choices), None)
        if wrong is not None:
            raise _ValueRefusedError(f"has `{wrong}`, which is none of {_listed(choices)}{_hint(wrong, choices)}")
        return tuple(value)

    return read


def _strings(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _ValueRefusedError('must be a list of strings, such as ["one", "two"]')
    return tuple(value)


def _version(value: Any) -> tuple[int, int]:
    return version_of(_name(TARGET_VERSIONS)(value))


_KEYS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "start-method": ("start_method", _name(START_METHODS)),
    "target-version": ("target_version", _version),
    "target-platforms": ("target_platforms", _names(TARGET_PLATFORMS)),
    "exclude": ("exclude", _strings),
}
"""What may be set: the key, the field it fills, and what reads its value."""


def _settings(file: _File) -> Resolved:
    settings = Settings(root=str(file.path.parent))
    problems = []
    for key, value in (file.table or {}).items():
        if key not in _KEYS:
            message = f"unknown setting `{key}`{_hint(key, tuple(_KEYS))}"
        else:
            field, read = _KEYS[key]
            try:
                settings = replace(settings, **{field: read(value)})
                continue
            except _ValueRefusedError as error:
                message = f"`{key}` {error}"
        row, column = _place(file.text, (*file.prefix, key))
        problems.append(Problem(str(file.path), row, column, message))
    return settings, tuple(problems)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _hint(name: str, choices: tuple[str, ...]) -> str:
    near = get_close_matches(name, choices, n=1)
    return f"; did you mean `{near[0]}`?" if near and near[0] != name else ""

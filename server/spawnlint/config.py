"""Settings: what the user may choose, with the defaults of the design, and the one way they are found and read.

The command line and the server both call `resolve`, so a file has the same settings in both.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spawnlint import toml_text
from spawnlint.baseline import Baseline
from spawnlint.baseline import parse as parse_baseline
from spawnlint.knowledge.python_versions import MAINTAINED, SUPPORTED, Version, allowed_by
from spawnlint.toml_text import Table

if TYPE_CHECKING:
    from spawnlint.knowledge.ways import Way

START_METHODS = ("spawn", "forkserver", "fork")
TARGET_VERSIONS = tuple(f"{major}.{minor}" for major, minor in SUPPORTED)
TARGET_PLATFORMS = ("windows", "macos", "linux")
EVERY_RULE = "SPN"
OFF = "off"
SEVERITIES = ("error", "warning", "information", "hint", OFF)
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
    target_version: Version = (3, 14)
    """The CPython whose error texts are shown."""
    supported_versions: tuple[Version, ...] = MAINTAINED
    """The CPythons that the program is meant for, oldest first; of what only some do it is said which."""
    target_platforms: tuple[str, ...] = TARGET_PLATFORMS
    """Where the program will run: any of `windows`, `macos`, `linux`."""
    frozen: bool = False
    """Whether the program is made into an executable of its own."""
    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    """Patterns, written as in a `.gitignore`, of what a search for files leaves out."""
    extend_exclude: tuple[str, ...] = ()
    """More such patterns."""
    force_exclude: bool = False
    """Whether a path that is named outright is left out too."""
    baseline: Baseline | None = None
    """The findings that are known and not shown."""
    root: str | None = None
    """The absolute path of the directory that holds the configuration; patterns are relative to it."""
    select: tuple[str, ...] = (EVERY_RULE,)
    """The selectors (see `selection`) of the rules that are shown."""
    extend_select: tuple[str, ...] = ()
    """Selectors of more of them."""
    ignore: tuple[str, ...] = ()
    """Selectors of the rules that are not."""
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Globs, and the selectors of the rules that are not shown in files that match."""
    severity: tuple[tuple[str, str], ...] = ()
    """Selectors, and the one of `SEVERITIES` that is shown instead of a rule's own."""
    crossings: tuple[Way, ...] = ()
    """The project's own ways into another process."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a configuration file, at a 1-based row and column; whatever else it says still counts."""

    path: str
    row: int
    column: int
    message: str


Resolved = tuple[Settings, tuple[Problem, ...]]


def version_of(text: str) -> Version:
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
    frozen, supported = False, None
    for directory in (here, *here.parents) if os.path.isdir(here) else here.parents:
        for name in ("spawnlint.toml", "pyproject.toml"):
            if os.path.isfile(directory / name):
                file = _read(directory / name)
                problems += file.problems
                frozen = frozen or file.freezes
                supported = supported or file.supported
                if file.table is not None:
                    if name == "spawnlint.toml" and os.path.isfile(directory / "pyproject.toml"):
                        supported = supported or _read(directory / "pyproject.toml").supported
                    settings, wrong = _settings(file, _before(file, frozen, supported))
                    return settings, problems + wrong
    return replace(_for_versions(supported), frozen=frozen), problems


def load(path: str) -> Resolved:
    """The settings of one named configuration file, a `pyproject.toml` or one written like `spawnlint.toml`."""
    file = _read(Path(os.path.abspath(path)))
    settings, wrong = _settings(file, _before(file, file.freezes, file.supported))
    return settings, file.problems + wrong


def _before(file: _File, frozen: bool, supported: tuple[Version, ...] | None) -> Settings:
    """The settings that a file starts from: what the project says of itself."""
    table = file.table or {}
    if supported is None and table.get("target-version") in TARGET_VERSIONS:
        supported = (version_of(table["target-version"]),)
    return replace(_for_versions(supported), frozen=frozen, root=str(file.path.parent))


def _for_versions(supported: tuple[Version, ...] | None) -> Settings:
    """The defaults for a project that runs on these Pythons; None if it does not say."""
    settings = Settings(supported_versions=supported or MAINTAINED)
    is_allowed = settings.target_version in settings.supported_versions
    return settings if is_allowed else replace(settings, target_version=settings.supported_versions[-1])


@dataclass(frozen=True)
class _File:
    """A configuration file as far as it could be read; `table` is None where it has no section for spawnlint."""

    path: Path
    prefix: tuple[str, ...]
    text: str = ""
    table: Table | None = None
    problems: tuple[Problem, ...] = ()
    freezes: bool = False
    """Whether it is a `pyproject.toml` that names a tool which makes executables."""
    supported: tuple[Version, ...] | None = None
    """The Pythons that it says the project needs, if it is a `pyproject.toml` that says so."""


_FREEZERS = re.compile(r"(?:pyinstaller|cx[-_]freeze|nuitka)\b", re.IGNORECASE)
"""How a requirement, or a section below `tool`, begins that makes executables of programs."""


_WHERE_FREEZERS_ARE = ("build-system", "project", "dependency-groups", "tool")


def _freezes(data: Any) -> bool:
    """Whether one of the strings and keys of a configuration names such a tool."""
    if isinstance(data, Mapping):
        return any(_freezes(key) or _freezes(value) for key, value in data.items())
    if isinstance(data, list):
        return any(map(_freezes, data))
    return isinstance(data, str) and _FREEZERS.match(data) is not None


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
    data, syntax = toml_text.parse(text)
    problems = () if syntax is None else (Problem(str(path), *syntax),)
    section = toml_text.lookup(data, prefix)
    supported = _supported(data) if prefix else None
    freezes = bool(prefix) and any(_freezes(data.get(key)) for key in _WHERE_FREEZERS_ARE)
    if section is None or isinstance(section, Mapping):
        return _File(path, prefix, text, section, problems, freezes, supported)
    row, column = toml_text.place(text, prefix)
    return _File(
        path, prefix, text, None, (*problems, Problem(str(path), row, column, "must be a table")), freezes, supported
    )


_REQUIRED_PYTHONS = (("project", "requires-python"), ("tool", "poetry", "dependencies", "python"))


def _supported(data: Table) -> tuple[Version, ...] | None:
    """The Pythons that a `pyproject.toml` says the project needs; None if it does not say."""
    for keys in _REQUIRED_PYTHONS:
        value = toml_text.lookup(data, keys)
        if isinstance(value, str):
            return allowed_by(value)
    return None


def read_toml(path: str) -> Table:
    """What a TOML file says, as far as it can be read; nothing where there is none."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return toml_text.parse(file.read())[0]
    except OSError:
        return {}


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


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _ValueRefusedError("must be true or false, without quotes")
    return value


def _path(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise _ValueRefusedError('must be the path of a file, such as "spawnlint-baseline.json"')
    return value


def _version(value: Any) -> Version:
    return version_of(_name(TARGET_VERSIONS)(value))


@cache
def _selectors() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What may select rules: each code and name; and each beginning of a code."""
    from spawnlint.rules.registry import RULES  # needed for settings that name rules, and slow to import

    exact = tuple(text for rule in RULES for text in (rule.code, rule.name))
    beginnings = {rule.code[:length] for rule in RULES for length in range(len(EVERY_RULE), len(rule.code))}
    return exact, tuple(beginnings)


def not_a_selector(text: str) -> str | None:
    """Why a text selects no rule, with the nearest code or name; None if it selects some."""
    exact, beginnings = _selectors()
    if text in exact or text in beginnings:
        return None
    near = get_close_matches(text, exact, n=1) or get_close_matches(text.upper(), exact, n=1)
    return f"has `{text}`, which is no rule{f'; did you mean `{near[0]}`?' if near else ''}"


@dataclass(frozen=True)
class _Wrong:
    """One part of a value that does not count, and where it stands: below which keys, and as which string."""

    message: str
    keys: tuple[str, ...] = ()
    item: str | None = None


def _codes(value: Any) -> tuple[tuple[str, ...], list[_Wrong]]:
    wrong = {item: why for item in _strings(value) if (why := not_a_selector(item))}
    return tuple(item for item in value if item not in wrong), [_Wrong(why, (), item) for item, why in wrong.items()]


def _codes_by_glob(value: Any) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], list[_Wrong]]:
    read, wrong = [], []
    for glob, listed in _table(value, '"tests/*" = ["SPN101"]').items():
        try:
            codes, bad = _codes(listed)
        except _ValueRefusedError as error:
            wrong.append(_Wrong(f"at `{glob}` {error}", (glob,)))
            continue
        read.append((glob, codes))
        wrong += [replace(each, keys=(glob,)) for each in bad]
    return tuple(read), wrong


def _severities(value: Any) -> tuple[tuple[tuple[str, str], ...], list[_Wrong]]:
    read, wrong = [], []
    for selector, severity in _table(value, 'SPN101 = "warning"').items():
        if why := not_a_selector(selector):
            wrong.append(_Wrong(why, (selector,)))
            continue
        try:
            read.append((selector, _name(SEVERITIES)(severity)))
        except _ValueRefusedError as error:
            wrong.append(_Wrong(f"of `{selector}` {error}", (selector,)))
    return tuple(read), wrong


def _crossings(value: Any) -> tuple[tuple[Way, ...], list[_Wrong]]:
    from spawnlint.knowledge.ways.own import KEYS, WayRefusedError, own_way  # rarely needed

    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        raise _ValueRefusedError('must be tables such as { call = "my_pool.run", callable = "fn", items = "items" }')
    read, wrong = [], []
    for number, row in enumerate(value, 1):
        named = f"`{row['call']}`" if isinstance(row.get("call"), str) else f"number {number}"
        for key in row.keys() - set(KEYS):
            wrong.append(_Wrong(f"{named} has the unknown key `{key}`{_hint(key, KEYS)}", (str(number - 1), key)))
        try:
            read.append(own_way(row))
        except WayRefusedError as error:
            what = f"`{error.key}` of {named}" if error.key else named
            wrong.append(_Wrong(f"{what} {error}", (str(number - 1), *filter(None, (error.key,)))))
    return tuple(read), wrong


def _table(value: Any, example: str) -> Table:
    if not isinstance(value, Mapping):
        raise _ValueRefusedError(f"must be a table of rows such as {example}")
    return value


def _whole(read: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, list[_Wrong]]]:
    """A value that counts as a whole or not at all."""
    return lambda value: (read(value), [])


_KEYS: dict[str, tuple[str, Callable[[Any], tuple[Any, list[_Wrong]]]]] = {
    "start-method": ("start_method", _whole(_name(START_METHODS))),
    "target-version": ("target_version", _whole(_version)),
    "target-platforms": ("target_platforms", _whole(_names(TARGET_PLATFORMS))),
    "frozen": ("frozen", _whole(_flag)),
    "exclude": ("exclude", _whole(_strings)),
    "extend-exclude": ("extend_exclude", _whole(_strings)),
    "force-exclude": ("force_exclude", _whole(_flag)),
    "baseline": ("baseline", _whole(_path)),
    "select": ("select", _codes),
    "extend-select": ("extend_select", _codes),
    "ignore": ("ignore", _codes),
    "per-file-ignores": ("per_file_ignores", _codes_by_glob),
    "severity": ("severity", _severities),
    "crossings": ("crossings", _crossings),
}
"""What may be set: the key, the field it fills, and what reads its value and says which parts of it do not count."""


KEYS = tuple(_KEYS)
"""The names of all settings, as they are written in a configuration file."""


def read_baseline(path: str) -> Baseline:
    """The baseline in a file; nothing is known as long as there is none. Raises ValueError, in words for the user."""
    path = os.path.abspath(path)
    try:
        return parse_baseline(Path(path).read_text("utf-8"), path)
    except FileNotFoundError:
        return Baseline(path)
    except OSError as error:
        raise _ValueRefusedError(f"names `{path}`, which cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise _ValueRefusedError(f"names `{path}`, which {error}") from error


def laid_over(settings: Settings, table: Table, source: str) -> Resolved:
    """Settings with those of an editor laid over them, written like a file's or in camel case.

    What is null or no setting of ours is passed by, since an editor keeps its own settings beside them. `source` names
    the editor's settings in problems.
    """
    named = {re.sub(r"[A-Z]", lambda match: f"-{match[0].lower()}", key): value for key, value in table.items()}
    ours = {key: value for key, value in named.items() if key in _KEYS and value is not None}
    laid, problems = _settings(_File(Path(settings.root or "", source), (), "", ours), settings)
    if "target-version" in ours:
        laid = replace(laid, supported_versions=(laid.target_version,))
    return laid, tuple(Problem(source, 1, 1, problem.message) for problem in problems)


def _settings(file: _File, settings: Settings) -> Resolved:
    problems = []
    for key, value in (file.table or {}).items():
        if key not in _KEYS:
            wrong = [_Wrong(f"unknown setting `{key}`{_hint(key, tuple(_KEYS))}")]
        else:
            field, read = _KEYS[key]
            try:
                counts, parts = read(value)
                if field == "baseline":
                    counts = read_baseline(str(file.path.parent / counts))
                if counts or not parts:
                    settings = replace(settings, **{field: counts})
                wrong = [replace(part, message=f"`{key}` {part.message}") for part in parts]
            except _ValueRefusedError as error:
                wrong = [_Wrong(f"`{key}` {error}")]
        for each in wrong:
            row, column = toml_text.place(file.text, (*file.prefix, key, *each.keys), each.item)
            problems.append(Problem(str(file.path), row, column, each.message))
    return settings, tuple(problems)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _hint(name: str, choices: tuple[str, ...]) -> str:
    near = get_close_matches(name, choices, n=1)
    return f"; did you mean `{near[0]}`?" if near and near[0] != name else ""

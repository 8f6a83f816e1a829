"""Cases: programs that say in comments what CPython does with them and what spawnlint must say. See cases/README.md."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from judge.pythons import SUPPORTED, Version
from judge.run import MAIN, Kind, Outcome, Program
from spawnlint.config import Settings, laid_over

METHODS = ("spawn", "fork", "forkserver", "windows")
"""What a program is run under; `windows` is spawn where there is no other method."""

_LIKE = {"forkserver": "spawn", "windows": "spawn"}
"""The method whose promise holds for a method of which a case says nothing."""

_HEADER = re.compile(r"# (?P<key>[a-z]+)(?P<arguments>(?: [^:]*)?): *(?P<value>.*)$")
_VERSIONS = re.compile(r"3\.(?P<first>\d+)(?:(?P<open>\+)|-3\.(?P<last>\d+))?$")
_EXPECT = re.compile(r"# expect(?P<below>-below)?: (?P<codes>SPN\d+(?:, SPN\d+)*)$")


class BadCaseError(Exception):
    """A case that can't be read; the message names it and says why."""


@dataclass(frozen=True, slots=True)
class Promise:
    """What becomes of a run: the kind, and the exceptions of which one must decide it (empty: any, or none)."""

    kind: Kind
    exceptions: tuple[str, ...] = ()
    otherwise: Promise | None = None
    """What may come instead, where it depends on who is faster."""

    def broken_by(self, outcome: Outcome) -> str | None:
        """How an outcome differs from this promise, or None if it does not."""
        got = outcome.error.exception if outcome.error else None
        if outcome.kind is self.kind and (not self.exceptions or got in self.exceptions):
            return None
        if self.otherwise is not None and self.otherwise.broken_by(outcome) is None:
            return None
        return f"promised: {self}\ngot: {outcome.kind.value} {got or ''}\n--- stdout\n{outcome.stdout}\n--- stderr\n{outcome.stderr}"

    def __str__(self) -> str:
        first = f"{self.kind.value} {'|'.join(self.exceptions)}".strip()
        return first if self.otherwise is None else f"{first} or {self.otherwise}"


@dataclass(frozen=True, slots=True, order=True)
class Expectation:
    """A finding that spawnlint must have: file, 1-based row and code."""

    path: str
    row: int
    code: str


@dataclass(frozen=True, slots=True)
class Case:
    """One program and all that is said about it."""

    name: str
    program: Program
    promises: Mapping[tuple[str, Version], Promise]
    """By start method and version."""
    meant: tuple[str, ...] | None
    """The lines a run prints, sorted, wherever it succeeds and after all fixes; None if they can't be foretold."""
    expected: tuple[Expectation, ...]
    applicabilities: Mapping[str, str]
    """By code: `safe` or `unsafe`, for the first fix of its findings."""
    unfixable: str | None
    """Why the fixes can't make it run."""
    raises: Mapping[tuple[str, Version], str]
    """By code and version: the whole text of the error that spawn ends with."""
    needs: tuple[str, ...] = ()
    """The packages, as they are imported, without which it cannot be run."""
    settings: Settings = field(default_factory=Settings)
    """What the project has in its configuration."""

    def promise(self, method: str, version: Version) -> Promise:
        """What becomes of the program under a method of `METHODS`."""
        return self.promises.get((method, version)) or self.promises[_LIKE[method], version]


def read_cases(directory: Path) -> list[Case]:
    """All cases below a directory, by name: each Python file, or each directory with a `main.py` as a whole."""
    mains = sorted(directory.rglob(MAIN))
    programs = {
        _name(main.parent, directory): {
            file.relative_to(main.parent).as_posix(): file.read_text(encoding="utf-8")
            for file in sorted(main.parent.rglob("*.py"))
        }
        for main in mains
    }
    inside = {main.parent for main in mains}
    for file in sorted(directory.rglob("*.py")):
        if inside.isdisjoint(file.parents):
            programs[_name(file, directory)] = {MAIN: file.read_text(encoding="utf-8")}
    return [read_case(name, program) for name, program in sorted(programs.items())]


def read_case(name: str, program: Program) -> Case:
    """The case of a program. Raises BadCaseError for a header that says nothing known, or too little."""
    promises: dict[tuple[str, Version], Promise] = {}
    raises: dict[tuple[str, Version], str] = {}
    applicabilities: dict[str, str] = {}
    meant: tuple[str, ...] | None = None
    unfixable: str | None = None
    needs: tuple[str, ...] = ()
    settings = Settings()
    try:
        for key, arguments, value in _headers(program[MAIN]):
            match key, arguments:
                case method, [*versions] if method in METHODS and len(versions) <= 1:
                    promise = _promise(value)
                    promises |= {(method, version): promise for version in _versions(*versions)}
                case "raises", [code, versions]:
                    raises |= {(code, version): value for version in _versions(versions)}
                case "fixes", []:
                    code, applicability = value.split()
                    applicabilities[code] = applicability
                case "meant", []:
                    meant = tuple(sorted(line.strip() for line in value.split("|")))
                case "needs", []:
                    needs = tuple(value.replace(",", " ").split())
                case "unfixable", []:
                    unfixable = value
                case "settings", []:
                    settings, problems = laid_over(settings, json.loads(value), name)
                    if problems:
                        raise ValueError(problems[0].message)
                case _:
                    raise ValueError(f"unknown header {' '.join([key, *arguments])!r}")
    except ValueError as error:
        raise BadCaseError(f"{name}: {error}") from error
    silent = [
        f"{method} {version[0]}.{version[1]}"
        for method in ("spawn", "fork")
        for version in SUPPORTED
        if (method, version) not in promises
    ]
    if silent:
        raise BadCaseError(f"{name}: nothing is promised for {', '.join(silent)}")
    expected = tuple(sorted(found for path, text in program.items() for found in _expectations(path, text)))
    return Case(name, program, promises, meant, expected, applicabilities, unfixable, raises, needs, settings)


def _name(path: Path, directory: Path) -> str:
    return path.relative_to(directory).with_suffix("").as_posix()


def _headers(text: str) -> Iterator[tuple[str, list[str], str]]:
    """The comment lines after the docstring's line: key, arguments, and the value with its continuation lines."""
    lines = iter(text.splitlines())
    if not re.match(r'"""[^"]+"""$', next(lines, "")):
        raise ValueError("the first line must be a docstring that says what the case is")
    headers: list[tuple[str, list[str], str]] = []
    for line in lines:
        if not line.startswith("#"):
            break
        match = _HEADER.match(line)
        if line.startswith("#     ") and headers:
            key, arguments, value = headers[-1]
            headers[-1] = key, arguments, f"{value}\n{line[6:]}"
        elif match:
            headers.append((match["key"], match["arguments"].split(), match["value"]))
        else:
            raise ValueError(f"unreadable header {line!r}")
    yield from headers


def _promise(value: str) -> Promise:
    first, _, rest = value.partition(" or ")
    kind, _, exceptions = first.partition(" ")
    otherwise = _promise(rest) if rest else None
    return Promise(Kind(kind), tuple(exceptions.split("|")) if exceptions else (), otherwise)


def _versions(versions: str | None = None) -> list[Version]:
    """The supported versions in `3.12`, `3.10-3.12` or `3.14+`; all of them for None."""
    if versions is None:
        return list(SUPPORTED)
    match = _VERSIONS.match(versions)
    if not match:
        raise ValueError(f"unreadable versions {versions!r}")
    first = int(match["first"])
    last = SUPPORTED[-1][1] if match["open"] else int(match["last"] or first)
    return [version for version in SUPPORTED if first <= version[1] <= last]


def _expectations(path: str, text: str) -> Iterator[Expectation]:
    for row, line in enumerate(text.splitlines(), start=1):
        match = _EXPECT.search(line)
        if match:
            for code in match["codes"].split(", "):
                yield Expectation(path, row + 1 if match["below"] else row, code)
        elif "# expect" in line:
            raise BadCaseError(f"{path}, line {row}: unreadable expectation")

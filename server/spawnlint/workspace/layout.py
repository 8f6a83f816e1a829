"""How a project is laid out: where its imports start, and which programs its installer makes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from spawnlint.config import read_toml
from spawnlint.syntax.document import Document

ROOT_MARKS = ("pyproject.toml", "setup.py", "setup.cfg", "spawnlint.toml")
_TABLES_OF_SCRIPTS = (("project", "scripts"), ("project", "gui-scripts"), ("tool", "poetry", "scripts"))
_SCRIPT = """import sys
from {module} import {top}
if __name__ == "__main__":
    sys.exit({function}())
"""
"""What an installer writes for an entry point."""


def tops_of(files: Iterable[str]) -> tuple[str, ...]:
    """The directories of the projects that files lie in: for each the nearest one, its own or above, with a mark."""
    tops = (_top(directory) for directory in dict.fromkeys(os.path.dirname(path) for path in files))
    return tuple(dict.fromkeys(top for top in tops if top is not None))


def roots(tops: Iterable[str]) -> tuple[str, ...]:
    """The directories that imports are resolved from: those of each project, and the working directory."""
    found = [directory for top in tops for directory in _roots(top)]
    return tuple(dict.fromkeys((*found, os.getcwd())))


def scripts(tops: Iterable[str]) -> dict[str, Document]:
    """The programs that installers make for the entry points of projects: by made-up paths."""
    found: dict[str, Document] = {}
    for top in tops:
        for name, target in _entry_points(_pyproject(top)):
            module, _, function = target.partition("[")[0].strip().partition(":")
            if module and function:
                text = _SCRIPT.format(module=module, top=function.partition(".")[0], function=function)
                found[os.path.join(top, f"<script {name}>")] = Document.of(text)
    return found


def _roots(top: str) -> Iterator[str]:
    """The directories that a project's build and test tools import from, then `src`, then the project's own."""
    named = (str(each) for each in _named(_pyproject(top)) if isinstance(each, str))
    for each in dict.fromkeys((*named, "src")):
        directory = os.path.normpath(os.path.join(top, each))
        if os.path.isdir(directory):
            yield directory
    yield top


def _named(pyproject: Mapping[str, Any]) -> Iterator[object]:
    setuptools = _at(pyproject, "tool", "setuptools")
    packages = setuptools.get("packages")
    yield from _list(_at(packages, "find").get("where"))
    yield from _at(setuptools, "package-dir").values()
    for package in _list(_at(pyproject, "tool", "poetry").get("packages")):
        yield _at(package).get("from")
    for package in _list(_at(pyproject, "tool", "hatch", "build", "targets", "wheel").get("packages")):
        yield os.path.dirname(str(package))
    yield from _list(_at(pyproject, "tool", "pytest", "ini_options").get("pythonpath"))


def _entry_points(pyproject: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for keys in _TABLES_OF_SCRIPTS:
        yield from ((name, target) for name, target in _at(pyproject, *keys).items() if isinstance(target, str))


def _pyproject(top: str) -> Mapping[str, Any]:
    return read_toml(os.path.join(top, "pyproject.toml"))


def _at(table: object, *keys: str) -> Mapping[str, Any]:
    """A table below another one; empty where there is none."""
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    return table if isinstance(table, dict) else {}


def _list(value: object) -> list[Any]:
    return [value] if isinstance(value, str) else value if isinstance(value, list) else []


def _top(directory: str) -> str | None:
    """The nearest directory, this one or above, that has the mark of a project."""
    while not any(os.path.isfile(os.path.join(directory, mark)) for mark in ROOT_MARKS):
        parent = os.path.dirname(directory)
        if parent == directory:
            return None
        directory = parent
    return directory

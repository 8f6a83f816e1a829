"""What a check found, kept for the next one: it holds as long as nothing that was read has changed."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from enum import Enum
from functools import cache
from hashlib import blake2b
from typing import Any

import spawnlint
from spawnlint.hazards import Applicability, Edit, Finding, Fix, Location, NotFixable, Related, Severity
from spawnlint.reports.report import Entry
from spawnlint.workspace.cache import Cache
from spawnlint.workspace.disk import Disk
from spawnlint.workspace.projects import Workspace


def recall(cache: Cache, workspace: Workspace) -> tuple[Entry, ...] | None:
    """What was found in the same files with the same settings, if all else that was read is as it was."""
    text = cache.get(_key(workspace))
    try:
        kept = json.loads(text) if text is not None else None
        if kept is None or not _unchanged(kept["read"], Disk()):
            return None
        return tuple(_entry(each) for each in kept["entries"])
    except (ValueError, KeyError, TypeError):
        return None


def remember(cache: Cache, workspace: Workspace, entries: tuple[Entry, ...]) -> None:
    """Keep what was found."""
    disk = workspace.project.files
    if isinstance(disk, Disk):
        kept = {"read": _read(disk, workspace), "entries": [_plain(asdict(each)) for each in entries]}
        cache.put(_key(workspace), json.dumps(kept))


def _key(workspace: Workspace) -> str:
    """A digest of all that a check is given: texts, settings, where imports start, and spawnlint itself."""
    digest = blake2b(digest_size=20)
    for part in _parts(workspace):
        digest.update(part.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    return digest.hexdigest()


def _parts(workspace: Workspace) -> Iterator[str]:
    yield _identity()
    yield os.getcwd()
    yield from workspace.project.roots
    for path, script in workspace.project.scripts.items():
        yield path
        yield script.text
    for path, source in workspace.sources.items():
        yield path
        yield repr(workspace.settings[path])
        yield _digest(source.text)


@cache
def _identity() -> str:
    """This very spawnlint: its version, and that of each of its files, which change while it is being developed."""
    top = os.path.dirname(spawnlint.__file__)
    files = sorted(
        os.path.join(directory, name) for directory, _, names in os.walk(top) for name in names if name.endswith(".py")
    )
    stamps = [(path, status.st_size, status.st_mtime_ns) for path in files for status in [os.stat(path)]]
    return repr((spawnlint.__version__, sys.version_info[:3], stamps))


def _read(disk: Disk, workspace: Workspace) -> dict[str, str]:
    """The files and directories that were read besides the checked ones, with a digest of what they said."""
    read = {path: _digest(_text(disk, path)) for path in disk.files_read if path not in workspace.sources}
    return read | {path + os.sep: _digest(_listing(disk, path)) for path in disk.directories_read}


def _unchanged(read: Mapping[str, str], disk: Disk) -> bool:
    return all(
        digest == _digest(_listing(disk, path[:-1]) if path.endswith(os.sep) else _text(disk, path))
        for path, digest in read.items()
    )


def _text(disk: Disk, path: str) -> str:
    document = disk.document(path)
    return "" if document is None else f"text {document.text}"


def _listing(disk: Disk, directory: str) -> str:
    """The names in a directory that an import may lead to."""
    names = (name for name in disk.names(directory) if name.endswith(".py") or "." not in name)
    return "/".join(sorted(name for name in names if name != "__pycache__"))


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _plain(value: Any) -> Any:
    """Data classes and enums as JSON has them."""
    match value:
        case Enum():
            return value.value
        case dict():
            return {key: _plain(each) for key, each in value.items()}
        case list() | tuple():
            return [_plain(each) for each in value]
        case _:
            return value


def _entry(plain: Mapping[str, Any]) -> Entry:
    return Entry(_finding(plain["finding"]), tuple(_fix(each) for each in plain["fixes"]))


def _finding(plain: Mapping[str, Any]) -> Finding:
    related = tuple(Related(_location(each["location"]), each["message"]) for each in plain["related"])
    changed = {"severity": Severity(plain["severity"]), "location": _location(plain["location"]), "related": related}
    return Finding(**{**plain, **changed})


def _fix(plain: Mapping[str, Any]) -> Fix | NotFixable:
    if "edits" not in plain:
        return NotFixable(**plain)
    edits = tuple(Edit(_location(each["location"]), each["content"]) for each in plain["edits"])
    return Fix(**{**plain, "applicability": Applicability(plain["applicability"]), "edits": edits})


def _location(plain: Mapping[str, Any]) -> Location:
    return Location(**plain)

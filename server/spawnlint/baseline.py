"""Findings that are known and left for later: told from new ones by their rule, file and source, not by their row.

Pure: texts and findings in, findings out. The file itself is read by `config` and written by the command line.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from spawnlint.hazards import Finding
from spawnlint.syntax.document import Document

VERSION = 1
"""Of the file's format."""


@dataclass(frozen=True, slots=True)
class Known:
    """As many findings of a rule as have the same source in the same file."""

    path: str
    """Relative to the baseline's directory, with forward slashes."""
    code: str
    fingerprint: str
    count: int


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings; their paths are relative to the directory of the file that holds them."""

    path: str
    """Of that file, absolute."""
    known: frozenset[Known] = frozenset()

    @property
    def root(self) -> str:
        """The file's directory."""
        return str(PurePath(self.path).parent)


def fingerprint(finding: Finding, document: Document) -> str:
    """What stays of a finding when the text around it moves: its rule, and its rows without their indentation."""
    first = document.position(finding.location.start).row
    last = document.position(finding.location.end).row
    rows = (" ".join(document.row_text(row).split()) for row in range(first, last + 1))
    return sha256("\n".join((finding.code, *rows)).encode("utf-8", "backslashreplace")).hexdigest()[:16]


def beyond(
    baseline: Baseline | None, findings: tuple[Finding, ...], path: str, document: Document
) -> tuple[Finding, ...]:
    """The findings of one document that a baseline does not have; of equal ones the first are the known ones."""
    if baseline is None or not findings:
        return findings
    left = Counter(_by_path(baseline).get(_relative(baseline.root, path), {}))
    new = []
    for finding in findings:
        key = finding.code, fingerprint(finding, document)
        if left[key] > 0:
            left[key] -= 1
        else:
            new.append(finding)
    return tuple(new)


def baseline_of(path: str, findings: Iterable[tuple[Finding, Document]]) -> Baseline:
    """The baseline that has all of these findings and will lie at an absolute path."""
    root = str(PurePath(path).parent)
    counted = Counter(
        (_relative(root, finding.location.path), finding.code, fingerprint(finding, document))
        for finding, document in findings
    )
    return Baseline(path, frozenset(Known(*key, count) for key, count in counted.items()))


def dump(baseline: Baseline) -> str:
    """The text of a baseline file, the same for the same findings in whatever order."""
    files: dict[str, list[dict[str, Any]]] = {}
    for known in sorted(baseline.known, key=lambda known: (known.path, known.code, known.fingerprint)):
        entry = {"code": known.code, "fingerprint": known.fingerprint, "count": known.count}
        files.setdefault(known.path, []).append(entry)
    return json.dumps({"version": VERSION, "files": files}, indent=2) + "\n"


def parse(text: str, path: str) -> Baseline:
    """The baseline in the text of a file. Raises ValueError, in words for the user."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError("is no JSON; write it anew with `--write-baseline`") from error
    if not isinstance(data, Mapping) or data.get("version") != VERSION:
        raise ValueError(f"is no baseline of version {VERSION}; write it anew with `--write-baseline`")
    try:
        return Baseline(path, frozenset(_known(data["files"])))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ValueError("is damaged; write it anew with `--write-baseline`") from error


def _known(files: Mapping[str, Any]) -> Iterable[Known]:
    for path, entries in files.items():
        for entry in entries:
            yield Known(path, str(entry["code"]), str(entry["fingerprint"]), int(entry["count"]))


@lru_cache(maxsize=8)
def _by_path(baseline: Baseline) -> Mapping[str, Mapping[tuple[str, str], int]]:
    found: dict[str, dict[tuple[str, str], int]] = {}
    for known in baseline.known:
        found.setdefault(known.path, {})[known.code, known.fingerprint] = known.count
    return found


def _relative(root: str, path: str) -> str:
    pure = PurePath(path)
    return (pure.relative_to(root) if pure.is_relative_to(root) else pure).as_posix()

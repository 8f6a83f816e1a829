"""The Pythons that spawnlint speaks about, and which of them a project says it runs on."""

from __future__ import annotations

import re
from typing import TypeAlias

Version: TypeAlias = tuple[int, int]

SUPPORTED: tuple[Version, ...] = tuple((3, minor) for minor in range(10, 16))
"""Those whose behaviour was measured, oldest first."""
MAINTAINED: tuple[Version, ...] = SUPPORTED[1:]
"""Those of them that still get fixes (https://devguide.python.org/versions/); what a project that says nothing runs on."""

_CLAUSE = re.compile(r"(~=|===?|!=|<=|>=|<|>|\^|~)\s*(\d+)(?:\.(\d+|\*))?(?:\.(\d+|\*))?(?:[.\w*+-]*)")


def allowed_by(specifier: str) -> tuple[Version, ...] | None:
    """The supported Pythons that a `requires-python` allows with some patch release.

    Poetry's `^3.11` and `~3.11` are read as well. None if there are none, or if it cannot be read.
    """
    clauses = [_CLAUSE.fullmatch(clause.strip()) for clause in specifier.split(",") if clause.strip()]
    found = tuple(
        version for version in SUPPORTED if all(clause is not None and _allows(version, clause) for clause in clauses)
    )
    return (found or None) if clauses else None


def _allows(version: Version, clause: re.Match[str]) -> bool:
    operator, major, minor, patch = clause.groups()
    is_whole_major = minor in (None, "*")
    named = int(major), 0 if is_whole_major else int(minor)
    same = version[0] == named[0] if is_whole_major else version == named
    match operator:
        case ">=" | ">":
            return version >= named
        case "<=":
            return version <= named
        case "<":
            return version < named or (version == named and patch not in (None, "*", "0"))
        case "!=":
            return not (same and "*" in (minor, patch))
        case "^":
            return named <= version < (named[0] + 1, 0)
        case "~=" if patch is None:
            return named <= version < (named[0] + 1, 0)
        case _:
            return same


def ranges(versions: tuple[Version, ...]) -> str:
    """Versions as a sentence names them: `3.10`, `3.10 and 3.11`, `3.10 to 3.13`, `3.14 and newer`."""
    first, last = (f"{major}.{minor}" for major, minor in (min(versions), max(versions)))
    if versions[-1] == SUPPORTED[-1]:
        return f"{first} and newer"
    if first == last:
        return first
    return f"{first} {'to' if len(versions) > 2 else 'and'} {last}"

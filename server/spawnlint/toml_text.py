"""TOML as people leave it: what can be read around an error, and where in the text a key is set."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

Table = Mapping[str, Any]

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def parse(text: str) -> tuple[Table, tuple[int, int, str] | None]:
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


def lookup(data: Table, keys: tuple[str, ...]) -> Any:
    """What a dotted key leads to; the items of an array by their numbers. None if there is nothing."""
    value: Any = data
    for key in keys:
        if isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        elif isinstance(value, Mapping) and key in value:
            value = value[key]
        else:
            return None
    return value


def place(text: str, keys: tuple[str, ...], item: str | None = None) -> tuple[int, int]:
    """The 1-based row and column where a key is set, however the file spells it; or of a string in its value.

    The statement that sets it is the one after the longest run of rows that is valid and does not have the key.
    """
    lines = text.split("\n")
    start = 0
    for count in range(1, len(lines) + 1):
        data = _try("\n".join(lines[:count]))
        if data is not None and lookup(data, keys) is not None:
            break
        if data is not None:
            start = count
    for row, line in enumerate(lines[start:] if item is not None else (), start + 1):
        column = max(line.find(f'"{item}"'), line.find(f"'{item}'"))
        if column >= 0:
            return row, column + 1
    line = lines[min(start, len(lines) - 1)]
    return start + 1, max(line.find(keys[-1]), 0) + 1

"""Changed texts as a unified diff."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import unified_diff

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


def diff(name: str, before: str, after: str) -> str:
    """What `patch -p0` would need to turn one text into the other; empty where they are equal."""
    return "".join(_closed(unified_diff(_lines(before), _lines(after), name, name)))


def _lines(text: str) -> list[str]:
    return _LINE.findall(text)


def _closed(lines: Iterator[str]) -> Iterator[str]:
    """The lines of a diff, with the mark for a last line that has no end."""
    for line in lines:
        yield line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n"

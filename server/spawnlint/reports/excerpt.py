"""Source lines with their numbers, and carets under a range, aligned whatever the characters are."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from spawnlint.syntax.document import Document, Position

CONTEXT = 2
"""Rows shown before and after the range."""
LONGEST = 6
"""Rows of a range that are shown before the rest is left out."""
TAB = "    "


def excerpt(document: Document, start: int, end: int) -> Iterator[tuple[str, str, str]]:
    """The rows around a range of offsets: for each its number (or nothing), its text, and the carets (or nothing)."""
    first, last = document.position(start), document.position(end)
    bottom = document.position(len(document.text)).row
    shown = min(last.row, first.row + LONGEST - 1)
    for row in range(max(first.row - CONTEXT, 0), first.row):
        yield str(row + 1), visible(document.row_text(row)), ""
    for row in range(first.row, shown + 1):
        text = document.row_text(row)
        yield str(row + 1), visible(text), _carets(text, row, first, last)
    if shown < last.row:
        yield "", "...", ""
        return
    for row in range(shown + 1, min(shown + CONTEXT, bottom) + 1):
        yield str(row + 1), visible(document.row_text(row)), ""


def visible(text: str) -> str:
    """A row as it can be shown: tabs as spaces, and control characters, which a terminal would obey, as pictures."""
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character == "\t":
        return TAB
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\N{SYMBOL FOR DELETE}"
    return "\N{REPLACEMENT CHARACTER}" if unicodedata.category(character) in _UNPRINTABLE else character


_UNPRINTABLE = {"Cc", "Cs", "Zl", "Zp"}


def _carets(text: str, row: int, first: Position, last: Position) -> str:
    """Carets under the part of a row that lies between two positions; at least one on the row where it starts."""
    begin = first.column if row == first.row else len(text) - len(text.lstrip())
    stop = last.column if row == last.row else len(text.rstrip())
    count = _width(text[begin:stop])
    if row == first.row:
        count = max(count, 1)
    return " " * _width(text[:begin]) + "^" * count if count else ""


def _width(text: str) -> int:
    """The columns a text takes on a terminal."""
    return sum(_columns(character) for character in visible(text))


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1

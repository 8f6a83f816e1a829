"""Rows of a text: they end at CR LF, LF or CR, and at nothing else (no form feed, no U+2028)."""

from __future__ import annotations

import re

_ROW_END = re.compile(r"\r\n?|\n")


def row_starts(text: str) -> tuple[int, ...]:
    """The offset at which each row of a text starts; one more than the text has row ends."""
    return (0, *(end.end() for end in _ROW_END.finditer(text)))


def count_row_ends(text: str) -> int:
    """How many row ends a text has."""
    ends = text.count("\n")
    if "\r" in text:
        ends += text.count("\r") - text.count("\r\n")
    return ends

"""Columns: code points of a row to the units of a position encoding, and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum
from itertools import accumulate


class Encoding(Enum):
    """The unit in which a column is counted; the values are the protocol's names."""

    UTF8 = "utf-8"
    UTF16 = "utf-16"
    UTF32 = "utf-32"


_WIDER_FROM = {
    Encoding.UTF8: ("\x80", "\u0800", "\U00010000"),
    Encoding.UTF16: ("\U00010000",),
    Encoding.UTF32: (),
}
"""The characters from which on a code point takes one unit more."""


def _widths(row: str, encoding: Encoding) -> Iterator[int]:
    wider_from = _WIDER_FROM[encoding]
    return (1 + bisect_right(wider_from, character) for character in row)


def column_in_units(row: str, column: int, encoding: Encoding) -> int:
    """The column in units of an encoding, for a column in code points of a row; clamped to the row."""
    before = row[:column]
    if encoding is Encoding.UTF32 or before.isascii():
        return len(before)
    return sum(_widths(before, encoding))


def column_in_code_points(row: str, column: int, encoding: Encoding) -> int:
    """The column in code points, for a column in units of an encoding.

    Clamped to the row; a column inside a code point is taken back to its start.
    """
    if encoding is Encoding.UTF32 or row.isascii():
        return min(column, len(row))
    return bisect_right(list(accumulate(_widths(row, encoding))), column)

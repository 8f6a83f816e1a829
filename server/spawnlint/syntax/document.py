"""A Python text as a sequence of pieces: the immutable snapshot every layer above works on.

A *piece* is one top-level statement with the blank lines and comments after it, or, for a class, its head
(decorators and the `class` line) and then one piece for each member. The texts of all pieces, joined, are the text
of the document. Pieces are cut by their text (see `cutter`), so an edit re-cuts its neighbourhood only, and
whatever is derived from a piece is kept by the piece's text.

Positions: an *offset* counts code points from the start of the document (or, where it says so, of the piece),
0-based. A *position* is a 0-based row and a 0-based column; the unit of the column is said by `Encoding`.
Rows end at CR LF, LF or CR only, as in the language server protocol, never at a form feed or U+2028.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from spawnlint.syntax.cutter import cut
from spawnlint.syntax.encodings import Encoding, column_in_code_points, column_in_units
from spawnlint.syntax.piece import Level, Piece, kept
from spawnlint.syntax.splice import spliced

__all__ = ["Document", "Encoding", "Level", "Piece", "Position", "kept"]


@dataclass(frozen=True, slots=True)
class Position:
    """A 0-based row and column; the column's unit is that of the encoding it was made for."""

    row: int
    column: int


class Document:
    """An immutable text, cut into pieces when they are asked for."""

    def __init__(self, pieces: tuple[Piece, ...] | None = None, text: str | None = None) -> None:
        """Takes pieces as `of` and `edited` cut them, or a text, or both."""
        self._pieces = pieces
        self._text = text

    @classmethod
    def of(cls, text: str) -> Document:
        """The document of a whole text."""
        return cls(text=text)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces; cut on first use, which takes about 3 ms for 1,000 lines."""
        if self._pieces is None:
            self._pieces = tuple(step.piece for step in cut(self._text or ""))
        return self._pieces

    @property
    def text(self) -> str:
        """The whole text, joined on first use."""
        if self._text is None:
            self._text = "".join([piece.text for piece in self._pieces or ()])
        return self._text

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate([len(piece.text) for piece in self.pieces], initial=0))

    @cached_property
    def _first_rows(self) -> list[int]:
        return list(accumulate([piece.row_ends for piece in self.pieces], initial=0))

    def edited(self, start: Position, end: Position, content: str, encoding: Encoding) -> Document:
        """The document after replacing a range, sharing every piece the edit did not touch.

        Positions past the end of a row or of the document are clamped, as the protocol asks for.
        """
        begin = self.offset(start, encoding)
        stop = max(begin, self.offset(end, encoding))
        return Document(spliced(self.pieces, self._starts, begin, stop, content))

    def replaced(self, text: str) -> Document:
        """The document of another text, sharing the pieces before and after the rows that differ."""
        old = self.text
        if old == text:
            return self
        start = old.rfind("\n", 0, _shared(old, text)) + 1
        kept = _shared(old[start:][::-1], text[start:][::-1])
        row_end = old.find("\n", len(old) - kept)
        kept = len(old) - row_end - 1 if row_end >= 0 else 0
        return Document(spliced(self.pieces, self._starts, start, len(old) - kept, text[start : len(text) - kept]))

    def start_of(self, piece: Piece) -> int:
        """The offset at which a piece of this document starts. Raises KeyError for a piece of another document."""
        return self._start_by_id[id(piece)]

    def piece_at(self, offset: int) -> Piece:
        """The piece in which an offset lies. Raises IndexError for an empty document."""
        return self.pieces[max(self._last_at_or_before(self._starts, offset), 0)]

    def position(self, offset: int, encoding: Encoding = Encoding.UTF32) -> Position:
        """The position of an offset; UTF32 columns are code points. Between CR and LF it is that of the row's end."""
        index = self._last_at_or_before(self._starts, offset)
        if index < 0:
            return Position(0, 0)
        piece = self.pieces[index]
        in_piece = offset - self._starts[index]
        row = bisect_right(piece.row_starts, in_piece) - 1
        column = in_piece - piece.row_starts[row]
        return Position(self._first_rows[index] + row, column_in_units(_row_of(piece, row), column, encoding))

    def offset(self, position: Position, encoding: Encoding = Encoding.UTF32) -> int:
        """The offset of a position, clamped to its row and to the document."""
        if position.row > self._first_rows[-1]:
            return self._starts[-1]
        index = self._last_at_or_before(self._first_rows, position.row)
        if index < 0:
            return 0
        piece = self.pieces[index]
        row = position.row - self._first_rows[index]
        column = column_in_code_points(_row_of(piece, row), position.column, encoding)
        return self._starts[index] + piece.row_starts[row] + column

    def row_text(self, row: int) -> str:
        """The text of a 0-based row without its line end. Raises IndexError for a row the document does not have."""
        if not 0 <= row <= self._first_rows[-1]:
            raise IndexError(row)
        index = self._last_at_or_before(self._first_rows, row)
        return _row_of(self.pieces[index], row - self._first_rows[index]) if index >= 0 else ""

    @cached_property
    def _start_by_id(self) -> Mapping[int, int]:
        return dict(zip(map(id, self.pieces), self._starts, strict=False))

    def _last_at_or_before(self, sums: list[int], value: int) -> int:
        """The index of the last piece whose prefix sum is at most a value; -1 without pieces."""
        return min(bisect_right(sums, value), len(self.pieces)) - 1


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with together."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


def _row_of(piece: Piece, row: int) -> str:
    """The text of a row of a piece without its line end."""
    start = piece.row_starts[row]
    if row + 1 == len(piece.row_starts):
        return piece.text[start:]
    end = piece.row_starts[row + 1] - 1
    if piece.text[end] == "\n" and end > start and piece.text[end - 1] == "\r":
        end -= 1
    return piece.text[start:end]

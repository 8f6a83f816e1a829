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

from dataclasses import dataclass
from enum import Enum


class Encoding(Enum):
    """The unit in which a column is counted; the values are the protocol's names."""

    UTF8 = "utf-8"
    UTF16 = "utf-16"
    UTF32 = "utf-32"


class Level(Enum):
    """Where a piece stands."""

    TOP = "top"
    HEAD = "head"
    MEMBER = "member"


@dataclass(frozen=True, eq=False)
class Piece:
    """One block of a document; compared by identity, so that two equal texts at two places stay two pieces."""

    text: str
    level: Level


@dataclass(frozen=True, slots=True)
class Position:
    """A 0-based row and column; the column's unit is that of the encoding it was made for."""

    row: int
    column: int


class Document:
    """An immutable text, cut into pieces."""

    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, text: str) -> Document:
        """The document of a whole text."""
        raise NotImplementedError

    @property
    def text(self) -> str:
        """The whole text, joined on first use."""
        raise NotImplementedError

    def edited(self, start: Position, end: Position, content: str, encoding: Encoding) -> Document:
        """The document after replacing a range, sharing every piece the edit did not touch.

        Positions past the end of a row or of the document are clamped, as the protocol asks for.
        """
        raise NotImplementedError

    def start_of(self, piece: Piece) -> int:
        """The offset at which a piece of this document starts. Raises KeyError for a piece of another document."""
        raise NotImplementedError

    def position(self, offset: int, encoding: Encoding = Encoding.UTF32) -> Position:
        """The position of an offset; UTF32 columns are code points."""
        raise NotImplementedError

    def offset(self, position: Position, encoding: Encoding = Encoding.UTF32) -> int:
        """The offset of a position, clamped to its row and to the document."""
        raise NotImplementedError

    def row_text(self, row: int) -> str:
        """The text of a 0-based row without its line end."""
        raise NotImplementedError

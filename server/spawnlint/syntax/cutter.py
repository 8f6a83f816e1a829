"""Cuts a text into pieces, row by row and without parsing, so that a broken line costs its own piece only.

A piece starts at each logical line at column 0, in the body of a class that stands at column 0 at each logical line
at its members' indentation. Not at: blank lines and comments (they belong to the statement before them, at the start
of the text to the first one), `else`, `elif`, `except`, `finally` (to their head), what follows a decorator.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spawnlint.syntax.logical_lines import ALL_THE_REST, Surroundings, line_end, width
from spawnlint.syntax.piece import Level, Piece

_TRIVIA = re.compile(r"(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n?|\n))*(?:[ \t\f]*(?:#[^\r\n]*)?\Z)?")
_FIRST_WORD = re.compile(r"([ \t\f]*)(?:(else\b|elif\b|except\b|finally\b)|(@)|(class\b))?")


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece, and what is known about the one after it."""

    piece: Piece
    next_indent: int | None
    """The `indent` of the piece that starts where this one ends; None at the end of the text."""


def cut(text: str, members: int = 0) -> Iterator[Cut]:
    """The pieces of a text, one after the other; `members` is the `indent` of the first one.

    A run of pieces of a document can be cut like this, without the rest. When more text follows, only those pieces
    hold that neither end nor reach where the run ends.
    """
    start = position = looked_until = 0
    begun = decorated = class_line = recovered = False
    while (position := _after(_TRIVIA, text, position).end()) < len(text):
        first = _after(_FIRST_WORD, text, position)
        column = width(first[1])
        continues, decorator, is_class = (first[group] is not None for group in (2, 3, 4))
        if column == members:
            starts_piece = begun and not decorated and not continues
        else:
            starts_piece = class_line or (column == 0 and not continues)
        if starts_piece:
            level = Level.MEMBER if members else Level.HEAD if column else Level.TOP
            reach = looked_until if looked_until == ALL_THE_REST else max(looked_until - position, 0)
            yield Cut(Piece(text[start:position], level, members, recovered, reach), column)
            start, members, looked_until = position, column, 0
            decorated = class_line = False
        if column == members:
            decorated, class_line = decorator, is_class and not members
        line = line_end(text, first.end(1), Surroundings(members, class_line))
        begun, position, recovered = True, line.end, line.recovered
        looked_until = max(looked_until, line.looked_until)
    if text:
        yield Cut(Piece(text[start:], Level.MEMBER if members else Level.TOP, members), None)


def _after(pattern: re.Pattern[str], text: str, position: int) -> re.Match[str]:
    match = pattern.match(text, position)
    assert match is not None, "the pattern matches everywhere"
    return match

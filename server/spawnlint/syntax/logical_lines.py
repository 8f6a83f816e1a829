"""Where a logical line ends, found by looking at strings, comments, brackets and row ends only.

Broken text must not swallow what follows it. A string in single quotes ends with its row. An unclosed bracket or
triple-quoted string ends at the next row that can only start a new statement (a *restart*): `def`, `class`, `@`,
`import`, `from` or `if __name__` at column 0; among the members of a class also `def`, `class` or `@` at their
indentation. Rows inside brackets never look like that, but a whole string may hold a program, so for strings the
closing quotes are judged: they may be the opening ones of a later string.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

ALL_THE_REST = sys.maxsize

_TOKEN = re.compile(
    r"""
    [^'"\#()\[\]{}\\\r\n]*
    (?:
        (\r\n?|\n)
      | ([(\[{])
      | ([)\]}])
      | (\"""|''')
      | "[^"\\\r\n]*(?:\\(?:\r\n|[\s\S])?[^"\\\r\n]*)*"?
      | '[^'\\\r\n]*(?:\\(?:\r\n|[\s\S])?[^'\\\r\n]*)*'?
      | (\#[^\r\n]*)
      | \\(?:\r\n?|\n)?
      | \Z
    )
    """,
    re.VERBOSE,
)
_ROW_END, _OPEN, _CLOSE, _TRIPLE, _COMMENT = 1, 2, 3, 4, 5

_RESTART_WORDS = r"([ \t\f]*)(?:((?:async[ \t]+)?def[ \t]|class[ \t]|@)|import[ \t]|from[ \t]|if[ \t]+__name__)"
_RESTART = re.compile(_RESTART_WORDS)
_NEXT_RESTART = re.compile(r"[\r\n]" + _RESTART_WORDS)

_PREFIX = r"[rRbBuUfFtT]{0,2}"
_INDENTED_QUOTES = re.compile(rf"[ \t]+{_PREFIX}\Z")
_OPENING_BEFORE = re.compile(rf"(?:[=(\[{{,]|\breturn)[ \t]*{_PREFIX}\Z")
_NOTHING_AFTER = re.compile(r"[ \t]*\\?\Z")
_CLOSING_AFTER = re.compile(r"[ \t]*(?:\Z|[,)\]}.%:;#+*\\=!<>'\"\[]|(?:if|for|in|not|is|and|or|else|async)\b)")
_REST_OF_ROW = re.compile(r"[^\r\n]*")


@dataclass(frozen=True, slots=True)
class LineEnd:
    """Where a logical line ends, its row end included."""

    end: int
    recovered: bool = False
    """Whether it ended at a restart."""
    looked_until: int = 0
    """The offset before which the text decided about the end; ALL_THE_REST where all of it did."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known about the place of a logical line, to tell where recovery may end it."""

    members: int = 0
    """The width of the members' indentation when among the members of a class, else 0."""
    in_class_line: bool = False
    """Whether it is the `class` line of a class: any indentation may be that of its members."""


def width(indentation: str) -> int:
    """The column to which white space at the start of a row leads, as Python counts it."""
    if "\f" in indentation:
        indentation = indentation[indentation.rindex("\f") + 1 :]
    return len(indentation.expandtabs(8))


def line_end(text: str, start: int, where: Surroundings) -> LineEnd:
    """Where the logical line ends that is under way at an offset outside of any string and bracket."""
    depth = 0
    position = start
    while True:
        token = _TOKEN.match(text, position)
        assert token is not None, "the pattern matches everywhere"
        position = token.end()
        kind = token.lastindex
        if kind == _ROW_END:
            if not depth:
                return LineEnd(position)
            if _is_restart(_RESTART.match(text, position), where):
                return LineEnd(position, recovered=True)
        elif kind == _OPEN:
            depth += 1
        elif kind == _CLOSE:
            depth = max(depth - 1, 0)
        elif kind == _TRIPLE:
            string_end = _string_end(text, position, token[_TRIPLE], where)
            if string_end.recovered:
                return string_end
            position = string_end.end
        if position == len(text):
            return LineEnd(position)


def first_unclosed(text: str) -> int | None:
    """The offset of the outermost bracket, or of the triple quotes, that nothing in the text closes."""
    opened: list[int] = []
    position = 0
    while position < len(text):
        token = _TOKEN.match(text, position)
        assert token is not None, "the pattern matches everywhere"
        position = token.end()
        if token.lastindex == _OPEN:
            opened.append(token.start(_OPEN))
        elif token.lastindex == _CLOSE and opened:
            opened.pop()
        elif token.lastindex == _TRIPLE:
            closing = _closing_quotes(text, position, token[_TRIPLE])
            if closing is None:
                return opened[0] if opened else token.start(_TRIPLE)
            position = closing + len(token[_TRIPLE])
    return opened[0] if opened else None


def comment_places(text: str) -> Iterator[tuple[int, int]]:
    """The places where a comment stands or could stand, as (start, end) of the comment, equal where there is none.

    One for each row that ends outside of any string and not behind a backslash, in order; each lies at its row's end.
    """
    position, start = 0, None
    while position < len(text):
        token = _TOKEN.match(text, position)
        assert token is not None, "the pattern matches everywhere"
        position = token.end()
        if token.lastindex == _COMMENT:
            start = token.start(_COMMENT)
        elif token.lastindex == _ROW_END:
            end = token.start(_ROW_END)
            yield end if start is None else start, end
            start = None
        elif token.lastindex == _TRIPLE:
            closing = _closing_quotes(text, position, token[_TRIPLE])
            if closing is None:
                return
            position = closing + len(token[_TRIPLE])
    if start is not None or not text.endswith(("\n", "\r", "\\")):
        yield len(text) if start is None else start, len(text)


def _is_restart(match: re.Match[str] | None, where: Surroundings) -> bool:
    if match is None:
        return False
    column = width(match[1])
    if not column:
        return True
    return match[2] is not None and (where.in_class_line or column == where.members)


def _string_end(text: str, start: int, quotes: str, where: Surroundings) -> LineEnd:
    """Where a triple-quoted string ends whose content starts at an offset."""
    closing = _closing_quotes(text, start, quotes)
    restart = _first_restart(text, start, len(text) if closing is None else closing, where)
    if restart is None:
        return LineEnd(len(text) if closing is None else closing + len(quotes))
    if closing is None:
        return LineEnd(restart, recovered=True, looked_until=ALL_THE_REST)
    row_end = _end_of_row(text, closing)
    if _opens(text, start, closing, row_end):
        return LineEnd(restart, recovered=True, looked_until=row_end)
    return LineEnd(closing + len(quotes))


def _closing_quotes(text: str, start: int, quotes: str) -> int | None:
    """The offset of the first quotes that are not escaped."""
    found = text.find(quotes, start)
    while found >= 0:
        before = found
        while before > start and text[before - 1] == "\\":
            before -= 1
        if (found - before) % 2 == 0:
            return found
        found = text.find(quotes, found + 1)
    return None


def _first_restart(text: str, start: int, stop: int, where: Surroundings) -> int | None:
    """The offset of the first row between two offsets that is a restart."""
    for match in _NEXT_RESTART.finditer(text, start, stop):
        if _is_restart(match, where):
            return match.start() + 1
    return None


def _end_of_row(text: str, offset: int) -> int:
    rest = _REST_OF_ROW.match(text, offset)
    assert rest is not None, "the pattern matches everywhere"
    return rest.end()


def _opens(text: str, start: int, quotes: int, row_end: int) -> bool:
    """Whether the quotes that would close a string (from `start`) rather look like those that open a later one."""
    row_start = max(text.rfind("\n", start, quotes), text.rfind("\r", start, quotes)) + 1
    before, after = text[row_start:quotes], text[quotes + 3 : row_end]
    if _INDENTED_QUOTES.match(before) and text[start:row_start].rstrip().endswith(":"):
        return True
    if _OPENING_BEFORE.search(before) and _NOTHING_AFTER.match(after):
        return True
    return _CLOSING_AFTER.match(after) is None

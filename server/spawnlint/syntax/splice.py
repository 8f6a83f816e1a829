"""Replaces a range of a text that is cut into pieces, cutting again only where the cuts may move."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from spawnlint.syntax.cutter import cut
from spawnlint.syntax.piece import Piece

_AHEAD, _GROWTH = 2, 4


def spliced(pieces: tuple[Piece, ...], starts: Sequence[int], begin: int, end: int, content: str) -> tuple[Piece, ...]:
    """The pieces of the text after replacing the offsets `begin` to `end`, the same as cutting it whole would give.

    `starts` are the offsets of the pieces and of the end of the text. Cutting starts one piece before the edit, or at
    a piece whose end is moved by an edit it looks at from afar, and stops where an old cut is met again behind the edit.
    """
    count = len(pieces)
    touched = max(min(bisect_right(starts, begin), count) - 1, 0)
    first = max(touched - 1, 0)
    for index in range(first):
        reach = pieces[index].reach
        if reach and starts[index + 1] + reach >= begin and not _holds(pieces, starts, index, begin, end, content):
            first = index
            break
    behind = bisect_left(starts, end)
    before = _join(pieces[first : touched + 1])[: begin - starts[first]]
    rest = pieces[behind - 1].text[end - starts[behind - 1] :] if starts[behind] > end else ""
    changed = before + content + rest
    ahead = _AHEAD
    while True:
        stop = min(behind + ahead, count)
        result = _recut(pieces, starts, first, behind, stop, changed)
        if result is not None:
            return result
        ahead *= _GROWTH


def _holds(pieces: tuple[Piece, ...], starts: Sequence[int], index: int, begin: int, end: int, content: str) -> bool:
    """Whether a piece that looked at what is edited still ends where it did."""
    text = _join(pieces[index:])
    step = next(cut(text[: begin - starts[index]] + content + text[end - starts[index] :], pieces[index].indent))
    return step.piece.same_as(pieces[index])


def _recut(
    pieces: tuple[Piece, ...], starts: Sequence[int], first: int, behind: int, stop: int, changed: str
) -> tuple[Piece, ...] | None:
    """All pieces after those from `first` to `behind` became the text `changed`; None if `stop` is too near to tell."""
    window = changed + _join(pieces[behind:stop])
    shift = len(changed) - starts[behind]
    old_cuts = {starts[index] + shift: index for index in range(behind, stop)}
    fresh: list[Piece] = []
    position = 0
    for step in cut(window, pieces[first].indent if pieces else 0):
        piece = step.piece
        position += len(piece.text)
        if stop < len(pieces) and position + piece.reach >= len(window):
            return None
        old = first + len(fresh)
        fresh.append(pieces[old] if old < behind and pieces[old].same_as(piece) else piece)
        met = old_cuts.get(position)
        if met is not None and step.next_indent == pieces[met].indent:
            return (*pieces[:first], *fresh, *pieces[met:])
    return (*pieces[:first], *fresh)


def _join(pieces: Sequence[Piece]) -> str:
    return "".join([piece.text for piece in pieces])

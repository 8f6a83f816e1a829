"""What the comments in a piece of text ask for: read once for each piece, by its looks, whether it parses or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spawnlint.syntax.document import Piece, kept
from spawnlint.syntax.logical_lines import comment_places

_MENTION = re.compile(r"#[ \t]*(?:spawnlint[ \t]*:|[nN][oO][qQ][aA]\b)")
_DIRECTIVE = re.compile(
    r"""
    \#[ \t]*
    (?: spawnlint[ \t]*:[ \t]*ignore(?P<file>-file)?(?![\w-]) (?:[ \t]*\[(?P<listed>[^\]#]*)\])? (?![ \t]*\[)
      | (?P<noqa>[nN][oO][qQ][aA])\b (?:[ \t]*:[ \t]*(?P<codes>[A-Za-z]+[0-9]+(?:[ \t,]+[A-Za-z]+[0-9]+)*))?
    )
    (?: [^\#] | \#(?=[0-9]) )*  # the reason, in which #123 is an issue
    """,
    re.VERBOSE,
)
_LISTED = re.compile(r"[^\s,]+")
_LEADING = re.compile(r"(?:[ \t\f]*(?:\#[^\r\n]*)?(?:\r\n?|\n))*[ \t\f]*")
_ROW_END = re.compile(r"\r\n?|\n|\Z")


@dataclass(frozen=True, slots=True)
class Code:
    """One of the selectors that a directive lists; offsets are those of the piece."""

    text: str
    start: int
    end: int
    is_ours: bool
    """Whether it is meant for spawnlint: in a `noqa` other linters have their codes too."""


@dataclass(frozen=True, slots=True)
class Directive:
    """What one comment, or a part of it that begins with `#`, asks for; offsets are those of its piece."""

    start: int
    end: int
    """The end of the directive and of what is written behind it as its reason."""
    codes: tuple[Code, ...] | None
    """All that it lists; None if it lists nothing and so means everything."""
    of_file: bool
    noqa: bool
    leads: bool
    """Whether it stands on a row of its own with nothing but such rows before it in the piece."""
    since: int
    until: int
    """It reaches what starts behind `since`, the last place before it where a comment could stand, up to `until`."""

    def reaches(self, offset: int) -> bool:
        """Whether it speaks of what starts at an offset, unless it speaks of the whole file."""
        return self.since < offset <= self.until

    def removal(self, text: str) -> tuple[int, int]:
        """The range of the piece's text that goes when the directive goes; its row too if nothing else stands there."""
        if text[self.end : self.until].strip():
            return self.start, text.index("#", self.end)
        row = max(text.rfind("\n", 0, self.start), text.rfind("\r", 0, self.start)) + 1
        before = len(text[row : self.start].rstrip())
        if before:
            return row + before, self.end
        if text[:row].rstrip("\r\n").endswith("\\"):
            return self.start, self.end
        row_end = _ROW_END.search(text, self.until)
        assert row_end is not None, "the pattern matches at the end of the text"
        return row, row_end.end()

    def removal_of(self, code: Code) -> tuple[int, int]:
        """The range that goes when one of several codes goes: a comma goes with it."""
        assert self.codes is not None
        index = self.codes.index(code)
        if index:
            return self.codes[index - 1].end, code.end
        return code.start, self.codes[1].start


@kept
def directives(piece: Piece) -> tuple[Directive, ...]:
    """The directives in the text of a piece, in order."""
    return tuple(_directives(piece.text)) if _MENTION.search(piece.text) else ()


def _directives(text: str) -> Iterator[Directive]:
    since = -1
    for start, until in comment_places(text):
        for match in _DIRECTIVE.finditer(text, start, until):
            yield Directive(
                match.start(),
                match.start() + len(match[0].rstrip()),
                _codes(match),
                of_file=match["file"] is not None,
                noqa=match["noqa"] is not None,
                leads=match.start() == start and _LEADING.fullmatch(text, 0, start) is not None,
                since=since,
                until=until,
            )
        since = until


def _codes(match: re.Match[str]) -> tuple[Code, ...] | None:
    if match["codes"] is not None:
        found = _LISTED.finditer(match.string, *match.span("codes"))
        return tuple(Code(c[0].upper(), *c.span(), is_ours=c[0].upper().startswith("SPN")) for c in found)
    if match["listed"] is not None:
        found = _LISTED.finditer(match.string, *match.span("listed"))
        return tuple(Code(c[0], *c.span(), is_ours=True) for c in found)
    return None

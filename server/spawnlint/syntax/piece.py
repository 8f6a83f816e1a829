"""The pieces of which a document consists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, wraps
from typing import TypeVar

from spawnlint.syntax import lines

T = TypeVar("T")


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
    indent: int = 0
    """The width of the members' indentation for a MEMBER, else 0."""
    recovered: bool = False
    """Whether it ends where it does because a bracket or string in it was never closed."""
    reach: int = 0
    """How many characters after it decided, besides the row there, that it ends; `sys.maxsize` if all of them did."""

    @cached_property
    def row_starts(self) -> tuple[int, ...]:
        """The offset in the piece at which each of its rows starts; one more than it has row ends."""
        return lines.row_starts(self.text)

    @cached_property
    def row_ends(self) -> int:
        """How many row ends it has."""
        return lines.count_row_ends(self.text)

    def same_as(self, other: Piece) -> bool:
        """Whether another piece says the same."""
        return (self.text, self.level, self.indent, self.recovered, self.reach) == (
            other.text,
            other.level,
            other.indent,
            other.recovered,
            other.reach,
        )


def kept(derive: Callable[[Piece], T]) -> Callable[[Piece], T]:
    """A function of a piece alone whose answer is kept with the piece: found at once, and gone when the piece is."""
    key = f"{derive.__module__}.{derive.__qualname__}"

    @wraps(derive)
    def ask(piece: Piece) -> T:
        memory = piece.__dict__
        if key not in memory:
            memory[key] = derive(piece)
        answer: T = memory[key]
        return answer

    return ask

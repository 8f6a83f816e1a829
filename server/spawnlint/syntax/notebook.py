"""The cells of a notebook as one text: what Python would have run if the cells were run from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

_CELL_MAGIC = re.compile(r"\s*%%")
_ROW = re.compile(r"^([ \t]*)(?:%(?=\w)|!|\?)", re.MULTILINE)
_HELP = re.compile(r"^([ \t]*)(?=[\w.]+\?{1,2}[ \t]*(?:\r?\n|\Z)).", re.MULTILINE)
_FIRST = re.compile(r"^([ \t]*)\S", re.MULTILINE)


def python_of(text: str) -> str:
    """The text of a cell with what only IPython understands made into comments of the same length.

    `%magic`, `!command` and `name?` stand on rows of their own; `%%magic` takes the whole cell.
    """
    if _CELL_MAGIC.match(text):
        return _FIRST.sub(r"\1#", text)
    return _HELP.sub(r"\1#", _ROW.sub(r"\1#", text))


@dataclass(frozen=True)
class Cells:
    """The Python texts of the code cells in order, joined; each begins on a new row."""

    texts: tuple[str, ...]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Cells:
        """The cells with these texts as the user wrote them."""
        return cls(tuple(_ended(python_of(text)) for text in texts))

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offset in the whole at which each cell begins."""
        return tuple(accumulate(map(len, self.texts[:-1]), initial=0)) if self.texts else ()

    @property
    def text(self) -> str:
        """The whole."""
        return "".join(self.texts)


def _ended(text: str) -> str:
    return text if text.endswith(("\n", "\r")) else f"{text}\n"

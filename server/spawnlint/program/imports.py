"""The imports of a text, read off without parsing it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+(?P<dots>\.*)[ \t]*(?P<module>[\w.]*)[ \t]+import[ \t]*(?:\((?P<several>(?:[\w\s,]|#[^\n]*)*)\)|(?P<names>[^\n;]*))"
    r"|import[ \t]+(?P<modules>[^\n;]*))",
    re.MULTILINE,
)


class Imported(NamedTuple):
    """`from <dots><module> import <names>`, or, without names, `import <module>`."""

    dots: int
    module: str
    names: tuple[str, ...]


@lru_cache(maxsize=1 << 12)
def imports_of(text: str) -> tuple[Imported, ...]:
    """The imports in a text by its looks: what stands in strings may be mistaken for one."""
    found: list[Imported] = []
    for match in _IMPORT.finditer(text):
        if match["modules"] is not None:
            found.extend(Imported(0, name, ()) for name in _first_words(match["modules"]))
        else:
            names = _first_words(match["several"] or match["names"] or "")
            found.append(Imported(len(match["dots"]), match["module"], names))
    return tuple(found)


def _first_words(names: str) -> tuple[str, ...]:
    return tuple(words[0] for part in names.split(",") if (words := part.split()))

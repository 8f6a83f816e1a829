"""The imports of a text, read off without parsing it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from sys import intern
from typing import NamedTuple

_IMPORT = re.compile(
    r"[ \t]*(?:from[ \t]+(?P<dots>\.*)[ \t]*(?P<module>[\w.]*)[ \t]+import[ \t]*(?:\((?P<several>(?:[\w\s,]|#[^\n]*)*)\)|(?P<names>[^\n;]*))"
    r"|import[ \t]+(?P<modules>[^\n;]*))",
)
_COMMENT = re.compile(r"#[^\n]*")


class Imported(NamedTuple):
    """`from <dots><module> import <names>`, or, without names, `import <module>`."""

    dots: int
    module: str
    names: tuple[str, ...]


def imports_of(text: str) -> tuple[Imported, ...]:
    """The imports in a text by its looks, each once: what stands in strings may be mistaken for one."""
    found: dict[Imported, None] = {}
    for match in _statements(text):
        dots, module, several, names, modules = match.groups()
        if modules is not None:
            found.update(dict.fromkeys(Imported(0, name, ()) for name in _first_words(modules)))
        else:
            found[
                Imported(len(dots), intern(module), _first_words(_COMMENT.sub("", several) if several else names or ""))
            ] = None
    return tuple(found)


def _statements(text: str) -> Iterator[re.Match[str]]:
    """What looks like an import at the start of a row. Searching for the one word is far quicker than trying each row."""
    word = text.find("import")
    while word >= 0:
        match = _IMPORT.match(text, text.rfind("\n", 0, word) + 1)
        if match is not None and match.end() > word:
            yield match
            word = text.find("import", match.end())
        else:
            row_end = text.find("\n", word)
            word = text.find("import", row_end) if row_end >= 0 else -1


def _first_words(names: str) -> tuple[str, ...]:
    return tuple(intern(words[0]) for part in names.split(",") if (words := part.split()))

"""Tolerant trees: one piece of text parsed alone by tree-sitter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import tree_sitter_python
from tree_sitter import Language, Node, Parser

from spawnlint.syntax.document import Level
from spawnlint.syntax.logical_lines import comment_places

__all__ = ["Node", "Tree", "nesting", "parse"]

MEMBER_PREFIX = "class _:\n"
"""A member is parsed inside a class of its own, since alone its indentation would be an error."""
HEAD_SUFFIX = "\n pass\n"
"""The head of a class is parsed with a body, since alone it would be an error."""


_MANY_COMMENTS = 100
"""More of them are blanked: for comments in a row tree-sitter takes time that grows with the square of their number."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed piece. Byte offsets of nodes become code point offsets of the piece through `offset`."""

    root: Node
    source: bytes
    code_points: tuple[int, ...] | None
    shift: int
    length: int

    def offset(self, byte: int) -> int:
        """The 0-based code point offset, in the piece, of a byte offset of the parsed source."""
        point = byte if self.code_points is None else self.code_points[byte]
        return min(max(point - self.shift, 0), self.length)

    def text(self, node: Node) -> str:
        """The text of a node."""
        return self.source[node.start_byte : node.end_byte].decode()


def parse(text: str, level: Level) -> Tree:
    """Parse the text of a piece; never raises, broken text gives error nodes."""
    match level:
        case Level.TOP:
            source, shift = text, 0
        case Level.HEAD:
            source, shift = text.rstrip() + HEAD_SUFFIX, 0
        case Level.MEMBER:
            source, shift = MEMBER_PREFIX + text, len(MEMBER_PREFIX)
    source = _without_many_comments(source)
    encoded = source.encode("utf-8", "replace")
    code_points = None if source.isascii() else tuple(_code_points(source))
    return Tree(_parser().parse(encoded).root_node, encoded, code_points, shift, len(text))


def _without_many_comments(text: str) -> str:
    """The text with as many spaces in the place of its comments, if there are many."""
    if text.count("#") < _MANY_COMMENTS:
        return text
    parts: list[str] = []
    last = 0
    for start, end in comment_places(text):
        parts += (text[last:start], " " * (end - start))
        last = end
    return "".join((*parts, text[last:]))


def nesting(text: str) -> int:
    """How deep the tree of a text is; found without recursion."""
    deepest, level = 0, 0
    cursor = _parser().parse(_without_many_comments(text).encode("utf-8", "replace")).walk()
    while True:
        if cursor.goto_first_child():
            level += 1
            deepest = max(deepest, level)
            continue
        while not cursor.goto_next_sibling():
            if not cursor.goto_parent():
                return deepest
            level -= 1


@cache
def _parser() -> Parser:
    return Parser(Language(tree_sitter_python.language()))


def _code_points(source: str) -> list[int]:
    points: list[int] = []
    for index, character in enumerate(source):
        points.extend([index] * len(character.encode("utf-8", "replace")))
    points.append(len(source))
    return points

"""One document read as a module: its top-level code in order, definitions left unread until someone asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeAlias

from spawnlint.facts import nodes as n
from spawnlint.facts.lowering import lower
from spawnlint.syntax.document import Document, Level, Piece

_DEFINITION = re.compile(
    r"(?:[ \t\f]*(?:#[^\n]*|@[^\n]*)?\r?\n)*[ \t\f]*(?:async[ \t]+def|def|class)[ \t]+([^\W\d]\w*)"
)
_IDENTIFIER = re.compile(r"[^\W\d]\w*")


@lru_cache(maxsize=1 << 12)
def defined_name(text: str) -> str | None:
    """The name that a statement defines, if it is a `def` or `class`; found without parsing."""
    match = _DEFINITION.match(text)
    return match.group(1) if match else None


Definition: TypeAlias = tuple[Piece, n.Span]
"""A function or lambda by its piece and place in it, which the runs of all main programs share."""


@dataclass(frozen=True, slots=True)
class Place:
    """A range of one piece of one document: stays right when text before the piece changes."""

    path: str
    piece: Piece
    span: n.Span


@dataclass(frozen=True, eq=False)
class Item:
    """One top-level statement: its piece and, for a class that was cut, the pieces of its members."""

    path: str
    head: Piece
    members: tuple[Piece, ...] = ()

    @cached_property
    def defines(self) -> str | None:
        """The name, if this is a `def` or `class`."""
        return defined_name(self.head.text)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All pieces of the statement, in order."""
        return (self.head, *self.members)

    @cached_property
    def identifiers(self) -> frozenset[str]:
        """Every identifier in its text."""
        return frozenset[str]().union(*(mentioned(piece) for piece in self.pieces))

    def mentions(self, pattern: re.Pattern[str]) -> bool:
        """Whether the text matches a pattern anywhere."""
        return any(pattern.search(piece.text) for piece in self.pieces)


@dataclass(frozen=True, eq=False)
class Module:
    """A text with a module's name; the path of a namespace package is empty."""

    path: str
    name: str
    document: Document

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Its top-level statements. Nothing is parsed for them."""
        return tuple(_items(self.path, self.document))

    @cached_property
    def definitions(self) -> dict[str, tuple[Item, ...]]:
        """The top-level `def` and `class` statements by name."""
        found: dict[str, tuple[Item, ...]] = {}
        for item in self.items:
            if item.defines:
                found[item.defines] = (*found.get(item.defines, ()), item)
        return found

    @property
    def is_namespace(self) -> bool:
        """Whether this is a package without a text: nothing of it is executed."""
        return not self.path

    @property
    def is_package(self) -> bool:
        """Whether other modules may lie in this one."""
        return self.is_namespace or self.path.endswith("__init__.py")

    def item_of(self, piece: Piece) -> Item | None:
        """The item a piece belongs to."""
        return next((item for item in self.items if piece in item.pieces), None)


def _items(path: str, document: Document) -> Iterator[Item]:
    head: Piece | None = None
    members: list[Piece] = []
    for piece in document.pieces:
        if piece.level is Level.MEMBER:
            members.append(piece)
            continue
        if head is not None:
            yield Item(path, head, tuple(members))
        head, members = piece, []
    if head is not None:
        yield Item(path, head, tuple(members))


def facts(piece: Piece) -> n.Facts:
    """The facts of a piece."""
    return lower(piece.text, piece.level)


def mentioned(piece: Piece) -> frozenset[str]:
    """Every identifier in the text of a piece: what it may bind if it does not parse."""
    return _identifiers(piece.text)


@lru_cache(maxsize=1 << 14)
def _identifiers(text: str) -> frozenset[str]:
    return frozenset(_IDENTIFIER.findall(text))


def class_body(node: n.Class, piece: Piece, item: Item) -> Iterator[tuple[Piece, n.Body, bool]]:
    """The body of a class as (piece, statements, broken): its own, or that of the members cut from it."""
    if node.body and not (piece.level is Level.HEAD and piece is item.head):
        yield piece, node.body, False
    elif piece is item.head and piece.level is Level.HEAD:
        for member in item.members:
            found = facts(member)
            yield member, found.body, found.broken

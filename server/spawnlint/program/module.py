"""One document read as a module: its top-level code in order, definitions left unread until someone asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias
from weakref import WeakKeyDictionary

from spawnlint.facts import nodes as n
from spawnlint.facts.lowering import lower
from spawnlint.syntax.document import Document, Level, Piece, kept

_DEFINITION = re.compile(
    r"(?:[ \t\f]*(?:#[^\n]*|@[^\n]*)?\r?\n)*[ \t\f]*(?:async[ \t]+def|def|class)[ \t]+([^\W\d]\w*)"
)
_BEGUN = re.compile(r"[ \t]*(?:async[ \t]+)?(?:d|de|def(?:[ \t]+(\w*))?)[ \t]*(?:\(|$)", re.MULTILINE)
"""What the definition of a function looks like before its head is whole."""
_IDENTIFIER = re.compile(r"[^\W\d]\w*")


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


_Matches: TypeAlias = dict[int, tuple[re.Pattern[str], bool]]
"""The patterns that were looked for, by identity, since to hash one costs more than to find it here."""


@kept
def _item(_: Piece) -> list[Item]:
    """The item that a piece was last the head of."""
    return []


@dataclass(frozen=True, eq=False)
class Item:
    """One top-level statement: its piece and, for a class that was cut, the pieces of its members."""

    path: str
    head: Piece
    members: tuple[Piece, ...] = ()

    @classmethod
    def of(cls, path: str, head: Piece, members: tuple[Piece, ...]) -> Item:
        """The item of these pieces: the one it was in the version before, as long as all of them are still there."""
        last = _item(head)
        before = next(iter(last), None)
        if before is not None and before.path == path and before.members == members:
            return before
        made = cls(path, head, members)
        last[:] = [made]
        return made

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
        known = self._mentions.get(id(pattern))
        if known is None:
            known = self._mentions[id(pattern)] = pattern, any(matches(piece, pattern) for piece in self.pieces)
        return known[1]

    @cached_property
    def _mentions(self) -> _Matches:
        return {}


_STAR = re.compile(r"\bimport[ \t]*\*")


@dataclass(frozen=True, eq=False)
class Contents:
    """The top-level statements of a text, which the modules of all programs share."""

    items: tuple[Item, ...]

    def concerning(self, name: str) -> Iterator[Item]:
        """The statements that define a name, or define nothing and may bind it, in order."""
        by_name = self._by_name
        positions = {*by_name.get(name, ()), *by_name.get("*", ())}
        return (self.items[position] for position in sorted(positions))

    @cached_property
    def _by_name(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for position, item in enumerate(self.items):
            for name in (item.defines,) if item.defines else item.identifiers:
                found.setdefault(name, []).append(position)
            if not item.defines and item.mentions(_STAR):
                found.setdefault("*", []).append(position)
        return found


_CONTENTS: WeakKeyDictionary[Document, dict[str, Contents]] = WeakKeyDictionary()


def _contents(path: str, document: Document) -> Contents:
    known = _CONTENTS.setdefault(document, {})
    if path not in known:
        known[path] = Contents(tuple(_items(path, document)))
    return known[path]


@dataclass(frozen=True, eq=False)
class Module:
    """A text with a module's name; the path of a namespace package is empty."""

    path: str
    name: str
    document: Document

    @cached_property
    def _contents(self) -> Contents:
        return _contents(self.path, self.document)

    @property
    def items(self) -> tuple[Item, ...]:
        """Its top-level statements. Nothing is parsed for them."""
        return self._contents.items

    def concerning(self, name: str) -> Iterator[Item]:
        """The statements that define a name, or define nothing and may bind it: they mention it or import everything."""
        return self._contents.concerning(name)

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
            yield Item.of(path, head, tuple(members))
        head, members = piece, []
    if head is not None:
        yield Item.of(path, head, tuple(members))


@kept
def facts(piece: Piece) -> n.Facts:
    """The facts of a piece."""
    return lower(piece.text, piece.level)


@kept
def mentioned(piece: Piece) -> frozenset[str]:
    """Every identifier in the text of a piece: what it may bind if it does not parse."""
    return frozenset(_IDENTIFIER.findall(piece.text))


def may_define(piece: Piece, name: str) -> bool:
    """Whether a piece may be the beginning of a definition of this name, which someone is still typing."""
    begun = _BEGUN.match(piece.text) if facts(piece).broken else None
    return begun is not None and name.startswith(begun[1] or "")


def matches(piece: Piece, pattern: re.Pattern[str]) -> bool:
    """Whether the text of a piece matches a pattern anywhere."""
    known = _matches(piece)
    answer = known.get(id(pattern))
    if answer is None:
        answer = known[id(pattern)] = pattern, pattern.search(piece.text) is not None
    return answer[1]


@kept
def _matches(_: Piece) -> _Matches:
    return {}


def class_body(node: n.Class, piece: Piece, item: Item) -> Iterator[tuple[Piece, n.Body, bool]]:
    """The body of a class as (piece, statements, broken): its own, or that of the members cut from it."""
    if node.body and not (piece.level is Level.HEAD and piece is item.head):
        yield piece, node.body, False
    elif piece is item.head and piece.level is Level.HEAD:
        for member in item.members:
            found = facts(member)
            yield member, found.body, found.broken

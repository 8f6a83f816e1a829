"""Where a name or attribute is written in a project, read off the facts of every text that mentions it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields

from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in
from spawnlint.program.module import Module, Place, facts
from spawnlint.program.program import Program
from spawnlint.syntax.document import Piece


@dataclass(frozen=True, slots=True)
class Reference:
    """A node with the nodes around it, innermost last, and the module it stands in."""

    module: Module
    place: Place
    node: object
    around: tuple[object, ...]

    @property
    def called(self) -> n.Call | None:
        """The call of which this is the callee."""
        parent = self.around[-1] if self.around else None
        return parent if isinstance(parent, n.Call) and parent.func is self.node else None

    @property
    def function(self) -> n.Function | None:
        """The innermost `def` around it."""
        return next((node for node in reversed(self.around) if isinstance(node, n.Function)), None)


def references(program: Program, word: str) -> Iterator[Reference]:
    """Every Name and Attribute with this identifier, in all documents, in the order of the text."""
    pattern = re.compile(rf"\b{re.escape(word)}\b")
    for path in sorted(program.paths):
        module = program.module(path)
        for piece in module.document.pieces:
            if not pattern.search(piece.text):
                continue
            for stmt in facts(piece).body:
                for node, around in _walk(stmt, ()):
                    if (isinstance(node, n.Name) and node.id == word) or (
                        isinstance(node, n.Attribute) and node.attr == word
                    ):
                        yield Reference(module, Place(path, piece, node.span), node, around)


def references_in(module: Module, piece: Piece, body: object, word: str) -> Iterator[Reference]:
    """Every Name with this identifier in a part of a piece, but where something inside binds it anew."""
    for node, around in _walk(body, ()):
        if isinstance(node, n.Name) and node.id == word:
            scopes = (inner.scope for inner in around if isinstance(inner, n.Function | n.Lambda | n.Comprehension))
            if not any(word in scope.bound for scope in scopes):
                yield Reference(module, Place(module.path, piece, node.span), node, around)


def mentioned_in_strings(program: Program, word: str) -> bool:
    """Whether a string constant is the word, as `getattr` and the like need it; text that does not parse may hold one."""
    for path in program.paths:
        for piece in program.module(path).document.pieces:
            if f'"{word}"' in piece.text or f"'{word}'" in piece.text:
                found = facts(piece)
                if found.broken or any(isinstance(node, n.Constant) and node.value == word for node in nodes_in(found)):
                    return True
    return False


def _walk(node: object, around: tuple[object, ...]) -> Iterator[tuple[object, tuple[object, ...]]]:
    if isinstance(node, tuple):
        for child in node:
            yield from _walk(child, around)
    elif hasattr(node, "__dataclass_fields__"):
        yield node, around
        inner = (*around, node)
        for field in fields(node):  # type: ignore[arg-type]
            yield from _walk(getattr(node, field.name), inner)


def free_names(expr: n.Lambda, *, defaults: bool = True) -> frozenset[str]:
    """The names a lambda takes from around it, those of its defaults included or not."""
    found: set[str] = set()
    for node, around in _walk(expr.body, (expr,)):
        if isinstance(node, n.Name):
            scopes = (inner for inner in around if isinstance(inner, n.Lambda | n.Comprehension))
            if not any(node.id in scope.scope.bound for scope in scopes):
                found.add(node.id)
    for parameter in expr.params if defaults else ():
        for node, _ in _walk(parameter.default, ()):
            if isinstance(node, n.Name):
                found.add(node.id)
    return frozenset(found)

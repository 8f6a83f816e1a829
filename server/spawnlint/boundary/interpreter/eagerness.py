"""Which definitions are executed with their module, though nobody has asked for them: those that may start a process."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spawnlint.knowledge.ways import WAYS
from spawnlint.program.module import defined_name
from spawnlint.syntax.document import Level, Piece, kept

if TYPE_CHECKING:
    from spawnlint.program.module import Item, Module

_EAGER = re.compile("|".join(map(re.escape, (*WAYS.markers, ".Manager("))))
_HOOKS = re.compile(r"^[ \t]*@[ \t]*[^\W\d]\w*[ \t]*$|^class[^\n]*\(", re.MULTILINE)
"""Decorated by a plain name, or a class with bases: functions of the project may run while it is defined."""
_DECORATOR = re.compile(r"^@[ \t]*([^\W\d]\w*)", re.MULTILINE)
"""The first name of a decorator of a top-level definition."""
_STARTS = re.compile(r"\.start\s*\(|Pool\w*\s*\(|Executor\s*\(|Manager\s*\(|run_in_executor")
_CALLED = re.compile(r"([^\W\d]\w*)\s*\(|^[ \t]*@[ \t]*([^\W\d]\w*)", re.MULTILINE)


def starting(module: Module) -> frozenset[str]:
    """The definitions of a module whose text starts processes."""
    definitions = module.definitions.items()
    return frozenset(name for name, items in definitions if any(i.mentions(_STARTS) for i in items))


def is_eager(item: Item, names: frozenset[str]) -> bool:
    """Whether a definition may start a process while it is being made; `names` are functions that may."""
    text = item.head.text.lstrip()
    if text.startswith(("def", "async")):
        defaults = text.partition(":\n")[0].partition("=")[2]
        return _STARTS.search(defaults) is not None or any(f"{name}(" in defaults for name in names)
    if not text.startswith(("@", "class")):
        return False
    return (
        item.mentions(_EAGER)
        or item.mentions(_HOOKS)
        or (bool(names) and any(may_start(piece, names) for piece in item.pieces))
    )


def decorators(item: Item) -> tuple[str, ...]:
    """The names with which the decorators of a definition begin."""
    return tuple(_DECORATOR.findall(item.head.text)) if item.head.text.lstrip().startswith("@") else ()


def may_start(piece: Piece, names: frozenset[str]) -> bool:
    """Whether a decorated definition or a statement in a class body calls one of the functions."""
    if piece.level is Level.MEMBER and defined_name(piece.text) is not None and "@" not in piece.text:
        return False
    return not names.isdisjoint(called(piece))


@kept
def called(piece: Piece) -> frozenset[str]:
    """The names that a piece calls."""
    return called_names(piece.text)


def called_names(text: str) -> frozenset[str]:
    """The names that a text calls, as functions, as methods or as decorators; by its looks."""
    return frozenset(called or decorator for called, decorator in _CALLED.findall(text))

"""Which top-level statements of a script belong under its main guard, so that no child process runs them again."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in, statements_in
from spawnlint.fixes.reads import Reads, bound_by, reads_of
from spawnlint.program.module import Item, Module, facts

_SETS_UP = re.compile(r"\b(?:logging|environ|seed|warnings|chdir|path|global|set_\w+|register\w*|setup\w*)\b")
"""What a function mentions that prepares its process: a child needs that as much as its parent."""
_CONSTANT_NAME = re.compile(r"_*[A-Z][A-Z0-9_]*|__\w+__")
_SAME_EVERYWHERE = (
    n.Constant,
    n.Display,
    n.DictDisplay,
    n.Operation,
    n.Name,
    n.Attribute,
    n.Lambda,
    n.Parameter,
    n.Scope,
)


def main_guard(item: Item) -> n.If | None:
    """The statement, if it is a plain `if __name__ == "__main__":` without `else`."""
    body = facts(item.head).body
    if len(body) != 1 or not isinstance(body[0], n.If) or body[0].orelse:
        return None
    return body[0] if _is_main_test(body[0].test) else None


def tests_the_name(item: Item) -> bool:
    """Whether a top-level statement asks for `__name__` in an `if`, in whatever form."""
    return any(
        isinstance(stmt, n.If)
        and any(isinstance(node, n.Name) and node.id == "__name__" for node in nodes_in(stmt.test))
        for stmt in facts(item.head).body
    )


def to_guard(module: Module, offender: Item) -> tuple[Item, ...]:
    """The statements that must not run in a child that imports the script, in the order of the text.

    These are the offender, what works with what it makes, and what is of no use to a child: nothing that stays
    outside reads it. Imports, definitions, constants and what prepares the process stay.
    """
    return _Script(module, offender).guarded


def can_wait(items: Sequence[Item], others: Sequence[Item]) -> bool:
    """Whether statements may as well run after others: these only define, and nothing that the statements touch."""
    if not all(other.defines or all(map(_is_plain, facts(other.head).body)) for other in others):
        return False
    defined = frozenset[str]().union(*map(bound_by, others))
    return all(defined.isdisjoint(bound_by(item) | reads_of(item).at_once) for item in items)


@dataclass(frozen=True, eq=False)
class _Script:
    module: Module
    offender: Item

    @cached_property
    def guarded(self) -> tuple[Item, ...]:
        items = [item for item in self.module.items if main_guard(item) is None]
        tainted = self._tainted(items)
        outside = [item for item in items if item not in tainted and self._is_outside(item)]
        undecided = [item for item in items if item not in tainted and item not in outside]
        while needed := [item for item in undecided if self._bound[item] & self._needed_by(outside)]:
            outside += needed
            undecided = [item for item in undecided if item not in needed]
        return tuple(item for item in items if item not in outside)

    @cached_property
    def _bound(self) -> dict[Item, frozenset[str]]:
        return {item: bound_by(item) for item in self.module.items}

    @cached_property
    def _reads(self) -> dict[Item, Reads]:
        return {item: reads_of(item) for item in self.module.items}

    def _needed_by(self, items: list[Item]) -> frozenset[str]:
        return frozenset[str]().union(*(self._reads[item].at_once | self._reads[item].later for item in items))

    def _tainted(self, items: list[Item]) -> frozenset[Item]:
        """The offender and every later statement that needs what one of these bound."""
        tainted: list[Item] = []
        names: frozenset[str] = frozenset()
        for item in items[items.index(self.offender) :] if self.offender in items else ():
            if item is self.offender or (self._read_with_calls(item) & names):
                tainted.append(item)
                names |= self._bound[item] if not _is_definition(item) or item is self.offender else frozenset()
        return frozenset(tainted)

    def _read_with_calls(self, item: Item) -> frozenset[str]:
        """What a statement reads at once, the functions of the module that it mentions called."""
        found: set[str] = set()
        todo = set(self._reads[item].at_once)
        while todo:
            name = todo.pop()
            found.add(name)
            for definition in self.module.definitions.get(name, ()):
                reads = self._reads[definition]
                todo |= (reads.at_once | reads.later) - found
        return frozenset(found)

    def _is_outside(self, item: Item) -> bool:
        """Whether a statement that has nothing to do with the offender is for the child too, whatever it binds."""
        if _is_definition(item):
            return True
        body = facts(item.head).body
        if all(_is_constant(stmt) for stmt in body):
            return True
        is_before = self.module.items.index(item) < self.module.items.index(self.offender)
        return is_before and any(self._prepares(stmt) for stmt in statements_in(body))

    def _prepares(self, stmt: n.Stmt) -> bool:
        """Whether a statement before the offender may prepare the process for what comes later."""
        match stmt:
            case n.Evaluate(value=n.Call(func=n.Name(id=name))):
                if name in self.module.definitions:
                    return any(item.mentions(_SETS_UP) for item in self.module.definitions[name])
                return not hasattr(builtins, name)
            case n.Evaluate(value=n.Call(func=n.Attribute() as func)):
                return self._is_of_elsewhere(func)
            case n.Assign(targets=targets):
                return any(
                    isinstance(target, n.Attribute | n.Subscript) and self._is_of_elsewhere(target)
                    for target in targets
                )
            case _:
                return False

    def _is_of_elsewhere(self, target: n.Expr) -> bool:
        """Whether an attribute or item is that of an imported module, or of something that stays where it is."""
        while isinstance(target, n.Attribute | n.Subscript):
            target = target.value
        if isinstance(target, n.Call):
            return True
        if not isinstance(target, n.Name):
            return False
        makers = [item for item in self.module.items if target.id in self._bound[item]]
        return all(_is_definition(item) for item in makers)


def _is_definition(item: Item) -> bool:
    return bool(item.defines) or all(_defines(stmt) for stmt in facts(item.head).body)


def _defines(stmt: n.Stmt) -> bool:
    match stmt:
        case n.Function() | n.Class() | n.Import() | n.ImportFrom() | n.Evaluate(value=n.Constant()) | n.Jump():
            return True
        case n.If(body=body, orelse=orelse):
            return all(map(_defines_or_is_constant, (*body, *orelse))) and any(map(_defines, _leaves(body)))
        case n.Try(body=body, handlers=handlers, orelse=orelse, final=final):
            rest = (stmt for handler in handlers for stmt in handler.body)
            return all(map(_defines, body)) and all(map(_defines_or_is_constant, (*rest, *orelse, *final)))
        case _:
            return False


def _leaves(body: n.Body) -> Iterator[n.Stmt]:
    return (stmt for stmt in statements_in(body) if not isinstance(stmt, n.If | n.Try))


def _defines_or_is_constant(stmt: n.Stmt) -> bool:
    return _defines(stmt) or _is_constant(stmt)


def _is_constant(stmt: n.Stmt) -> bool:
    """An assignment that means the same in every process, or whose name says so."""
    match stmt:
        case n.Assign(targets=targets):
            names = [target.id for target in targets if isinstance(target, n.Name)]
            if len(names) != len(targets):
                return False
            return all(map(_CONSTANT_NAME.fullmatch, names)) or _is_plain(stmt)
        case _:
            return False


def _is_plain(stmt: n.Stmt) -> bool:
    """An assignment of what is the same wherever and whenever it is computed."""
    return isinstance(stmt, n.Assign) and (
        stmt.value is None or all(isinstance(node, _SAME_EVERYWHERE) for node in nodes_in(stmt.value))
    )


def _is_main_test(test: n.Expr) -> bool:
    match test:
        case n.Operation(op="==", operands=(n.Name(id="__name__"), n.Constant(value="__main__"))):
            return True
        case n.Operation(op="==", operands=(n.Constant(value="__main__"), n.Name(id="__name__"))):
            return True
        case _:
            return False

"""What a definition inside a function takes from around it: the names it reads, and where they are bound."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

from spawnlint.boundary.interpreter.values import Frame
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import names_of_target, statements_in, target_names

Definition = n.Function | n.Class


def names_read(node: object, bound: frozenset[str] = frozenset()) -> frozenset[str]:
    """The names that a node takes from outside of it, those bound around it in `bound` left out."""
    return frozenset(_names_read(node, bound))


def head_of(node: Definition) -> tuple[object, ...]:
    """What is computed where a definition stands, not where it is called: decorators, defaults, annotations, bases."""
    if isinstance(node, n.Class):
        return (*node.decorators, *node.bases)
    return (*node.decorators, *((param.default, param.annotation) for param in node.params))


def head_without_decorators(node: n.Function) -> tuple[object, ...]:
    """The defaults and annotations of a function."""
    return tuple((param.default, param.annotation) for param in node.params)


def undecorated(node: n.Function) -> n.Function:
    """A function without its decorators."""
    return replace(node, decorators=())


def _names_read(node: object, bound: frozenset[str]) -> Iterator[str]:
    match node:
        case n.Name(id=name):
            if name not in bound:
                yield name
        case n.Lambda(params=params, body=body, scope=scope) | n.Function(params=params, body=body, scope=scope):
            yield from _names_read(tuple((param.default, param.annotation) for param in params), bound)
            yield from _names_read(getattr(node, "decorators", ()), bound)
            yield from _names_read(body, bound | scope.bound | scope.globals)
        case n.Class(bases=bases, decorators=decorators, body=body):
            yield from _names_read((bases, decorators), bound)
            members = frozenset(name for stmt in statements_in(body) for name in names_bound(stmt))
            for stmt in body:
                yield from _names_read(stmt, bound if isinstance(stmt, n.Function) else bound | members)
        case n.Comprehension(scope=scope):
            yield from _fields_read(node, bound | scope.bound)
        case _:
            yield from _fields_read(node, bound)


def _fields_read(node: object, bound: frozenset[str]) -> Iterator[str]:
    if isinstance(node, tuple):
        for child in node:
            yield from _names_read(child, bound)
    elif hasattr(node, "__dataclass_fields__"):
        for field in fields(node):  # type: ignore[arg-type]
            yield from _names_read(getattr(node, field.name), bound)


def names_bound(stmt: n.Stmt) -> Iterator[str]:
    """The names that a statement binds, in any form."""
    match stmt:
        case n.Function(name=name) | n.Class(name=name):
            yield name
        case n.Import(names=names):
            yield from (imported.alias or imported.name.split(".")[0] for imported in names)
        case n.ImportFrom(names=names):
            yield from (imported.alias or imported.name for imported in names)
        case n.AugAssign(target=target):
            yield from (name.id for name in names_of_target(target))
        case n.Delete(targets=targets):
            yield from (name.id for target in targets for name in names_of_target(target))
        case _:
            pass
    yield from (name.id for name in target_names(stmt))


class Surroundings:
    """The functions around a definition, the innermost first."""

    def __init__(self, frame: Frame) -> None:
        """Read them off the frame in which the definition was made."""
        self.functions: list[n.Function] = []
        around: Frame | None = frame
        while around is not None:
            node = around.function.node if around.function is not None and around.of_class is None else None
            if isinstance(node, n.Function):
                self.functions.append(node)
            around = around.up

    def owner(self, name: str) -> n.Function | None:
        """The function whose local name this is."""
        return next((function for function in self.functions if name in function.scope.bound), None)

    def captured(self, node: object) -> list[str]:
        """The local names of these functions that a node takes from them."""
        return sorted(name for name in names_read(node) if self.owner(name) is not None)

    def statements(self, name: str) -> list[n.Stmt]:
        """The statements that bind a local name; for a parameter nothing."""
        owner = self.owner(name)
        return [stmt for stmt in statements_in(owner.body) if name in names_bound(stmt)] if owner is not None else []

    def is_parameter(self, name: str) -> bool:
        """Whether a local name is given to its function."""
        owner = self.owner(name)
        return owner is not None and any(param.name == name for param in owner.params)

    def definition(self, name: str) -> Definition | None:
        """The definition that a local name stands for, if nothing else binds it."""
        found = self.statements(name)
        if len(found) == 1 and not self.is_parameter(name) and isinstance(found[0], n.Function | n.Class):
            return found[0]
        return None

    def import_(self, name: str) -> n.Import | n.ImportFrom | None:
        """The import that a local name comes from, if nothing else binds it."""
        found = self.statements(name)
        if len(found) == 1 and not self.is_parameter(name) and isinstance(found[0], n.Import | n.ImportFrom):
            return found[0]
        return None

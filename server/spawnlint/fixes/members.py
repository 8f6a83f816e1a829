"""The methods of a class, what they call on their object, and where they set and read one of its attributes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spawnlint.boundary.interpreter.values import ClassValue
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in, statements_in
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.captures import names_bound, names_read
from spawnlint.fixes.references import Reference, references, references_in
from spawnlint.program.module import Module, Place, class_body, facts
from spawnlint.program.program import Program
from spawnlint.syntax.document import Piece

_PROCESS = "Process"


@dataclass(frozen=True, slots=True)
class Method:
    """A `def` in the body of a class."""

    node: n.Function
    piece: Piece
    path: str

    @property
    def place(self) -> Place:
        """Where its name is."""
        return Place(self.path, self.piece, self.node.name_span)

    @property
    def receiver(self) -> str:
        """The name of its first parameter, empty if it has none."""
        return self.node.params[0].name if self.node.params else ""


@dataclass(frozen=True, slots=True)
class Setting:
    """`self.attribute = value`, in a method of the class if it stands in one."""

    statement: n.Assign
    value: n.Expr
    method: Method | None
    place: Place
    is_factory: bool = False
    """Whether the value is what makes the attribute when it is called: the `default_factory` of a field."""


class Members:
    """What the body of a class says, its bases left out."""

    def __init__(self, cls: ClassValue, program: Program) -> None:
        """Look at a class of the project."""
        self.cls = cls
        self._program = program

    @cached_property
    def methods(self) -> dict[str, Method]:
        """Its methods by name; of several with one name the last."""
        found: dict[str, Method] = {}
        for piece, body, _ in class_body(self.cls.node, self.cls.piece, self.cls.item):
            found.update(
                (stmt.name, Method(stmt, piece, self.cls.module.path)) for stmt in body if isinstance(stmt, n.Function)
            )
        return found

    @cached_property
    def assigned(self) -> frozenset[str]:
        """The names that its body assigns to."""
        return frozenset(
            target.id
            for _, body, _ in class_body(self.cls.node, self.cls.piece, self.cls.item)
            for stmt in body
            if isinstance(stmt, n.Assign)
            for target in stmt.targets
            if isinstance(target, n.Name)
        )

    @cached_property
    def is_process(self) -> bool:
        """Whether it looks like a subclass of `Process`."""
        return _is_process(self.cls.node, self._program, ())

    def of(self, cls: ClassValue) -> Members:
        """The members of another class of the same program."""
        return Members(cls, self._program)

    def is_base_in(self, module: Module) -> bool:
        """Whether a top-level class of a module derives from one of this name."""
        for item in module.items:
            if item.defines is None or self.cls.name not in item.head.text:
                continue
            for stmt in facts(item.head).body:
                if isinstance(stmt, n.Class) and any(
                    self.cls.name in (getattr(base, "id", None), getattr(base, "attr", None)) for base in stmt.bases
                ):
                    return True
        return False

    def inherited_methods(self) -> frozenset[str]:
        """The names of the methods of its bases, as far as these belong to the project."""
        return frozenset(_inherited_methods(self.cls.node, self._program, ()))

    def reached_from(self, name: str) -> dict[str, Method]:
        """A method and those that it calls on its object, directly or through others."""
        found: dict[str, Method] = {}
        todo = [name]
        while todo:
            method = self.methods.get(name := todo.pop())
            if method is not None and name not in found:
                found[name] = method
                todo.extend(attribute.attr for attribute in own_attributes(method))
        return found

    def uses(self, attribute: str) -> Iterator[tuple[Reference, Method | None]]:
        """Where the project reads an attribute of this name, with the method of this class that it stands in."""
        by_node = {method.node: method for method in self.methods.values()}
        for reference in references(self._program, attribute):
            if isinstance(reference.node, n.Attribute) and not is_target(reference):
                around = (
                    by_node[node] for node in reference.around if isinstance(node, n.Function) and node in by_node
                )
                yield reference, next(around, None)

    def holder(self, place: Place) -> Members:
        """The class itself, or the base of it in whose text a place is."""
        module = self._program.module(place.path)
        item = module.item_of(place.piece)
        if item is None or item is self.cls.item or item.defines not in self._ancestors:
            return self
        node = next((stmt for stmt in facts(item.head).body if isinstance(stmt, n.Class)), None)
        if node is None:
            return self
        return Members(ClassValue(node, item.head, module, item, None, None), self._program)

    @property
    def _ancestors(self) -> frozenset[str]:
        return frozenset(_ancestors(self.cls.node, self._program, ()))

    def setting(self, name: str, place: Place) -> Setting | None:
        """The assignment of an attribute at a place, in a method; or its field in a dataclass."""
        for method in self.methods.values():
            if method.piece is place.piece:
                for stmt in statements_in(method.node.body):
                    if isinstance(stmt, n.Assign) and stmt.span == place.span and _sets_one_attribute(stmt):
                        return Setting(stmt, stmt.value, method, place) if stmt.value is not None else None
        return self._field(name)

    def _field(self, name: str) -> Setting | None:
        """The field of a dataclass that is made by a factory with a name."""
        for piece, body, _ in class_body(self.cls.node, self.cls.piece, self.cls.item):
            for stmt in body:
                factory = _factory(stmt, name)
                if isinstance(stmt, n.Assign) and factory is not None:
                    place = Place(self.cls.module.path, piece, stmt.span)
                    return Setting(stmt, factory, None, place, is_factory=True)
        return None


def own_attributes(method: Method) -> Iterator[n.Attribute]:
    """Every `self.name` in a method."""
    for node in nodes_in(method.node.body):
        if isinstance(node, n.Attribute) and isinstance(node.value, n.Name) and node.value.id == method.receiver:
            yield node


def hands_on_itself(method: Method) -> bool:
    """Whether a method does anything with its object but to ask for attributes."""
    named = sum(isinstance(node, n.Name) and node.id == method.receiver for node in nodes_in(method.node.body))
    return named > sum(1 for _ in own_attributes(method))


def kept_parameters(method: Method, receiver: str = "") -> dict[str, str]:
    """The attributes in which a method keeps its parameters as they were given, by the names of the parameters.

    The object is the `receiver`, which is the first parameter unless it is given.
    """
    found: dict[str, str] = {}
    parameters = {param.name for param in method.node.params[1:]}
    for target, value in _pairs(method.node.body):
        match target, value:
            case n.Attribute(value=n.Name(id=name_of_object), attr=attr), n.Name(id=name):
                if name_of_object == (receiver or method.receiver) and name in parameters:
                    found.setdefault(name, attr)
            case _:
                pass
    return {name: attr for name, attr in found.items() if not is_rebound(name, method)}


def is_rebound(name: str, method: Method) -> bool:
    """Whether a method binds one of its parameters anew."""
    return any(name in names_bound(stmt) for stmt in statements_in(method.node.body))


def functions_in(body: n.Body) -> Iterator[n.Function]:
    """The functions of a body and of the classes in it."""
    for stmt in body:
        if isinstance(stmt, n.Function):
            yield stmt
        elif isinstance(stmt, n.Class):
            yield from functions_in(stmt.body)


def _pairs(body: n.Body) -> Iterator[tuple[n.Expr, n.Expr]]:
    """The assignments of a body, those to several targets at once taken apart."""
    for stmt in body:
        match stmt:
            case n.Assign(targets=(n.Display(items=targets),), value=n.Display(items=values)):
                yield from zip(targets, values, strict=False)
            case n.Assign(targets=(target,), value=value) if value is not None:
                yield target, value
            case _:
                pass


def value_elsewhere(setting: Setting, program: Program, receiver: str) -> str:
    """The text of what an attribute is set to, for another method: parameters replaced by where they are kept.

    Raises CannotRewrite if it needs something that is not kept.
    """
    place, method = setting.place, setting.method
    text, (start, end) = place.piece.text, setting.value.span
    if method is None:
        return f"{text[start:end]}()" if setting.is_factory else text[start:end]
    lost = {target.attr for target in setting.statement.targets if isinstance(target, n.Attribute)}
    kept = {name: attribute for name, attribute in kept_parameters(method).items() if attribute not in lost}
    own = names_read(setting.value) & method.node.scope.bound - {method.receiver}
    if missing := sorted(own - kept.keys()):
        raise CannotRewrite(f"it is made of `{missing[0]}`, which `{method.node.name}` does not keep")
    written = {name: f"{receiver}.{attribute}" for name, attribute in kept.items()} | {method.receiver: receiver}
    module = program.module(place.path)
    found = [
        (reference.place.span, new)
        for name, new in written.items()
        for reference in references_in(module, place.piece, setting.value, name)
    ]
    for (first, last), new in sorted(found, reverse=True):
        text = text[:first] + new + text[last:]
        end += len(new) - (last - first)
    return text[start:end]


def is_target(reference: Reference) -> bool:
    """Whether an attribute is assigned to or deleted there."""
    parent = reference.around[-1] if reference.around else None
    match parent:
        case n.Assign(targets=targets) | n.Delete(targets=targets):
            return reference.node in targets
        case _:
            return False


def _sets_one_attribute(stmt: n.Assign) -> bool:
    return len(stmt.targets) == 1 and isinstance(stmt.targets[0], n.Attribute)


def _factory(stmt: n.Stmt, name: str) -> n.Expr | None:
    """The `default_factory` of a field of a dataclass, if it has a name."""
    match stmt:
        case n.Assign(
            targets=(n.Name(id=target),), value=n.Call(func=n.Name(id="field") | n.Attribute(attr="field"), args=args)
        ) if target == name:
            given = (arg.value for arg in args if arg.name == "default_factory")
            return next((value for value in given if isinstance(value, n.Name | n.Attribute)), None)
        case _:
            return None


def _ancestors(node: n.Class, program: Program, above: tuple[str, ...]) -> Iterator[str]:
    """The names of the bases of a class and of theirs, as far as these belong to the project."""
    for base in node.bases:
        name = base.value.id if isinstance(base.value, n.Name) else getattr(base.value, "attr", "")
        if name not in above:
            yield name
            for found in _classes(program, name):
                yield from _ancestors(found, program, (*above, name))


def _is_process(node: n.Class, program: Program, above: tuple[str, ...]) -> bool:
    for base in node.bases:
        name = base.value.id if isinstance(base.value, n.Name) else getattr(base.value, "attr", "")
        if name.endswith(_PROCESS):
            return True
        if name not in above and any(_is_process(found, program, (*above, name)) for found in _classes(program, name)):
            return True
    return False


def _classes(program: Program, name: str) -> Iterator[n.Class]:
    """The classes of the project that are called so."""
    for path in sorted(program.paths):
        for item in program.module(path).definitions.get(name, ()):
            yield from (stmt for stmt in facts(item.head).body if isinstance(stmt, n.Class))


def _inherited_methods(node: n.Class, program: Program, above: tuple[str, ...]) -> Iterator[str]:
    for base in node.bases:
        name = base.value.id if isinstance(base.value, n.Name) else getattr(base.value, "attr", "")
        if name in above:
            continue
        for path in sorted(program.paths):
            for item in program.module(path).definitions.get(name, ()):
                for piece in item.pieces:
                    for stmt in facts(piece).body:
                        if isinstance(stmt, n.Function):
                            yield stmt.name
                        elif isinstance(stmt, n.Class):
                            yield from (inner.name for inner in stmt.body if isinstance(inner, n.Function))
                            yield from _inherited_methods(stmt, program, (*above, name))

"""Abstract values: a `Value` is the set of things an expression may be; `Unknown` among them means anything else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from spawnlint.facts import nodes as n
from spawnlint.program.module import Item, Module, Place
from spawnlint.syntax.document import Piece


@dataclass(frozen=True, slots=True)
class Unknown:
    """Anything at all."""


@dataclass(frozen=True, slots=True)
class Unbound:
    """A name or attribute that does not exist on some path."""


@dataclass(frozen=True, slots=True)
class Const:
    """A known constant. The type is part of it, since `True == 1`."""

    value: object
    type: type = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "type", type(self.value))


@dataclass(frozen=True, slots=True)
class Plain:
    """A value of a built-in scalar type, or anything else that certainly pickles, of unknown value.

    `other_than` are constants that it certainly is not; one that has any is true.
    """

    other_than: tuple[object, ...] = ()
    least: int = 0
    """The least number of characters, bytes or elements that it has."""


@dataclass(frozen=True, slots=True)
class External:
    """Something outside the project, by dotted path; `method` is the start method its context fixes.

    `library` is the package that gave it under its own name, if that is not the first part of the path.
    """

    path: str
    method: str | None = None
    library: str = ""

    def at(self, path: str) -> External:
        """What another path leads to, in the same context and package."""
        return External(path, self.method, self.library)


@dataclass(frozen=True, slots=True)
class ModuleValue:
    """A module of the project."""

    module: Module


@dataclass(frozen=True, eq=False, slots=True)
class Frame:
    """One execution of a function, lambda, comprehension or class body: the owner of its local names.

    `up` is the frame around it in the text (None directly in a module); `caller` the place it was called from.
    """

    module: Module
    piece: Piece
    scope: n.Scope | None
    up: Frame | None = None
    function: Function | None = None
    of_class: ClassValue | None = None


@dataclass(frozen=True, slots=True)
class Function:
    """A `def` or lambda, with the frame it was made in (None at module level) and the class it was made in."""

    node: n.Function | n.Lambda
    piece: Piece
    module: Module
    frame: Frame | None
    owner: ClassValue | None
    like: Function | None = None
    """The function whose name it carries, after `functools.wraps`."""

    def __hash__(self) -> int:
        """By the node alone: cheap, and most of what there is to tell functions apart."""
        return hash(self.node)

    @property
    def name(self) -> str:
        """Its `__name__`."""
        if self.like is not None:
            return self.like.name
        return self.node.name if isinstance(self.node, n.Function) else "<lambda>"

    @property
    def qualname(self) -> str:
        """Its `__qualname__`."""
        return self.like.qualname if self.like is not None else _qualified(self.name, self.frame, self.owner)

    @property
    def place(self) -> Place:
        """Where it is: the name of a `def`, the whole of a lambda."""
        span = self.node.name_span if isinstance(self.node, n.Function) else self.node.span
        return Place(self.module.path, self.piece, span)


@dataclass(frozen=True, slots=True)
class ClassValue:
    """A class of the project; `item` gives access to members that were cut from it."""

    node: n.Class
    piece: Piece
    module: Module
    item: Item
    frame: Frame | None
    owner: ClassValue | None

    def __hash__(self) -> int:
        """By the node alone, as for functions."""
        return hash(self.node)

    @property
    def name(self) -> str:
        """Its `__name__`."""
        return self.node.name

    @property
    def qualname(self) -> str:
        """Its `__qualname__`."""
        return _qualified(self.name, self.frame, self.owner)

    @property
    def place(self) -> Place:
        """Where its name is."""
        return Place(self.module.path, self.piece, self.node.name_span)


@dataclass(frozen=True, eq=False, slots=True)
class Obj:
    """An object, by identity; its attributes or items are cells of the store.

    `type` is its class: of the project, outside it, or one of the built-in containers by name
    (`External("builtins.list")`, `functools.partial` …).
    """

    type: ClassValue | External
    place: Place


@dataclass(frozen=True, slots=True)
class Bound:
    """A method bound to an object or class; `method` may be the path of a method outside the project."""

    receiver: Obj | ClassValue
    method: Function | External


@dataclass(frozen=True, slots=True)
class Descriptor:
    """A function in a class under `staticmethod`, `classmethod`, `property` or `cached_property` (`kind`).

    What `property.setter` and the like are until they are called is one too; `setter` is what sets a property.
    """

    kind: str
    function: Function
    setter: Function | None = None


@dataclass(frozen=True, slots=True)
class Super:
    """`super()` in a method: where the search starts, and for whom."""

    after: ClassValue
    receiver: Obj | ClassValue


@dataclass(frozen=True, eq=False, slots=True)
class Suspended:
    """A generator or coroutine that has not run: `kind` names which."""

    kind: str
    function: Function | None
    frame: Frame
    place: Place
    expression: n.Comprehension | None = None
    """The generator expression, if it is one."""


Atom: TypeAlias = (
    Unknown
    | Unbound
    | Const
    | Plain
    | External
    | ModuleValue
    | Function
    | ClassValue
    | Obj
    | Bound
    | Descriptor
    | Super
    | Suspended
)
Value: TypeAlias = frozenset[Atom]

UNKNOWN: Value = frozenset({Unknown()})
UNBOUND: Value = frozenset({Unbound()})
PLAIN: Value = frozenset({Plain()})
NONE: Value = frozenset({Const(None)})
NOTHING: Value = frozenset()

_WIDEST = 12
"""A value of more alternatives than this is not worth following."""


def one(atom: Atom) -> Value:
    """The value that is just this."""
    return frozenset({atom})


def join(*values: Value) -> Value:
    """What may be any of these."""
    if len(values) == 1:
        return values[0]
    joined: Value = frozenset().union(*values)
    return joined if len(joined) <= _WIDEST else UNKNOWN


def is_bound(value: Value) -> bool:
    """Whether the name exists on some path."""
    for atom in value:  # noqa: SIM110 - asked for millions of times, and `any` costs thrice as much
        if not isinstance(atom, Unbound):
            return True
    return False


def without_unbound(value: Value) -> Value:
    """What a name is, if it exists; Unknown if it does not."""
    for atom in value:
        if isinstance(atom, Unbound):
            return (value - UNBOUND) or UNKNOWN
    return value or UNKNOWN


def constant(value: Value) -> object:
    """The one constant this is, or Ellipsis if it is not known."""
    if len(value) == 1:
        (atom,) = value
        if isinstance(atom, Const):
            return atom.value
    return ...


def truth(value: Value) -> bool | None:
    """Whether it is true, if that is known."""
    known = {_truth(atom) for atom in value}
    return known.pop() if len(known) == 1 else None


def _truth(atom: Atom) -> bool | None:
    match atom:
        case Const(value=value):
            return bool(value)
        case Plain(other_than=other_than):
            return True if other_than else None
        case Function() | ClassValue() | ModuleValue() | Bound(method=Function()) | Suspended():
            return True
        case _:
            return None


def _qualified(name: str, frame: Frame | None, owner: ClassValue | None) -> str:
    if owner is not None:
        return f"{owner.qualname}.{name}"
    if frame is not None and frame.function is not None:
        return f"{frame.function.qualname}.<locals>.{name}"
    return name

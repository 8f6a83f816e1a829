"""What each child is given and what it runs: written down while the run goes on, for people to read."""

from __future__ import annotations

import builtins
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from spawnlint.boundary.interpreter.values import (
    Atom,
    Bound,
    ClassValue,
    Const,
    Descriptor,
    External,
    Frame,
    Function,
    ModuleValue,
    Obj,
    Plain,
    Suspended,
    Unbound,
    Value,
)
from spawnlint.boundary.observations import Entry, Failure
from spawnlint.knowledge.externals import FILES
from spawnlint.knowledge.ways import Kind
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

Way: TypeAlias = tuple[Place, Place | None]
"""A call that sends something, and the class of the Process that it starts, if the program defines it."""
Beginning: TypeAlias = tuple[Way, Place]
"""A way into a child and the function in which the child begins."""
CALLABLE = "callable"
"""The name of what is sent to be called."""
_CLASSES = frozenset(name for name, value in vars(builtins).items() if isinstance(value, type)) | {
    "functools.partial",
    "collections.defaultdict",
    "collections.deque",
    "array.array",
    "datetime.date",
    "datetime.datetime",
    "datetime.time",
    "datetime.timedelta",
}
"""Classes whose names look like those of functions."""
_MOST_ALTERNATIVES = 3
_LONGEST = 32


class Verdict(Enum):
    """What is known about something that is sent."""

    CROSSES = "crosses"
    FAILS = "fails"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Gift:
    """One thing that a child is sent: how the program calls it, what it is, where it was set, and what becomes of it.

    `source` is the text of an argument that has a parameter's name; `each`: it stands for one item of what the text says.
    """

    name: str
    source: str
    each: bool
    what: str
    place: Place | None
    verdict: Verdict
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Sending:
    """What one call sends; `own_way` is the method of the program that says what of it is pickled.

    `carrier` is where the class of a Process that is started is defined, if the program defines it, and `made` where
    that Process is.
    """

    kind: Kind
    method: str
    place: Place
    gifts: tuple[Gift, ...]
    own_way: str | None = None
    carrier: Place | None = None
    made: Place | None = None


@dataclass
class Account:
    """What is known of all children of a run."""

    sendings: dict[Way, Sending] = field(default_factory=dict)
    entries: dict[Beginning, Entry] = field(default_factory=dict)
    in_children: set[Place] = field(default_factory=set)
    in_parent: set[Place] = field(default_factory=set)
    """The functions that each side runs, as whole definitions."""
    found: dict[Beginning, dict[str, str]] = field(default_factory=dict)
    """The globals that each child entry finds by importing: name and module."""

    def sends(self, sending: Sending) -> None:
        """A call sends something; of several times the first stands."""
        self.sendings.setdefault((sending.place, sending.carrier), sending)

    def begins(self, entry: Entry) -> None:
        """A child begins."""
        self.entries.setdefault(beginning(entry), entry)

    def runs(self, machine: Machine, function: Function) -> None:
        """A process runs a function of the project."""
        side = self.in_parent if machine.is_parent else self.in_children if machine.entry is not None else None
        if side is not None:
            side.add(Place(function.module.path, function.piece, function.node.span))

    def reads(self, machine: Machine, frame: Frame, name: str) -> None:
        """A process reads a global that is there."""
        if not machine.is_parent and machine.entry is not None:
            self.found.setdefault(beginning(machine.entry), {}).setdefault(name, frame.module.name)


def way_of(entry: Entry) -> Way:
    """The call and the class by which a child comes to its entry."""
    return entry.crossing, entry.carrier.place if entry.carrier is not None else None


def beginning(entry: Entry) -> Beginning:
    """What tells the entries of children apart."""
    return way_of(entry), entry.function.place


def described(value: Value) -> str:
    """What a value is, in a few words."""
    words = sorted({_described(atom) for atom in value if not isinstance(atom, Unbound)})
    if not words or len(words) > _MOST_ALTERNATIVES or "" in words:
        return ""
    return " or ".join(words)


def _described(atom: Atom) -> str:
    match atom:
        case Const(value=value):
            text = repr(value)
            return text if len(text) <= _LONGEST else f"a {type(value).__name__}"
        case Plain():
            return "a plain value"
        case Function(name=name, qualname=qualname):
            return "a lambda" if name == "<lambda>" else f"the function {qualname}"
        case ClassValue(qualname=qualname):
            return f"the class {qualname}"
        case ModuleValue(module=module):
            return f"the module {module.name}"
        case External(path=path):
            return path.removeprefix("builtins.")
        case Obj(type=ClassValue(qualname=qualname)):
            return f"an object of {qualname}"
        case Obj(type=External(path=path)):
            return _made_by(path.removeprefix("builtins."))
        case Bound(method=Function(qualname=qualname)):
            return f"the method {qualname}"
        case Bound(method=External(path=path)):
            return f"the method {path}"
        case Descriptor(kind=kind, function=function):
            return f"the {kind} {function.qualname}"
        case Suspended(kind=kind):
            return f"a {kind}"
        case _:
            return ""


def _made_by(path: str) -> str:
    """An object by what made it: a class, or a function whose result it is."""
    if path in FILES:
        return "an open file"
    is_class = path.rpartition(".")[2].lstrip("_")[:1].isupper() or path in _CLASSES
    return f"{'an' if path[0] in 'aeiouAEIOU' else 'a'} {path}" if is_class else f"what {path}() gives"

"""The verdict on a value that is pickled: what in it does not survive, found by walking it as pickle does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import spawnlint.boundary.calls as calls
import spawnlint.boundary.objects as objects
from spawnlint.boundary.observations import Attribute, Failure, Reason, Step
from spawnlint.boundary.store import Key, Slot
from spawnlint.boundary.values import (
    Atom,
    Bound,
    ClassValue,
    Function,
    Obj,
    Unbound,
    Unknown,
    Value,
    is_bound,
    one,
)
from spawnlint.facts import nodes as n
from spawnlint.knowledge.errors import process_class
from spawnlint.knowledge.ways import PROCESS
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.machine import Machine

_REDUCERS = ("__reduce_ex__", "__reduce__", "__getstate__")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class _Walk:
    """Where the walk is: the process that pickles, the one that will unpickle, and the way so far."""

    sender: Machine
    receiver: Machine | None
    trail: tuple[Step, ...]
    seen: frozenset[Obj] = frozenset()
    certain: bool = True
    attribute: Attribute | None = None
    notes: tuple[str, ...] | None = None

    def into(self, *notes: str) -> _Walk:
        """Inside of what Python says it is serializing, outermost first."""
        return self if self.notes is None else replace(self, notes=(*self.notes, *notes))

    def step(self, place: Place, message: str) -> _Walk:
        """One step further."""
        return replace(self, trail=(*self.trail, Step(place, message)))

    def failure(self, reason: Reason, culprit: Atom, place: Place) -> Failure:
        """What fails here."""
        notes = None if self.notes is None else tuple(reversed(self.notes))
        return Failure(reason, culprit, place, self.trail, self.certain, self.attribute, notes)


def failures(
    sender: Machine, receiver: Machine | None, value: Value, trail: tuple[Step, ...], notes: tuple[str, ...] | None
) -> tuple[Failure, ...]:
    """Everything in a value that does not survive the trip from one process to the other.

    Without a receiver only what fails in the sender is found. Unknown parts are silent. `notes` say what Python is
    serializing when it comes to the value, outermost first; None if that is not known.
    """
    return tuple(_walk(_Walk(sender, receiver, trail, notes=notes), value))


def _walk(walk: _Walk, value: Value) -> Iterator[Failure]:
    atoms = [atom for atom in value if not isinstance(atom, Unbound)]
    certain = walk.certain and len(atoms) == len(value) == 1
    for atom in atoms:
        yield from _walk_atom(replace(walk, certain=certain), atom)


def _walk_atom(walk: _Walk, atom: Atom) -> Iterator[Failure]:
    match atom:
        case Function():
            yield from _by_name(walk, atom)
        case ClassValue():
            yield from _by_name(walk, atom)
        case Bound(receiver=receiver, method=method):
            if isinstance(method, Function) and isinstance(method.node, n.Lambda):
                yield walk.failure(Reason.LAMBDA_METHOD, method, method.place)
            yield from _walk_atom(walk, receiver)
        case Obj() if atom not in walk.seen and len(walk.seen) < _DEEPEST:
            yield from _object(replace(walk, seen=walk.seen | {atom}), atom)
        case _:
            pass


def _by_name(walk: _Walk, definition: Function | ClassValue, reference: Place | None = None) -> Iterator[Failure]:
    """Functions and classes travel as a module and a qualified name that must lead back to them.

    `reference` is where the program refers to the definition, if that is not the last step of the trail.
    """
    if isinstance(definition, Function) and definition.like is not None:
        yield from _by_name(walk, definition.like, reference)
    elif isinstance(definition, Function) and isinstance(definition.node, n.Lambda):
        yield walk.failure(Reason.LAMBDA, definition, definition.place)
    elif _is_local(definition):
        reason = Reason.LOCAL_FUNCTION if isinstance(definition, Function) else Reason.LOCAL_CLASS
        yield walk.failure(reason, definition, definition.place)
    elif walk.receiver is not None and definition.owner is None:
        slot = walk.receiver.global_slot(definition.module, definition.name)
        if not is_bound(slot.value) and not walk.receiver.may_hold_anything(definition.module):
            yield walk.failure(Reason.MISSING_DEFINITION, definition, reference or walk.trail[-1].place)


def _is_local(definition: Function | ClassValue) -> bool:
    """Whether it was made in a call, so that no importable name leads to it."""
    if definition.owner is not None:
        return _is_local(definition.owner)
    frame = definition.frame
    if frame is None or frame.scope is None:
        return False
    return definition.name not in frame.scope.globals


def _object(walk: _Walk, obj: Obj) -> Iterator[Failure]:
    if isinstance(obj.type, ClassValue):
        yield from _instance(walk, obj, obj.type)
    elif obj.type == objects.PARTIAL:
        for key, slot in walk.sender.store.cells(obj).items():
            yield from _walk(walk.into(*_partial_notes(key)), slot.value)
    elif obj.type in objects.CONTAINERS:
        kind = obj.type.path.removeprefix("builtins.")
        for key, slot in walk.sender.store.cells(obj).items():
            yield from _walk(walk.into(_item_note(kind, key)), slot.value)
    elif obj.type.path == PROCESS:
        name = process_class(obj.type.method)
        yield from _attributes(walk.into(f"{name} object", f"{name} state"), obj, None)


def _instance(walk: _Walk, obj: Obj, cls: ClassValue) -> Iterator[Failure]:
    yield from _by_name(walk, cls, obj.place)
    reduced = _reduced(walk.sender, obj, cls, walk.trail[-1].place if walk.trail else obj.place)
    if is_bound(walk.sender.store.get(cls, objects.COPYREG).value):
        return
    if reduced is not None:
        yield from _walk(replace(walk, notes=None), reduced)
    elif not any(base is None for base in objects.mro(walk.sender, cls)):
        name = f"{module_name(walk.sender, cls)}.{cls.qualname}".removeprefix("__main__.")
        inside = walk.into(f"{name} object", f"{name} state").step(
            cls.place, f"class {cls.name}, which is pickled by its attributes"
        )
        yield from _attributes(inside, obj, cls)


def _attributes(walk: _Walk, obj: Obj, cls: ClassValue | None) -> Iterator[Failure]:
    for name, slot in walk.sender.store.cells(obj).items():
        if isinstance(name, str):
            yield from _attribute(walk.into(f"dict item {name!r}"), cls, name, slot)


def _attribute(walk: _Walk, cls: ClassValue | None, name: str, slot: Slot) -> Iterator[Failure]:
    inner = walk
    for place in slot.places[-1:]:
        if cls is not None:
            inner = inner.step(place, f"{cls.name}.{name} is set here")
            inner = replace(inner, attribute=Attribute(cls, name, place))
        else:
            inner = inner.step(place, f"{name.lstrip('_')} is given here")
    yield from _walk(inner, slot.value)


def module_name(machine: Machine, definition: Function | ClassValue) -> str:
    """The `__module__` of a definition in the process that pickles."""
    return "__main__" if definition.module is machine.run.main else definition.module.name


def _item_note(kind: str, key: Key) -> str:
    match key:
        case int() if kind in ("list", "tuple"):
            return f"{kind} item {key}"
        case ("key", name):
            return f"dict item {name!r}"
        case _:
            return f"{kind} element"


def _partial_notes(key: Key) -> tuple[str, ...]:
    """A partial is rebuilt from its function, then given its arguments as state."""
    outer = "functools.partial object"
    match key:
        case 0:
            return outer, "functools.partial reconstructor arguments", "tuple item 0"
        case int():
            return outer, "functools.partial state", "tuple item 1", f"tuple item {key - 1}"
        case ("key", name):
            return outer, "functools.partial state", "tuple item 2", f"dict item {name!r}"
        case _:
            return (outer,)


def _reduced(machine: Machine, obj: Obj, cls: ClassValue, place: Place) -> Value | None:
    """What a class's own pickling methods give instead of the attributes; None if it has no such methods."""
    for name in _REDUCERS:
        value, _absent = objects.in_class(machine, cls, name)
        if not is_bound(value):
            continue
        if any(isinstance(atom, Unknown) for atom in value):
            return value
        method = objects.get_attribute(machine, one(obj), name, place)
        arguments = calls.Arguments(((frozenset(), place),) if name == "__reduce_ex__" else ())
        return calls.call(machine, method, arguments, place)
    return None

"""What pickle asks an object for that has no attributes yet, and what its `__getattr__` makes of that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.objects as objects
from spawnlint.boundary.crossings.rebuilding import container_bases
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import (
    NONE,
    NOTHING,
    UNBOUND,
    UNKNOWN,
    ClassValue,
    Const,
    External,
    Function,
    Obj,
    Value,
    is_bound,
    one,
)
from spawnlint.boundary.observations import Reason
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import statements_in
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_SETSTATE = "__setstate__"
_GETSTATE_IS_OF_OBJECT = (3, 11)
"""Since then every object has `__getstate__`, and nothing is asked for where there are no attributes."""
_TYPE_ERROR = "TypeError: 'NoneType' object is not callable"


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    """A `__getattr__` that does not say that there is no such attribute; `until` is the first Python that never asks."""

    error: str
    place: Place
    until: tuple[int, int] | None


def wrong_answer(machine: Machine, obj: Obj, cls: ClassValue) -> WrongAnswer | None:
    """What becomes of asking an object for `__setstate__` (`__getstate__` on Python 3.10) when it is not there."""
    if is_bound(classes.in_class(machine, cls, _SETSTATE)[0]):
        return None
    found, _ = classes.in_class(machine, cls, "__getattr__")
    hook = next(iter(found)) if len(found) == 1 else None
    answer = _answer(machine, hook, cls) if isinstance(hook, Function | External) else None
    if answer == NONE:
        error = _TYPE_ERROR
    elif answer == NOTHING and containers.content(machine, obj) is not obj:
        error = f"KeyError: '{_SETSTATE}'"
    else:
        return None
    has_state = any(isinstance(key, str) for key in machine.store.cells(obj)) and not is_bound(
        classes.in_class(machine, cls, "__setattr__")[0]
    )
    place = hook.place if isinstance(hook, Function) else _bound_at(machine, cls)
    if place is None:
        return None
    if has_state:
        return WrongAnswer(error, place, None)
    return WrongAnswer(error.replace("set", "get"), place, _GETSTATE_IS_OF_OBJECT)


def _bound_at(machine: Machine, cls: ClassValue) -> Place | None:
    slots = (
        machine.store.get(base, "__getattr__") for base in classes.mro(machine, cls) if isinstance(base, ClassValue)
    )
    return next((slot.places[-1] for slot in slots if slot.places), None)


def _answer(machine: Machine, hook: Function | External, cls: ClassValue) -> Value | None:
    """What `__getattr__` gives; nothing at all if it looks a key up that is not there. None if that is not known."""
    if isinstance(hook, Function) and not _only_returns(hook):
        return None
    bare, mark = _bare(machine, cls, hook.place if isinstance(hook, Function) else cls.place), machine.store.mark()
    given = calls.Arguments(((one(bare), bare.place), (one(Const(_SETSTATE)), bare.place)))
    result = calls.call(machine, one(hook), given, bare.place)
    machine.store.undo(mark)
    return result


def _only_returns(hook: Function) -> bool:
    body = hook.node.body if isinstance(hook.node, n.Function) else ()
    return len(body) > 0 and all(isinstance(stmt, n.Return | n.Evaluate) for stmt in body)


def _bare(machine: Machine, cls: ClassValue, place: Place) -> Obj:
    """An object that is being unpickled, without attributes or items."""
    bare = Obj(cls, place)
    machine.store.set(bare, objects.BARE, Slot(NONE))
    containers.give_content(machine, bare, cls)
    return bare


def read_too_early(machine: Machine, obj: Obj, cls: ClassValue) -> tuple[Reason, Obj, Place] | None:
    """The attribute of an object that is certainly asked for before unpickling has put it back, and what comes of it."""
    if (place := _filled_too_early(machine, obj, cls)) is not None:
        return Reason.FILLED_TOO_EARLY, obj, place
    if (place := _endless_lookup(machine, obj, cls)) is not None:
        return Reason.ENDLESS_LOOKUP, obj, place
    return None


def _endless_lookup(machine: Machine, obj: Obj, cls: ClassValue) -> Place | None:
    """Where `__getattr__` reads an attribute that an object which is being unpickled does not have yet.

    Unpickling asks the object, which has no attributes then, for `__setstate__`, and so calls `__getattr__`, which asks
    the object for an attribute of its own, and so calls itself. None if it is not certain that this never ends.
    """
    found, _ = classes.in_class(machine, cls, "__getattr__")
    hook = next(iter(found)) if len(found) == 1 else None
    if not isinstance(hook, Function) or not any(isinstance(key, str) for key in machine.store.cells(obj)):
        return None
    if is_bound(classes.in_class(machine, cls, _SETSTATE)[0]) or not isinstance(hook.node, n.Function):
        return None
    if any(isinstance(stmt, n.Raise | n.Try) for stmt in statements_in(hook.node.body)):
        return None
    name, seen, place = _SETSTATE, set[str](), None
    while name not in seen:
        seen.add(name)
        lacked = _lacked(machine, hook, cls, one(Const(name)))
        if lacked is None:
            return None
        name, place = lacked
    return place


def _filled_too_early(machine: Machine, obj: Obj, cls: ClassValue) -> Place | None:
    """Where the method by which unpickling puts the items back reads an attribute that comes back after them."""
    names = [base.filled_by for base in container_bases(machine, cls) if base.filled_by is not None]
    found, _ = classes.in_class(machine, cls, names[0]) if len(names) == 1 else (NOTHING, False)
    hook = next(iter(found)) if len(found) == 1 else None
    if not isinstance(hook, Function) or not isinstance(hook.node, n.Function) or not _has_items(machine, obj):
        return None
    if any(isinstance(stmt, n.Try) for stmt in statements_in(hook.node.body)):
        return None
    if is_bound(classes.in_class(machine, cls, "__getattr__")[0]):
        return None
    lacked = _lacked(machine, hook, cls, *[UNKNOWN] * (len(hook.node.params) - 1))
    if lacked is None or not is_bound(machine.store.get(obj, lacked[0]).value):
        return None
    name, place = lacked
    return place if place.piece.text[slice(*place.span)].endswith(f".{name}") else None


def _has_items(machine: Machine, obj: Obj) -> bool:
    inside = containers.content(machine, obj)
    items = containers.items_of(machine, inside) if isinstance(inside, Obj) and inside is not obj else None
    return any(slot.value and not slot.value & UNBOUND for slot in (items or {}).values())


def _lacked(machine: Machine, hook: Function, cls: ClassValue, *values: Value) -> tuple[str, Place] | None:
    """The attribute that a method certainly asks an object for that has none yet, and where."""
    bare, mark = _bare(machine, cls, hook.place), machine.store.mark()
    given = tuple((value, hook.place) for value in (one(bare), *values))
    calls.invoke(machine, hook, calls.Arguments(given), hook.place)
    cells = machine.store.cells(bare)
    machine.store.undo(mark)
    for key, slot in cells.items():
        if isinstance(key, tuple) and key[0] == objects.LACKED and slot.value == NONE:
            return str(key[1]), slot.places[-1]
    return None

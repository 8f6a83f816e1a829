"""What all crossings have in common: the child, what it takes over, what is observed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.objects as objects
from spawnlint.boundary.interpreter.store import Slot, Store
from spawnlint.boundary.interpreter.values import (
    Atom,
    Bound,
    ClassValue,
    External,
    Frame,
    Function,
    Obj,
    Value,
    is_bound,
    join,
    one,
)
from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.boundary.trail import Step
from spawnlint.knowledge.carriers import POLICIES, Carrier
from spawnlint.knowledge.externals import EXPECTED
from spawnlint.knowledge.ways import Kind, Starter, dialect
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


def new_child(machine: Machine, method: str) -> Machine | None:
    """A child of this process; none while the main module is still being imported, or when it is a child's child."""
    from spawnlint.boundary.interpreter.machine import ProcessRole

    if machine.role is not ProcessRole.PARENT:
        return None
    return machine.fork() if method == "fork" else machine.run.child()


def child_with_globals(machine: Machine) -> Machine | None:
    """A child that has from this process what it is sent with all globals of the main module, and imports the rest anew."""
    from spawnlint.boundary.interpreter.machine import ProcessRole

    if machine.role is not ProcessRole.PARENT:
        return None
    child = machine.fork()
    child.imports_anew = True
    child.store.keep_modules(frozenset({machine.run.main}))
    return child


def carrier_of(target: External, carrier: Carrier = Carrier.PICKLE) -> Carrier:
    """What carries the objects of something outside: that of the package it came from, else the given one."""
    spoken = dialect(target.library)
    return spoken.carrier if spoken is not None else carrier


def observe(
    machine: Machine,
    kind: Kind,
    carrier: Carrier,
    place: Place,
    method: str,
    trail: tuple[Step, ...],
    found: tuple[Failure, ...],
    *,
    is_foretold: bool = True,
    starter: Starter | None = None,
) -> None:
    """Observe a crossing with what fails in it; what a test provokes is no failure."""
    if any(EXPECTED in caught for caught in machine.catching):
        found = ()
    by_name = not POLICIES[carrier].takes_code
    parent_only = machine.parent_only() if found and by_name else frozenset()
    main = machine.run.main.path
    crossing = Crossing(kind, carrier, place, method, trail, found, main, parent_only, is_foretold and by_name, starter)
    key = ("crossing", place, tuple((failure.reason, failure.place) for failure in found))
    machine.run.observe(key, crossing)


def whatever_is_chosen(
    machine: Machine, sender: Obj | None, place: Place, found: tuple[Failure, ...]
) -> tuple[Failure, ...]:
    """The failures that remain if the Process or pool is one of several things that a call may have made.

    Without a `sender` it is what the call at this place makes. A value that only may be there can go with another
    choice: locks of threads with threads.
    """
    if sender is None:
        is_chosen = machine.choosing == place
    else:
        is_chosen = is_bound(machine.store.get(sender, objects.CHOSEN).value)
    if not is_chosen:
        return found
    return tuple(failure for failure in found if failure.certain)


def adopt(
    receiver: Machine, sender: Store, value: Value, carrier: Carrier, seen: frozenset[object] = frozenset()
) -> Value:
    """Copy what a value holds into the memory of another process; returns what the value is there.

    A local function, which fails to be pickled, is there all the same with what is around it: so what would fail in it
    next shows at once.
    """
    takes_code = POLICIES[carrier].takes_code
    for atom in value:
        held = atom.receiver if isinstance(atom, Bound) else atom
        if isinstance(held, Obj) and held not in seen:
            for key, slot in sender.cells(held).items():
                there = adopt(receiver, sender, slot.value, carrier, seen | {held})
                receiver.run.ledger.descriptors.handed(slot)
                receiver.store.set(held, key, Slot(there, slot.places))
            receiver.adopted.add(held)
        elif isinstance(held, Function) and (takes_code or held.frame is not None):
            receiver.store.adopt(held, sender)
        code = atom.method if isinstance(atom, Bound) else atom
        if isinstance(code, Function) or (takes_code and isinstance(code, ClassValue)):
            _adopt_frames(receiver, sender, code.frame, carrier, seen)
    return join(*(_over_there(receiver, atom, takes_code=takes_code) for atom in value)) if value else value


def _adopt_frames(
    receiver: Machine, sender: Store, frame: Frame | None, carrier: Carrier, seen: frozenset[object]
) -> None:
    """The variables around code go along."""
    while frame is not None and frame not in seen:
        seen |= {frame}
        for key, slot in sender.cells(frame).items():
            there = adopt(receiver, sender, slot.value, carrier, seen)
            receiver.store.set(frame, key, Slot(there, slot.places))
        frame = frame.up


def _over_there(receiver: Machine, atom: Atom, *, takes_code: bool) -> Value:
    """A function travels as its name, unless as code: over there it is what that name leads to."""
    if not isinstance(atom, Function) or "." in atom.qualname:
        return one(atom)
    if takes_code and atom.module is receiver.run.main:
        return one(atom)
    found = receiver.global_slot(atom.module, atom.name).value
    for other in found:
        if len(found) == 1 and isinstance(other, Function) and other.node is not atom.node:
            receiver.instead[other] = atom
    return found if is_bound(found) else one(atom)


def functions(machine: Machine, value: Value) -> list[Function]:
    """The functions of the project that calling the value may run, in the order of their names."""
    found: list[Function] = []
    for atom in value:
        match atom:
            case Function():
                found.append(atom)
            case Bound(method=Function() as function):
                found.append(function)
            case Obj(type=containers.PARTIAL):
                found += functions(machine, machine.store.get(atom, 0).value)
            case Obj(type=ClassValue(), place=place):
                found += functions(machine, objects.get_attribute(machine, one(atom), "__call__", place))
            case _:
                pass
    return sorted(found, key=lambda function: function.qualname)


def spread(machine: Machine, positional: Value | None, keywords: Value | None, place: Place) -> calls.Arguments:
    """`*positional, **keywords`."""
    items = containers.known_items(machine, positional) if positional is not None else []
    named: dict[str, tuple[Value, Place]] = {}
    is_open = items is None
    for atom in keywords or ():
        if isinstance(atom, Obj) and atom.type == containers.DICT:
            for key, slot in machine.store.cells(atom).items():
                if isinstance(key, tuple) and key[0] == "key" and isinstance(key[1], str):
                    named[key[1]] = slot.value, place
        else:
            is_open = True
    return calls.Arguments(tuple((item, place) for item in items or ()), named, is_open)


def source(place: Place) -> str:
    """The text of a place, on one line."""
    text = " ".join(place.piece.text[place.span[0] : place.span[1]].split())
    return text if len(text) <= 40 else f"{text[:37]}…"

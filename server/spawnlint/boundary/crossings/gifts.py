"""What a start or a call hands to a child, thing by thing, for the account."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.parcels as parcels
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.account import CALLABLE, Gift, Sending, Verdict, described
from spawnlint.boundary.crossings.parcels import Parcel
from spawnlint.boundary.interpreter.values import (
    Atom,
    Bound,
    ClassValue,
    Const,
    External,
    Function,
    Obj,
    Plain,
    Unbound,
    Value,
)
from spawnlint.boundary.observations import Failure
from spawnlint.boundary.watchers.reading import text
from spawnlint.knowledge.picklable import Picklability, fact
from spawnlint.knowledge.ways import PROCESS_STATE, Kind, Role
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_DEEPEST = 4
_OWN_WAYS = ("__reduce_ex__", "__reduce__", "__getstate__")
_LONGEST = 32


def note_start(
    machine: Machine, process: Obj, cls: ClassValue | None, place: Place, method: str, found: tuple[Failure, ...]
) -> None:
    """A process object is pickled: its attributes, among them target and arguments."""
    gifts = _gifts(machine, _attributes(machine, process, cls), found)
    machine.run.account.sends(Sending(Kind.START, method, place, gifts, _own_way(machine, cls)))


def note_call(
    machine: Machine,
    kind: Kind,
    sent: Iterable[Parcel],
    place: Place,
    method: str,
    found: tuple[Failure, ...],
) -> None:
    """A call sends a callable and arguments."""
    named = [(_name(each), parcels.contents(machine, each), each.place) for each in sent]
    machine.run.account.sends(Sending(kind, method, place, _gifts(machine, named, found)))


def _name(parcel: Parcel) -> str:
    """The callable, or an argument as the program writes it."""
    if parcel.role in (Role.CALLABLE, Role.REGISTERED):
        return CALLABLE
    shown = text(parcel.place)
    shown = f"{parcel.keyword}={shown}" if parcel.keyword else shown
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"


def _attributes(machine: Machine, process: Obj, cls: ClassValue | None) -> Iterator[tuple[str, Value, Place | None]]:
    for name, slot in machine.store.cells(process).items():
        if not isinstance(name, str) or name in PROCESS_STATE or all(isinstance(atom, Unbound) for atom in slot.value):
            continue
        given = name in ("_target", "_args", "_kwargs")
        shown = name.lstrip("_") if given else f"{cls.name}.{name}" if cls is not None else name
        yield shown, slot.value, slot.places[-1] if slot.places else None


def _own_way(machine: Machine, cls: ClassValue | None) -> str | None:
    """The method of the program that a class is pickled by, if it has one."""
    if cls is None:
        return None
    for name in _OWN_WAYS:
        value, _absent = classes.in_class(machine, cls, name)
        own = next((atom for atom in value if isinstance(atom, Function)), None)
        if own is not None:
            return own.qualname
    return None


def _gifts(
    machine: Machine, named: Iterable[tuple[str, Value, Place | None]], found: tuple[Failure, ...]
) -> tuple[Gift, ...]:
    """Values that are sent, each with those of the failures that its place leads to."""
    gifts = []
    for name, value, place in named:
        own = tuple(failure for failure in found if _leads_through(failure, place))
        verdict = Verdict.FAILS if own else Verdict.CROSSES if _is_known(machine, value) else Verdict.UNKNOWN
        gifts.append(Gift(name, described(value), place, verdict, own))
    return tuple(gifts)


def _leads_through(failure: Failure, place: Place | None) -> bool:
    return place is not None and any(step.place == place for step in failure.trail)


def _is_known(machine: Machine, value: Value, depth: int = 0) -> bool:
    """Whether everything in a value is known, so that what no failure was found in goes over."""
    return depth < _DEEPEST and all(_is_known_atom(machine, atom, depth) for atom in value)


def _is_known_atom(machine: Machine, atom: Atom, depth: int) -> bool:
    match atom:
        case Const() | Plain() | Function() | ClassValue() | Unbound():
            return True
        case Obj(type=External() as kind) if kind not in containers.CONTAINERS:
            known = fact(kind.path)
            return known is not None and known.verdict is not Picklability.FAILS
        case Obj():
            return all(_is_known(machine, slot.value, depth + 1) for slot in machine.store.cells(atom).values())
        case Bound(receiver=receiver):
            return _is_known_atom(machine, receiver, depth)
        case _:
            return False

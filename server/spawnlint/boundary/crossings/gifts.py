"""What a start or a call hands to a child, thing by thing and in the names of what is called, for the account."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import spawnlint.boundary.crossings.parcels as parcels
import spawnlint.boundary.crossings.pickling as pickling
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.objects as objects
from spawnlint.boundary.account import CALLABLE, Gift, Sending, Verdict, described
from spawnlint.boundary.crossings.parcels import Parcel
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import Bound, ClassValue, External, Function, Obj, Unbound, Value, join, one
from spawnlint.boundary.observations import Failure
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.reading import text
from spawnlint.knowledge.carriers import Carrier
from spawnlint.knowledge.ways import PROCESS_STATE, Kind, Role
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_OWN_WAYS = ("__reduce_ex__", "__reduce__", "__getstate__")
_LONGEST = 32
_POSITIONAL = ("positional_only", "positional")


@dataclass(frozen=True, slots=True)
class Judged:
    """What pickling found of all that is sent at once: what fails, and the trails to what nothing is known of."""

    failures: tuple[Failure, ...]
    unknown: tuple[tuple[Step, ...], ...]
    carrier: Carrier


@dataclass(frozen=True, slots=True)
class _Thing:
    """Something that is sent; `whole` is the place of the tuple or dict that it was taken out of."""

    name: str
    value: Value
    place: Place | None
    source: str = ""
    each: bool = False
    whole: Place | None = None


def note_start(
    machine: Machine, process: Obj, cls: ClassValue | None, place: Place, method: str, judged: Judged
) -> None:
    """A process object is pickled: its attributes, among them target and arguments."""
    gifts = tuple(_gift(machine, thing, judged, spawning=True) for thing in _attributes(machine, process, cls))
    carrier = cls.place if cls is not None else None
    way = _own_way(machine, cls)
    machine.run.account.sends(Sending(Kind.START, method, place, gifts, way, carrier, process.place))


def note_call(
    machine: Machine, kind: Kind, sent: Iterable[Parcel], made_up: int, place: Place, method: str, judged: Judged
) -> None:
    """A call sends a callable and arguments, before which a library makes up as many."""
    spawning = kind is not Kind.TASK
    things = _arguments(machine, sent, made_up)
    gifts = tuple(_gift(machine, thing, judged, spawning=spawning) for thing in things)
    machine.run.account.sends(Sending(kind, method, place, gifts))


def _attributes(machine: Machine, process: Obj, cls: ClassValue | None) -> Iterator[_Thing]:
    names = iter(_parameters(machine, machine.store.get(process, "_target").value))
    for name, slot in machine.store.cells(process).items():
        if not isinstance(name, str) or name in PROCESS_STATE or all(isinstance(atom, Unbound) for atom in slot.value):
            continue
        place = slot.places[-1] if slot.places else None
        match name:
            case "_target":
                yield _Thing("target", slot.value, place)
            case "_args":
                yield from _positional(machine, slot.value, names, _Thing("args", slot.value, place))
            case "_kwargs":
                yield from _named(machine, slot.value, _Thing("kwargs", slot.value, place))
            case _:
                yield _Thing(f"{cls.name}.{name}" if cls is not None else name, slot.value, place)


def _arguments(machine: Machine, sent: Iterable[Parcel], made_up: int) -> Iterator[_Thing]:
    names: Iterator[str] = iter(())
    for parcel in sent:
        value, shown = parcels.contents(machine, parcel), _shortened(text(parcel.place))
        whole = _Thing(shown, value, parcel.place)
        match parcel.role:
            case Role.CALLABLE | Role.REGISTERED:
                names = iter(_parameters(machine, parcel.value)[made_up:])
                yield _Thing(CALLABLE, value, parcel.place)
            case Role.ARGS:
                yield from _positional(machine, value, names, whole)
            case Role.KWARGS:
                yield from _named(machine, value, whole)
            case Role.TUPLES:
                each = _Thing(shown, value, parcel.place, each=True)
                yield from _positional(machine, value, names, each)
            case Role.ITEMS | Role.MORE_ITEMS:
                yield _argument(next(names, ""), value, parcel.place, each=True)
            case Role.REST:
                yield _argument(parcel.keyword or next(names, ""), value, parcel.place)
            case Role.CALL | Role.CALLS:
                yield from _calls(machine, value, whole)
            case _:
                yield _argument(parcel.parameter, value, parcel.place)


def _argument(
    name: str, value: Value, place: Place | None, whole: Place | None = None, *, each: bool = False
) -> _Thing:
    """An argument by the name of its parameter, else by its text."""
    shown = _shortened(text(place)) if place is not None else ""
    source = shown if name and name != shown else ""
    return _Thing(name or shown, value, place, source, each, whole)


def _positional(machine: Machine, value: Value, names: Iterator[str], whole: _Thing) -> Iterator[_Thing]:
    """The items of a tuple of arguments, or the tuple as a whole if they are not known."""
    items = _items(machine, value, containers.LIST, containers.TUPLE)
    if items is None:
        yield whole
        return
    for _, slot in sorted(items.items()):
        place = whole.place if whole.each or not slot.places else slot.places[-1]
        yield _argument(next(names, ""), slot.value, place, whole.place, each=whole.each)


def _named(machine: Machine, value: Value, whole: _Thing) -> Iterator[_Thing]:
    """The items of a dict of arguments, or the dict as a whole if they are not known."""
    items = _items(machine, value, containers.DICT)
    if items is None:
        yield whole
        return
    for name, slot in items.items():
        place = slot.places[-1] if slot.places else whole.place
        yield _argument(str(name), slot.value, place, whole.place)


def _calls(machine: Machine, value: Value, whole: _Thing) -> Iterator[_Thing]:
    """The parts of a callable with its arguments."""
    parts = _items(machine, value, containers.LIST, containers.TUPLE)
    if parts is None or len(parts) != 3:
        yield whole
        return
    function, positional, named = parts.values()
    yield _Thing(CALLABLE, function.value, whole.place, whole=whole.place)
    names = iter(_parameters(machine, function.value))
    yield from _positional(machine, positional.value, names, _Thing("args", positional.value, whole.place))
    yield from _named(machine, named.value, _Thing("kwargs", named.value, whole.place))


def _items(machine: Machine, value: Value, *kinds: External) -> dict[Any, Slot] | None:
    """The items, by position or key, of what is a container of one of these kinds, whichever of several it is."""
    found: list[dict[Any, Slot]] = []
    for atom in value:
        cells = containers.items_of(machine, atom) if isinstance(atom, Obj) and atom.type in kinds else None
        if cells is None:
            return None
        found.append({key[1] if isinstance(key, tuple) else key: slot for key, slot in cells.items()})
    if not found or any(each.keys() != found[0].keys() for each in found):
        return None
    return {key: Slot(join(*(each[key].value for each in found)), slot.places) for key, slot in found[0].items()}


def _parameters(machine: Machine, value: Value) -> tuple[str, ...]:
    """The names of the parameters that positional arguments of a callable are given for."""
    for atom in value:
        match atom:
            case Function():
                params = (atom.like or atom).node.params
                return tuple(param.name for param in params if param.kind in _POSITIONAL)
            case Bound(method=Function() as function):
                return _parameters(machine, one(function))[1:]
            case Obj(type=containers.PARTIAL):
                given = sum(1 for key in machine.store.cells(atom) if isinstance(key, int) and key)
                return _parameters(machine, machine.store.get(atom, 0).value)[given:]
            case Obj(type=ClassValue(), place=place):
                return _parameters(machine, objects.get_attribute(machine, one(atom), "__call__", place))
            case _:
                pass
    return ()


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


def _gift(machine: Machine, thing: _Thing, judged: Judged, *, spawning: bool) -> Gift:
    """Something that is sent, with those of the failures that its place leads to."""
    through = thing.whole or thing.place
    failures = tuple(each for each in judged.failures if _leads_through(each.trail, through))
    is_unknown = any(_leads_through(trail, through) for trail in judged.unknown)
    if thing.whole is not None and thing.place is not None and (failures or is_unknown):
        trails: list[tuple[Step, ...]] = []
        step = (Step(thing.place, f"{thing.name} is sent"),)
        failures = pickling.failures(
            machine, None, thing.value, step, None, spawning=spawning, carrier=judged.carrier, unknown=trails
        )
        is_unknown = bool(trails)
    verdict = Verdict.FAILS if failures else Verdict.UNKNOWN if is_unknown else Verdict.CROSSES
    return Gift(thing.name, thing.source, thing.each, described(thing.value), thing.place, verdict, failures)


def _leads_through(trail: tuple[Step, ...], place: Place | None) -> bool:
    return place is not None and any(step.place == place for step in trail)


def _shortened(shown: str) -> str:
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"

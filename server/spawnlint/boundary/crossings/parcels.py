"""What a call carries over, by the roles of its parameters, and what is called with it over there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.delivery as delivery
import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.objects as objects
from spawnlint.boundary.crossings.conditions import Given
from spawnlint.boundary.interpreter.values import UNKNOWN, ClassValue, Obj, Value, is_bound, one
from spawnlint.knowledge.ways import Role, Way
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_ITERABLES = frozenset({Role.ITEMS, Role.TUPLES, Role.MORE_ITEMS, Role.CALLS})
_NOT_SENT = frozenset({Role.OTHER, Role.EXECUTOR})
_MANY = frozenset({Role.REST, Role.MORE_ITEMS})


@dataclass(frozen=True, slots=True)
class Parcel:
    """One thing that is sent: what it means, and where it is given."""

    role: Role
    value: Value
    place: Place
    keyword: str = ""
    """The keyword it is given under to the callable, if to any."""
    parameter: str = ""
    """The parameter of the call that it is given for."""


def parcels(machine: Machine, way: Way, given: Given) -> list[Parcel]:
    """The arguments of a crossing with what they mean for it; calls that stand in other objects are taken out."""
    found: list[Parcel] = []
    named = {name for name, _ in way.parameters}
    args = given.args
    for position, (name, role) in enumerate(way.parameters):
        if role in _MANY:
            found.extend(Parcel(role, value, where) for value, where in args.positional[position:])
        elif role is Role.DELAYED:
            found.extend(_delayed(machine, args.positional[position:]))
        elif role not in _NOT_SENT and (argument := args.get(position, name)) is not None:
            found.append(Parcel(role, *argument, parameter=name))
    for name, role in way.kept:
        if name in given.kept:
            found.append(Parcel(role, *given.kept[name], parameter=name))
    if way.keywords_go_along:
        found.extend(
            Parcel(Role.REST, *argument, name) for name, argument in args.keywords.items() if name not in named
        )
    return found


def _delayed(machine: Machine, arguments: tuple[tuple[Value, Place], ...]) -> Iterator[Parcel]:
    """The calls that objects stand for."""
    for value, where in arguments:
        for atom in value:
            task = machine.store.get(atom, "task").value if isinstance(atom, Obj) else UNKNOWN
            if is_bound(task) and task != UNKNOWN:
                yield Parcel(Role.CALL, task, where)


def contents(machine: Machine, parcel: Parcel) -> Value:
    """What of a parcel is sent with one task."""
    return containers.element(machine, parcel.value) if parcel.role in _ITERABLES else parcel.value


def calls_over_there(
    worker: Machine, way: Way, given: Given, sent: list[Parcel]
) -> Iterator[tuple[Value, calls.Arguments]]:
    """What is called in the worker, with which arguments."""
    for parcel in sent:
        match parcel.role:
            case Role.CALLABLE | Role.REGISTERED:
                yield parcel.value, _arguments(worker, way, given, sent)
            case Role.HOOK:
                yield parcel.value, calls.Arguments(open=True)
            case Role.OBJECT:
                yield from ((method, calls.Arguments(open=True)) for method in _methods(worker, way, parcel))
            case Role.CALL | Role.CALLS:
                yield from _call(worker, contents(worker, parcel), parcel.place)
            case _:
                pass


def _methods(worker: Machine, way: Way, parcel: Parcel) -> Iterator[Value]:
    for atom in parcel.value:
        if isinstance(atom, Obj) and isinstance(atom.type, ClassValue):
            for name in way.methods:
                if is_bound(classes.in_class(worker, atom.type, name)[0]):
                    yield objects.get_attribute(worker, one(atom), name, parcel.place)


def _call(worker: Machine, tuples: Value, place: Place) -> Iterator[tuple[Value, calls.Arguments]]:
    """The calls that tuples of a callable, its arguments and its keyword arguments stand for."""
    for atom in tuples:
        parts = containers.known_items(worker, one(atom))
        if parts is not None and len(parts) == 3:
            yield parts[0], delivery.spread(worker, parts[1], parts[2], place)


def _arguments(worker: Machine, way: Way, given: Given, sent: list[Parcel]) -> calls.Arguments:
    """The arguments with which the callable is called in the worker."""
    positional: list[tuple[Value, Place]] = []
    keywords: dict[str, tuple[Value, Place]] = {}
    is_open = given.args.open
    for parcel in sent:
        role, value, where = parcel.role, parcel.value, parcel.place
        match role:
            case Role.REST if parcel.keyword:
                keywords[parcel.keyword] = value, where
            case Role.REST:
                positional.append((value, where))
            case Role.ITEMS | Role.MORE_ITEMS:
                positional.append((containers.element(worker, value), where))
            case Role.TUPLES:
                spread = delivery.spread(worker, containers.element(worker, value), None, where)
                positional.extend(spread.positional)
                is_open = is_open or spread.open
            case Role.ARGS:
                spread = delivery.spread(worker, value, None, where)
                positional.extend(spread.positional)
                is_open = is_open or spread.open
            case Role.KWARGS:
                keywords.update(delivery.spread(worker, None, value, where).keywords)
            case Role.CALLABLE:
                positional.extend([(UNKNOWN, where)] * way.made_up)
            case _:
                pass
    return calls.Arguments(tuple(positional), keywords, is_open)

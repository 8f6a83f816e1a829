"""Calls that send something to another process: a pool is set up, a task is sent, workers are started by a library."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.delivery as delivery
import spawnlint.boundary.crossings.gifts as gifts
import spawnlint.boundary.crossings.parcels as parcels
import spawnlint.boundary.crossings.pickling as pickling
import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.watchers.bootstrap as bootstrap
from spawnlint.boundary.crossings.conditions import Given, fixed_method, taken
from spawnlint.boundary.crossings.parcels import Parcel
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import UNKNOWN, External, Function, Obj, Value, constant, one
from spawnlint.boundary.observations import Entry, Failure, PoolBeforeFunction
from spawnlint.boundary.trail import Step
from spawnlint.knowledge.carriers import POLICIES, Carrier
from spawnlint.knowledge.errors import serializing_notes
from spawnlint.knowledge.ways import EXECUTOR, KEEPERS, POOL, POOLS, RESULTS, Kind, Role, Starter, Way
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


_CHOOSES_METHOD = re.compile(r"set_start_method|get_context")
"""In the text of a program: it says which start method it wants."""


@dataclass(frozen=True, slots=True)
class _Trip:
    """One crossing: the way and what was given to it, where, with which start method and carrier."""

    way: Way
    given: Given
    place: Place
    method: str
    carrier: Carrier
    certain: bool
    pool: Obj | None = None


def keep(machine: Machine, target: External, args: calls.Arguments, place: Place) -> Value:
    """An object is made that does something with its arguments later on: they are its attributes."""
    made = Obj(target, place)
    for position, name in enumerate(KEEPERS[target.path]):
        given = args.get(position, name)
        if given is not None:
            machine.store.set(made, name, Slot(given[0], (given[1],)))
    return one(made)


def call(machine: Machine, target: External, args: calls.Arguments, place: Place) -> Value | None:
    """A call of a function or class of the table; returns what it gives, None if it keeps to this process."""
    trip = _trip(machine, target, args, place, None)
    if trip is None:
        return None
    if trip.way.kind is Kind.SETUP and (trip.way.makes or trip.way.path) in POOLS:
        return _make_pool(machine, target, trip)
    _start(machine, trip)
    worker = delivery.new_child(machine, trip.method)
    _send(machine, worker, trip)
    return UNKNOWN


def call_method(machine: Machine, receiver: Obj, target: External, args: calls.Arguments, place: Place) -> Value | None:
    """A call of a method of the table, or iterating over an object; as `call`."""
    trip = _trip(machine, target, args, place, receiver)
    if trip is None:
        return None
    pool = receiver
    executor = trip.given.role(Role.EXECUTOR)
    if executor is not None:
        pools = [atom for atom in executor[0] if isinstance(atom, Obj) and _is_pool(atom)]
        if len(pools) != len(executor[0]):
            return UNKNOWN
        pool = pools[0]
    if isinstance(pool.type, External) and pool.type.path in POOLS:
        trip = replace(
            trip,
            method=pool.type.method or machine.method,
            carrier=delivery.carrier_of(pool.type, trip.carrier),
        )
    trip = replace(trip, pool=pool)
    if executor is not None and isinstance(pool.type, External) and pool.type.path == EXECUTOR:
        bootstrap.note_start(machine, Starter.EXECUTOR, place, trip.method)
    _start(machine, trip)
    if isinstance(pool.type, External) and pool.type.path == POOL:
        _look_at_age(machine, pool, trip)
    worker = machine.workers.get(pool)
    if worker is None and not _is_pool(pool):
        worker = delivery.new_child(machine, trip.method)
    _send(machine, worker, trip)
    results = machine.run.ledger.results
    if target.path in RESULTS:
        return one(results.made(machine, pool, target.path, frozenset(args.keywords), place))
    results.may_wait()
    return UNKNOWN


def _trip(
    machine: Machine, target: External, args: calls.Arguments, place: Place, receiver: Obj | None
) -> _Trip | None:
    chosen = taken(machine, machine.run.ways.by_path[target.path], args, receiver)
    if chosen is None:
        return None
    way, given, certain = chosen
    method = fixed_method(way, given) or way.method or target.method or machine.method
    return _Trip(way, given, place, method, delivery.carrier_of(target, way.carrier), certain)


def _is_pool(obj: Obj) -> bool:
    return isinstance(obj.type, External) and obj.type.path in POOLS


def _make_pool(machine: Machine, target: External, trip: _Trip) -> Value:
    """`Pool(…)` or an executor: workers run the initializer, then wait for tasks."""
    if trip.way.path == EXECUTOR:
        bootstrap.note_child(machine, Starter.EXECUTOR, trip.place, trip.method)
    _start(machine, trip)
    machine.run.ledger.replaced.started(
        machine, trip.method, trip.place, by_default=target.method is None and trip.method == machine.method
    )
    pool = Obj(External(trip.way.makes or target.path, trip.method, target.library), trip.place)
    worker = delivery.new_child(machine, trip.method) if trip.way.imports_main else None
    if worker is not None:
        machine.workers[pool] = worker
        size = trip.given.argument("processes") or trip.given.argument("max_workers")
        worker.has_siblings = size is None or constant(size[0]) != 1
    if worker is not None or not trip.way.imports_main:
        _send(machine, worker, replace(trip, pool=None))
    return one(pool)


def _start(machine: Machine, trip: _Trip) -> None:
    """The call starts a process."""
    if trip.way.starts is None or not trip.way.imports_main:
        return
    machine.branching += not trip.certain
    bootstrap.note_start(machine, trip.way.starts, trip.place, trip.method)
    machine.branching -= not trip.certain


def _look_at_age(machine: Machine, pool: Obj, trip: _Trip) -> None:
    """The workers of a Pool are as old as it is: forked ones have no function that came later."""
    main = machine.run.main
    made, callee = pool.place, trip.given.role(Role.CALLABLE)
    function = next(iter(callee[0])) if callee is not None and len(callee[0]) == 1 else None
    if not isinstance(function, Function) or function.frame or function.owner or function.module is not main:
        return
    ours, theirs = main.item_of(made.piece), main.item_of(function.piece)
    if trip.method != "fork" and any(item.mentions(_CHOOSES_METHOD) for item in machine.run.items):
        return
    if made.path != main.path or ours is None or theirs is None or ours.defines is not None:
        return
    if main.items.index(ours) < main.items.index(theirs):
        machine.run.observe(("pool before function", trip.place), PoolBeforeFunction(trip.place, made, function))


def _send(machine: Machine, worker: Machine | None, trip: _Trip) -> None:
    """Send what a call carries, and run it over there."""
    way, method = trip.way, trip.method
    policy = POLICIES[trip.carrier]
    trail = (Step(trip.place, f"{delivery.source(trip.place)} sends this to a child process"),)
    sent = parcels.parcels(machine, way, trip.given)
    if policy.takes_globals:
        worker = delivery.child_with_globals(machine)
    receiver = worker if method != "fork" else None
    """Where it is looked whether what is sent is there; a copy of this process has all that this process had."""
    if way.kind is Kind.TASK or method != "fork":
        found: list[Failure] = []
        unknown: list[tuple[Step, ...]] = []
        for parcel in sent:
            step = (
                () if parcel.place == trip.place else (Step(parcel.place, f"{delivery.source(parcel.place)} is sent"),)
            )
            found.extend(
                pickling.failures(
                    machine,
                    receiver,
                    parcels.contents(machine, parcel),
                    (*trail, *step),
                    serializing_notes(way.path, parcel.role.value) if trip.carrier is Carrier.PICKLE else None,
                    spawning=way.kind in (Kind.SETUP, Kind.START),
                    called=parcel.role in (Role.CALLABLE, Role.HOOK),
                    carrier=trip.carrier,
                    role=parcel.role,
                    unknown=unknown,
                )
            )
        judged = gifts.Judged(tuple(found), tuple(unknown), trip.carrier)
        gifts.note_call(machine, way.kind, sent, way.made_up, trip.place, method, judged)
        kept = delivery.whatever_is_chosen(machine, trip.pool, trip.place, tuple(found))
        kept = kept if trip.certain else tuple(replace(failure, certain=False) for failure in kept)
        delivery.observe(
            machine,
            way.kind,
            trip.carrier,
            trip.place,
            method,
            trail,
            kept,
            is_foretold=way.is_foretold,
            starter=way.starts,
        )
        for failure in kept:
            machine.run.ledger.results.fails(trip.place, failure.place)
    if worker is None:
        return
    if not policy.takes_globals and (way.kind is Kind.TASK or not worker.is_copy):
        for parcel in sent:
            machine.run.ledger.descriptors.handed(Slot(parcel.value, (parcel.place,)))
        sent = [_arrived(machine, worker, trip, parcel) for parcel in sent]
    for callee, args in parcels.calls_over_there(worker, way, trip.given, sent):
        _run(machine, worker, trip, callee, args)


def _arrived(machine: Machine, worker: Machine, trip: _Trip, parcel: Parcel) -> Parcel:
    if parcel.role is Role.REGISTERED:
        return parcel
    return replace(parcel, value=delivery.adopt(worker, machine.store, parcel.value, trip.carrier))


def _run(machine: Machine, worker: Machine, trip: _Trip, callee: Value, args: calls.Arguments) -> None:
    function, *others = delivery.functions(worker, callee) or (None,)
    if function is None:
        return
    known = machine.bound_in_main()
    entry = Entry(function, trip.place, trip.way.kind, trip.method, None, known, trip.carrier, trip.way.starts)
    for other in others:
        machine.run.account.begins(replace(entry, function=other))
    with worker.as_entry(entry):
        result = calls.call(worker, callee, args, trip.place)
    if trip.way.kind is Kind.TASK:
        machine.run.ledger.sentinels.sent(worker, result, function.place, entry)
        _send_back(machine, worker, trip, result, function)


def _send_back(machine: Machine, worker: Machine, trip: _Trip, result: Value, function: Function) -> None:
    """The result of a task is pickled in the worker."""
    trail = (
        Step(trip.place, f"{delivery.source(trip.place)} waits for the result"),
        Step(function.place, f"{function.name} returns it"),
    )
    found = pickling.failures(worker, None, result, trail, None, spawning=False, carrier=trip.carrier)
    if found:
        foretold = trip.way.is_foretold
        delivery.observe(machine, Kind.REPLY, trip.carrier, trip.place, trip.method, trail, found, is_foretold=foretold)
        machine.run.ledger.results.fails(trip.place, found[0].place)


__all__ = ["Parcel", "call", "call_method", "keep"]

"""Crossings: a process is started, a pool is set up, a task is sent; the child gets its copy and begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.pickling as pickling
import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.watchers.bootstrap as bootstrap
import spawnlint.boundary.watchers.lifecycle as lifecycle
from spawnlint.boundary.interpreter.store import Slot, Store
from spawnlint.boundary.interpreter.values import (
    NONE,
    PLAIN,
    UNBOUND,
    UNKNOWN,
    Atom,
    Bound,
    ClassValue,
    External,
    Function,
    Obj,
    Unknown,
    Value,
    constant,
    is_bound,
    join,
    one,
)
from spawnlint.boundary.observations import Crossing, Entry, Failure
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.bootstrap_observations import Starter
from spawnlint.knowledge.bootstrap import EXECUTOR
from spawnlint.knowledge.errors import serializing_notes
from spawnlint.knowledge.externals import EXPECTED
from spawnlint.knowledge.ways import POOLS, PROCESS_PARAMETERS, PROCESS_STATE, RESULTS, WAYS, Carrier, Kind, Role, Way
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


# -- Process -----------------------------------------------------------------------------------------


def init_process(machine: Machine, process: Obj, args: calls.Arguments) -> None:
    """`Process.__init__`: keeps target and arguments as attributes, as CPython's `multiprocessing/process.py` does."""
    machine.note_construction(process.place)
    for name in PROCESS_STATE:
        machine.store.set(process, name, Slot(PLAIN))
    for position, name in enumerate(PROCESS_PARAMETERS):
        given = args.get(position, name)
        if given is not None and name in ("target", "args", "kwargs"):
            value, place = given
            kept = _as_tuple(machine, value, place) if name == "args" else value
            machine.store.set(process, f"_{name}", Slot(kept, (place,)))


def _as_tuple(machine: Machine, value: Value, place: Place) -> Value:
    """What `tuple(value)` gives: of lists and tuples the same items, of anything else what iterating gives."""
    if all(
        isinstance(atom, Unknown) or (isinstance(atom, Obj) and atom.type in containers.CONTAINERS) for atom in value
    ):
        return value
    made = containers.make(machine, containers.TUPLE, place)
    containers.add(machine, made, Slot(containers.element(machine, value), (place,)))
    return one(made)


def start_process(machine: Machine, process: Obj, start: External, place: Place) -> None:
    """`Process.start()`: the object is pickled, the child unpickles it and calls its `run`."""
    if is_bound(machine.store.get(process, objects.STARTED).value):
        return
    method = start.method or machine.method
    bootstrap.note_start(machine, Starter.PROCESS, place, method)
    if start.method is None:
        bootstrap.fix_start_method(machine, place)
    cls = process.type if isinstance(process.type, ClassValue) else None
    trail = (Step(place, f"{_source(place)} sends {_described(process)} to a child process"),)
    receiver = _child(machine, method)
    lifecycle.born(receiver, machine, process)
    if method != "fork":
        found = pickling.failures(machine, receiver, one(process), trail, (), spawning=True)
        _observe(machine, Kind.START, place, method, trail, _whatever_is_chosen(machine, process, found))
    if receiver is not None:
        if not receiver.is_copy:
            _adopt(receiver, machine.store, one(process))
        run = objects.get_attribute(receiver, one(process), "run", place)
        entry = _entry(receiver, process, run, place, method, cls)
        if entry is not None:
            with receiver.as_entry(entry):
                calls.call(receiver, run, calls.Arguments(), place)
    machine.store.set(process, objects.STARTED, Slot(NONE, (place,)))
    for name in ("_target", "_args", "_kwargs"):
        machine.store.set(process, name, Slot(UNBOUND))


def run_target(machine: Machine, process: Obj, place: Place) -> Value:
    """`Process.run()`: calls the target with its arguments."""
    positional = machine.store.get(process, "_args").value
    keywords = machine.store.get(process, "_kwargs").value
    args = _spread(
        machine, positional if is_bound(positional) else None, keywords if is_bound(keywords) else None, place
    )
    target = machine.store.get(process, "_target").value
    return calls.call(machine, target, args, place) if is_bound(target) else NONE


def _entry(
    receiver: Machine, process: Obj, run: Value, place: Place, method: str, cls: ClassValue | None
) -> Entry | None:
    """Where this child begins: its own `run`, or the target."""
    known = receiver.run.known.get(process.place, frozenset())
    own = next((atom.method for atom in run if isinstance(atom, Bound) and isinstance(atom.method, Function)), None)
    if own is not None:
        return Entry(own, place, Kind.START, method, cls, known)
    target = _first_function(receiver, receiver.store.get(process, "_target").value)
    return Entry(target, place, Kind.START, method, None, known) if target is not None else None


# -- pools -------------------------------------------------------------------------------------------


def make_pool(machine: Machine, target: External, args: calls.Arguments, place: Place) -> Value:
    """`Pool(…)` or an executor: workers run the initializer, then wait for tasks."""
    context = args.get(1, "mp_context")
    method = target.method or machine.method
    if target.path.endswith("ProcessPoolExecutor") and context is not None:
        fixed = next((atom.method for atom in context[0] if isinstance(atom, External)), None)
        method = fixed or method
    if target.path == EXECUTOR:
        bootstrap.note_child(machine, Starter.EXECUTOR, place, method)
    else:
        bootstrap.note_start(machine, Starter.POOL, place, method)
    pool = Obj(External(target.path, method), place)
    worker = _child(machine, method)
    if worker is None:
        return one(pool)
    machine.workers[pool] = worker
    size = args.get(0, "processes") or args.get(0, "max_workers")
    worker.has_siblings = size is None or constant(size[0]) != 1
    _send(machine, worker, WAYS[target.path], args, place, method)
    return one(pool)


def send_task(machine: Machine, pool: Obj, target: External, args: calls.Arguments, place: Place) -> Value:
    """A call that sends a callable and its arguments to a worker; pickled with every start method."""
    way = WAYS[target.path]
    executor = next((args.get(i, name) for i, (name, role) in enumerate(way.parameters) if role is Role.EXECUTOR), None)
    if executor is not None:
        pools = [atom for atom in executor[0] if isinstance(atom, Obj) and _is_pool(atom)]
        if len(pools) != len(executor[0]):
            return UNKNOWN
        pool = pools[0]
    method = pool.type.method if isinstance(pool.type, External) and pool.type.method else machine.method
    if isinstance(pool.type, External) and pool.type.path == EXECUTOR:
        bootstrap.note_start(machine, Starter.EXECUTOR, place, method)
    _send(machine, machine.workers.get(pool), way, args, place, method, pool)
    if target.path in RESULTS:
        return one(machine.run.ledger.results.made(machine, pool, target.path, frozenset(args.keywords), place))
    machine.run.ledger.results.may_wait()
    return UNKNOWN


def _is_pool(obj: Obj) -> bool:
    return isinstance(obj.type, External) and obj.type.path in POOLS


def _send(
    machine: Machine,
    worker: Machine | None,
    way: Way,
    args: calls.Arguments,
    place: Place,
    method: str,
    pool: Obj | None = None,
) -> None:
    """Send what a call carries, and run it over there."""
    trail = (Step(place, f"{_source(place)} sends this to a child process"),)
    found: list[Failure] = []
    roles = _by_role(way, args)
    receiver = worker if method != "fork" else None
    """Where it is looked whether what is sent is there; a copy of this process has all that this process had."""
    if way.kind is Kind.TASK or method != "fork":
        for role, value, where in roles:
            sent = containers.element(machine, value) if role in (Role.ITEMS, Role.TUPLES, Role.MORE_ITEMS) else value
            step = () if where == place else (Step(where, f"{_source(where)} is sent"),)
            notes = serializing_notes(way.path, role.value)
            found.extend(
                pickling.failures(
                    machine,
                    receiver,
                    sent,
                    (*trail, *step),
                    notes,
                    spawning=way.kind is Kind.SETUP,
                    called=role is Role.CALLABLE,
                )
            )
        failures = _whatever_is_chosen(machine, pool, tuple(found))
        _observe(machine, way.kind, place, method, trail, failures)
        for failure in failures:
            machine.run.ledger.results.fails(place, failure.place)
    callee = next((value for role, value, _ in roles if role is Role.CALLABLE), None)
    if callee is None or worker is None:
        return
    if way.kind is Kind.TASK or not worker.is_copy:
        roles = [(role, _adopt(worker, machine.store, value), where) for role, value, where in roles]
        callee = next(value for role, value, _ in roles if role is Role.CALLABLE)
    function = _first_function(worker, callee)
    if function is not None:
        with worker.as_entry(Entry(function, place, way.kind, method, None)):
            result = calls.call(worker, callee, _task_arguments(worker, way, roles, args), place)
        if way.kind is Kind.TASK:
            _send_back(machine, worker, result, function, place, method)


def _send_back(machine: Machine, worker: Machine, result: Value, function: Function, place: Place, method: str) -> None:
    """The result of a task is pickled in the worker."""
    trail = (
        Step(place, f"{_source(place)} waits for the result"),
        Step(function.place, f"{function.name} returns it"),
    )
    found = pickling.failures(worker, None, result, trail, None, spawning=False)
    if found:
        _observe(machine, Kind.REPLY, place, method, trail, found)
        machine.run.ledger.results.fails(place, found[0].place)


def _by_role(way: Way, args: calls.Arguments) -> list[tuple[Role, Value, Place]]:
    """The arguments of a crossing with what they mean for it."""
    found: list[tuple[Role, Value, Place]] = []
    named = {name for name, _ in way.parameters}
    for position, (name, role) in enumerate(way.parameters):
        if role in (Role.REST, Role.MORE_ITEMS):
            found.extend((role, value, where) for value, where in args.positional[position:])
        elif role not in (Role.OTHER, Role.EXECUTOR) and (given := args.get(position, name)) is not None:
            found.append((role, *given))
    if way.keywords_go_along:
        found.extend((Role.REST, *given) for name, given in args.keywords.items() if name not in named)
    return found


def _task_arguments(
    machine: Machine, way: Way, roles: list[tuple[Role, Value, Place]], args: calls.Arguments
) -> calls.Arguments:
    """The arguments with which the callable is called in the worker."""
    named = {name for name, _ in way.parameters}
    positional: list[tuple[Value, Place]] = []
    keywords: dict[str, tuple[Value, Place]] = {}
    is_open = args.open
    for role, value, where in roles:
        match role:
            case Role.REST:
                positional.append((value, where))
            case Role.ITEMS | Role.MORE_ITEMS:
                positional.append((containers.element(machine, value), where))
            case Role.TUPLES:
                spread = _spread(machine, containers.element(machine, value), None, where)
                positional.extend(spread.positional)
                is_open = is_open or spread.open
            case Role.ARGS:
                spread = _spread(machine, value, None, where)
                positional.extend(spread.positional)
                is_open = is_open or spread.open
            case Role.KWARGS:
                keywords.update(_spread(machine, None, value, where).keywords)
            case _:
                pass
    if way.keywords_go_along:
        going = {name: given for name, given in args.keywords.items() if name not in named}
        positional = [given for given in positional if given not in going.values()]
        keywords.update(going)
    return calls.Arguments(tuple(positional), keywords, is_open)


# -- both --------------------------------------------------------------------------------------------


def _spread(machine: Machine, positional: Value | None, keywords: Value | None, place: Place) -> calls.Arguments:
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


def _child(machine: Machine, method: str) -> Machine | None:
    """A child of this process; none while the main module is still being imported, or when it is a child's child."""
    from spawnlint.boundary.interpreter.machine import ProcessRole

    if machine.role is not ProcessRole.PARENT:
        return None
    return machine.fork() if method == "fork" else machine.run.child()


def _observe(
    machine: Machine, kind: Kind, place: Place, method: str, trail: tuple[Step, ...], found: tuple[Failure, ...]
) -> None:
    """Observe a crossing with what fails in it; what a test provokes is no failure."""
    if any(EXPECTED in caught for caught in machine.catching):
        found = ()
    parent_only = machine.parent_only() if found else frozenset()
    crossing = Crossing(kind, Carrier.PICKLE, place, method, trail, found, machine.run.main.path, parent_only)
    key = ("crossing", place, tuple((failure.reason, failure.place) for failure in found))
    machine.run.observe(key, crossing)


def _whatever_is_chosen(machine: Machine, sender: Obj | None, found: tuple[Failure, ...]) -> tuple[Failure, ...]:
    """The failures that remain if the Process or pool is one of several things that a call may have made.

    A value that only may be there can go with another choice: locks of threads with threads.
    """
    if sender is None or not is_bound(machine.store.get(sender, objects.CHOSEN).value):
        return found
    return tuple(failure for failure in found if failure.certain)


def _adopt(receiver: Machine, sender: Store, value: Value, seen: frozenset[object] = frozenset()) -> Value:
    """Copy what a value holds into the memory of another process; returns what the value is there."""
    for atom in value:
        held = atom.receiver if isinstance(atom, Bound) else atom
        if isinstance(held, Obj) and held not in seen:
            for key, slot in sender.cells(held).items():
                there = _adopt(receiver, sender, slot.value, seen | {held})
                receiver.store.set(held, key, Slot(there, slot.places))
            receiver.adopted.add(held)
        elif isinstance(held, Function):
            receiver.store.adopt(held, sender)
    return join(*(_found_by_name(receiver, atom) for atom in value)) if value else value


def _found_by_name(receiver: Machine, atom: Atom) -> Value:
    """A function travels as its name: over there it is what that name leads to."""
    if not isinstance(atom, Function) or "." in atom.qualname:
        return one(atom)
    found = receiver.global_slot(atom.module, atom.name).value
    for other in found:
        if len(found) == 1 and isinstance(other, Function) and other.node is not atom.node:
            receiver.instead[other] = atom
    return found if is_bound(found) else one(atom)


def _first_function(machine: Machine, value: Value) -> Function | None:
    for atom in value:
        match atom:
            case Function():
                return atom
            case Bound(method=Function() as function):
                return function
            case Obj(type=containers.PARTIAL):
                return _first_function(machine, machine.store.get(atom, 0).value)
            case Obj(type=ClassValue(), place=place):
                return _first_function(machine, objects.get_attribute(machine, one(atom), "__call__", place))
            case _:
                pass
    return None


def _described(process: Obj) -> str:
    if isinstance(process.type, ClassValue):
        return f"the {process.type.name} object"
    return "the Process object"


def _source(place: Place) -> str:
    """The text of a place, on one line."""
    text = " ".join(place.piece.text[place.span[0] : place.span[1]].split())
    return text if len(text) <= 40 else f"{text[:37]}…"


__all__ = ["init_process", "join", "make_pool", "run_target", "send_task", "start_process"]

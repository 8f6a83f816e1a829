"""Calls that leave the project: built-ins that matter, process APIs, and everything else, which may do anything."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.handed as handed
import spawnlint.boundary.crossings.messages as messages
import spawnlint.boundary.crossings.process_objects as process_objects
import spawnlint.boundary.crossings.tasks as tasks
import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.flow as flow
import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.watchers.bootstrap as bootstrap
import spawnlint.boundary.watchers.lifecycle as lifecycle
from spawnlint.boundary.interpreter.outside import Model, Outside, Registry
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import (
    NONE,
    PLAIN,
    UNKNOWN,
    Atom,
    Bound,
    ClassValue,
    External,
    Function,
    Obj,
    Suspended,
    Value,
    one,
)
from spawnlint.knowledge.elements import ELEMENTS
from spawnlint.knowledge.externals import (
    ANYTHING,
    NEVER_WAITS,
    SCALARS,
    SHOWS_PROGRESS,
    TRANSPARENT_DECORATORS,
)
from spawnlint.knowledge.holders import is_holder, keeps
from spawnlint.knowledge.picklable import fact
from spawnlint.knowledge.ways import FLUENT, KEEPERS, MANAGER, WAYS, Kind, canonical, of_dialect
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


@cache
def _models() -> Registry:
    """All models; they use this module, so they are gathered on first use."""
    from spawnlint.boundary.interpreter.models.registry import REGISTRY

    return REGISTRY


def is_modelled(path: str) -> bool:
    """Whether it is known what a call of this function outside the project does."""
    return canonical(path) in _models().functions


def call_external(machine: Machine, target: External, args: calls.Arguments, place: Place) -> Value:
    """Call a function or class outside the project."""
    path, library = of_dialect(target.path)
    target = External(path, target.method, library or target.library)
    machine.run.ledger.outside(machine, path, args, place)
    outside = Outside(machine, target, args, place)
    bootstrap.note_call(outside)
    if path == MANAGER:
        lifecycle.daemonic_parent(machine, place)
    model = _models().functions.get(path)
    if model is not None:
        return model(outside)
    for atom in args.positional[0][0] if args.positional else ():
        _note_initialised(machine, atom, path)
    if args.positional and (method := _models().methods.get(path)) is not None:
        return _unbound(outside, method)
    if path in KEEPERS:
        return tasks.keep(machine, target, args, place)
    if is_holder(path):
        return one(_holder(machine, target, args, place))
    if path in machine.run.ways.by_path:
        handed.check_way(machine, machine.run.ways.by_path[path][0], args, place)
        made = tasks.call(machine, target, args, place)
        if made is not None:
            return lifecycle.pool_made(machine, path, made, place)
    if path in SCALARS:
        return PLAIN
    if path in SHOWS_PROGRESS and any(
        isinstance(atom, Obj) and is_iterated(atom) for atom in outside.value(0, "iterable")
    ):
        return outside.value(0, "iterable")
    if path in TRANSPARENT_DECORATORS:
        return args.positional[0][0] if args.positional and _is_definition(args.positional[0][0]) else one(target)
    _may_wait(machine, path)
    hand_out(machine, args, place)
    fluent = next((cls for package, cls in FLUENT.items() if path.startswith(package)), None)
    if fluent is not None:
        return one(Obj(target.at(fluent), place))
    known = fact(path)
    measured = known is not None and args.keywords.keys().isdisjoint(known.unless_given)
    followed = path in machine.run.ways.holders or (
        measured and not (args.open and known is not None and known.unless_given)
    )
    return one(Obj(target, place)) if followed else UNKNOWN


def _holder(machine: Machine, target: External, args: calls.Arguments, place: Place) -> Obj:
    """An object that keeps what it is given."""
    made = Obj(target, place)
    for number, (value, where) in enumerate(args.positional):
        if keeps(target.path, None):
            machine.store.set(made, number, Slot(value, (where,)))
    for name, (value, where) in args.keywords.items():
        if keeps(target.path, name):
            machine.bound_at.add(where)
            machine.store.set(made, name, Slot(value, (where,)))
    return made


def call_own(machine: Machine, callee: Atom, args: calls.Arguments, place: Place) -> Value | None:
    """Call a function of the project of which the settings say that it sends something; None if they do not."""
    function = callee.method if isinstance(callee, Bound) else callee
    path = f"{function.module.name}.{function.qualname}" if isinstance(function, Function) else ""
    if path not in machine.run.ways.own:
        return None
    return tasks.call(machine, External(path), args, place)


def call_object(machine: Machine, obj: Obj, args: calls.Arguments, place: Place) -> Value:
    """Call an object of a class outside the project."""
    assert isinstance(obj.type, External)
    return call_method(machine, obj, obj.type.at(f"{obj.type.path}.__call__"), args, place)


def is_iterated(obj: Obj) -> bool:
    """Whether iterating over it is a crossing."""
    return isinstance(obj.type, External) and f"{obj.type.path}.__iter__" in WAYS.by_path


def iterated(machine: Machine, obj: Obj, place: Place) -> Value:
    """What iterating over an object of a class outside the project gives."""
    if isinstance(obj.type, External) and obj.type.path in ELEMENTS:
        return one(Obj(External(ELEMENTS[obj.type.path]), obj.place))
    if not isinstance(obj.type, External) or not is_iterated(obj):
        return UNKNOWN
    return call_method(machine, obj, obj.type.at(f"{obj.type.path}.__iter__"), calls.Arguments(), place)


def call_method(
    machine: Machine, receiver: Obj | ClassValue, target: External, args: calls.Arguments, place: Place
) -> Value:
    """Call a method, defined outside the project, of an object or (through a base class) of a project's class."""
    outside = Outside(machine, target, args, place, receiver)
    machine.run.ledger.outside(machine, target.path, args, place, receiver)
    _note_initialised(machine, receiver, target.path)
    model = _models().methods.get(target.path)
    if model is not None:
        return model(outside)
    ways = machine.run.ways.by_path.get(target.path, ())
    if ways and ways[0].kind is Kind.PUT:
        messages.put(machine, ways[0], target, args, place)
        return NONE
    if ways and isinstance(receiver, Obj):
        handed.check_way(machine, ways[0], args, place)
        lifecycle.task_sent(machine, receiver, place)
        given = tasks.call_method(machine, receiver, target, args, place)
        if given is not None:
            return given
    _may_wait(machine, target.path)
    hand_out(machine, args, place)
    is_fluent = isinstance(receiver, Obj) and target.path.rpartition(".")[0] in FLUENT.values()
    return one(receiver) if is_fluent and not target.path.endswith(".compute") else given_by_method(target, args, place)


def given_by_method(target: External, args: calls.Arguments, place: Place) -> Value:
    """What a method outside the project gives, by the tables of types: a cursor of a connection, a match of a pattern."""
    maker, _, name = target.path.rpartition(".")
    made = fact(maker)
    for path in (target.path, f"{made.type}.{name}" if made is not None else ""):
        known = fact(path)
        if known is not None and not args.open and args.keywords.keys().isdisjoint(known.unless_given):
            return one(Obj(target.at(path), place))
    return UNKNOWN


def _may_wait(machine: Machine, path: str) -> None:
    if machine.is_parent and path not in NEVER_WAITS and not path.startswith("logging."):
        machine.run.ledger.results.may_wait()


def _note_initialised(machine: Machine, atom: Atom, path: str) -> None:
    if isinstance(atom, Obj) and isinstance(atom.type, ClassValue) and path.endswith(".__init__"):
        machine.store.set(atom, objects.INITIALISED, Slot(NONE))


def _unbound(outside: Outside, method: Model) -> Value:
    """`Class.method(object, …)`, as `Process.__init__(self)`."""
    (first, _), *others = outside.args.positional
    args = replace(outside.args, positional=tuple(others))
    inside = (containers.content(outside.machine, atom) for atom in first)
    receivers = [atom for atom in inside if isinstance(atom, Obj)]
    if len(receivers) != len(first):
        hand_out(outside.machine, outside.args, outside.place)
        return UNKNOWN
    results = [method(replace(outside, args=args, receiver=receiver)) for receiver in receivers]
    return results[0] if len(results) == 1 else UNKNOWN


def hand_out(machine: Machine, args: calls.Arguments, place: Place) -> None:
    """Give values to code that is not followed: it may call what can be called, and change containers."""
    for value, _ in args.all():
        machine.run.ledger.draining.handed_out(machine, value)
        for atom in value:
            match atom:
                case Function() | Bound(method=Function()):
                    may_call(machine, one(atom), calls.Arguments(open=True), place)
                case Suspended(kind="generator") | Obj(type=containers.MAP):
                    containers.element(machine, one(atom))
                case Suspended(kind="coroutine"):
                    flow.branches(machine, [lambda a=atom: _ran(machine, a), lambda: True])  # type: ignore[misc]
                case Obj(type=containers.PARTIAL):
                    may_call(machine, one(atom), calls.Arguments(open=True), place)
                case Obj(type=ClassValue()):
                    machine.store.set(atom, process_objects.ESCAPED, Slot(NONE, (place,)))
                case Obj() if atom.type in (containers.LIST, containers.DICT, containers.SET):
                    _hand_out_items(machine, atom, place)
                case _:
                    pass


def _hand_out_items(machine: Machine, container: Obj, place: Place) -> None:
    """Callables in a container may be called as well; further items may be added."""
    for slot in machine.store.cells(container).values():
        for atom in slot.value:
            if isinstance(atom, Function | Bound):
                may_call(machine, one(atom), calls.Arguments(open=True), place)


def may_call(machine: Machine, callee: Value, args: calls.Arguments, place: Place) -> None:
    """Call something that may be called by others, now, later or not at all."""

    def called() -> bool:
        machine.catching.append(frozenset({ANYTHING}))
        calls.call(machine, callee, args, place)
        machine.catching.pop()
        return True

    flow.branches(machine, [called, lambda: True])


def _ran(machine: Machine, suspended: Suspended) -> bool:
    calls.run_coroutine(machine, suspended)
    return True


def _is_definition(value: Value) -> bool:
    return all(isinstance(atom, Function | ClassValue | Bound) for atom in value)

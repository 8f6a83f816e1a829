"""Calling: arguments, functions of the project, classes, and whatever lies outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.exceptions as exceptions
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.dataclass_model as dataclass_model
import spawnlint.boundary.interpreter.expressions as ex
import spawnlint.boundary.interpreter.externals as externals
import spawnlint.boundary.interpreter.flow as flow
import spawnlint.boundary.interpreter.models.functions as functions
import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.interpreter.patching as patching
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import (
    PLAIN,
    UNKNOWN,
    Atom,
    Bound,
    ClassValue,
    Descriptor,
    External,
    Frame,
    Function,
    Obj,
    Suspended,
    Value,
    is_bound,
    join,
    one,
)
from spawnlint.facts import nodes as n
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a call, each with its place; `open` if a starred argument may add more."""

    positional: tuple[tuple[Value, Place], ...] = ()
    keywords: dict[str, tuple[Value, Place]] = field(default_factory=dict)
    open: bool = False

    def get(self, position: int, name: str) -> tuple[Value, Place] | None:
        """The argument for a parameter, if it is given."""
        if name in self.keywords:
            return self.keywords[name]
        return self.positional[position] if position < len(self.positional) else None

    def after(self, other: Arguments) -> Arguments:
        """These arguments behind others, as `partial` adds them."""
        return Arguments(
            (*other.positional, *self.positional), {**other.keywords, **self.keywords}, self.open or other.open
        )

    def all(self) -> tuple[tuple[Value, Place], ...]:
        """Every argument."""
        return (*self.positional, *self.keywords.values())


def call(machine: Machine, callee: Value, args: Arguments, place: Place) -> Value:
    """Call whatever the callee may be; the results joined."""
    if not callee:
        return UNKNOWN
    if len(callee) == 1:
        return _call_atom(machine, next(iter(callee)), args, place)
    return call_one_of(machine, callee, args, place, lambda _: None)


def call_one_of(
    machine: Machine, callee: Value, args: Arguments, place: Place, chosen: Callable[[Atom], None]
) -> Value:
    """Call each of several things the callee may be, after saying which; the results joined."""
    results: list[Value] = []

    def alternative(atom: Atom) -> bool:
        chosen(atom)
        before, machine.choosing = machine.choosing, place
        result = _call_atom(machine, atom, args, place)
        machine.choosing = before
        for made in result:
            if isinstance(made, Obj) and made.place == place and made.type not in containers.CONTAINERS:
                machine.store.set(made, objects.CHOSEN, Slot(PLAIN))
        results.append(result)
        return True

    flow.branches(machine, [lambda a=atom: alternative(a) for atom in callee], alike=_is_of_twins(callee))  # type: ignore[misc]
    return join(*results)


def _is_of_twins(callee: Value) -> bool:
    """Whether it is one method, of objects that one expression has made in several rounds."""
    made = {
        (atom.method, atom.receiver.type, atom.receiver.place)
        for atom in callee
        if isinstance(atom, Bound) and isinstance(atom.receiver, Obj)
    }
    return len(made) == 1 and all(isinstance(atom, Bound) and isinstance(atom.receiver, Obj) for atom in callee)


def _call_atom(machine: Machine, atom: Atom, args: Arguments, place: Place) -> Value:
    if machine.run.ways.own and (given := externals.call_own(machine, atom, args, place)) is not None:
        return given
    match atom:
        case Function():
            return invoke(machine, atom, args, place)
        case Bound(receiver=receiver, method=Function() as function):
            return invoke(machine, function, args.after(Arguments(((one(receiver), place),))), place)
        case Bound(receiver=receiver, method=External() as method):
            return externals.call_method(machine, receiver, method, args, place)
        case ClassValue():
            return _instantiate(machine, atom, args, place)
        case External():
            return externals.call_external(machine, atom, args, place)
        case Descriptor():
            return objects.with_accessor(atom, args.positional[0][0] if args.positional else UNKNOWN)
        case Obj(type=containers.PARTIAL):
            return _call_partial(machine, atom, args, place)
        case Obj(type=objects.WRAPS):
            return functions.wrap(machine, atom, args)
        case Obj(type=External()):
            return externals.call_object(machine, atom, args, place)
        case Obj(type=ClassValue()):
            return call(machine, objects.get_attribute(machine, one(atom), "__call__", place), args, place)
        case _:
            externals.hand_out(machine, args, place)
            return UNKNOWN


def _call_partial(machine: Machine, partial: Obj, args: Arguments, place: Place) -> Value:
    cells = machine.store.cells(partial)
    bound = Arguments(
        tuple((slot.value, place) for key, slot in cells.items() if isinstance(key, int) and key > 0),
        {str(key[1]): (slot.value, place) for key, slot in cells.items() if isinstance(key, tuple) and key[0] == "key"},
    )
    return call(machine, machine.store.get(partial, 0).value, args.after(bound), place)


def _instantiate(machine: Machine, cls: ClassValue, args: Arguments, place: Place) -> Value:
    own_new, _ = classes.in_class(machine, cls, "__new__")
    if is_bound(own_new) and not (own_new == UNKNOWN and classes.is_measured(machine, cls)):
        return _new(machine, cls, own_new, args, place)
    obj = Obj(cls, place)
    containers.give_content(machine, obj, cls)
    if exceptions.is_exception(machine, cls):
        exceptions.keep_args(machine, obj, args, place)
    own_init, _ = classes.in_class(machine, cls, "__init__")
    if is_bound(own_init) or not dataclass_model.initialise(machine, obj, cls, args, place):
        call(machine, objects.get_attribute(machine, one(obj), "__init__", place), args, place)
    return one(obj)


def _new(machine: Machine, cls: ClassValue, own_new: Value, args: Arguments, place: Place) -> Value:
    """Make an object by the `__new__` of its class, then initialise what it gave."""
    made = UNKNOWN
    if all(isinstance(atom, Function) for atom in own_new):
        made = call(machine, own_new, args.after(Arguments(((one(cls), place),))), place)
    else:
        externals.hand_out(machine, args, place)
    if made and all(isinstance(atom, Obj) and atom.type == cls for atom in made):
        if is_bound(classes.in_class(machine, cls, "__init__")[0]):
            call(machine, objects.get_attribute(machine, made, "__init__", place), args, place)
        return made
    return UNKNOWN


def invoke(machine: Machine, function: Function, args: Arguments, place: Place) -> Value:
    """Call a function of the project."""
    node = function.node
    frame = Frame(function.module, function.piece, node.scope, up=function.frame, function=function)
    mark = machine.store.mark()
    _bind_parameters(machine, frame, function, args)
    if isinstance(node, n.Lambda):
        result = machine.enter(function, place, lambda: ex.evaluate(machine, frame, node.body))
    elif node.is_async or node.scope.yields:
        kind = "coroutine" if node.is_async and not node.scope.yields else "generator"
        return one(Suspended(kind, function, frame, place))
    else:
        with patching.in_force(machine, function):
            result = machine.enter(function, place, lambda: flow.run_function(machine, frame, node.body))
    if not flow.outlives_call(frame):
        machine.run.ledger.lifetimes.call_ends(machine, frame, result)
        machine.store.forget(frame, mark)
    return result


def run_coroutine(machine: Machine, suspended: Suspended) -> Value:
    """What awaiting a coroutine gives."""
    function = suspended.function
    if function is None or not isinstance(function.node, n.Function):
        return UNKNOWN
    body = function.node.body
    with patching.in_force(machine, function):
        return machine.enter(function, suspended.place, lambda: flow.run_function(machine, suspended.frame, body))


def run_generator(machine: Machine, suspended: Suspended) -> Value:
    """What iterating over a generator may give; its body runs."""
    function = suspended.function
    if function is None or not isinstance(function.node, n.Function):
        return ex.run_generator_expression(machine, suspended)
    run_coroutine(machine, suspended)
    value = machine.store.get(suspended.frame, ex.YIELDED).value
    return value if is_bound(value) else UNKNOWN


def _bind_parameters(machine: Machine, frame: Frame, function: Function, args: Arguments) -> None:
    positional = list(args.positional)
    keywords = dict(args.keywords)
    for parameter in function.node.params:
        here = Place(function.module.path, function.piece, parameter.span)
        slot: Slot | None = None
        match parameter.kind:
            case "var_positional":
                rest = tuple(Slot(value, (place,)) for value, place in positional)
                made = containers.make(machine, containers.TUPLE, here, rest)
                if args.open:
                    containers.add(machine, made, Slot(UNKNOWN))
                positional = []
                slot = Slot(one(made), (here,))
            case "var_keyword":
                made = containers.make(machine, containers.DICT, here)
                for name, (value, place) in keywords.items():
                    machine.store.set(made, ("key", name), Slot(value, (place,)))
                if args.open:
                    containers.add(machine, made, Slot(UNKNOWN))
                slot = Slot(one(made), (here,))
            case _:
                if positional and parameter.kind != "keyword_only":
                    value, place = positional.pop(0)
                    slot = Slot(value, (place,))
                elif parameter.name in keywords and parameter.kind != "positional_only":
                    value, place = keywords.pop(parameter.name)
                    slot = Slot(value, (place,))
                elif args.open or parameter.default is None:
                    slot = Slot(UNKNOWN, (here,))
                else:
                    kept = machine.store.get(function, parameter.name)
                    slot = kept if is_bound(kept.value) else Slot(UNKNOWN, (here,))
        machine.store.set(frame, parameter.name, slot)

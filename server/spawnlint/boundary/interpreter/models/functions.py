"""`functools`, `copyreg` and `dataclasses`: functions and classes that are given another shape."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.dataclass_model as dataclass_model
import spawnlint.boundary.interpreter.objects as objects
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import (
    NONE,
    PLAIN,
    UNKNOWN,
    ClassValue,
    Function,
    Obj,
    Value,
    one,
)

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


def _partial(outside: Outside) -> Value:
    made = Obj(containers.PARTIAL, outside.place)
    for position, (value, place) in enumerate(outside.args.positional):
        outside.machine.store.set(made, position, Slot(value, (place,)))
    for name, (value, place) in outside.args.keywords.items():
        outside.machine.store.set(made, ("key", name), Slot(value, (place,)))
    return one(made)


def _wraps(outside: Outside) -> Value:
    """`functools.wraps(f)`: remembers the function until it is applied."""
    made = Obj(objects.WRAPS, outside.place)
    outside.machine.store.set(made, "wrapped", Slot(outside.value(0, "wrapped"), (outside.place,)))
    return one(made)


def _update_wrapper(outside: Outside) -> Value:
    return _named_like(outside.value(0, "wrapper"), outside.value(1, "wrapped"))


def wrap(machine: Machine, decorator: Obj, args: calls.Arguments) -> Value:
    """Apply `functools.wraps(f)` to a function."""
    wrapped = machine.store.get(decorator, "wrapped").value
    return _named_like(args.positional[0][0], wrapped) if args.positional else UNKNOWN


def _named_like(wrapper: Value, wrapped: Value) -> Value:
    original = next((atom for atom in wrapped if isinstance(atom, Function)), None)
    if original is None:
        return UNKNOWN
    return frozenset(replace(atom, like=original) if isinstance(atom, Function) else atom for atom in wrapper)


def _register_reducer(outside: Outside) -> Value:
    """`copyreg.pickle(Class, function)`: objects of the class are sent as the function says."""
    for atom in outside.value(0, "ob_type"):
        if isinstance(atom, ClassValue):
            outside.machine.store.set(atom, classes.COPYREG, Slot(PLAIN))
    return NONE


def _field(outside: Outside) -> Value:
    return dataclass_model.make_field(outside.machine, outside.args, outside.place)


FUNCTIONS: dict[str, Model] = {
    "functools.partial": _partial,
    "functools.wraps": _wraps,
    "functools.update_wrapper": _update_wrapper,
    "copyreg.pickle": _register_reducer,
    "dataclasses.field": _field,
}

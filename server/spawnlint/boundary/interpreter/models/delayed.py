"""joblib, dask, ray, pebble: functions that are wrapped, so that calling them sends them to another process."""

from __future__ import annotations

import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import UNKNOWN, Obj, Value, one
from spawnlint.knowledge.ways import DELAYED, WRAPPERS

_FUNCTION = "function"


def _wrap(outside: Outside) -> Value:
    """A decorator, with or without arguments."""
    if not outside.args.positional:
        return one(outside.target)
    function, where = outside.args.positional[0]
    made = Obj(outside.target.at(WRAPPERS[outside.target.path]), outside.place)
    outside.machine.store.set(made, _FUNCTION, Slot(function, (where,)))
    return one(made)


def _call(outside: Outside) -> Value:
    """The tuple of a function, its arguments and its keyword arguments."""
    machine, place = outside.machine, outside.place
    assert isinstance(outside.receiver, Obj)
    positional = containers.make(
        machine, containers.TUPLE, place, tuple(Slot(value, (where,)) for value, where in outside.args.positional)
    )
    if outside.args.open:
        containers.add(machine, positional, Slot(UNKNOWN))
    keywords = containers.make(machine, containers.DICT, place)
    for name, (value, where) in outside.args.keywords.items():
        machine.store.set(keywords, ("key", name), Slot(value, (where,)))
    function = machine.store.get(outside.receiver, _FUNCTION)
    parts = (function, Slot(one(positional), (place,)), Slot(one(keywords), (place,)))
    return one(containers.make(machine, containers.TUPLE, place, parts))


def _task(outside: Outside) -> Value:
    """An object that stands for such a tuple."""
    made = Obj(outside.target.at(DELAYED), outside.place)
    outside.machine.store.set(made, "task", Slot(_call(outside), (outside.place,)))
    return one(made)


FUNCTIONS: dict[str, Model] = dict.fromkeys(WRAPPERS, _wrap)
METHODS: dict[str, Model] = {"joblib.delayed.__call__": _call, "dask.delayed.__call__": _task}

"""Modules that `importlib.util` loads from a file under a name that the program makes up."""

from __future__ import annotations

import sys

from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import UNKNOWN, External, Obj, Value, constant, one
from spawnlint.knowledge.loaded import LOADED

_SPEC = "importlib.machinery.ModuleSpec"


def _spec(outside: Outside) -> Value:
    """`spec_from_file_location(name, path)`."""
    made = Obj(External(_SPEC), outside.place)
    outside.machine.store.set(made, "name", Slot(outside.value(0, "name"), (outside.place,)))
    return one(made)


def _module(outside: Outside) -> Value:
    """`module_from_spec(spec)`: nothing is known of the module but its name, and that only if nobody finds it by it."""
    spec = outside.value(0, "spec")
    atom = next(iter(spec)) if len(spec) == 1 else None
    if not isinstance(atom, Obj) or atom.type != External(_SPEC):
        return UNKNOWN
    slot = outside.machine.store.get(atom, "name")
    name = constant(slot.value)
    if not isinstance(name, str) or name.partition(".")[0] in sys.stdlib_module_names:
        return UNKNOWN
    if outside.machine.run.program.find(name.partition(".")[0]) is not None:
        return UNKNOWN
    made = Obj(External(LOADED), outside.place)
    outside.machine.store.set(made, "__name__", slot)
    return one(made)


FUNCTIONS: dict[str, Model] = {
    "importlib.util.spec_from_file_location": _spec,
    "importlib.util.module_from_spec": _module,
}

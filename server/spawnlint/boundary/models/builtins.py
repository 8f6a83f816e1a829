"""Built-in functions and decorators that move values around, bind names or end the program."""

from __future__ import annotations

import spawnlint.boundary.calls as calls
import spawnlint.boundary.expressions as ex
import spawnlint.boundary.externals as externals
import spawnlint.boundary.objects as objects
from spawnlint.boundary.outside import Model, Outside
from spawnlint.boundary.store import Slot
from spawnlint.boundary.values import (
    NONE,
    UNBOUND,
    UNKNOWN,
    External,
    ModuleValue,
    Obj,
    Suspended,
    Value,
    constant,
    is_bound,
    join,
    one,
)
from spawnlint.knowledge.externals import (
    DESCRIPTORS,
    ENDS_THE_PROGRAM,
    MAY_BIND_ANYTHING,
    RUNS_COROUTINE,
)


def _setattr(outside: Outside) -> Value:
    """`setattr` and `delattr`."""
    name = constant(outside.value(1, "name"))
    deletes = outside.target.path == "builtins.delattr"
    slot = Slot(UNBOUND if deletes else outside.value(2, "value"), (outside.place,))
    for atom in outside.value(0, "obj"):
        if isinstance(name, str):
            objects.set_attribute(outside.machine, atom, name, slot)
        elif isinstance(atom, Obj):
            objects.forget_attributes(outside.machine, atom)
        elif isinstance(atom, ModuleValue):
            outside.machine.store.set(atom.module, "*", Slot(UNKNOWN))
    return NONE


def _getattr(outside: Outside) -> Value:
    name = constant(outside.value(1, "name"))
    if not isinstance(name, str):
        return UNKNOWN
    found = objects.get_attribute(outside.machine, outside.value(0, "obj"), name, outside.place)
    default = outside.value(2, "default")
    return join(found, default) if is_bound(default) else found


def _may_bind_anything(outside: Outside) -> Value:
    externals.hand_out(outside.machine, outside.args, outside.place)
    frame_module = next((call.function.module for call in reversed(outside.machine.stack)), outside.machine.run.main)
    for module in {frame_module, outside.machine.run.main}:
        outside.machine.store.set(module, "*", Slot(UNKNOWN, (outside.place,)))
    for atom in outside.value(0, "object"):
        if isinstance(atom, Obj):
            objects.forget_attributes(outside.machine, atom)
    return UNKNOWN


def _import_module(outside: Outside) -> Value:
    name = constant(outside.value(0, "name"))
    module = outside.machine.run.program.find(name) if isinstance(name, str) else None
    if module is None:
        return one(External(name)) if isinstance(name, str) else UNKNOWN
    outside.machine.import_module(module)
    return one(ModuleValue(module))


def _map(outside: Outside) -> Value:
    """`map`, `filter`: the function is called in this process."""
    machine = outside.machine
    items = [objects.element(machine, value) for value, _ in outside.args.positional[1:]]
    arguments = calls.Arguments(tuple((item, outside.place) for item in items))
    result = calls.call(machine, outside.value(0, "function"), arguments, outside.place)
    made = objects.make(machine, objects.LIST, outside.place)
    objects.add(machine, made, Slot(result, (outside.place,)))
    return one(made)


def _same_items(outside: Outside) -> Value:
    """`sorted`, `reversed`, `iter`: the items of the first argument; keys are called in this process."""
    externals.hand_out(outside.machine, calls.Arguments((), outside.args.keywords), outside.place)
    made = objects.make(outside.machine, objects.LIST, outside.place)
    objects.extend(outside.machine, made, outside.value(0, "iterable"), outside.place)
    return one(made)


def _run_coroutine(outside: Outside) -> Value:
    results = [
        calls.run_coroutine(outside.machine, atom) if isinstance(atom, Suspended) else UNKNOWN
        for atom in outside.value(0, "main")
    ]
    return join(*results) if results else UNKNOWN


def _descriptor(outside: Outside) -> Value:
    return objects.descriptor(outside.target.path, outside.value(0, "function"))


def _end(outside: Outside) -> Value:
    externals.hand_out(outside.machine, outside.args, outside.place)
    return ex.END


def _nothing(_outside: Outside) -> Value:
    return NONE


FUNCTIONS: dict[str, Model] = {
    "builtins.setattr": _setattr,
    "builtins.delattr": _setattr,
    "builtins.getattr": _getattr,
    "builtins.map": _map,
    "builtins.filter": _map,
    "builtins.sorted": _same_items,
    "builtins.reversed": _same_items,
    "builtins.iter": _same_items,
    "importlib.import_module": _import_module,
    "builtins.__import__": _import_module,
    **dict.fromkeys(MAY_BIND_ANYTHING, _may_bind_anything),
    **dict.fromkeys(RUNS_COROUTINE, _run_coroutine),
    **dict.fromkeys(DESCRIPTORS, _descriptor),
    **dict.fromkeys(ENDS_THE_PROGRAM, _end),
}
METHODS: dict[str, Model] = {
    "asyncio.AbstractEventLoop.run_until_complete": _run_coroutine,
    "builtins.object.__init__": _nothing,
    "builtins.object.__init_subclass__": _nothing,
}

"""Calls that leave the project: built-ins that matter, process APIs, and everything else, which may do anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import spawnlint.boundary.calls as calls
import spawnlint.boundary.crossing as crossing
import spawnlint.boundary.dataclass_model as dataclass_model
import spawnlint.boundary.expressions as ex
import spawnlint.boundary.objects as objects
import spawnlint.boundary.statements as statements
from spawnlint.boundary.store import Slot
from spawnlint.boundary.values import (
    NONE,
    PLAIN,
    UNBOUND,
    UNKNOWN,
    Bound,
    ClassValue,
    Const,
    External,
    Function,
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
    CONTAINERS,
    DESCRIPTORS,
    ENDS_THE_PROGRAM,
    MAY_BIND_ANYTHING,
    RUNS_COROUTINE,
    SCALARS,
    TRANSPARENT_DECORATORS,
)
from spawnlint.knowledge.ways import CONTEXTS, POOLS, PROCESS, START_METHODS, WAYS, Kind, canonical
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.machine import Machine


@dataclass(frozen=True, slots=True)
class Outside:
    """One call of something outside the project; for a method, `receiver` is what it is called on."""

    machine: Machine
    target: External
    args: calls.Arguments
    place: Place
    receiver: Obj | ClassValue | None = None

    def value(self, position: int, name: str) -> Value:
        """The value of a parameter; unbound if it is not given."""
        given = self.args.get(position, name)
        return given[0] if given is not None else UNBOUND


def call_external(machine: Machine, target: External, args: calls.Arguments, place: Place) -> Value:
    """Call a function or class outside the project."""
    path = canonical(target.path)
    outside = Outside(machine, External(path, target.method), args, place)
    model = _FUNCTIONS.get(path)
    if model is not None:
        return model(outside)
    if path in WAYS:
        return crossing.make_pool(machine, outside.target, args, place)
    if path in SCALARS:
        hand_out(machine, args, place)
        return PLAIN
    if path in TRANSPARENT_DECORATORS:
        return args.positional[0][0] if args.positional and _is_definition(args.positional[0][0]) else one(target)
    hand_out(machine, args, place)
    return one(Obj(External(path, target.method), place)) if path in _FOLLOWED else UNKNOWN


def call_method(
    machine: Machine, receiver: Obj | ClassValue, target: External, args: calls.Arguments, place: Place
) -> Value:
    """Call a method, defined outside the project, of an object or (through a base class) of a project's class."""
    outside = Outside(machine, target, args, place, receiver)
    model = _METHODS.get(target.path)
    if model is not None:
        return model(outside)
    if target.path in WAYS and isinstance(receiver, Obj):
        return crossing.send_task(machine, receiver, target, args, place)
    hand_out(machine, args, place)
    return UNKNOWN


def hand_out(machine: Machine, args: calls.Arguments, place: Place) -> None:
    """Give values to code that is not followed: it may call what can be called, and change containers."""
    for value, _ in args.all():
        for atom in value:
            match atom:
                case Function() | Bound(method=Function()):
                    _may_call(machine, one(atom), place)
                case Suspended(kind="coroutine"):
                    statements.branches(machine, [lambda a=atom: _ran(machine, a), lambda: True])  # type: ignore[misc]
                case Obj(type=objects.PARTIAL):
                    _may_call(machine, one(atom), place)
                case Obj() if atom.type in (objects.LIST, objects.DICT, objects.SET):
                    _hand_out_items(machine, atom, place)
                case _:
                    pass


def _hand_out_items(machine: Machine, container: Obj, place: Place) -> None:
    """Callables in a container may be called as well; further items may be added."""
    for slot in machine.store.cells(container).values():
        for atom in slot.value:
            if isinstance(atom, Function | Bound):
                _may_call(machine, one(atom), place)


def _may_call(machine: Machine, callee: Value, place: Place) -> None:
    def called() -> bool:
        calls.call(machine, callee, calls.Arguments(open=True), place)
        return True

    statements.branches(machine, [called, lambda: True])


def _ran(machine: Machine, suspended: Suspended) -> bool:
    calls.run_coroutine(machine, suspended)
    return True


def _is_definition(value: Value) -> bool:
    return all(isinstance(atom, Function | ClassValue | Bound) for atom in value)


# -- built-ins and the standard library --------------------------------------------------------------


def _container(outside: Outside) -> Value:
    kind = External(CONTAINERS[outside.target.path])
    made = objects.make(outside.machine, kind, outside.place)
    if outside.args.positional:
        objects.extend(outside.machine, made, outside.args.positional[0][0], outside.place)
        known = objects.known_items(outside.machine, outside.args.positional[0][0])
        if kind == objects.TUPLE and known is not None:
            made = objects.make(outside.machine, kind, outside.place, tuple(Slot(v, (outside.place,)) for v in known))
    return one(made)


def _dict(outside: Outside) -> Value:
    made = objects.make(outside.machine, objects.DICT, outside.place)
    for value, _ in outside.args.positional:
        objects.update(outside.machine, made, value)
    for name, (value, place) in outside.args.keywords.items():
        outside.machine.store.set(made, ("key", name), Slot(value, (place,)))
    if outside.args.open:
        objects.add(outside.machine, made, Slot(UNKNOWN))
    return one(made)


def _partial(outside: Outside) -> Value:
    made = Obj(objects.PARTIAL, outside.place)
    for position, (value, place) in enumerate(outside.args.positional):
        outside.machine.store.set(made, position, Slot(value, (place,)))
    for name, (value, place) in outside.args.keywords.items():
        outside.machine.store.set(made, ("key", name), Slot(value, (place,)))
    return one(made)


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
    hand_out(outside.machine, outside.args, outside.place)
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
    hand_out(outside.machine, calls.Arguments((), outside.args.keywords), outside.place)
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
            outside.machine.store.set(atom, objects.COPYREG, Slot(PLAIN))
    return NONE


def _field(outside: Outside) -> Value:
    return dataclass_model.make_field(outside.machine, outside.args, outside.place)


def _end(outside: Outside) -> Value:
    hand_out(outside.machine, outside.args, outside.place)
    return ex.END


# -- multiprocessing -----------------------------------------------------------------------------------


def _get_context(outside: Outside) -> Value:
    """A context is the module `multiprocessing` with its start method fixed."""
    method = constant(outside.value(0, "method"))
    return one(External("multiprocessing", method if method in START_METHODS else outside.target.method))


def _context_class(outside: Outside) -> Value:
    return one(External("multiprocessing", CONTEXTS[outside.target.path]))


def _set_start_method(outside: Outside) -> Value:
    method = constant(outside.value(0, "method"))
    if isinstance(method, str) and method in START_METHODS:
        outside.machine.method = method
    return NONE


def _process(outside: Outside) -> Value:
    made = Obj(outside.target, outside.place)
    crossing.init_process(outside.machine, made, outside.args)
    return one(made)


def _process_init(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        crossing.init_process(outside.machine, outside.receiver, outside.args)
    return NONE


def _process_start(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        crossing.start_process(outside.machine, outside.receiver, outside.target, outside.place)
    return NONE


def _process_run(outside: Outside) -> Value:
    """`Process.run` in whichever process it is called."""
    if isinstance(outside.receiver, Obj):
        return crossing.run_target(outside.machine, outside.receiver, outside.place)
    return UNKNOWN


# -- methods of containers -----------------------------------------------------------------------------


def _append(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj) and outside.args.positional:
        value, place = outside.args.positional[-1]
        objects.append(outside.machine, outside.receiver, Slot(value, (place,)))
    return NONE


def _add(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj) and outside.args.positional:
        value, place = outside.args.positional[-1]
        objects.add(outside.machine, outside.receiver, Slot(value, (place,)))
    return NONE


def _extend(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        objects.extend(outside.machine, outside.receiver, outside.value(0, "iterable"), outside.place)
    return NONE


def _update(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        for value, _ in outside.args.positional:
            objects.update(outside.machine, outside.receiver, value)
        for name, (value, place) in outside.args.keywords.items():
            outside.machine.store.set(outside.receiver, ("key", name), Slot(value, (place,)))
    return NONE


def _copy(outside: Outside) -> Value:
    if not isinstance(outside.receiver, Obj):
        return UNKNOWN
    made = Obj(outside.receiver.type, outside.place)
    for key, slot in outside.machine.store.cells(outside.receiver).items():
        outside.machine.store.set(made, key, slot)
    return one(made)


def _take_out(outside: Outside) -> Value:
    """`dict.pop`, `dict.get`, `dict.setdefault`, `list.pop`."""
    if not isinstance(outside.receiver, Obj):
        return UNKNOWN
    key = constant(outside.value(0, "key")) if outside.args.positional else -1
    taken = objects.item(outside.machine, one(outside.receiver), key)
    if outside.target.path == "builtins.dict.pop":
        objects.set_item(outside.machine, outside.receiver, outside.value(0, "key"), Slot(UNBOUND))
    default = outside.value(1, "default")
    return join(taken, default) if is_bound(default) else taken


def _pop(outside: Outside) -> Value:
    """`list.pop`: the last item, or one that is not known."""
    if not isinstance(outside.receiver, Obj):
        return UNKNOWN
    known = objects.known_items(outside.machine, one(outside.receiver))
    if known and not outside.args.positional:
        outside.machine.store.set(outside.receiver, len(known) - 1, Slot(UNBOUND))
        return known[-1]
    taken = objects.element(outside.machine, one(outside.receiver))
    objects.forget_items(outside.machine, outside.receiver)
    return taken


def _remove(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        objects.forget_items(outside.machine, outside.receiver)
    return UNKNOWN


def _clear(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        for key in outside.machine.store.cells(outside.receiver):
            outside.machine.store.set(outside.receiver, key, Slot(UNBOUND))
    return NONE


def _values(outside: Outside) -> Value:
    """`dict.values`, `dict.items`, `dict.keys` as a list of what they give."""
    if not isinstance(outside.receiver, Obj):
        return UNKNOWN
    made = objects.make(outside.machine, objects.LIST, outside.place)
    for key, slot in outside.machine.store.cells(outside.receiver).items():
        name = one(Const(key[1])) if isinstance(key, tuple) else UNKNOWN
        given = slot.value
        if outside.target.path.endswith(".items"):
            pair = (Slot(name, slot.places), slot)
            given = one(objects.make(outside.machine, objects.TUPLE, outside.place, pair))
        elif outside.target.path.endswith(".keys"):
            given = name
        objects.append(outside.machine, made, Slot(given, slot.places))
    return one(made)


def _nothing(_outside: Outside) -> Value:
    return NONE


_Model = Callable[[Outside], Value]
_FUNCTIONS: dict[str, _Model] = {
    **dict.fromkeys(CONTAINERS, _container),
    "builtins.dict": _dict,
    "collections.OrderedDict": _dict,
    "builtins.setattr": _setattr,
    "builtins.delattr": _setattr,
    "builtins.getattr": _getattr,
    "builtins.map": _map,
    "builtins.filter": _map,
    "builtins.sorted": _same_items,
    "builtins.reversed": _same_items,
    "builtins.iter": _same_items,
    "functools.partial": _partial,
    "functools.wraps": _wraps,
    "functools.update_wrapper": _update_wrapper,
    "copyreg.pickle": _register_reducer,
    "dataclasses.field": _field,
    "importlib.import_module": _import_module,
    "builtins.__import__": _import_module,
    "multiprocessing.get_context": _get_context,
    "multiprocessing.set_start_method": _set_start_method,
    "multiprocessing.Process": _process,
    **dict.fromkeys(CONTEXTS, _context_class),
    **dict.fromkeys(MAY_BIND_ANYTHING, _may_bind_anything),
    **dict.fromkeys(RUNS_COROUTINE, _run_coroutine),
    **dict.fromkeys(DESCRIPTORS, _descriptor),
    **dict.fromkeys(ENDS_THE_PROGRAM, _end),
}
_METHODS: dict[str, _Model] = {
    f"{PROCESS}.__init__": _process_init,
    f"{PROCESS}.start": _process_start,
    f"{PROCESS}.run": _process_run,
    "asyncio.AbstractEventLoop.run_until_complete": _run_coroutine,
    "builtins.list.append": _append,
    "builtins.list.insert": _add,
    "builtins.set.add": _add,
    "builtins.list.extend": _extend,
    "builtins.dict.update": _update,
    "builtins.dict.pop": _take_out,
    "builtins.dict.get": _take_out,
    "builtins.dict.setdefault": _take_out,
    "builtins.list.pop": _pop,
    **dict.fromkeys(
        ("builtins.list.remove", "builtins.set.pop", "builtins.set.remove", "builtins.set.discard"), _remove
    ),
    "builtins.dict.clear": _clear,
    "builtins.list.clear": _clear,
    **{f"builtins.{kind}.copy": _copy for kind in ("dict", "list", "set")},
    **{f"builtins.dict.{name}": _values for name in ("values", "items", "keys")},
    "builtins.object.__init__": _nothing,
    "builtins.object.__init_subclass__": _nothing,
}
_FOLLOWED = frozenset({path.rpartition(".")[0] for path, way in WAYS.items() if way.kind is Kind.TASK} - POOLS)
"""Classes outside whose objects have methods that are crossings."""

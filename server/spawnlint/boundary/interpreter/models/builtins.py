"""Built-in functions and decorators that move values around, bind names or end the program."""

from __future__ import annotations

from dataclasses import replace

import spawnlint.boundary.crossings.made_classes as made_classes
import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.expressions as ex
import spawnlint.boundary.interpreter.externals as externals
import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.interpreter.operators as operators
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import (
    NONE,
    NOTHING,
    PLAIN,
    UNBOUND,
    UNKNOWN,
    Atom,
    Bound,
    ClassValue,
    Const,
    Descriptor,
    External,
    Function,
    ModuleValue,
    Obj,
    Plain,
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
        elif isinstance(atom, ClassValue):
            objects.forget_class_attributes(outside.machine, atom)
        elif isinstance(atom, ModuleValue):
            objects.forget_data(outside.machine, atom.module)
    return NONE


def _getattr(outside: Outside) -> Value:
    name = constant(outside.value(1, "name"))
    if not isinstance(name, str):
        _may_change(outside, outside.value(0, "obj"))
        return UNKNOWN
    found = objects.get_attribute(outside.machine, outside.value(0, "obj"), name, outside.place)
    default = outside.value(2, "default")
    return join(found, default) if is_bound(default) else found


def _may_change(outside: Outside, modules: Value) -> None:
    """One of the classes of a module is asked for, and nothing tells which: what is then done to it, any may have met."""
    for module in modules:
        if isinstance(module, ModuleValue):
            for slot in outside.machine.store.cells(module.module).values():
                for cls in slot.value:
                    if isinstance(cls, ClassValue) and cls.module is module.module:
                        objects.forget_class_attributes(outside.machine, cls)


def _hasattr(outside: Outside) -> Value:
    """Only a certain no is of use: what is there may be taken away."""
    name, machine = constant(outside.value(1, "name")), outside.machine
    atoms = outside.value(0, "obj")
    if not isinstance(name, str) or name.startswith("__") or len(atoms) != 1:
        return PLAIN
    match next(iter(atoms)):
        case ClassValue() as cls:
            is_absent = not any(base.name for base in cls.node.bases) and classes.in_class(machine, cls, name)[1]
        case ModuleValue(module=module):
            is_absent = not (
                machine.may_hold_anything(module)
                or is_bound(machine.global_slot(module, name).value)
                or is_bound(machine.global_slot(module, "__getattr__").value)
                or machine.run.program.submodule(module, name)
            )
        case _:
            is_absent = False
    return one(Const(False)) if is_absent else PLAIN


def _callable(outside: Outside) -> Value:
    known = {_is_callable(atom) for atom in outside.value(0, "obj")}
    return one(Const(known.pop())) if len(known) == 1 and None not in known else PLAIN


def _is_callable(atom: Atom) -> bool | None:
    match atom:
        case Function() | Bound() | ClassValue():
            return True
        case Const() | Plain():
            return False
        case _:
            return None


def _length(outside: Outside) -> Value:
    """`len`: known for a container whose items are known; a class may have a say in it."""
    value = outside.value(0, "obj")
    found = operators.special(outside.machine, value, "__len__", outside.place)
    items = containers.known_items(outside.machine, value)
    return PLAIN if found is not None or items is None else one(Const(len(items)))


def _text(outside: Outside) -> Value:
    """`str`, `repr`, `print`, `format`: a class may have a say in its text."""
    for value, place in outside.args.all():
        operators.as_text(outside.machine, value, place)
    return PLAIN


def _consume(outside: Outside) -> Value:
    """`sum`, `any` and the like: iterate over what they are given; `min` and `max` call their key."""
    externals.hand_out(outside.machine, calls.Arguments((), outside.args.keywords), outside.place)
    for value, _ in outside.args.positional:
        containers.element(outside.machine, value, outside.place)
    return PLAIN


def _type(outside: Outside) -> Value:
    """`type(x)` calls nothing; `type(name, (), {…})` makes a class."""
    if len(outside.args.positional) == 3 and not outside.args.keywords:
        return _made_class(outside)
    atoms = outside.value(0, "obj")
    if len(outside.args.positional) == 1 and all(isinstance(atom, Obj) for atom in atoms):
        return frozenset(atom.type for atom in atoms if isinstance(atom, Obj))
    return UNKNOWN


def _made_class(outside: Outside) -> Value:
    """The class that `type` makes, as far as nothing but its name can decide how it is pickled."""
    name = constant(outside.value(0, "name"))
    attributes = outside.args.positional[2][0]
    atom = next(iter(attributes)) if len(attributes) == 1 else None
    items = containers.items_of(outside.machine, atom) if isinstance(atom, Obj) else None
    is_plain = items is not None and not any(str(key[1]).startswith("__") for key in items if isinstance(key, tuple))
    if (
        not isinstance(name, str)
        or not is_plain
        or containers.known_items(outside.machine, outside.value(1, "bases")) != []
    ):
        externals.hand_out(outside.machine, outside.args, outside.place)
        return UNKNOWN
    return made_classes.made(outside.machine, name, outside.target.path, outside.place)


def _enumerate(outside: Outside) -> Value:
    return _tuples(outside, [PLAIN], [outside.value(0, "iterable")])


def _zip(outside: Outside) -> Value:
    return _tuples(outside, [], [value for value, _ in outside.args.positional])


def _tuples(outside: Outside, first: list[Value], iterables: list[Value]) -> Value:
    """A list of tuples of what iterating over several things side by side gives."""
    machine = outside.machine
    made = containers.make(machine, containers.LIST, outside.place)
    known = [containers.known_items(machine, iterable) for iterable in iterables]
    exact = [items for items in known if items is not None]
    if len(exact) == len(iterables):
        rows: list[tuple[Value, ...]] = list(zip(*exact, strict=False))
    else:
        rows = [tuple(containers.element(machine, iterable, outside.place) for iterable in iterables)] * 2
    for row in rows:
        slots = tuple(Slot(value, (outside.place,)) for value in (*first, *row))
        containers.append(machine, made, Slot(one(containers.make(machine, containers.TUPLE, outside.place, slots))))
    if len(exact) != len(iterables):
        containers.add(machine, made, Slot(NOTHING))
    return one(made)


def _globals(outside: Outside) -> Value:
    """`globals()`: the names of the module, written through."""
    stack = outside.machine.stack
    module = stack[-1].function.module if stack else outside.machine.run.main
    return one(containers.view_of(outside.machine, ModuleValue(module), outside.place))


def _vars(outside: Outside) -> Value:
    """`vars(x)`: its `__dict__`; without an argument, names that are not followed."""
    if not outside.args.positional:
        return _may_bind_anything(outside)
    return objects.get_attribute(outside.machine, outside.value(0, "object"), "__dict__", outside.place)


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
    """`map`, `filter`: the function is called when someone iterates."""
    slots = tuple(Slot(value, (place,)) for value, place in outside.args.positional)
    return one(containers.make(outside.machine, containers.MAP, outside.place, slots))


def _same_items(outside: Outside) -> Value:
    """`sorted`, `reversed`, `iter`: the items of the first argument; keys are called in this process."""
    externals.hand_out(outside.machine, calls.Arguments((), outside.args.keywords), outside.place)
    made = containers.make(outside.machine, containers.LIST, outside.place)
    containers.extend(outside.machine, made, outside.value(0, "iterable"), outside.place)
    return one(made)


def _iter(outside: Outside) -> Value:
    """`iter(items)`, or `iter(function, end)`, which calls the function again and again."""
    if len(outside.args.positional) < 2:
        return _same_items(outside)
    made = containers.make(outside.machine, containers.LIST, outside.place)
    given = calls.call(outside.machine, outside.value(0, "object"), calls.Arguments(), outside.place)
    containers.add(outside.machine, made, Slot(given))
    return one(made)


def _run_coroutine(outside: Outside) -> Value:
    results = [
        calls.run_coroutine(outside.machine, atom) if isinstance(atom, Suspended) else UNKNOWN
        for atom in outside.value(0, "main")
    ]
    return join(*results) if results else UNKNOWN


def _descriptor(outside: Outside) -> Value:
    return objects.descriptor(outside.target.path, outside.value(0, "function"))


def _property(outside: Outside) -> Value:
    """`property(get, set)`, as a decorator or called."""
    made = objects.descriptor(outside.target.path, outside.value(0, "fget"))
    for atom in made if is_bound(outside.value(1, "fset")) else ():
        if isinstance(atom, Descriptor):
            return objects.with_accessor(replace(atom, kind="setter"), outside.value(1, "fset"))
    return made


def _end(outside: Outside) -> Value:
    externals.hand_out(outside.machine, outside.args, outside.place)
    return ex.END


def _nothing(_outside: Outside) -> Value:
    return NONE


FUNCTIONS: dict[str, Model] = {
    "builtins.callable": _callable,
    "builtins.len": _length,
    "builtins.type": _type,
    "builtins.enumerate": _enumerate,
    "builtins.zip": _zip,
    "builtins.globals": _globals,
    "builtins.vars": _vars,
    **{f"builtins.{name}": _text for name in ("str", "repr", "print", "format", "ascii")},
    **{f"builtins.{name}": _consume for name in ("sum", "any", "all", "min", "max")},
    "builtins.setattr": _setattr,
    "builtins.delattr": _setattr,
    "builtins.getattr": _getattr,
    "builtins.hasattr": _hasattr,
    "builtins.map": _map,
    "builtins.filter": _map,
    "builtins.sorted": _same_items,
    "builtins.reversed": _same_items,
    "builtins.iter": _iter,
    "importlib.import_module": _import_module,
    "builtins.__import__": _import_module,
    **dict.fromkeys(MAY_BIND_ANYTHING, _may_bind_anything),
    **dict.fromkeys(RUNS_COROUTINE, _run_coroutine),
    **dict.fromkeys(DESCRIPTORS, _descriptor),
    "builtins.property": _property,
    **dict.fromkeys(ENDS_THE_PROGRAM, _end),
}
METHODS: dict[str, Model] = {
    "asyncio.AbstractEventLoop.run_until_complete": _run_coroutine,
    "builtins.object.__init__": _nothing,
    "builtins.object.__init_subclass__": _nothing,
}

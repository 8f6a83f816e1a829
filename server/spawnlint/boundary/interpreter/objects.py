"""Objects of an imagined process: attributes, context managers, star imports, descriptors."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.made_classes as made_classes
import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.importing as importing
import spawnlint.boundary.interpreter.patching as patching
import spawnlint.boundary.watchers.lifecycle as lifecycle
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import (
    NONE,
    PLAIN,
    UNBOUND,
    UNKNOWN,
    Atom,
    Bound,
    ClassValue,
    Const,
    Descriptor,
    External,
    Frame,
    Function,
    ModuleValue,
    Obj,
    Plain,
    Super,
    Suspended,
    Unbound,
    Value,
    constant,
    is_bound,
    join,
    one,
)
from spawnlint.facts import nodes as n
from spawnlint.knowledge.bootstrap import CURRENT_PROCESS, CURRENT_PROCESS_OBJECT
from spawnlint.knowledge.externals import (
    CONTEXT_RETURNS_SELF,
    DESCRIPTORS,
    MANAGERS,
    SCALAR_BASES,
    TRANSPARENT_BASES,
    VALUES,
)
from spawnlint.knowledge.holders import EXIT_STACKS, NAMESPACES
from spawnlint.knowledge.picklable import fact
from spawnlint.knowledge.ways import POOL, of_dialect
from spawnlint.program.module import Module, Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


WRAPS = External("functools.wraps")
_ACCESSORS = frozenset({"setter", "getter", "deleter"})
"""The methods of a property that give one with another function in it."""
DECORATES = ("function", "decorates")
"""The cell of a function that a decorator gave for a definition, without its name: what it decorates."""
BARE = ("object", "bare")
"""The cell of an object that is being unpickled and has no attributes yet."""
LACKED = "lacked"
"""Cells of such an object for the attributes that were asked for and are not there."""
REGISTERED = "registered"
"""Cells of a module or class for the functions that it gave to a decorator outside, by name: who calls them is unknown."""
RENAMED = ("function", "renamed")
"""The cell of a function for a `__qualname__` that the program gave it."""
CHOSEN = ("object", "chosen")
"""The cell of an object that is bound if the call that made it may have called something else."""
INITIALISED = ("object", "initialised")
"""The cell of an object that is bound once `__init__` of a base outside the project has run."""
STARTED = ("process", "started")
"""The cell of a Process that is bound once it was started."""


def get_attribute(machine: Machine, value: Value, name: str, place: Place) -> Value:
    """`value.name`."""
    if len(value) > 1:
        value = _pinned(value)
    return join(*(_attribute_of(machine, atom, name, place) for atom in value)) if value else UNKNOWN


def _pinned(value: Value) -> Value:
    """A value without the contexts that are there for platforms which cannot fork, if one forks."""
    forking = {atom.path for atom in value if isinstance(atom, External) and atom.method == "fork"}
    if not forking:
        return value
    return frozenset(a for a in value if not isinstance(a, External) or a.method == "fork" or a.path not in forking)


def _attribute_of(machine: Machine, atom: Atom, name: str, place: Place) -> Value:
    match atom:
        case External(path=path, method=method):
            full, library = of_dialect(f"{path}.{name}")
            found = External(full, method, library or atom.library)
            replaced = machine.store.get(External(path), name).value
            if is_bound(replaced):
                return join(replaced - UNBOUND, *([one(found)] if replaced & UNBOUND else []))
            if full == CURRENT_PROCESS_OBJECT:
                return calls.call(machine, one(External(CURRENT_PROCESS)), calls.Arguments(), place)
            return one(Const(VALUES[full])) if full in VALUES else one(found)
        case ModuleValue(module=module):
            return member_of_module(machine, module, name)
        case ClassValue():
            return _of_class(machine, atom, name)
        case Obj():
            return _of_object(machine, atom, name, place)
        case Super(after=after, receiver=receiver):
            return _of_super(machine, after, receiver, name, place)
        case Const() | Plain():
            return one(External(f"builtins.str.{name}"))
        case Function() if name == "__defaults__":
            given = [machine.store.get(atom, parameter.name) for parameter in atom.node.params if parameter.default]
            return one(containers.make(machine, containers.TUPLE, place, tuple(given)))
        case Descriptor(kind="property") if name in _ACCESSORS:
            return one(replace(atom, kind=name))
        case Suspended() | Function():
            return PLAIN if name in ("__name__", "__doc__", "__qualname__", "__module__") else UNKNOWN
        case _:
            return UNKNOWN


def member_of_module(machine: Machine, module: Module, name: str) -> Value:
    """`module.name`, or what `from module import name` gives: a global of it or a submodule."""
    machine.import_module(module)
    value = machine.global_slot(module, name).value
    if is_bound(value):
        return frozenset(atom for atom in value if not isinstance(atom, Unbound))
    submodule = machine.run.program.submodule(module, name)
    if submodule is not None:
        machine.import_module(submodule)
        return one(ModuleValue(submodule))
    return UNKNOWN


def loaded_module(machine: Machine, name: object) -> Value:
    """`sys.modules[name]`."""
    main = machine.run.main
    if name == "__main__" or name == constant(machine.global_slot(main, "__name__").value):
        return one(ModuleValue(main))
    if not isinstance(name, str):
        return UNKNOWN
    module = machine.run.program.find(name)
    return one(ModuleValue(module) if module is not None else External(name))


def _of_class(machine: Machine, cls: ClassValue, name: str) -> Value:
    value, _ = classes.in_class(machine, cls, name)
    if not is_bound(value):
        for base in classes.mro(machine, cls):
            if isinstance(base, External) and base.path in MANAGERS:
                return one(Bound(cls, External(f"{base.path}.{name}")))
        return PLAIN if name in ("__name__", "__qualname__", "__module__", "__doc__") else UNKNOWN
    return join(*(_from_class(atom, cls) for atom in value))


def _from_class(atom: Atom, cls: ClassValue) -> Value:
    match atom:
        case Descriptor(kind="staticmethod", function=function):
            return one(function)
        case Descriptor(kind="classmethod", function=function):
            return one(Bound(cls, function))
        case Descriptor():
            return UNKNOWN
        case _:
            return one(atom)


def _of_object(machine: Machine, obj: Obj, name: str, place: Place) -> Value:
    slot = machine.store.get(obj, name)
    if is_bound(slot.value):
        return frozenset(atom for atom in slot.value if not isinstance(atom, Unbound))
    if name == "__dict__":
        return one(containers.view_of(machine, obj, place))
    if obj.type == External(made_classes.MADE) and not name.startswith("_"):
        return made_classes.instance(machine, obj, place)
    if isinstance(obj.type, External):
        if obj.type.path in NAMESPACES:
            return UNKNOWN
        return one(Bound(obj, obj.type.at(f"{obj.type.path}.{name}")))
    if name == "__class__":
        return one(obj.type)
    return _through_class(machine, obj, obj.type, name, place)


def _of_super(machine: Machine, after: ClassValue, receiver: Obj | ClassValue, name: str, place: Place) -> Value:
    cls = receiver.type if isinstance(receiver, Obj) else receiver
    if not isinstance(cls, ClassValue):
        return UNKNOWN
    return _through_class(machine, receiver, cls, name, place, after)


def _through_class(
    machine: Machine,
    receiver: Obj | ClassValue,
    cls: ClassValue,
    name: str,
    place: Place,
    after: ClassValue | None = None,
) -> Value:
    value, _ = classes.in_class(machine, cls, name, after)
    if name == "__new__" and value == UNKNOWN:
        for base in classes.mro(machine, cls):
            if isinstance(base, External) and base.path in SCALAR_BASES:
                return one(Bound(receiver, External(f"{base.path}.__new__")))
    if name == "__init__" and value == UNKNOWN:
        for base in classes.mro(machine, cls):
            if isinstance(base, External) and fact(base.path) is not None:
                return one(Bound(receiver, base.at(f"{base.path}.__init__")))
    if not is_bound(value):
        inside = containers.content(machine, receiver)
        if isinstance(inside, Obj) and isinstance(inside.type, External) and containers.has_method(inside.type, name):
            return one(Bound(inside, inside.type.at(f"{inside.type.path}.{name}")))
        if is_bound(machine.store.get(receiver, BARE).value) and not name.startswith("__"):
            machine.store.set(receiver, (LACKED, name), Slot(NONE, (place,)))
        for base in classes.mro(machine, cls):
            if isinstance(base, External) and base.path in TRANSPARENT_BASES and base.path != "builtins.object":
                return one(Bound(receiver, base.at(f"{base.path}.{name}")))
        if name.startswith("__"):
            return one(Bound(receiver, External(f"builtins.object.{name}")))
        return _asked_for(machine, receiver, cls, name, place)
    return join(*(_bind(machine, atom, receiver, cls, name, place) for atom in value))


def _asked_for(machine: Machine, receiver: Obj | ClassValue, cls: ClassValue, name: str, place: Place) -> Value:
    """What `__getattr__`, if there is one, gives for an attribute that is not there."""
    hook, _ = classes.in_class(machine, cls, "__getattr__")
    if not is_bound(hook) or is_bound(machine.store.get(receiver, BARE).value):
        return UNKNOWN
    asked = join(*(_bind(machine, atom, receiver, cls, "__getattr__", place) for atom in hook))
    return calls.call(machine, asked, calls.Arguments(((one(Const(name)), place),)), place)


def _bind(machine: Machine, atom: Atom, receiver: Obj | ClassValue, cls: ClassValue, name: str, place: Place) -> Value:
    match atom:
        case Function():
            return one(Bound(receiver, atom))
        case Descriptor(kind="property" | "cached_property" as kind, function=function):
            result = calls.call(machine, one(Bound(receiver, function)), calls.Arguments(), place)
            if kind == "cached_property" and isinstance(receiver, Obj):
                machine.store.set(receiver, name, Slot(result, (function.place,)))
            return result
        case _:
            return _from_class(atom, cls)


def set_attribute(machine: Machine, atom: Atom, name: str, slot: Slot) -> None:
    """`atom.name = …`; an unbound slot deletes."""
    match atom:
        case Obj(type=ClassValue() as cls) if name in machine.run.setters and _set_property(
            machine, atom, cls, name, slot
        ):
            pass
        case Obj() | ClassValue():
            machine.store.set(atom, name, slot)
            if isinstance(atom, Obj):
                lifecycle.attribute_set(machine, atom, name, slot)
                machine.run.ledger.attribute_set(machine, atom, slot)
        case ModuleValue(module=module):
            machine.store.set(module, name, slot)
        case External(path=path):
            machine.store.set(External(path), name, slot)
            machine.run.ledger.replaced.attribute_set(machine, atom, name, slot)
        case Function() if name == "__qualname__":
            machine.store.set(atom, RENAMED, slot)
        case _:
            pass


def _set_property(machine: Machine, obj: Obj, cls: ClassValue, name: str, slot: Slot) -> bool:
    """Let the property of this name set it; False if there is none with a setter."""
    found, _ = classes.in_class(machine, cls, name)
    setters = [atom.setter for atom in found if isinstance(atom, Descriptor) and atom.setter is not None]
    for setter in setters if is_bound(slot.value) else ():
        place = slot.places[-1] if slot.places else obj.place
        calls.call(machine, one(Bound(obj, setter)), calls.Arguments(((slot.value, place),)), place)
    return bool(setters)


def forget_attributes(machine: Machine, obj: Obj) -> None:
    """Something unreadable may have changed any attribute."""
    for key, slot in machine.store.cells(obj).items():
        machine.store.set(obj, key, Slot(UNKNOWN, slot.places))


def forget_class_attributes(machine: Machine, cls: ClassValue) -> None:
    """Something unreadable may have changed any attribute of a class; its methods are taken to be still there."""
    for base in reversed(classes.mro(machine, cls)):
        if isinstance(base, ClassValue):
            for key, slot in machine.store.cells(base).items():
                if isinstance(key, str) and not any(isinstance(atom, Function | Descriptor) for atom in slot.value):
                    machine.store.set(cls, key, Slot(UNKNOWN, slot.places))
    machine.store.set(cls, containers.REST, Slot(UNKNOWN))


def forget_data(machine: Machine, module: Module) -> None:
    """An attribute of a module was set by a name that is not known: any of its data, or one more."""
    for key, slot in machine.store.cells(module).items():
        if isinstance(key, str) and not any(isinstance(a, Function | ClassValue | ModuleValue) for a in slot.value):
            machine.store.set(module, key, Slot(slot.value | UNKNOWN, slot.places))
    machine.store.set(module, containers.REST, Slot(UNKNOWN))


# -- context managers and star imports ---------------------------------------------------------------


def enter_context(machine: Machine, manager: Value, place: Place) -> Value:
    """What `with manager as x` binds."""
    results: list[Value] = []
    for atom in manager:
        match atom:
            case Obj(type=External(path=path)):
                patching.enter(machine, atom, place)
                known = path in CONTEXT_RETURNS_SELF or fact(path) is not None
                results.append(one(atom) if known else UNKNOWN)
            case Obj():
                enter = get_attribute(machine, one(atom), "__enter__", place)
                results.append(calls.call(machine, enter, calls.Arguments(), place))
            case Suspended(kind="generator"):
                results.append(calls.run_generator(machine, atom))
            case _:
                results.append(UNKNOWN)
    return join(*results) if results else UNKNOWN


def exit_context(machine: Machine, manager: Value, place: Place) -> None:
    """What happens at the end of a `with` block."""
    for atom in manager:
        if isinstance(atom, Obj) and isinstance(atom.type, External):
            patching.leave(machine, atom)
            if atom.type.path in EXIT_STACKS:
                for key in machine.store.cells(atom):
                    machine.store.set(atom, key, Slot(UNBOUND))
            if atom.type.path == POOL:
                machine.run.ledger.results.pool_ends(machine, atom, place)
        elif isinstance(atom, Obj):
            leave = get_attribute(machine, one(atom), "__exit__", place)
            nothing = (UNKNOWN, place)
            calls.call(machine, leave, calls.Arguments((nothing, nothing, nothing)), place)


def import_star(machine: Machine, frame: Frame, module: Module | None, stmt: n.ImportFrom) -> None:
    """`from module import *`: every public global of a project's module; of another, anything."""
    place = Place(frame.module.path, frame.piece, stmt.span)
    if module is None:
        machine.store.set(frame.module, containers.REST, Slot(UNKNOWN, (place,)))
        return
    if importing.import_star(machine, frame.module, module):
        return
    importing.ask_for_all(machine, module)
    for key, slot in machine.store.cells(module).items():
        if isinstance(key, str) and (not key.startswith("_") or key == containers.REST):
            machine.store.set(frame.module, key, slot)


def note_decorated(machine: Machine, before: Value, after: Value, place: Place) -> None:
    """Remember which functions a decorator made in a call stand for a definition without carrying its name."""
    for atom in after:
        if isinstance(atom, Function) and atom.frame is not None and atom.like is None and atom not in before:
            machine.store.set(atom, DECORATES, Slot(before, (place,)))


def descriptor(path: str, value: Value) -> Value:
    """What a descriptor decorator makes of a function."""
    kind = DESCRIPTORS[path]
    return join(*(one(Descriptor(kind, atom)) if isinstance(atom, Function) else UNKNOWN for atom in value))


def with_accessor(accessor: Descriptor, value: Value) -> Value:
    """What `property.setter(function)` and the like give; anything else that is one is not called."""
    function = next(iter(value)) if len(value) == 1 else None
    if accessor.kind not in _ACCESSORS or not isinstance(function, Function):
        return UNKNOWN
    made = replace(accessor, kind="property")
    if accessor.kind == "setter":
        return one(replace(made, setter=function))
    return one(replace(made, function=function) if accessor.kind == "getter" else made)

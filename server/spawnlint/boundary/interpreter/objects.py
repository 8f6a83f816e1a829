"""Objects of an imagined process: attributes, items, classes and their bases, context managers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.expressions as ex
import spawnlint.boundary.interpreter.operators as operators
import spawnlint.boundary.interpreter.statements as statements
import spawnlint.boundary.watchers.lifecycle as lifecycle
from spawnlint.boundary.interpreter.store import Key, Slot
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
from spawnlint.knowledge.externals import CONTEXT_RETURNS_SELF, DESCRIPTORS, TRANSPARENT_BASES, VALUES
from spawnlint.knowledge.picklable import fact
from spawnlint.knowledge.ways import canonical
from spawnlint.program.module import Module, Place, class_body, mentioned

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

LIST, TUPLE, SET, DICT, PARTIAL = (
    External("builtins.list"),
    External("builtins.tuple"),
    External("builtins.set"),
    External("builtins.dict"),
    External("functools.partial"),
)
MAP = External("builtins.map")
CONTAINERS = frozenset({LIST, TUPLE, SET, DICT})
_REST = "*"
"""The cell of a container for items at positions or keys that are not known."""
_MOST_POSITIONS = 64
"""Items behind this many are kept without their positions."""
VIEW = ("view", "")
"""The cell of a dict for the object or module whose `__dict__` it is."""
_EXECUTED = ("class", "executed")
COPYREG = ("class", "copyreg")
"""The cell of a class for which `copyreg.pickle` was called."""
WRAPS = External("functools.wraps")
DECORATES = ("function", "decorates")
"""The cell of a function that a decorator gave for a definition, without its name: what it decorates."""
BARE = ("object", "bare")
"""The cell of an object that is being unpickled and has no attributes yet."""
LACKED = "lacked"
"""Cells of such an object for the attributes that were asked for and are not there."""
RENAMED = ("function", "renamed")
"""The cell of a function for a `__qualname__` that the program gave it."""
FACTORY = ("factory", "")
"""The cell of a defaultdict for what makes missing items."""
_NO_ITEMS = frozenset({FACTORY, VIEW})
CHOSEN = ("object", "chosen")
"""The cell of an object that is bound if the call that made it may have called something else."""
STARTED = ("process", "started")
"""The cell of a Process that is bound once it was started."""
_BROKEN = "broken"
"""Cells of a class for the names that a member which does not parse mentions, and so may define."""


# -- classes ---------------------------------------------------------------------------------------


def execute_class(machine: Machine, frame: Frame, made: ClassValue) -> None:
    """Execute the body of a class, once in each process."""
    if is_bound(machine.store.get(made, _EXECUTED).value):
        return
    machine.store.set(made, _EXECUTED, Slot(PLAIN))
    for position, base in enumerate(made.node.bases):
        if base.name is None and not base.star:
            value = ex.evaluate(machine, frame, base.value)
            machine.store.set(made, ("base", position), Slot(value))
        elif base.name != "metaclass" or base.star:
            machine.store.set(made, ("base", position), Slot(UNKNOWN))
    for piece, body, broken in class_body(made.node, made.piece, made.item):
        inner = Frame(made.module, piece, None, up=frame, of_class=made)
        statements.execute(machine, inner, body)
        if broken:
            for name in mentioned(piece):
                machine.store.set(made, (_BROKEN, name), Slot(UNKNOWN))
    _tell_hooks(machine, frame, made)


def _tell_hooks(machine: Machine, frame: Frame, made: ClassValue) -> None:
    """`__init_subclass__` of the bases and `__init__` of the metaclass run when a class is defined."""
    inherited, _ = in_class(machine, made, "__init_subclass__", after=made)
    for atom in inherited:
        function = atom.function if isinstance(atom, Descriptor) else atom
        if isinstance(function, Function):
            calls.call(machine, one(Bound(made, function)), calls.Arguments(open=True), made.place)
    for base in made.node.bases:
        for metaclass in ex.evaluate(machine, frame, base.value) if base.name == "metaclass" else ():
            if isinstance(metaclass, ClassValue):
                init, _ = in_class(machine, metaclass, "__init__")
                calls.call(machine, init - UNBOUND, calls.Arguments(open=True), made.place)


def ensure_class(machine: Machine, cls: ClassValue) -> None:
    """Execute a class that another process made, in this one."""
    if not is_bound(machine.store.get(cls, _EXECUTED).value):
        frame = Frame(cls.module, cls.piece, None, up=cls.frame)
        execute_class(machine, frame, cls)


def mro(machine: Machine, cls: ClassValue) -> tuple[ClassValue | External | None, ...]:
    """The class and its bases in order of search; None stands for a base of which nothing is known.

    Depth first, a shared base at its last place: what C3 gives wherever both exist in real hierarchies.
    """
    found: list[ClassValue | External | None] = []
    _linearise(machine, cls, found, ())
    unique = dict.fromkeys(reversed(found))
    return tuple(reversed(unique))


def _linearise(
    machine: Machine, cls: ClassValue, found: list[ClassValue | External | None], above: tuple[ClassValue, ...]
) -> None:
    ensure_class(machine, cls)
    found.append(cls)
    for key, slot in machine.store.cells(cls).items():
        if not (isinstance(key, tuple) and key[0] == "base"):
            continue
        base = next(iter(slot.value)) if len(slot.value) == 1 else None
        if isinstance(base, ClassValue) and base not in above:
            _linearise(machine, base, found, (*above, cls))
        elif isinstance(base, External):
            found.append(External(canonical(base.path), base.method))
        else:
            found.append(None)


def external_base(machine: Machine, cls: ClassValue | External, path: str) -> External | None:
    """The base with this path, if the class has it."""
    if isinstance(cls, External):
        return cls if cls.path == path else None
    for base in mro(machine, cls):
        if isinstance(base, External) and base.path == path:
            return base
    return None


def in_class(machine: Machine, cls: ClassValue, name: str, after: ClassValue | None = None) -> tuple[Value, bool]:
    """An attribute found in a class or its bases, and whether it is certainly absent if it is not found.

    With `after` the search starts behind that class, as `super()` does.
    """
    order = mro(machine, cls)
    if after is not None and after in order:
        order = order[order.index(after) + 1 :]
    for base in order:
        match base:
            case None:
                return UNKNOWN, False
            case External(path=path):
                if path not in TRANSPARENT_BASES:
                    return UNKNOWN, False
            case ClassValue():
                ensure_class(machine, base)
                value = machine.store.get(base, name).value
                if is_bound(value):
                    return value, False
                if is_bound(machine.store.get(base, (_BROKEN, name)).value):
                    return UNKNOWN, False
    return UNBOUND, True


# -- attributes ------------------------------------------------------------------------------------


def get_attribute(machine: Machine, value: Value, name: str, place: Place) -> Value:
    """`value.name`."""
    return join(*(_attribute_of(machine, atom, name, place) for atom in value)) if value else UNKNOWN


def _attribute_of(machine: Machine, atom: Atom, name: str, place: Place) -> Value:
    match atom:
        case External(path=path, method=method):
            full = canonical(f"{path}.{name}")
            return one(Const(VALUES[full])) if full in VALUES else one(External(full, method))
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
    submodule = machine.run.program.find_relative(module, 1, name) if module.path.endswith("__init__.py") else None
    if submodule is not None:
        machine.import_module(submodule)
        return one(ModuleValue(submodule))
    return UNKNOWN


def _of_class(machine: Machine, cls: ClassValue, name: str) -> Value:
    value, _ = in_class(machine, cls, name)
    if not is_bound(value):
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
        return one(view_of(machine, obj, place))
    if isinstance(obj.type, External):
        return one(Bound(obj, External(f"{obj.type.path}.{name}", obj.type.method)))
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
    value, _ = in_class(machine, cls, name, after)
    if not is_bound(value):
        if is_bound(machine.store.get(receiver, BARE).value) and not name.startswith("__"):
            machine.store.set(receiver, (LACKED, name), Slot(NONE, (place,)))
        for base in mro(machine, cls):
            if isinstance(base, External) and base.path in TRANSPARENT_BASES and base.path != "builtins.object":
                return one(Bound(receiver, External(f"{base.path}.{name}", base.method)))
        return one(Bound(receiver, External(f"builtins.object.{name}"))) if name.startswith("__") else UNKNOWN
    return join(*(_bind(machine, atom, receiver, cls, name, place) for atom in value))


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
        case Obj() | ClassValue():
            machine.store.set(atom, name, slot)
            if isinstance(atom, Obj):
                lifecycle.attribute_set(machine, atom, name, slot)
        case ModuleValue(module=module):
            machine.store.set(module, name, slot)
        case Function() if name == "__qualname__":
            machine.store.set(atom, RENAMED, slot)
        case _:
            pass


def forget_attributes(machine: Machine, obj: Obj) -> None:
    """Something unreadable may have changed any attribute."""
    for key, slot in machine.store.cells(obj).items():
        machine.store.set(obj, key, Slot(UNKNOWN, slot.places))


# -- items -----------------------------------------------------------------------------------------


def make(machine: Machine, kind: External, place: Place, items: tuple[Slot, ...] = ()) -> Obj:
    """A new list, tuple or set with known items."""
    made = Obj(kind, place)
    for position, slot in enumerate(items):
        machine.store.set(made, position, slot)
    return made


def items_of(machine: Machine, container: Obj) -> dict[Key, Slot] | None:
    """The items of a container by position or key, if all are known."""
    cells = {key: slot for key, slot in machine.store.cells(container).items() if key not in _NO_ITEMS}
    return None if _REST in cells else cells


def holds_key(machine: Machine, value: Value, key: object) -> bool | None:
    """Whether a dict has a constant key, if that is known."""
    atom = next(iter(value)) if len(value) == 1 else None
    if not isinstance(atom, Obj) or atom.type != DICT or key is ...:
        return None
    if ("key", key) in machine.store.cells(atom):
        return True
    viewed = next(iter(machine.store.get(atom, VIEW).value))
    if isinstance(viewed, ModuleValue) and isinstance(key, str):
        known = not machine.may_hold_anything(viewed.module)
        return is_bound(machine.global_slot(viewed.module, key).value) if known else None
    return None if items_of(machine, atom) is None else False


def known_items(machine: Machine, value: Value) -> list[Value] | None:
    """The items of a list or tuple in order, if all are known."""
    if len(value) != 1:
        return None
    (atom,) = value
    if not isinstance(atom, Obj) or atom.type not in (LIST, TUPLE, SET):
        return None
    cells = machine.store.cells(atom)
    if _REST in cells or any(not isinstance(key, int) for key in cells):
        return None
    return [slot.value for _, slot in sorted(cells.items(), key=lambda cell: cell[0])]


def element(machine: Machine, value: Value) -> Value:
    """What iterating over a value may give."""
    found: list[Value] = []
    for atom in value:
        match atom:
            case Obj() if atom.type in (LIST, TUPLE, SET):
                found.extend(slot.value for slot in machine.store.cells(atom).values())
            case Obj() if atom.type == DICT:
                found.extend(one(Const(key[1])) for key in items_of(machine, atom) or () if isinstance(key, tuple))
                found.append(PLAIN)
            case Suspended(kind="generator"):
                found.append(calls.run_generator(machine, atom))
            case Obj() if atom.type == MAP:
                found.append(_mapped(machine, atom))
            case Const() | Plain():
                found.append(PLAIN)
            case Obj(type=ClassValue(), place=place):
                iterator = operators.special(machine, one(atom), "__iter__", place)
                found.append(element(machine, iterator) if iterator and iterator != one(atom) else UNKNOWN)
            case _:
                found.append(UNKNOWN)
    return join(*found) if found else UNKNOWN


def _mapped(machine: Machine, mapped: Obj) -> Value:
    """What iterating over a `map` or `filter` gives: its function is called now."""
    function, *iterables = (slot.value for slot in machine.store.cells(mapped).values())
    arguments = tuple((element(machine, iterable), mapped.place) for iterable in iterables)
    return calls.call(machine, function, calls.Arguments(arguments), mapped.place)


def item(machine: Machine, value: Value, key: object) -> Value:
    """`value[key]` for a constant key; `...` stands for a key that is not known."""
    return join(*(_item_of(machine, atom, key) for atom in value)) if value else UNKNOWN


def _item_of(machine: Machine, atom: Atom, key: object) -> Value:
    if not isinstance(atom, Obj) or atom.type not in CONTAINERS:
        return element(machine, one(atom)) if isinstance(atom, Suspended) else UNKNOWN
    cells = machine.store.cells(atom)
    if atom.type == DICT:
        exact = cells.get(("key", key))
        absent = exact is None and key is not ... and _REST not in cells and FACTORY not in cells
        rest = [] if absent else [slot for name, slot in cells.items() if name not in _NO_ITEMS]
        candidates = rest if exact is None else [exact]
        if absent:
            return NOTHING
    elif isinstance(key, int) and key in cells and _REST not in cells:
        candidates = [cells[key]]
    elif isinstance(key, int) and key < 0 and _REST not in cells and len(cells) + key in cells:
        candidates = [cells[len(cells) + key]]
    else:
        candidates = list(cells.values())
    return join(*(slot.value for slot in candidates)) if candidates else UNKNOWN


def set_item(machine: Machine, atom: Atom, key: Value, slot: Slot) -> None:
    """`atom[key] = …`; an unbound slot deletes."""
    if not isinstance(atom, Obj) or atom.type not in CONTAINERS:
        return
    known = constant(key)
    _write_through(machine, atom, known, slot)
    if slot.value == UNBOUND and atom.type != DICT:
        remove_at(machine, atom, known)
    elif known is ...:
        add(machine, atom, Slot(UNKNOWN) if slot.value == UNBOUND else slot)
    elif atom.type == DICT:
        machine.store.set(atom, ("key", known), slot)
    elif isinstance(known, int):
        machine.store.set(atom, known if known >= 0 else _REST, slot)


def add(machine: Machine, obj: Obj, slot: Slot) -> None:
    """Put something into a container at a place that is not known."""
    before = machine.store.get(obj, _REST)
    value = join(before.value, slot.value) - UNBOUND
    if value != before.value:
        machine.store.set(obj, _REST, Slot(value, (*before.places, *slot.places)))


def append(machine: Machine, obj: Obj, slot: Slot) -> None:
    """Put something at the end of a list."""
    if machine.store.get(obj, _REST).value == UNBOUND:
        position = len(machine.store.cells(obj))
        if position < _MOST_POSITIONS:
            machine.store.set(obj, position, slot)
            return
    add(machine, obj, slot)


def _write_through(machine: Machine, view: Obj, key: object, slot: Slot) -> None:
    """What is put into the `__dict__` of an object or module is its attribute."""
    for target in machine.store.get(view, VIEW).value:
        if isinstance(key, str):
            set_attribute(machine, target, key, slot)
        elif isinstance(target, Obj) and key is ...:
            forget_attributes(machine, target)


def view_of(machine: Machine, target: Obj | ModuleValue, place: Place) -> Obj:
    """The `__dict__` of an object, or the `globals()` of a module."""
    made = Obj(DICT, place)
    owner = target.module if isinstance(target, ModuleValue) else target
    for key, slot in machine.store.cells(owner).items():
        if isinstance(key, str):
            machine.store.set(made, ("key", key), slot)
    machine.store.set(made, VIEW, Slot(one(target)))
    if isinstance(target, ModuleValue):
        add(machine, made, Slot(UNKNOWN))
    return made


def remove_at(machine: Machine, obj: Obj, position: object) -> None:
    """Take an item out of a list; any may be gone if it is not known which."""
    known = known_items(machine, one(obj))
    if known is None or not isinstance(position, int) or not -len(known) <= position < len(known):
        forget_items(machine, obj)
        return
    slots = [slot for _, slot in sorted(machine.store.cells(obj).items(), key=lambda cell: str(cell[0]).zfill(9))]
    del slots[position]
    for index in range(len(known)):
        machine.store.set(obj, index, slots[index] if index < len(slots) else Slot(UNBOUND))


def forget_items(machine: Machine, obj: Obj) -> None:
    """Something was taken out of a container, and it is not known what: any item may be gone."""
    for key, slot in machine.store.cells(obj).items():
        machine.store.set(obj, key, Slot(UNKNOWN, slot.places))


def extend(machine: Machine, obj: Obj, added: Value, place: Place) -> None:
    """Put the items of an iterable into a container."""
    known = known_items(machine, added)
    if known is not None and obj.type == LIST:
        for value in known:
            append(machine, obj, Slot(value, (place,)))
    elif known != []:
        add(machine, obj, Slot(element(machine, added), (place,)))


def update(machine: Machine, made: Obj, value: Value) -> None:
    """`dict.update`, or `**value` in a display."""
    for atom in value:
        if isinstance(atom, Obj) and atom.type == DICT:
            for key, slot in machine.store.cells(atom).items():
                if key not in _NO_ITEMS:
                    machine.store.set(made, key, slot)
                    _write_through(machine, made, key[1] if isinstance(key, tuple) else ..., slot)
        else:
            add(machine, made, Slot(UNKNOWN))


# -- context managers and star imports ---------------------------------------------------------------


def enter_context(machine: Machine, manager: Value, place: Place) -> Value:
    """What `with manager as x` binds."""
    results: list[Value] = []
    for atom in manager:
        match atom:
            case Obj(type=External(path=path)):
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
        if isinstance(atom, Obj) and isinstance(atom.type, ClassValue):
            leave = get_attribute(machine, one(atom), "__exit__", place)
            nothing = (UNKNOWN, place)
            calls.call(machine, leave, calls.Arguments((nothing, nothing, nothing)), place)


def import_star(machine: Machine, frame: Frame, module: Module | None, stmt: n.ImportFrom) -> None:
    """`from module import *`: every public global of a project's module; of another, anything."""
    place = Place(frame.module.path, frame.piece, stmt.span)
    if module is None:
        machine.store.set(frame.module, _REST, Slot(UNKNOWN, (place,)))
        return
    for name in module.definitions:
        machine.global_slot(module, name)
    for key, slot in machine.store.cells(module).items():
        if isinstance(key, str) and (not key.startswith("_") or key == _REST):
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

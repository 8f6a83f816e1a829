"""Lists, tuples, sets and dicts of an imagined process: their items, by position and key where these are known."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.externals as externals
import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.interpreter.operators as operators
import spawnlint.boundary.watchers.lifecycle as lifecycle
from spawnlint.boundary.interpreter.store import Key, Slot
from spawnlint.boundary.interpreter.values import (
    NOTHING,
    PLAIN,
    UNBOUND,
    UNKNOWN,
    Atom,
    ClassValue,
    Const,
    External,
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
from spawnlint.knowledge.container_bases import CONTAINER_BASES
from spawnlint.program.module import Place

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
REST = "*"
"""The cell of a container for items at positions or keys that are not known."""
_MOST_POSITIONS = 64
"""Items behind this many are kept without their positions."""
VIEW = ("view", "")
"""The cell of a dict for the object or module whose `__dict__` it is."""
FACTORY = ("factory", "")
"""The cell of a defaultdict for what makes missing items."""
CONTENT = ("content", "")
"""The cell of an object whose class, in the project, is a container, for the plain one with what it contains."""
NO_ITEMS = frozenset({FACTORY, VIEW})
"""The cells of a dict that are none of its items."""


def make(machine: Machine, kind: External, place: Place, items: tuple[Slot, ...] = ()) -> Obj:
    """A new list, tuple or set with known items."""
    made = Obj(kind, place)
    for position, slot in enumerate(items):
        machine.store.set(made, position, slot)
    return made


def give_content(machine: Machine, obj: Obj, cls: ClassValue) -> None:
    """A new object of a class that derives from a container is empty."""
    order = classes.mro(machine, cls)
    kinds = [
        CONTAINER_BASES[base.path].kind for base in order if isinstance(base, External) and base.path in CONTAINER_BASES
    ]
    if len(kinds) == 1 and None not in order:
        machine.store.set(obj, CONTENT, Slot(one(Obj(External(kinds[0]), obj.place))))


def content(machine: Machine, atom: Atom) -> Atom:
    """The plain container in an object whose class derives from one; anything else is what it is."""
    if isinstance(atom, Obj) and isinstance(atom.type, ClassValue):
        for held in machine.store.get(atom, CONTENT).value:
            return held if isinstance(held, Obj) else atom
    return atom


def has_method(kind: External, name: str) -> bool:
    """Whether a built-in container has a method of its own of this name."""
    return name in vars(getattr(builtins, kind.path.removeprefix("builtins."), object))


def note_view(machine: Machine, made: Obj, path: str) -> None:
    """A list stands for the view of a dict that the method at a path gives."""
    machine.store.set(machine.run.main, ("view", made), Slot(one(Const(path))))


def viewed_by(machine: Machine, obj: Obj) -> str | None:
    """The path of the method whose view of a dict this list stands for; None if it is a list."""
    path = constant(machine.store.get(machine.run.main, ("view", obj)).value) if obj.type == LIST else None
    return path if isinstance(path, str) else None


def items_of(machine: Machine, container: Obj) -> dict[Key, Slot] | None:
    """The items of a container by position or key, if all are known."""
    cells = {key: slot for key, slot in machine.store.cells(container).items() if key not in NO_ITEMS}
    return None if REST in cells else cells


def viewed(machine: Machine, value: Value) -> Atom | None:
    """The module whose `globals()` a value is, or the object whose `__dict__`."""
    atom = next(iter(value)) if len(value) == 1 else None
    return next(iter(machine.store.get(atom, VIEW).value)) if isinstance(atom, Obj) else None


def holds_key(machine: Machine, value: Value, key: object) -> bool | None:
    """Whether a dict has a constant key, if that is known."""
    atom = content(machine, next(iter(value))) if len(value) == 1 else None
    if not isinstance(atom, Obj) or atom.type != DICT or key is ...:
        return None
    if ("key", key) in machine.store.cells(atom):
        return True
    whole = viewed(machine, value)
    if isinstance(whole, ModuleValue) and isinstance(key, str):
        known = not machine.may_hold_anything(whole.module)
        return is_bound(machine.global_slot(whole.module, key).value) if known else None
    return None if items_of(machine, atom) is None else False


def known_items(machine: Machine, value: Value) -> list[Value] | None:
    """The items of a list or tuple in order, if all are known."""
    if len(value) != 1:
        return None
    (atom,) = (content(machine, atom) for atom in value)
    if not isinstance(atom, Obj) or atom.type not in (LIST, TUPLE, SET):
        return None
    cells = machine.store.cells(atom)
    if REST in cells or any(not isinstance(key, int) for key in cells):
        return None
    return [slot.value for _, slot in sorted(cells.items(), key=lambda cell: cell[0])]


def element(machine: Machine, value: Value, at: Place | None = None) -> Value:
    """What iterating over a value may give; `at` is where that is done, if it matters."""
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
            case Const() | Plain() | Obj(type=External(path="builtins.range")):
                found.append(PLAIN)
            case External(path="sys.stdin") if at is not None:
                lifecycle.stdin_read(machine, at, "")
                found.append(PLAIN)
            case Obj(type=External(), place=place):
                found.append(externals.iterated(machine, atom, at or place))
            case Obj(type=ClassValue(), place=place):
                iterator = operators.special(machine, one(atom), "__iter__", place)
                if iterator is None and (inside := content(machine, atom)) is not atom:
                    iterator = one(inside)
                found.append(element(machine, iterator) if iterator and iterator != one(atom) else UNKNOWN)
            case _:
                found.append(UNKNOWN)
    return join(*found) if found else UNKNOWN


def _mapped(machine: Machine, mapped: Obj) -> Value:
    """What iterating over a `map` or `filter` gives: its function is called now."""
    function, *iterables = (slot.value for slot in machine.store.cells(mapped).values())
    arguments = tuple((element(machine, iterable), mapped.place) for iterable in iterables)
    return calls.call(machine, function, calls.Arguments(arguments), mapped.place)


def item(machine: Machine, value: Value, key: object, at: Place | None = None) -> Value:
    """`value[key]` for a constant key; `...` stands for a key that is not known. `at` is where the program asks so."""
    if at is not None:
        _make_missing(machine, value, key, at)
    return join(*(_item_of(machine, atom, key) for atom in value)) if value else UNKNOWN


def _make_missing(machine: Machine, value: Value, key: object, place: Place) -> None:
    """`value[key]` puts a new item into a defaultdict that has none under this key."""
    atom = content(machine, next(iter(value))) if len(value) == 1 else None
    if not isinstance(atom, Obj) or atom.type != DICT:
        return
    factory = machine.store.get(atom, FACTORY).value
    cells = machine.store.cells(atom)
    if not is_bound(factory) or ("key", key) in cells or (key is ... and len(cells) > 1):
        return
    slot = Slot(calls.call(machine, factory, calls.Arguments(), place), (place,))
    if key is ...:
        add(machine, atom, slot)
    elif REST not in cells:
        machine.store.set(atom, ("key", key), slot)


def _item_of(machine: Machine, atom: Atom, key: object) -> Value:
    atom = content(machine, atom)
    if not isinstance(atom, Obj) or atom.type not in CONTAINERS:
        return element(machine, one(atom)) if isinstance(atom, Suspended) else UNKNOWN
    cells = machine.store.cells(atom)
    if atom.type == DICT:
        exact = cells.get(("key", key))
        absent = exact is None and key is not ... and REST not in cells and FACTORY not in cells
        rest = [] if absent else [slot for name, slot in cells.items() if name not in NO_ITEMS]
        candidates = rest if exact is None else [exact]
        if absent:
            return NOTHING
    elif isinstance(key, int) and key in cells and REST not in cells:
        candidates = [cells[key]]
    elif isinstance(key, int) and key < 0 and REST not in cells and len(cells) + key in cells:
        candidates = [cells[len(cells) + key]]
    else:
        candidates = list(cells.values())
    return join(*(slot.value for slot in candidates)) if candidates else UNKNOWN


def set_item(machine: Machine, atom: Atom, key: Value, slot: Slot) -> None:
    """`atom[key] = …`; an unbound slot deletes."""
    atom = content(machine, atom)
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
        machine.store.set(atom, known if known >= 0 else REST, slot)


def add(machine: Machine, obj: Obj, slot: Slot) -> None:
    """Put something into a container at a place that is not known."""
    before = machine.store.get(obj, REST)
    value = join(before.value, slot.value) - UNBOUND
    if value != before.value:
        machine.store.set(obj, REST, Slot(value, (*before.places, *slot.places)))


def append(machine: Machine, obj: Obj, slot: Slot) -> None:
    """Put something at the end of a list."""
    if machine.store.get(obj, REST).value == UNBOUND:
        position = len(machine.store.cells(obj))
        if position < _MOST_POSITIONS:
            machine.store.set(obj, position, slot)
            return
    add(machine, obj, slot)


def _write_through(machine: Machine, view: Obj, key: object, slot: Slot) -> None:
    """What is put into the `__dict__` of an object or module is its attribute."""
    for target in machine.store.get(view, VIEW).value:
        if isinstance(key, str):
            objects.set_attribute(machine, target, key, slot)
        elif isinstance(target, Obj) and key is ...:
            objects.forget_attributes(machine, target)


def view_of(machine: Machine, target: Obj | ModuleValue, place: Place) -> Obj:
    """The `__dict__` of an object, or the `globals()` of a module."""
    made = Obj(DICT, place)
    owner = target.module if isinstance(target, ModuleValue) else target
    for key, slot in machine.store.cells(owner).items():
        if isinstance(key, str) and key != REST:
            machine.store.set(made, ("key", key), slot)
    machine.store.set(made, VIEW, Slot(one(target)))
    if isinstance(target, ModuleValue) or is_bound(machine.store.get(target, REST).value):
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


def clear(machine: Machine, container: Obj) -> None:
    """Take everything out of a container."""
    for key in machine.store.cells(container):
        if key not in NO_ITEMS:
            machine.store.set(container, key, Slot(UNBOUND))
            _write_through(machine, container, key[1] if isinstance(key, tuple) else ..., Slot(UNBOUND))


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
        add(machine, obj, Slot(element(machine, added, place), (place,)))


def update(machine: Machine, made: Obj, value: Value, place: Place | None = None) -> None:
    """`dict.update`, or `**value` in a display; `place` is what is told of items that are not known."""
    for atom in (content(machine, atom) for atom in value):
        if isinstance(atom, Obj) and atom.type == DICT:
            for key, slot in machine.store.cells(atom).items():
                if key not in NO_ITEMS:
                    machine.store.set(made, key, slot)
                    _write_through(machine, made, key[1] if isinstance(key, tuple) else ..., slot)
        else:
            add(machine, made, Slot(UNKNOWN, () if place is None else (place,)))

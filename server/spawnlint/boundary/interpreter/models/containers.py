"""Lists, tuples, sets and dicts: how they are made, filled and emptied."""

from __future__ import annotations

import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.sizes as sizes
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import (
    NONE,
    UNBOUND,
    UNKNOWN,
    Const,
    External,
    Obj,
    Value,
    constant,
    is_bound,
    join,
    one,
)
from spawnlint.knowledge.externals import (
    CONTAINERS,
)


def _container(outside: Outside) -> Value:
    kind = External(CONTAINERS[outside.target.path])
    made = containers.make(outside.machine, kind, outside.place)
    if outside.args.positional:
        containers.extend(outside.machine, made, outside.args.positional[0][0], outside.place)
        known = containers.known_items(outside.machine, outside.args.positional[0][0])
        if known is None and kind == containers.LIST:
            sizes.note_length(outside.machine, made, sizes.least_length(outside.machine, outside.args.positional[0][0]))
        if kind == containers.TUPLE and known is not None:
            made = containers.make(
                outside.machine, kind, outside.place, tuple(Slot(v, (outside.place,)) for v in known)
            )
    return one(made)


def _dict(outside: Outside) -> Value:
    made = containers.make(outside.machine, containers.DICT, outside.place)
    for value, _ in outside.args.positional:
        containers.update(outside.machine, made, value)
    for name, (value, place) in outside.args.keywords.items():
        outside.machine.store.set(made, ("key", name), Slot(value, (place,)))
    if outside.args.open:
        containers.add(outside.machine, made, Slot(UNKNOWN))
    return one(made)


def _append(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj) and outside.args.positional:
        value, place = outside.args.positional[-1]
        containers.append(outside.machine, outside.receiver, Slot(value, (place,)))
        if outside.machine.now.repeats > 1:
            sizes.note_length(outside.machine, outside.receiver, outside.machine.now.repeats)
    return NONE


def _add(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj) and outside.args.positional:
        value, place = outside.args.positional[-1]
        containers.add(outside.machine, outside.receiver, Slot(value, (place,)))
    return NONE


def _extend(outside: Outside) -> Value:
    """`list.extend`, and `set.update`, which takes several."""
    if isinstance(outside.receiver, Obj):
        for value, _ in outside.args.positional:
            containers.extend(outside.machine, outside.receiver, value, outside.place)
    return NONE


def _update(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        for value, _ in outside.args.positional:
            containers.update(outside.machine, outside.receiver, value, outside.place)
        for name, (value, place) in outside.args.keywords.items():
            containers.set_item(outside.machine, outside.receiver, one(Const(name)), Slot(value, (place,)))
    return NONE


def _set_item(outside: Outside) -> Value:
    """`__setitem__` and `__delitem__`."""
    deletes = outside.target.path.endswith(".__delitem__")
    slot = Slot(UNBOUND if deletes else outside.value(1, "value"), (outside.place,))
    if isinstance(outside.receiver, Obj):
        containers.set_item(outside.machine, outside.receiver, outside.value(0, "key"), slot)
    return NONE


def _get_item(outside: Outside) -> Value:
    if not isinstance(outside.receiver, Obj):
        return UNKNOWN
    return containers.item(outside.machine, one(outside.receiver), constant(outside.value(0, "key")))


def _copy(outside: Outside) -> Value:
    if not isinstance(outside.receiver, Obj):
        return UNKNOWN
    made = Obj(outside.receiver.type, outside.place)
    for key, slot in outside.machine.store.cells(outside.receiver).items():
        if key != containers.VIEW:
            outside.machine.store.set(made, key, slot)
    return one(made)


def _take_out(outside: Outside) -> Value:
    """`dict.pop`, `dict.get`, `dict.setdefault`, `list.pop`."""
    if not isinstance(outside.receiver, Obj):
        return UNKNOWN
    key = constant(outside.value(0, "key")) if outside.args.positional else -1
    taken = containers.item(outside.machine, one(outside.receiver), key)
    if outside.target.path == "builtins.dict.pop":
        containers.set_item(outside.machine, outside.receiver, outside.value(0, "key"), Slot(UNBOUND))
    default = outside.value(1, "default")
    if outside.target.path == "builtins.dict.setdefault" and not taken:
        containers.set_item(outside.machine, outside.receiver, outside.value(0, "key"), Slot(default, (outside.place,)))
    if not taken:
        return default if is_bound(default) else NONE
    return join(taken, default) if is_bound(default) and key is ... else taken


def _pop(outside: Outside) -> Value:
    """`list.pop`: the last item, or one that is not known."""
    if not isinstance(outside.receiver, Obj):
        return UNKNOWN
    known = containers.known_items(outside.machine, one(outside.receiver))
    if known and not outside.args.positional:
        outside.machine.store.set(outside.receiver, len(known) - 1, Slot(UNBOUND))
        return known[-1]
    taken = containers.element(outside.machine, one(outside.receiver))
    containers.forget_items(outside.machine, outside.receiver)
    return taken


def _remove(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        containers.forget_items(outside.machine, outside.receiver)
    return UNKNOWN


def _clear(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        containers.clear(outside.machine, outside.receiver)
    return NONE


def _values(outside: Outside) -> Value:
    """`dict.values`, `dict.items`, `dict.keys` as a list of what they give."""
    if not isinstance(outside.receiver, Obj):
        return UNKNOWN
    made = containers.make(outside.machine, containers.LIST, outside.place)
    for key, slot in outside.machine.store.cells(outside.receiver).items():
        if key in containers.NO_ITEMS:
            continue
        name = one(Const(key[1])) if isinstance(key, tuple) else UNKNOWN
        given = slot.value
        if outside.target.path.endswith(".items"):
            pair = (Slot(name, slot.places), slot)
            given = one(containers.make(outside.machine, containers.TUPLE, outside.place, pair))
        elif outside.target.path.endswith(".keys"):
            given = name
        containers.append(outside.machine, made, Slot(given, slot.places))
    containers.note_view(outside.machine, made, outside.target.path)
    return one(made)


def _defaultdict(outside: Outside) -> Value:
    made = containers.make(outside.machine, containers.DICT, outside.place)
    if outside.args.positional:
        factory, place = outside.args.positional[0]
        outside.machine.store.set(made, containers.FACTORY, Slot(factory, (place,)))
    for value, _ in outside.args.positional[1:]:
        containers.update(outside.machine, made, value)
    return one(made)


FUNCTIONS: dict[str, Model] = {
    "collections.Counter": _dict,
    "collections.defaultdict": _defaultdict,
    **dict.fromkeys(CONTAINERS, _container),
    "builtins.dict": _dict,
    "collections.OrderedDict": _dict,
}
METHODS: dict[str, Model] = {
    "builtins.list.append": _append,
    "builtins.list.insert": _add,
    "builtins.set.add": _add,
    "builtins.list.extend": _extend,
    "builtins.set.update": _extend,
    "builtins.dict.__init__": _update,
    "builtins.list.__init__": _extend,
    "builtins.set.__init__": _extend,
    **{f"builtins.{kind}.{name}": _set_item for kind in ("dict", "list") for name in ("__setitem__", "__delitem__")},
    **{f"builtins.{kind}.__getitem__": _get_item for kind in ("dict", "list")},
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
    "builtins.set.clear": _clear,
    **{f"builtins.{kind}.copy": _copy for kind in ("dict", "list", "set")},
    **{f"builtins.dict.{name}": _values for name in ("values", "items", "keys")},
}

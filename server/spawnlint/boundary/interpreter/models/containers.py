"""Lists, tuples, sets and dicts: how they are made, filled and emptied."""

from __future__ import annotations

import spawnlint.boundary.interpreter.objects as objects
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
    if outside.target.path == "builtins.dict.setdefault" and not taken:
        objects.set_item(outside.machine, outside.receiver, outside.value(0, "key"), Slot(default, (outside.place,)))
    if not taken:
        return default if is_bound(default) else NONE
    return join(taken, default) if is_bound(default) and key is ... else taken


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
        if key == objects.FACTORY:
            continue
        name = one(Const(key[1])) if isinstance(key, tuple) else UNKNOWN
        given = slot.value
        if outside.target.path.endswith(".items"):
            pair = (Slot(name, slot.places), slot)
            given = one(objects.make(outside.machine, objects.TUPLE, outside.place, pair))
        elif outside.target.path.endswith(".keys"):
            given = name
        objects.append(outside.machine, made, Slot(given, slot.places))
    return one(made)


def _defaultdict(outside: Outside) -> Value:
    made = objects.make(outside.machine, objects.DICT, outside.place)
    if outside.args.positional:
        factory, place = outside.args.positional[0]
        outside.machine.store.set(made, objects.FACTORY, Slot(factory, (place,)))
    for value, _ in outside.args.positional[1:]:
        objects.update(outside.machine, made, value)
    return one(made)


FUNCTIONS: dict[str, Model] = {
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
}

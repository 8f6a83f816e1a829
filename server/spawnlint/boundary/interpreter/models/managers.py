"""`multiprocessing.Manager()`: the proxies that it gives."""

from __future__ import annotations

from spawnlint.boundary.crossings.managers import REGISTERED, start_manager
from spawnlint.boundary.crossings.messages import put_all
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import NONE, UNKNOWN, ClassValue, External, Obj, Value, one
from spawnlint.boundary.watchers.proxies import filled
from spawnlint.knowledge.externals import MANAGERS
from spawnlint.knowledge.ways import PROXIES


def _proxy(outside: Outside) -> Value:
    made = Obj(External(PROXIES[outside.target.path]), outside.place)
    put_all(outside.machine, outside.target, outside.args, outside.place)
    filled(outside.machine, made, outside.args)
    return one(made)


def _register(outside: Outside) -> Value:
    """`Manager.register(name, callable)`: kept in the class, and sent to each of its servers."""
    given = outside.args.get(1, "callable")
    if isinstance(outside.receiver, ClassValue) and given is not None:
        value, place = given
        outside.machine.store.set(outside.receiver, (REGISTERED, outside.place), Slot(value, (place,)))
    return NONE


def _start(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        start_manager(outside.machine, outside.receiver, outside.target, outside.args, outside.place)
    return NONE


def _enter(outside: Outside) -> Value:
    _start(outside)
    return one(outside.receiver) if outside.receiver is not None else UNKNOWN


METHODS: dict[str, Model] = {
    **dict.fromkeys(PROXIES, _proxy),
    **{f"{base}.register": _register for base in MANAGERS},
    **{f"{base}.start": _start for base in MANAGERS},
    **{f"{base}.__enter__": _enter for base in MANAGERS},
}

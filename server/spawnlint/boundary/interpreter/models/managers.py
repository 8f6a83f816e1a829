"""`multiprocessing.Manager()`: the proxies that it gives."""

from __future__ import annotations

from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.values import External, Obj, Value, one
from spawnlint.boundary.watchers.proxies import filled
from spawnlint.knowledge.ways import PROXIES


def _proxy(outside: Outside) -> Value:
    made = Obj(External(PROXIES[outside.target.path]), outside.place)
    filled(outside.machine, made, outside.args)
    return one(made)


METHODS: dict[str, Model] = dict.fromkeys(PROXIES, _proxy)

"""`multiprocessing.Manager()`: the proxies that it gives."""

from __future__ import annotations

from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.values import External, Obj, Value, one
from spawnlint.knowledge.ways import PROXIES


def _proxy(outside: Outside) -> Value:
    return one(Obj(External(PROXIES[outside.target.path]), outside.place))


METHODS: dict[str, Model] = dict.fromkeys(PROXIES, _proxy)

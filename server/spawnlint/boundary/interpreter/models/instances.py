"""`object.__new__` and that of other bases which add nothing to it."""

from __future__ import annotations

import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.values import UNKNOWN, ClassValue, Obj, Value, one
from spawnlint.knowledge.container_bases import CONTAINER_BASES
from spawnlint.knowledge.exceptions import KEEP_THEIR_ARGS
from spawnlint.knowledge.externals import SCALAR_BASES, TRANSPARENT_BASES


def _new(outside: Outside) -> Value:
    given = outside.value(0, "cls")
    if len(given) != 1:
        return UNKNOWN
    (cls,) = given
    if not isinstance(cls, ClassValue):
        return UNKNOWN
    made = Obj(cls, outside.place)
    containers.give_content(outside.machine, made, cls)
    return one(made)


FUNCTIONS: dict[str, Model] = {"builtins.object.__new__": _new}
_BASES = (TRANSPARENT_BASES - KEEP_THEIR_ARGS) | SCALAR_BASES | CONTAINER_BASES.keys()
METHODS: dict[str, Model] = {f"{base}.__new__": _new for base in _BASES}

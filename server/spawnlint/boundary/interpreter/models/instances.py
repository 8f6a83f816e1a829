"""`object.__new__` and that of other bases which add nothing to it."""

from __future__ import annotations

from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.values import UNKNOWN, ClassValue, Obj, Value, one
from spawnlint.knowledge.exceptions import KEEP_THEIR_ARGS
from spawnlint.knowledge.externals import SCALAR_BASES, TRANSPARENT_BASES


def _new(outside: Outside) -> Value:
    made = outside.value(0, "cls")
    if len(made) != 1:
        return UNKNOWN
    (cls,) = made
    return one(Obj(cls, outside.place)) if isinstance(cls, ClassValue) else UNKNOWN


FUNCTIONS: dict[str, Model] = {"builtins.object.__new__": _new}
METHODS: dict[str, Model] = {f"{base}.__new__": _new for base in (TRANSPARENT_BASES - KEEP_THEIR_ARGS) | SCALAR_BASES}

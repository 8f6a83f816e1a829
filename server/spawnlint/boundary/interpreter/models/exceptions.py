"""Built-in exceptions: what their constructors keep."""

from __future__ import annotations

import spawnlint.boundary.crossings.exceptions as exceptions
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.values import NONE, Obj, Value
from spawnlint.knowledge.exceptions import KEEP_THEIR_ARGS


def _init(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        exceptions.keep_args(outside.machine, outside.receiver, outside.args, outside.place)
    return NONE


METHODS: dict[str, Model] = {f"{path}.__init__": _init for path in KEEP_THEIR_ARGS}

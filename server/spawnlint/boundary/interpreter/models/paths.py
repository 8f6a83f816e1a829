"""`pathlib`: paths that are made of others."""

from __future__ import annotations

from spawnlint.boundary.interpreter.operators import PATH
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.values import Obj, Value, one

_METHODS = "absolute expanduser joinpath relative_to rename replace resolve with_name with_stem with_suffix"


def _path(outside: Outside) -> Value:
    return one(Obj(PATH, outside.place))


METHODS: dict[str, Model] = {f"{PATH.path}.{name}": _path for name in _METHODS.split()}

"""`pathlib`: paths that are made of others."""

from __future__ import annotations

from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.values import External, Obj, Value, one

_PATH = External("pathlib.Path")
_METHODS = "absolute expanduser joinpath relative_to rename replace resolve with_name with_stem with_suffix"


def _path(outside: Outside) -> Value:
    return one(Obj(_PATH, outside.place))


METHODS: dict[str, Model] = {f"{_PATH.path}.{name}": _path for name in _METHODS.split()}

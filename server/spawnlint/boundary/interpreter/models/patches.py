"""`unittest.mock.patch` and `contextlib.redirect_stdout`: context managers that put something else in a place."""

from __future__ import annotations

import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.interpreter.patching as patching
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import NONE, UNKNOWN, External, Obj, Value, constant, one
from spawnlint.boundary.watchers.replaced import path_of, replaces
from spawnlint.knowledge.replaced import PATCH, REDIRECTS


def _patch(outside: Outside) -> Value:
    """`patch("module.name")`."""
    path = constant(outside.value(0, "target"))
    if isinstance(path, str) and path.startswith("__main__."):
        path = outside.machine.run.main.name + path.removeprefix("__main__")
    return _manager(outside, path)


def _patch_object(outside: Outside) -> Value:
    """`patch.object(module, "name")`."""
    target, name = outside.value(0, "target"), constant(outside.value(1, "attribute"))
    path = path_of(next(iter(target)), name) if len(target) == 1 and isinstance(name, str) else None
    return _manager(outside, path)


def _redirect(outside: Outside) -> Value:
    return _manager(outside, REDIRECTS[outside.target.path])


def _manager(outside: Outside, path: object) -> Value:
    made = Obj(External(PATCH), outside.place)
    return replaces(outside.machine, made, path) if isinstance(path, str) else one(made)


def _start(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        patching.enter(outside.machine, outside.receiver, outside.place)
    return UNKNOWN


def _stop(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        patching.leave(outside.machine, outside.receiver)
    return NONE


def _install(outside: Outside) -> Value:
    """`gettext.install`: `_` is a built-in function from now on."""
    objects.set_attribute(outside.machine, External("builtins"), "_", Slot(UNKNOWN, (outside.place,)))
    return NONE


FUNCTIONS: dict[str, Model] = {
    PATCH: _patch,
    f"{PATCH}.object": _patch_object,
    "gettext.install": _install,
    **dict.fromkeys(REDIRECTS, _redirect),
}
METHODS: dict[str, Model] = {f"{PATCH}.start": _start, f"{PATCH}.stop": _stop}

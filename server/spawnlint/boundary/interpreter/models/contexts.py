"""`contextlib.ExitStack`: context managers that are entered one by one and kept."""

from __future__ import annotations

import spawnlint.boundary.interpreter.objects as objects
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import UNKNOWN, Obj, Value, one
from spawnlint.knowledge.holders import EXIT_STACKS


def _enter(outside: Outside) -> Value:
    if not outside.args.positional or not isinstance(outside.receiver, Obj):
        return UNKNOWN
    manager, place = outside.args.positional[0]
    kept = outside.machine.store.cells(outside.receiver)
    outside.machine.store.set(outside.receiver, len(kept), Slot(manager, (place,)))
    return objects.enter_context(outside.machine, manager, place)


def _close(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        objects.exit_context(outside.machine, one(outside.receiver), outside.place)
    return UNKNOWN


METHODS: dict[str, Model] = {
    **{f"{path}.enter_context": _enter for path in EXIT_STACKS},
    **{f"{path}.close": _close for path in EXIT_STACKS},
}

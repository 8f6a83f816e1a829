"""`multiprocessing`: which process this is."""

from __future__ import annotations

import spawnlint.boundary.watchers.bootstrap as bootstrap
from spawnlint.boundary.interpreter.machine import ProcessRole
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import NONE, PLAIN, UNKNOWN, Const, External, Obj, Plain, Value, one
from spawnlint.knowledge.bootstrap import CURRENT_PROCESS, GET_START_METHOD, PARENT_PROCESS

_MAIN: Value = one(Const("MainProcess"))
_NAME_OF_CHILD: Value = one(Plain(other_than=("MainProcess",)))
_SOME_METHOD: Value = one(Plain(other_than=(None,)))
_ATTRIBUTES = ("authkey", "daemon", "exitcode", "ident", "pid", "sentinel")


def _current_process(outside: Outside) -> Value:
    """The process as an object of which the name is known; a child has its name before it imports anything."""
    machine = outside.machine
    made = machine.process or Obj(External("multiprocessing.process.BaseProcess"), outside.place)
    machine.store.set(made, "name", Slot(_MAIN if machine.role is ProcessRole.PARENT else _NAME_OF_CHILD))
    for attribute in _ATTRIBUTES:
        machine.store.set(made, attribute, Slot(PLAIN))
    return one(made)


def _parent_process(outside: Outside) -> Value:
    """None in the parent, and in a child until it has imported its main module."""
    return UNKNOWN if outside.machine.role is ProcessRole.CHILD else NONE


def _get_start_method(outside: Outside) -> Value:
    """Some method; with `allow_none` that is known only after something has fixed it."""
    is_fixed = outside.machine.role is not ProcessRole.PARENT or bootstrap.fixed_at(outside.machine) is not None
    return _SOME_METHOD if is_fixed or outside.target.method is not None else UNKNOWN


FUNCTIONS: dict[str, Model] = {
    CURRENT_PROCESS: _current_process,
    **dict.fromkeys(PARENT_PROCESS, _parent_process),
    GET_START_METHOD: _get_start_method,
}

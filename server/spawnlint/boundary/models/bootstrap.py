"""`multiprocessing`: which process this is."""

from __future__ import annotations

from spawnlint.boundary.machine import ProcessRole
from spawnlint.boundary.outside import Model, Outside
from spawnlint.boundary.store import Slot
from spawnlint.boundary.values import NONE, PLAIN, UNKNOWN, Const, External, Obj, Value, one
from spawnlint.knowledge.bootstrap import CURRENT_PROCESS, PARENT_PROCESS

_MAIN = "MainProcess"
_ATTRIBUTES = ("authkey", "daemon", "exitcode", "ident", "pid", "sentinel")


class _NameOfChild:
    """The name of some child: not that of the main process, and nothing else is known of it."""

    def __eq__(self, other: object) -> bool:
        if other is self or other == _MAIN:
            return other is self
        raise TypeError

    __hash__ = object.__hash__


_NAME_OF_CHILD = _NameOfChild()


def _current_process(outside: Outside) -> Value:
    """The process as an object of which the name is known; a child has its name before it imports anything."""
    machine = outside.machine
    made = Obj(External("multiprocessing.process.BaseProcess"), outside.place)
    name: object = _MAIN if machine.role is ProcessRole.PARENT else _NAME_OF_CHILD
    machine.store.set(made, "name", Slot(one(Const(name))))
    for attribute in _ATTRIBUTES:
        machine.store.set(made, attribute, Slot(PLAIN))
    return one(made)


def _parent_process(outside: Outside) -> Value:
    """None in the parent, and in a child until it has imported its main module."""
    return UNKNOWN if outside.machine.role is ProcessRole.CHILD else NONE


FUNCTIONS: dict[str, Model] = {
    **dict.fromkeys(CURRENT_PROCESS, _current_process),
    **dict.fromkeys(PARENT_PROCESS, _parent_process),
}

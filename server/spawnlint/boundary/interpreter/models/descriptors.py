"""`os.open`, `os.pipe` and the like: numbers of open files. `object()`: something that is only itself."""

from __future__ import annotations

import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import UNKNOWN, External, Obj, Value, one
from spawnlint.boundary.watchers.descriptors import DESCRIPTOR
from spawnlint.boundary.watchers.sentinels import SENTINEL


def _descriptor(outside: Outside) -> Value:
    return one(Obj(DESCRIPTOR, outside.place))


def _descriptor_of(outside: Outside) -> Value:
    """`file.fileno()`, of a file that the program has opened."""
    return _descriptor(outside) if isinstance(outside.receiver, Obj) else UNKNOWN


def _pipe(outside: Outside) -> Value:
    ends = tuple(Slot(one(Obj(DESCRIPTOR, outside.place)), (outside.place,)) for _ in range(2))
    return one(containers.make(outside.machine, containers.TUPLE, outside.place, ends))


def _sentinel(outside: Outside) -> Value:
    return one(Obj(External(SENTINEL.path), outside.place))


FUNCTIONS: dict[str, Model] = {
    **dict.fromkeys(("os.open", "os.dup", "os.memfd_create", "os.eventfd"), _descriptor),
    **dict.fromkeys(("os.pipe", "os.pipe2", "os.openpty", "pty.openpty"), _pipe),
    SENTINEL.path: _sentinel,
}
_FILES = ("builtins.open", "socket.socket", "tempfile.TemporaryFile", "tempfile.NamedTemporaryFile", "io.FileIO")
METHODS: dict[str, Model] = {f"{path}.fileno": _descriptor_of for path in _FILES}

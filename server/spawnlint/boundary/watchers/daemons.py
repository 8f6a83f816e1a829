"""The mark of a daemon, which multiprocessing keeps in the `_config` of a Process and of the process that it becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.process_objects as process_objects
import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import Const, External, Obj, constant, one
from spawnlint.knowledge.ways import PROCESS, dialect
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_CONFIG, _DAEMON = "_config", one(Const("daemon"))


def configure(machine: Machine, process: Obj, daemon: Slot | None) -> None:
    """`Process.__init__` makes the configuration; `daemon` is the argument of this name, if there is one."""
    made = containers.make(machine, containers.DICT, process.place)
    machine.store.set(process, _CONFIG, Slot(one(made)))
    if daemon is not None:
        mark(machine, process, daemon)


def mark(machine: Machine, process: Obj, slot: Slot) -> None:
    """`process.daemon = …`."""
    for atom in machine.store.get(process, _CONFIG).value:
        containers.set_item(machine, atom, _DAEMON, slot)


def since(machine: Machine) -> Place | None:
    """What has made a daemon of this process, if it certainly is one."""
    process = machine.process
    if process is None or not process_objects.is_plain(machine, process) or _may_have_children(process):
        return None
    found = containers.item(machine, machine.store.get(process, _CONFIG).value, "daemon")
    if constant(found) is not True:
        return None
    (config,) = machine.store.get(process, _CONFIG).value
    places = machine.store.get(config, ("key", "daemon")).places if isinstance(config, Obj) else ()
    return places[-1] if places else None


def _may_have_children(daemon: Obj) -> bool:
    """Whether the package that it comes from lets daemons have children."""
    spoken = dialect(daemon.type.library) if isinstance(daemon.type, External) else None
    return spoken is not None and spoken.daemons_may_have_children


def become_worker(worker: Machine, pool: Obj, place: Place) -> None:
    """A machine is a worker of a `multiprocessing.Pool` made at a place: a daemon."""
    assert isinstance(pool.type, External)
    worker.process = Obj(pool.type.at(PROCESS), place)
    configure(worker, worker.process, Slot(one(Const(True)), (place,)))

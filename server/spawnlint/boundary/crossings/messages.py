"""Messages: what is put into a queue, a pipe or the object of a manager is pickled there and then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.pickling as pickling
from spawnlint.boundary.interpreter.values import Atom, External, Obj, Value
from spawnlint.boundary.observations import Crossing
from spawnlint.boundary.trail import Step
from spawnlint.knowledge.ways import WAYS, Carrier, Kind, Role, Way
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.calls import Arguments
    from spawnlint.boundary.interpreter.machine import Machine


def put(machine: Machine, way: Way, args: Arguments, place: Place) -> None:
    """A call that sends a message, whatever the start method."""
    for position, (name, role) in enumerate(way.parameters):
        given = args.get(position, name)
        if role is Role.MESSAGE and given is not None:
            _send(machine, *given, place)


def put_item(machine: Machine, target: Atom, value: Value, place: Place) -> None:
    """`target[…] = value`, which is a message if the target is the proxy of something that a manager holds."""
    if isinstance(target, Obj) and isinstance(target.type, External) and f"{target.type.path}.__setitem__" in WAYS:
        _send(machine, value, place, place)


def _send(machine: Machine, value: Value, where: Place, place: Place) -> None:
    sent = () if where == place else (Step(where, "this is sent"),)
    trail = (Step(place, "this is pickled to be sent to another process"), *sent)
    found = pickling.failures(machine, None, value, trail, None, spawning=False)
    if found:
        key = ("crossing", place, tuple((failure.reason, failure.place) for failure in found))
        main = machine.run.main.path
        machine.run.observe(
            key, Crossing(Kind.PUT, Carrier.PICKLE, place, machine.method, trail, found, main, frozenset())
        )

"""Messages: what is put into a queue, a pipe or the object of a manager is pickled there and then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.delivery as delivery
import spawnlint.boundary.crossings.pickling as pickling
from spawnlint.boundary.interpreter.values import Atom, External, Obj, Value
from spawnlint.boundary.observations import Crossing
from spawnlint.boundary.trail import Step
from spawnlint.knowledge.carriers import Carrier
from spawnlint.knowledge.ways import WAYS, Kind, Role, Way
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.calls import Arguments
    from spawnlint.boundary.interpreter.machine import Machine


def put(machine: Machine, way: Way, target: External, args: Arguments, place: Place) -> None:
    """A call that sends a message, whatever the start method."""
    carrier = delivery.carrier_of(target, way.carrier)
    for position, (name, role) in enumerate(way.parameters):
        given = args.get(position, name)
        if role is Role.MESSAGE and given is not None:
            _send(machine, *given, place, carrier)


def put_all(machine: Machine, proxy: External, args: Arguments, place: Place) -> None:
    """Everything that a call sends to a manager, which makes the object that the proxy stands for of it."""
    for value, where in args.all():
        _send(machine, value, where, place, delivery.carrier_of(proxy))


def put_item(machine: Machine, target: Atom, value: Value, place: Place) -> None:
    """`target[…] = value`, which is a message if the target is the proxy of something that a manager holds."""
    if (
        isinstance(target, Obj)
        and isinstance(target.type, External)
        and f"{target.type.path}.__setitem__" in WAYS.by_path
    ):
        _send(machine, value, place, place, delivery.carrier_of(target.type))


def _send(machine: Machine, value: Value, where: Place, place: Place, carrier: Carrier) -> None:
    machine.run.ledger.sentinels.sent(machine, value, place)
    sent = () if where == place else (Step(where, "this is sent"),)
    trail = (Step(place, "this is pickled to be sent to another process"), *sent)
    found = pickling.failures(machine, None, value, trail, None, spawning=False, carrier=carrier)
    if found:
        key = ("crossing", place, tuple((failure.reason, failure.place) for failure in found))
        main = machine.run.main.path
        machine.run.observe(key, Crossing(Kind.PUT, carrier, place, machine.method, trail, found, main, frozenset()))

"""Managers of the project's own: their server is started with the class and all that was registered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.delivery as delivery
import spawnlint.boundary.crossings.pickling as pickling
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.watchers.bootstrap as bootstrap
from spawnlint.boundary.interpreter.values import ClassValue, External, Obj, Value, one
from spawnlint.boundary.observations import Failure
from spawnlint.boundary.trail import Step
from spawnlint.knowledge.ways import MANAGER, Kind, Starter
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.calls import Arguments
    from spawnlint.boundary.interpreter.machine import Machine

REGISTERED = "registered"
"""Cells of a class for what was registered at a place."""


def start_manager(machine: Machine, manager: Obj, start: External, args: Arguments, place: Place) -> None:
    """`manager.start(initializer, initargs)`: both go over, the class by its name, and what was registered with it."""
    method = start.method or machine.method
    bootstrap.note_start(machine, Starter.MANAGER, place, method)
    if method == "fork":
        return
    carrier = delivery.carrier_of(start)
    receiver = delivery.new_child(machine, method)
    trail = (Step(place, f"`{delivery.source(place)}` starts the process of the manager"),)

    def sent(value: Value, *steps: Step) -> tuple[Failure, ...]:
        way = (*trail, *steps)
        return tuple(pickling.failures(machine, receiver, value, way, None, spawning=True, carrier=carrier))

    failures: list[Failure] = []
    for value, where in _registered(machine, manager.type) if isinstance(manager.type, ClassValue) else ():
        steps = () if where is None else (Step(where, "this is registered"),)
        failures += (replace(failure, holder=MANAGER) for failure in sent(value, *steps))
    for given in (args.get(0, "initializer"), args.get(1, "initargs")):
        if given is not None:
            failures += sent(given[0], Step(given[1], "this is sent along"))
    delivery.observe(machine, Kind.START, carrier, place, method, trail, tuple(failures))


def _registered(machine: Machine, cls: ClassValue) -> list[tuple[Value, Place | None]]:
    sent: list[tuple[Value, Place | None]] = [(one(cls), None)]
    for base in classes.mro(machine, cls):
        if isinstance(base, ClassValue):
            cells = machine.store.cells(base).items()
            slots = [slot for key, slot in cells if isinstance(key, tuple) and key[0] == REGISTERED]
            sent.extend((slot.value, slot.places[-1]) for slot in slots)
    return sent

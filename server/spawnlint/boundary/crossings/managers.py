"""Managers of the project's own: their server is started with the class and all that was registered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.delivery as delivery
import spawnlint.boundary.crossings.pickling as pickling
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.watchers.bootstrap as bootstrap
from spawnlint.boundary.interpreter.values import ClassValue, External, Obj, Value, one
from spawnlint.boundary.trail import Step
from spawnlint.knowledge.ways import MANAGER, Kind, Starter
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

REGISTERED = "registered"
"""Cells of a class for what was registered at a place."""


def start_manager(machine: Machine, manager: Obj, start: External, place: Place) -> None:
    """`manager.start()`: the class goes over by its name, and what was registered along with it."""
    method = start.method or machine.method
    bootstrap.note_start(machine, Starter.MANAGER, place, method)
    if method == "fork" or not isinstance(manager.type, ClassValue):
        return
    carrier = delivery.carrier_of(start)
    receiver = delivery.new_child(machine, method)
    trail = (Step(place, f"`{delivery.source(place)}` starts the process of the manager"),)
    for value, where in _sent(machine, manager.type):
        step = () if where is None else (Step(where, "this is registered"),)
        found = pickling.failures(machine, receiver, value, (*trail, *step), None, spawning=True, carrier=carrier)
        told = tuple(replace(failure, holder=MANAGER) for failure in found)
        delivery.observe(machine, Kind.START, carrier, place, method, trail, told)


def _sent(machine: Machine, cls: ClassValue) -> list[tuple[Value, Place | None]]:
    sent: list[tuple[Value, Place | None]] = [(one(cls), None)]
    for base in classes.mro(machine, cls):
        if isinstance(base, ClassValue):
            cells = machine.store.cells(base).items()
            slots = [slot for key, slot in cells if isinstance(key, tuple) and key[0] == REGISTERED]
            sent.extend((slot.value, slot.places[-1]) for slot in slots)
    return sent

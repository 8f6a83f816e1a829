"""A Process: made, started, run; the child gets its copy and begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.delivery as delivery
import spawnlint.boundary.crossings.gifts as gifts
import spawnlint.boundary.crossings.pickling as pickling
import spawnlint.boundary.crossings.process_objects as process_objects
import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.watchers.bootstrap as bootstrap
import spawnlint.boundary.watchers.daemons as daemons
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import (
    NONE,
    PLAIN,
    UNBOUND,
    Bound,
    ClassValue,
    External,
    Function,
    Obj,
    Unknown,
    Value,
    is_bound,
    one,
)
from spawnlint.boundary.observations import Entry
from spawnlint.boundary.trail import Step
from spawnlint.knowledge.carriers import Carrier
from spawnlint.knowledge.ways import PROCESS_PARAMETERS, PROCESS_STATE, Kind, Starter
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


def init_process(machine: Machine, process: Obj, args: calls.Arguments) -> None:
    """`Process.__init__`: keeps target and arguments as attributes, as CPython's `multiprocessing/process.py` does."""
    machine.note_construction(process.place)
    for name in PROCESS_STATE:
        machine.store.set(process, name, Slot(PLAIN))
    daemon = args.keywords.get("daemon")
    daemons.configure(machine, process, Slot(daemon[0], (daemon[1],)) if daemon is not None else None)
    for position, name in enumerate(PROCESS_PARAMETERS):
        given = args.get(position, name)
        if given is not None and name in ("target", "args", "kwargs"):
            value, place = given
            kept = _as_tuple(machine, value, place) if name == "args" else value
            machine.store.set(process, f"_{name}", Slot(kept, (place,)))


def _as_tuple(machine: Machine, value: Value, place: Place) -> Value:
    """What `tuple(value)` gives: of lists and tuples the same items, of anything else what iterating gives."""
    if all(
        isinstance(atom, Unknown) or (isinstance(atom, Obj) and atom.type in containers.CONTAINERS) for atom in value
    ):
        return value
    made = containers.make(machine, containers.TUPLE, place)
    containers.add(machine, made, Slot(containers.element(machine, value), (place,)))
    return one(made)


def start_process(machine: Machine, process: Obj, start: External, place: Place) -> None:
    """`Process.start()`: the object is pickled, the child unpickles it and calls its `run`."""
    if process_objects.is_certain(machine.store.get(process, objects.STARTED).value):
        return
    machine.store.set(process, objects.STARTED, Slot(UNBOUND))  # one that may have been started is another one here
    method = start.method or machine.method
    carrier = delivery.carrier_of(start)
    bootstrap.note_start(machine, Starter.PROCESS, place, method)
    if start.method is None:
        bootstrap.fix_start_method(machine, place)
    cls = process.type if isinstance(process.type, ClassValue) else None
    trail = (Step(place, f"{delivery.source(place)} sends {_described(process)} to a child process"),)
    receiver = delivery.new_child(machine, method)
    machine.run.ledger.replaced.started(machine, method, place, by_default=start.method is None)
    machine.run.ledger.latency.started(machine, method, place)
    machine.run.ledger.lifetimes.started(machine, process, method, place)
    if method != "fork":
        unknown: list[tuple[Step, ...]] = []
        found = pickling.failures(
            machine, receiver, one(process), trail, (), spawning=True, carrier=carrier, unknown=unknown
        )
        gifts.note_start(machine, process, cls, place, method, gifts.Judged(found, tuple(unknown), carrier))
        found = delivery.whatever_is_chosen(machine, process, place, found)
        delivery.observe(machine, Kind.START, carrier, place, method, trail, found)
    if receiver is not None:
        receiver.process = process
        if not receiver.is_copy:
            delivery.adopt(receiver, machine.store, one(process), carrier)
        run = objects.get_attribute(receiver, one(process), "run", place)
        entry = _entry(receiver, process, run, place, method, cls, carrier)
        if entry is not None:
            with receiver.as_entry(entry):
                calls.call(receiver, run, calls.Arguments(), place)
    machine.store.set(process, objects.STARTED, Slot(NONE, (place,)))
    for name in ("_target", "_args", "_kwargs"):
        machine.store.set(process, name, Slot(UNBOUND))


def run_target(machine: Machine, process: Obj, place: Place) -> Value:
    """`Process.run()`: calls the target with its arguments."""
    positional = machine.store.get(process, "_args").value
    keywords = machine.store.get(process, "_kwargs").value
    args = delivery.spread(
        machine, positional if is_bound(positional) else None, keywords if is_bound(keywords) else None, place
    )
    target = machine.store.get(process, "_target").value
    return calls.call(machine, target, args, place) if is_bound(target) else NONE


def _entry(
    receiver: Machine, process: Obj, run: Value, place: Place, method: str, cls: ClassValue | None, carrier: Carrier
) -> Entry | None:
    """Where this child begins: its own `run`, or the target."""
    known = receiver.run.known.get(process.place, frozenset())
    own = next((atom.method for atom in run if isinstance(atom, Bound) and isinstance(atom.method, Function)), None)
    if own is not None:
        return Entry(own, place, Kind.START, method, cls, known, carrier)
    targets = delivery.functions(receiver, receiver.store.get(process, "_target").value)
    if not targets:
        return None
    first, *others = (Entry(target, place, Kind.START, method, None, known, carrier) for target in targets)
    for other in others:
        receiver.run.account.begins(other)
    return first


def _described(process: Obj) -> str:
    if isinstance(process.type, ClassValue):
        return f"the {process.type.name} object"
    return "the Process object"

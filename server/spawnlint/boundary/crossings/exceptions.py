"""Exceptions of the project: what they keep as `args`, and which of them leave a task and go back to the parent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.pickling as pickling
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import UNKNOWN, ClassValue, External, Obj, Value, one
from spawnlint.boundary.observations import Crossing
from spawnlint.boundary.trail import Step
from spawnlint.knowledge.exceptions import BUILTIN_EXCEPTIONS, KEEP_THEIR_ARGS
from spawnlint.knowledge.picklable import fact
from spawnlint.knowledge.ways import Kind
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.calls import Arguments
    from spawnlint.boundary.interpreter.machine import Machine

ARGS = "args"


def is_exception(machine: Machine, cls: ClassValue | External) -> bool:
    """Whether a class of the project is a plain exception: one that is pickled as its class and its `args`."""
    return isinstance(cls, ClassValue) and any(
        isinstance(base, External) and base.path in KEEP_THEIR_ARGS for base in classes.mro(machine, cls)
    )


def keep_args(machine: Machine, exception: Obj, args: Arguments, place: Place) -> None:
    """`BaseException.__new__` and `BaseException.__init__`: both keep the positional arguments they are called with."""
    items = tuple(Slot(value, (where,)) for value, where in args.positional)
    made = containers.make(machine, containers.TUPLE, place, items)
    if args.open:
        containers.add(machine, made, Slot(UNKNOWN))
    machine.store.set(exception, ARGS, Slot(one(made), (place,)))


def raised(machine: Machine, value: Value, place: Place) -> None:
    """`raise value`: an exception that nothing around catches leaves the task, and the worker sends it back."""
    entry = machine.entry
    if entry is None or entry.kind is not Kind.TASK or not machine.stack:
        return
    if not any(machine.catching):
        machine.run.ledger.results.fails(entry.crossing, place)
    leaving = [atom for atom in value if isinstance(atom, Obj) and _may_leave(machine, atom)]
    if len(leaving) != len(value) or any(_may_be_caught(machine, atom) for atom in leaving):
        return
    trail = (
        Step(entry.crossing, "waits for the result"),
        *(Step(call.called_at, f"calls {call.function.name}()") for call in machine.stack[1:]),
        Step(place, "the task raises it here"),
    )
    found = pickling.failures(machine, None, value, trail, None, spawning=False, carrier=entry.by)
    if found:
        key = ("crossing", entry.crossing, tuple((failure.reason, failure.place) for failure in found))
        main = machine.run.main.path
        crossing = Crossing(Kind.RAISE, entry.by, entry.crossing, entry.method, trail, found, main, frozenset())
        machine.run.observe(key, crossing)


def _may_leave(machine: Machine, exception: Obj) -> bool:
    """Whether it is an exception of which it is known what becomes of it, here with nothing around to catch it."""
    if isinstance(exception.type, ClassValue):
        return is_exception(machine, exception.type)
    known = fact(exception.type.path)
    return known is not None and known.in_child and not any(machine.catching)


def _may_be_caught(machine: Machine, exception: Obj) -> bool:
    """Whether something around catches it, or may: an expression for what is caught may stand for any exception."""
    names: set[str] = set()
    for base in classes.mro(machine, exception.type) if isinstance(exception.type, ClassValue) else ():
        if isinstance(base, ClassValue):
            names.add(base.name)
        elif base is not None:
            kind = BUILTIN_EXCEPTIONS.get(base.path.removeprefix("builtins."), BaseException)
            names.update(above.__name__ for above in kind.__mro__)
    return any(name in names or name not in BUILTIN_EXCEPTIONS for caught in machine.catching for name in caught)

"""From a module to what its imagined run shows."""

from __future__ import annotations

import re
from contextlib import suppress

import spawnlint.boundary.calls as calls
import spawnlint.boundary.objects as objects
from spawnlint.boundary.machine import ExhaustedError, Machine, ProcessRole, Run
from spawnlint.boundary.observations import Observation
from spawnlint.boundary.values import Bound, ClassValue, Descriptor, Function, Obj, Suspended, Value, one
from spawnlint.facts import nodes as n
from spawnlint.knowledge.ways import MARKERS
from spawnlint.program.module import Module, Place
from spawnlint.program.program import Program

_MARKERS = re.compile("|".join(MARKERS))
_STARTERS = re.compile(
    r"\.(?:start|submit|run_in_executor|map|imap|imap_unordered|starmap|apply|\w+_async)\s*\(|Pool\w*\s*\(|Executor\s*\("
)
"""The calls that begin crossings: a function without any of them is run only if something calls it."""
MAY_MATTER = re.compile(rf"{_MARKERS.pattern}|{_STARTERS.pattern}")
"""A definition whose text does not match this, and which nothing calls, cannot make a difference."""


def simulate(program: Program, main: Module, start_method: str) -> tuple[tuple[Observation, ...], Run]:
    """Run a module as the main program, then its functions that start processes and that nothing called.

    Returns what was observed and the run itself. A module that mentions no process API is not run at all.
    """
    run = Run(program, main, start_method)
    run.modules.add(main.path)
    if may_start(program, main):
        with suppress(ExhaustedError, RecursionError):
            _simulate(run)
    return tuple(run.observations.values()), run


def may_start(program: Program, main: Module) -> bool:
    """Whether a module mentions a process API, or is a script beside one that does and that it imports."""
    if _mentions_processes(main):
        return True
    is_script = any("__main__" in piece.text for piece in main.document.pieces)
    return is_script and any(_mentions_processes(imported) for imported in program.imported_by(main))


def _mentions_processes(module: Module) -> bool:
    return any(_MARKERS.search(piece.text) for piece in module.document.pieces)


def _simulate(run: Run) -> None:
    parent = Machine(run, ProcessRole.PARENT)
    parent.import_module(run.main, as_main=True)
    for name, items in run.main.definitions.items():
        if any(item.mentions(_STARTERS) for item in items):
            place = Place(run.main.path, items[-1].head, (0, 0))
            for atom in parent.global_slot(run.main, name).value:
                _call_untouched(parent, atom, place)


def _call_untouched(parent: Machine, atom: object, place: Place) -> None:
    """Call a function, or the methods of a class, that the main program did not call."""
    match atom:
        case Function():
            _call_if_untouched(parent, atom, one(atom), place)
        case ClassValue():
            instance: Value | None = None
            for function in _methods(parent, atom):
                if _untouched(parent, function) and _mentions_start(function):
                    if instance is None:
                        instance = calls.call(parent, one(atom), calls.Arguments(open=True), place)
                    _call_method(parent, instance, function, place)
        case _:
            pass


def _call_method(parent: Machine, instance: Value, function: Function, place: Place) -> None:
    for obj in instance:
        if isinstance(obj, Obj):
            calls.call(parent, one(Bound(obj, function)), calls.Arguments(open=True), place)


def _call_if_untouched(parent: Machine, function: Function, value: Value, place: Place) -> None:
    if _untouched(parent, function) and _mentions_start(function):
        result = calls.call(parent, value, calls.Arguments(open=True), place)
        for atom in result:
            if isinstance(atom, Suspended):
                calls.run_coroutine(parent, atom)


def _untouched(parent: Machine, function: Function) -> bool:
    return (function.piece, function.node) not in parent.run.executed


def _mentions_start(function: Function) -> bool:
    start, end = function.node.span
    return _STARTERS.search(function.piece.text, start, end) is not None


def _methods(parent: Machine, cls: ClassValue) -> list[Function]:
    objects.ensure_class(parent, cls)
    found: list[Function] = []
    for slot in parent.store.cells(cls).values():
        for atom in slot.value:
            if isinstance(atom, Function) and isinstance(atom.node, n.Function):
                found.append(atom)
            elif isinstance(atom, Descriptor):
                found.append(atom.function)
    return found

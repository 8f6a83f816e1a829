"""From a module to what its imagined run shows."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.watchers.bootstrap as bootstrap
from spawnlint.boundary.interpreter.machine import Machine, ProcessRole, Run
from spawnlint.boundary.interpreter.values import (
    Atom,
    Bound,
    ClassValue,
    Descriptor,
    Function,
    Obj,
    Suspended,
    Value,
    one,
)
from spawnlint.boundary.observations import Observation
from spawnlint.facts import nodes as n
from spawnlint.knowledge.ways import WAYS, Ways
from spawnlint.program.imports import imports_of
from spawnlint.program.module import Item, Module, Place
from spawnlint.program.program import Program

_MARKERS = re.compile("|".join(WAYS.markers))
_LIBRARIES = re.compile("|".join(sorted(WAYS.libraries)))
_IMPORTS_BY_NAME = re.compile(rf"(?:import_module|__import__)\s*\(\s*[\"'](?:{_LIBRARIES.pattern})\b")
_STARTERS = re.compile(WAYS.starters)
"""The calls that begin crossings: a function without any of them is run only if something calls it."""
_DOES = re.compile(r"__main__|^[^\W\d][\w.]*[ \t]*\(", re.MULTILINE)
"""A guard, or a call that is a statement of its own."""
MAY_MATTER = re.compile(rf"{_MARKERS.pattern}|{_STARTERS.pattern}|\bimport\b")
"""A definition whose text does not match this, and which nothing calls, cannot make a difference."""


def simulate(
    program: Program, main: Module, start_method: str, ways: Ways = WAYS
) -> tuple[tuple[Observation, ...], Run]:
    """Run a module as the main program, then its functions that start processes and that nothing called.

    Returns what was observed and the run itself. A module that has no process API at hand is not run at all.
    """
    run = Run(program, main, start_method, ways)
    run.modules.add(main.path)
    if _may_start(run):
        parent = run.parent = Machine(run, ProcessRole.PARENT)
        if run.attempt(parent, lambda: parent.import_module(main, as_main=True)):
            run.ledger.results.program_ends()
            _run_untouched(parent)
        for divergence in run.ledger.divergences():
            run.observe((divergence.kind, divergence.place, divergence.name), divergence)
        for misuse in () if parent.is_partial else run.ledger.results.misuses():
            run.observe(("dropped", misuse.place), misuse)
    return tuple(run.observations.values()), run


def _may_start(run: Run) -> bool:
    """Whether the main module imports a process API, or is a script and leads to a module that starts processes."""
    text = run.main.document.text
    if run.main.path.endswith(".pyi"):
        return False
    if _imports_process_library(text):
        return _MARKERS.search(text) is not None
    if not (_DOES.search(text) and _is_script(run.main)):
        return False
    reached = tuple(run.program.reached_from(run.main))
    run.modules.update(reached)
    texts = [run.program.document(path).text for path in reached]
    return any(map(_STARTERS.search, texts)) and any(map(_imports_process_library, texts))


def _is_script(main: Module) -> bool:
    """Whether running a module does something but to define and import."""
    return any(not item.defines and _DOES.search(item.head.text) for item in main.items)


@lru_cache(maxsize=1 << 12)
def _imports_process_library(text: str) -> bool:
    if not _LIBRARIES.search(text):
        return False
    imported = (dotted.partition(".")[0] for level, dotted, _ in imports_of(text) if not level)
    return _IMPORTS_BY_NAME.search(text) is not None or not WAYS.libraries.isdisjoint(imported)


def _run_untouched(parent: Machine) -> None:
    parent.run.ledger.forget_children()
    for name, items in parent.run.main.definitions.items():
        if any(item.mentions(_STARTERS) for item in items):
            parent.run.attempt(parent, lambda name=name, items=items: _call_definition(parent, name, items))  # type: ignore[misc]


def _call_definition(parent: Machine, name: str, items: tuple[Item, ...]) -> None:
    main = parent.run.main
    place = Place(main.path, items[-1].head, (0, 0))
    registered = parent.store.get(main, (objects.REGISTERED, name)).value
    for atom in parent.global_slot(main, name).value | registered:
        _call_untouched(parent, atom, place)


def _call_untouched(parent: Machine, atom: Atom, place: Place) -> None:
    """Call a function, or the methods of a class, that the main program did not call."""
    match atom:
        case Function():
            _call_if_untouched(parent, atom, lambda: one(atom), place)
        case ClassValue():
            instances: list[Value] = []

            def method_of_instance(method: Function) -> Value:
                if not instances:
                    made = calls.call(parent, one(atom), calls.Arguments(open=True), place)
                    instances.append(frozenset(obj for obj in made if isinstance(obj, Obj)) or one(Obj(atom, place)))
                return frozenset(Bound(obj, method) for obj in instances[0] if isinstance(obj, Obj))

            for function in _methods(parent, atom):
                _call_if_untouched(parent, function, lambda f=function: method_of_instance(f), place)  # type: ignore[misc]
        case _:
            pass


def _call_if_untouched(parent: Machine, function: Function, callee: Callable[[], Value], place: Place) -> None:
    def called() -> None:
        for atom in calls.call(parent, callee(), calls.Arguments(open=True), place):
            if isinstance(atom, Suspended):
                calls.run_coroutine(parent, atom)

    if _mentions_start(function) and (function.piece, function.node) not in parent.run.executed:
        bootstrap.forget_start_method(parent)
        mark = parent.store.mark()
        with parent.now.round(apart=True):
            parent.run.attempt(parent, called)
        parent.run.ledger.scene_ends(parent, mark)


def _mentions_start(function: Function) -> bool:
    start, end = function.node.span
    return _STARTERS.search(function.piece.text, start, end) is not None


def _methods(parent: Machine, cls: ClassValue) -> list[Function]:
    classes.ensure_class(parent, cls)
    found: list[Function] = []
    for slot in parent.store.cells(cls).values():
        for atom in slot.value:
            if isinstance(atom, Function) and isinstance(atom.node, n.Function):
                found.append(atom)
            elif isinstance(atom, Descriptor):
                found.append(atom.function)
    return found

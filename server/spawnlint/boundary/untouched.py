"""The functions that nothing called: which of them lead to the start of a process, and what they show when called."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.models.commands as commands
import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.watchers.bootstrap as bootstrap
from spawnlint.boundary.interpreter.eagerness import called_names
from spawnlint.boundary.interpreter.machine import Machine
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
from spawnlint.boundary.leading import leading
from spawnlint.facts import nodes as n
from spawnlint.program.module import Item, Place


def call_all(parent: Machine) -> None:
    """Call what the main program did not call, with unknown arguments.

    First the functions that lead to others, which so get the arguments they have there; then each that starts a process.
    """
    run = parent.run
    run.ledger.forget_children()
    starter = run.ways.starter
    run.leading = leading(run.main, starter)
    by_program = run.by_program = run.ran()

    def leads(function: Function) -> bool:
        text = _text(function)
        is_new = (function.piece, function.node) not in run.executed
        return is_new and not starter.search(text) and not run.leading.isdisjoint(called_names(text))

    def starts(function: Function) -> bool:
        return (function.piece, function.node.span) not in by_program and starter.search(_text(function)) is not None

    for wanted in (leads, starts):
        for name, items in run.main.definitions.items():
            if any(_may_lead(item, run.leading, starter) for item in items):
                run.attempt(parent, lambda name=name, items=items, w=wanted: _call(parent, name, items, w))  # type: ignore[misc]


def _may_lead(item: Item, leading: frozenset[str], starter: re.Pattern[str]) -> bool:
    return item.mentions(starter) or not leading.isdisjoint(item.identifiers)


def _call(parent: Machine, name: str, items: tuple[Item, ...], wanted: Callable[[Function], bool]) -> None:
    main = parent.run.main
    place = Place(main.path, items[-1].head, (0, 0))
    registered = parent.store.get(main, (objects.REGISTERED, name)).value
    for atom in parent.global_slot(main, name).value | registered:
        for function, callee in _callables(parent, atom, place):
            if wanted(function):
                parent.run.supposed = function.piece, function.node.span
                _call_function(parent, callee, place)
                parent.run.supposed = None


def _callables(parent: Machine, atom: Atom, place: Place) -> Iterator[tuple[Function, Callable[[], Value]]]:
    """A function, or the methods of a class, each with what to call; one object of the class serves for all."""
    match atom:
        case Function():
            yield atom, lambda: one(atom)
        case ClassValue():
            instances: list[Value] = []

            def method_of_instance(method: Function) -> Value:
                if not instances:
                    made = calls.call(parent, one(atom), calls.Arguments(open=True), place)
                    instances.append(frozenset(obj for obj in made if isinstance(obj, Obj)) or one(Obj(atom, place)))
                if method.name.startswith("test"):
                    _set_up(parent, instances[0], place)
                return frozenset(Bound(obj, method) for obj in instances[0] if isinstance(obj, Obj))

            for function in _methods(parent, atom):
                yield function, lambda f=function: method_of_instance(f)  # type: ignore[misc]
        case Obj():
            for function in commands.functions_of(parent, atom):
                yield function, lambda: one(atom)
        case _:
            pass


def _set_up(parent: Machine, test: Value, place: Place) -> None:
    """What unittest calls before a test."""
    for name in ("setUpClass", "setUp"):
        found = objects.get_attribute(parent, test, name, place)
        if all(isinstance(atom, Bound) and isinstance(atom.method, Function) for atom in found):
            calls.call(parent, found, calls.Arguments(), place)


def _call_function(parent: Machine, callee: Callable[[], Value], place: Place) -> None:
    def called() -> None:
        for atom in calls.call(parent, callee(), calls.Arguments(open=True), place):
            if isinstance(atom, Suspended):
                calls.run_coroutine(parent, atom)

    bootstrap.forget_start_method(parent)
    mark = parent.store.mark()
    with parent.now.round(apart=True):
        parent.run.attempt(parent, called)
    parent.run.ledger.scene_ends(parent, mark)


def _text(function: Function) -> str:
    start, end = function.node.span
    return function.piece.text[start:end]


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

"""Importing modules in an imagined process: their top-level statements executed, in order or when asked for.

A definition is executed when someone asks for its name. So is everything else in a bystander of a large program: a
statement then when a name is asked for that it mentions.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter import eagerness, objects, statements
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import (
    NONE,
    UNBOUND,
    UNKNOWN,
    Bound,
    ClassValue,
    Const,
    Frame,
    Function,
    ModuleValue,
    Obj,
    is_bound,
    one,
)
from spawnlint.boundary.watchers import bootstrap
from spawnlint.program.module import Item, Module, Place, facts, mentioned

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

BUILTINS = frozenset(dir(builtins)) | {"reveal_type", "WindowsError", "__file__", "__builtins__"}
STARS = "star imports"
"""The cell of a module that imports everything from a bystander; with the bystander, that it is this one."""
_PUT_OFF = "imported when asked for"
"""The cell of a module for a name that it imports from a bystander: that module, and the name there."""
_DONE = "executed"
_ASKED = "asked for"
_OF_PROJECT = Function | ClassValue | ModuleValue | Obj | Bound


def import_module(machine: Machine, module: Module, name: str | None = None) -> None:
    """Import a module and the packages around it, once; with a name of its own, as the main module."""
    if module.is_namespace or is_imported(machine, module):
        return
    for package in machine.run.program.packages_of(module) if name is None else ():
        _import(machine, package, package.name)
    _import(machine, module, name or module.name)


def is_imported(machine: Machine, module: Module) -> bool:
    """Whether the import of a module has begun."""
    return is_bound(machine.store.get(module, "__name__").value)


def _import(machine: Machine, module: Module, name: str) -> None:
    if is_imported(machine, module):
        return
    machine.run.modules.add(module.path)
    with machine.store.permanently():
        machine.store.set(module, "__name__", Slot(one(Const(name))))
    if module.path in machine.run.bystanders:
        return
    starting = eagerness.starting(module)
    machine.run.starting |= starting
    machine.importing.append(module)
    for item in module.items:
        machine.run.step()
        if not _execute_unasked(machine, module, item, starting) and bootstrap.note_end(machine, module):
            break
    machine.importing.pop()


def _execute_unasked(machine: Machine, module: Module, item: Item, starting: frozenset[str]) -> bool:
    name = item.defines
    is_again = name is not None and len(module.definitions.get(name, ())) > 1
    is_again = is_again or (name is not None and is_bound(machine.store.get(module, name).value))
    if name is None or is_again or eagerness.is_eager(item, starting) or _is_registered(machine, module, item):
        machine.end.place = None
        return execute(machine, module, item)
    return True


def _is_registered(machine: Machine, module: Module, item: Item) -> bool:
    """Whether a definition is given to a decorator of the project, which may keep it somewhere."""
    for name in eagerness.decorators(item):
        value = machine.store.get(module, name).value
        if name in module.definitions or any(isinstance(atom, _OF_PROJECT) for atom in value):
            machine.run.starting.add(name)
            return True
    return False


def ask_for(machine: Machine, module: Module, name: str) -> None:
    """Execute what defines a module-level name, and in a bystander whatever else may bind it."""
    if module.path in machine.run.bystanders and is_imported(machine, module):
        if not is_bound(machine.store.get(module, (_ASKED, name)).value):
            with machine.store.permanently():
                machine.store.set(module, (_ASKED, name), Slot(NONE))
            for item in module.concerning(name):
                _execute_once(machine, module, item)
        _bind_put_off(machine, module, name)
        return
    for item in module.definitions.get(name, ()):
        execute(machine, module, item)
    _bind_put_off(machine, module, name)
    if is_bound(machine.store.get(module, STARS).value) and not name.startswith("_"):
        _ask_stars(machine, module, name)


def put_off(machine: Machine, frame: Frame, module: Module, name: str, alias: str, place: Place) -> bool:
    """Whether `from module import name` can wait until somebody reads the name.

    It can in a module that is not the main one, if what it imports from is a bystander, where an import does nothing.
    """
    waits = (
        module.path in machine.run.bystanders
        and frame.module is not machine.run.main
        and frame.scope is None
        and frame.of_class is None
        and not (machine.catching or machine.branching)
        and not is_bound(machine.store.get(frame.module, alias).value)
    )
    if waits:
        machine.store.set(
            frame.module, (_PUT_OFF, alias), Slot(frozenset({ModuleValue(module), Const(name)}), (place,))
        )
    return waits


def _bind_put_off(machine: Machine, module: Module, name: str) -> None:
    slot = machine.store.get(module, (_PUT_OFF, name))
    if not is_bound(slot.value) or is_bound(machine.store.get(module, name).value):
        return
    (other,) = (atom.module for atom in slot.value if isinstance(atom, ModuleValue))
    (imported,) = (str(atom.value) for atom in slot.value if isinstance(atom, Const))
    with machine.store.permanently():
        machine.store.set(module, (_PUT_OFF, name), Slot(UNBOUND))
        machine.store.set(module, name, Slot(objects.member_of_module(machine, other, imported), slot.places))


def _ask_stars(machine: Machine, module: Module, name: str) -> None:
    """Bind what a star import of a bystander would have bound."""
    if is_bound(machine.store.get(module, name).value) or is_bound(machine.store.get(module, (_ASKED, name)).value):
        return
    with machine.store.permanently():
        machine.store.set(module, (_ASKED, name), Slot(NONE))
        for other in reversed(stars(machine, module)):
            slot = machine.global_slot(other, name)
            if is_bound(slot.value):
                machine.store.set(module, name, slot)
                return


def stars(machine: Machine, module: Module) -> list[Module]:
    """The bystanders from which a module imports whatever is asked for."""
    cells = machine.store.cells(module)
    return [key[1] for key in cells if isinstance(key, tuple) and key[0] == STARS and isinstance(key[1], Module)]


def import_star(machine: Machine, module: Module, other: Module) -> bool:
    """`from other import *` in a module, done when a name is asked for; returns whether it was put off like that."""
    import_module(machine, other)
    if other.path not in machine.run.bystanders:
        return False
    machine.store.set(module, STARS, Slot(NONE))
    machine.store.set(module, (STARS, other), Slot(NONE))
    return True


def ask_for_all(machine: Machine, module: Module) -> None:
    """Execute all of a module that was not executed yet."""
    if module.path in machine.run.bystanders:
        for item in module.items:
            _execute_once(machine, module, item)
    for name in {*module.definitions, *(name for other in stars(machine, module) for name in other.definitions)}:
        machine.global_slot(module, name)
    for key in machine.store.cells(module):
        if isinstance(key, tuple) and key[0] == _PUT_OFF:
            machine.global_slot(module, str(key[1]))


def _execute_once(machine: Machine, module: Module, item: Item) -> None:
    if not is_bound(machine.store.get(module, (_DONE, item)).value):
        with machine.store.permanently():
            machine.store.set(module, (_DONE, item), Slot(NONE))
        machine.run.step()
        execute(machine, module, item)


def execute(machine: Machine, module: Module, item: Item) -> bool:
    """Execute a top-level statement now; returns whether its end can be reached."""
    machine.run.items.add(item)
    found = facts(item.head)
    frame = Frame(module, item.head, None)
    with _outside_of_calls(machine), machine.run.statement(module):
        mark = machine.store.mark()
        reached = statements.execute(machine, frame, found.body)
        if module.path in machine.run.bystanders:
            machine.run.ledger.done_out_of_turn(machine.store.changes(mark), module)
        if found.broken:
            _may_bind(machine, module, item)
    return reached


def _may_bind(machine: Machine, module: Module, item: Item) -> None:
    """A broken statement may bind whatever it mentions."""
    for name in mentioned(item.head):
        if not is_bound(machine.store.get(module, name).value) and name not in BUILTINS:
            machine.store.set(module, name, Slot(UNKNOWN))


@contextmanager
def _outside_of_calls(machine: Machine) -> Iterator[None]:
    """Top-level code belongs to no call in progress, wherever it is executed from, and to no child: each runs it."""
    stack, exits, machine.stack, machine.exits = machine.stack, machine.exits, [], []
    entry, machine.entry = machine.entry, None
    written, machine.store.written = machine.store.written, None
    try:
        with machine.store.permanently():
            yield
    finally:
        machine.stack, machine.exits, machine.store.written = stack, exits, written
        machine.entry = entry

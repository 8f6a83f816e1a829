"""Commands of `click` and `typer`: who calls a group runs its own function first, then that of one of its commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.flow as flow
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import (
    NONE,
    UNBOUND,
    UNKNOWN,
    Const,
    External,
    Function,
    Obj,
    Value,
    constant,
    one,
)
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_COMMAND, _GROUP, _APP = "click.Command", "click.Group", "typer.Typer"
_DECORATOR = "click.decorator"
_FUNCTION = ("command", "function")
"""The cell of a command for the function that it stands for."""
_PARENT = ("command", "group")
"""The cell of a command or decorator for the group that it belongs to."""
_KIND = ("command", "kind")
"""The cell of a decorator for what it makes."""
_MEMBER = "member"
"""Cells of a group for its commands."""
_MAKES = {
    "click.command": _COMMAND,
    "click.group": _GROUP,
    f"{_GROUP}.command": _COMMAND,
    f"{_GROUP}.group": _GROUP,
    f"{_APP}.command": _COMMAND,
}


def functions_of(machine: Machine, command: Obj) -> list[Function]:
    """The functions that a command stands for; none for any other object."""
    return [atom for atom in machine.store.get(command, _FUNCTION).value if isinstance(atom, Function)]


def _decorator(outside: Outside) -> Value:
    """`@click.command()`, `@group.command` and the like."""
    made = Obj(External(_DECORATOR), outside.place)
    kind = _MAKES.get(outside.target.path, "")
    outside.machine.store.set(made, _KIND, Slot(one(Const(kind))))
    if isinstance(outside.receiver, Obj):
        outside.machine.store.set(made, _PARENT, Slot(one(outside.receiver)))
    function = outside.value(0, "name")
    if function and all(isinstance(atom, Function) for atom in function):
        return _made(outside.machine, made, function, outside.place)
    return one(made)


def _decorated(outside: Outside) -> Value:
    if not isinstance(outside.receiver, Obj):
        return UNKNOWN
    return _made(outside.machine, outside.receiver, outside.value(0, "f"), outside.place)


def _made(machine: Machine, decorator: Obj, function: Value, place: Place) -> Value:
    """What a decorator makes of a function; one of typer keeps it as it is."""
    kind = constant(machine.store.get(decorator, _KIND).value)
    groups = [atom for atom in machine.store.get(decorator, _PARENT).value if isinstance(atom, Obj)]
    is_app = any(group.type == External(_APP) for group in groups)
    if kind == "":
        for group in groups:
            machine.store.set(group, _FUNCTION, Slot(function, (place,)))
        return function
    made = Obj(External(str(kind)), place)
    machine.store.set(made, _FUNCTION, Slot(function, (place,)))
    for group in groups:
        _add(machine, group, made)
    return function if is_app else one(made)


def _add(machine: Machine, group: Obj, member: Obj) -> None:
    machine.store.set(group, (_MEMBER, member), Slot(one(member)))
    machine.store.set(member, _PARENT, Slot(one(group)))


def _add_command(outside: Outside) -> Value:
    for atom in outside.value(0, "cmd"):
        if isinstance(atom, Obj) and isinstance(outside.receiver, Obj):
            _add(outside.machine, outside.receiver, atom)
    return NONE


def _app(outside: Outside) -> Value:
    return one(Obj(External(_APP), outside.place))


def _run(outside: Outside) -> Value:
    """A command is called, which reads its arguments from the command line."""
    machine, command = outside.machine, outside.receiver
    if isinstance(command, Obj):
        for group in machine.store.get(command, _PARENT).value - UNBOUND:
            if isinstance(group, Obj):
                _run_own(machine, group, outside.place)
        _run_all(machine, command, outside.place)
    return UNKNOWN


def _run_all(machine: Machine, command: Obj, place: Place) -> bool:
    _run_own(machine, command, place)
    cells = machine.store.cells(command)
    members = [key[1] for key in cells if isinstance(key, tuple) and key[0] == _MEMBER]
    if members:
        choices = [member for member in members if isinstance(member, Obj)]
        flow.branches(machine, [lambda m=member: _run_all(machine, m, place) for member in choices])  # type: ignore[misc]
    return True


def _run_own(machine: Machine, command: Obj, place: Place) -> None:
    for function in functions_of(machine, command):
        calls.call(machine, one(function), calls.Arguments(open=True), place)


def _run_function(outside: Outside) -> Value:
    """`typer.run(function)`."""
    return calls.call(outside.machine, outside.value(0, "function"), calls.Arguments(open=True), outside.place)


FUNCTIONS: dict[str, Model] = {
    "click.command": _decorator,
    "click.group": _decorator,
    _APP: _app,
    "typer.run": _run_function,
}
METHODS: dict[str, Model] = {
    f"{_DECORATOR}.__call__": _decorated,
    **{f"{kind}.__call__": _run for kind in (_COMMAND, _GROUP, _APP)},
    **{f"{kind}.main": _run for kind in (_COMMAND, _GROUP)},
    f"{_GROUP}.command": _decorator,
    f"{_GROUP}.group": _decorator,
    f"{_GROUP}.add_command": _add_command,
    f"{_APP}.command": _decorator,
    f"{_APP}.callback": _decorator,
    f"{_APP}.add_typer": _add_command,
}

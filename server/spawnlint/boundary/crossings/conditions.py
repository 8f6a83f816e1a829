"""Which way a call takes: what it was given, and the conditions of the rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.values import Atom, Const, External, Obj, Plain, Unknown, Value, constant, is_bound
from spawnlint.knowledge.ways import START_METHODS, Role, Way, When
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.calls import Arguments
    from spawnlint.boundary.interpreter.machine import Machine


@dataclass(frozen=True, slots=True)
class Given:
    """The arguments of a call by the parameters of a way, and what its object was made with."""

    way: Way
    args: Arguments
    kept: dict[str, tuple[Value, Place]]

    def argument(self, name: str) -> tuple[Value, Place] | None:
        """What a parameter of the call, or of the making of its object, was given."""
        if name in self.args.keywords:
            return self.args.keywords[name]
        for position, (parameter, _) in enumerate(self.way.parameters):
            if parameter == name:
                return self.args.get(position, name)
        return self.kept.get(name)

    def role(self, role: Role) -> tuple[Value, Place] | None:
        """What the parameter of a role was given."""
        return next((self.argument(name) for name, its in self.way.parameters if its is role), None)


def taken(
    machine: Machine, ways: Iterable[Way], args: Arguments, receiver: Obj | None
) -> tuple[Way, Given, bool] | None:
    """The first way whose conditions hold, and whether they certainly do."""
    cells = machine.store.cells(receiver) if receiver is not None else {}
    kept = {
        name: (slot.value, slot.places[-1]) for name, slot in cells.items() if isinstance(name, str) and slot.places
    }
    for way in ways:
        given = Given(way, args, kept)
        verdicts = [_holds(when, given.argument(when.name)) for when in way.whens]
        if False not in verdicts:
            return way, given, None not in verdicts
    return None


def _holds(when: When, given: tuple[Value, Place] | None) -> bool | None:
    """Whether a condition holds; None if it may."""
    if given is None or not is_bound(given[0]):
        return when.holds_for(when.default)
    verdicts = {_holds_for(when, atom) for atom in given[0]}
    if len(verdicts) == 1:
        (verdict,) = verdicts
    else:
        verdict = None
    return verdict if verdict is not None or when.perhaps else False


def _holds_for(when: When, atom: Atom) -> bool | None:
    match atom:
        case Const(value=value):
            return when.holds_for(value)
        case Plain() | Unknown():
            return None
        case _:
            return False


def fixed_method(way: Way, given: Given) -> str | None:
    """The start method that the call itself names."""
    context = given.argument(way.context) if way.context else None
    if context is None:
        return None
    name = constant(context[0])
    if name in START_METHODS:
        return str(name)
    return next((atom.method for atom in context[0] if isinstance(atom, External)), None)

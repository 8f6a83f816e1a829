"""Module-level values that each import of the module makes anew, and those that are made from them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.expressions as ex
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import ClassValue, External, Frame, Function, ModuleValue
from spawnlint.boundary.watchers.reading import text
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in, parts_of, statements_in
from spawnlint.knowledge.recomputed import COARSE, FINE, FORMATS, KEEPS, LENGTHS, RECOMPUTED, SEEDED, SEEDS
from spawnlint.program.module import Module, Place, facts

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_STEPS = 4
"""How many globals may lie between the call and the value."""
_SAME = (Function, ClassValue, ModuleValue)
"""What is the same in each process."""


def origin(machine: Machine, module: Module, name: str, steps: int = _STEPS) -> tuple[Module, str]:
    """The global of whichever module that a name of a module stands for, if it was imported from there."""
    slot = machine.store.get(module, name)
    if len(slot.places) != 1 or not steps:
        return module, name
    (place,) = slot.places
    if place.path != module.path:
        other = machine.run.program.module(place.path)
        return (other, name) if machine.store.get(other, name) == slot else (module, name)
    for stmt in statements_in(facts(place.piece).body):
        if not isinstance(stmt, n.ImportFrom):
            continue
        source = machine.run.program.imported(module, stmt.level, stmt.module)
        for imported in stmt.names:
            if source is not None and imported.span == place.span:
                return origin(machine, source, imported.name, steps - 1)
    return module, name


def recomputed_by(machine: Machine, slot: Slot, steps: int = _STEPS) -> tuple[str, Place] | None:
    """The call that makes what a slot holds anew in each process, and the whole assignment that put it there."""
    if len(slot.places) != 1 or any(isinstance(atom, _SAME) for atom in slot.value):
        return None
    (place,) = slot.places
    module = machine.run.program.module(place.path)
    for stmt in facts(place.piece).body:
        for node in nodes_in(stmt):
            if isinstance(node, n.Assign) and node.span == place.span and node.value is not None:
                return _made_by(machine, Frame(module, place.piece, None), node.value, place, steps)
    return None


def _made_by(machine: Machine, frame: Frame, value: n.Expr, place: Place, steps: int) -> tuple[str, Place] | None:
    for node in _deciding(machine, frame, value):
        if isinstance(node, n.Call):
            return text(Place(place.path, place.piece, node.span)), place
        slot = machine.store.get(*origin(machine, frame.module, node.id))
        if steps and (made := recomputed_by(machine, slot, steps - 1)):
            return made[0], place
    return None


def _deciding(machine: Machine, frame: Frame, node: object, is_kept: bool = True) -> Iterator[n.Call | n.Name]:
    """The calls in an expression that give something else in each process, and the names whose value stays visible in it."""
    match node:
        case n.Name():
            if is_kept:
                yield node
            return
        case n.Attribute(attr=attr) if attr in COARSE:
            return
        case n.Template(span=(start, end)) if not _is_fine(FORMATS.findall(frame.piece.text[start:end])):
            return
        case n.Call(func=n.Attribute(attr="strftime"), args=(n.Argument(value=n.Constant(value=str(format))), *_)):
            if not _is_fine([format]):
                return
        case n.Call(func=func):
            path = _path(machine, frame, func)
            if path in LENGTHS:
                return
            if path in RECOMPUTED and (path.partition(".")[0] not in SEEDED or not _is_seeded(frame.module)):
                yield node
            name = path or (f".{func.attr}" if isinstance(func, n.Attribute) else "")
            is_kept = is_kept and KEEPS.fullmatch(name) is not None
        case n.Lambda():
            return
        case n.Attribute() | n.Argument() | n.Operation() | n.Template() | n.Subscript() | n.Constant():
            pass
        case _:
            is_kept = False
    for part in parts_of(node):
        yield from _deciding(machine, frame, part, is_kept)


def _is_fine(formats: list[str]) -> bool:
    """Whether formats of moments, if there are any, tell one second from the next."""
    return not formats or any(map(FINE.search, formats))


def _path(machine: Machine, frame: Frame, func: n.Expr) -> str:
    """The dotted path of a function outside the project; reading it has no effect."""
    names = [node for node in nodes_in(func) if not isinstance(node, n.Name | n.Attribute)]
    if names:
        return ""
    value = ex.evaluate(machine, frame, func)
    return next((atom.path for atom in value if isinstance(atom, External) and len(value) == 1), "")


def _is_seeded(module: Module) -> bool:
    """Whether the module makes its random numbers the same in each process."""
    return any(SEEDS.search(item.head.text) for item in module.items if item.defines is None)

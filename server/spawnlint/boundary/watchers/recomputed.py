"""Module-level values that each import of the module makes anew, and those that are made from them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.expressions as ex
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import External, Frame
from spawnlint.boundary.watchers.reading import text
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in, parts_of
from spawnlint.knowledge.recomputed import COARSE, FINE, FORMATS, KEEPS, LENGTHS, RECOMPUTED, SEEDED, SEEDS
from spawnlint.program.module import Module, Place, facts

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_STEPS = 4
"""How many globals may lie between the call and the value."""


def recomputed_by(machine: Machine, module: Module, slot: Slot, steps: int = _STEPS) -> tuple[str, Place] | None:
    """The call that makes the value of a global of a module anew in each process, and the whole assignment of the global."""
    if len(slot.places) != 1:
        return None
    (place,) = slot.places
    for stmt in facts(place.piece).body:
        if isinstance(stmt, n.Assign) and stmt.span == place.span and stmt.value is not None:
            for node in _deciding(machine, Frame(module, place.piece, None), stmt.value):
                if isinstance(node, n.Call):
                    return text(Place(place.path, place.piece, node.span)), place
                if steps and (made := recomputed_by(machine, module, machine.store.get(module, node.id), steps - 1)):
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

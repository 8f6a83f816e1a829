"""Module-level values that each import of the module makes anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.expressions as ex
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import External, Frame
from spawnlint.boundary.watchers.reading import text
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in
from spawnlint.knowledge.recomputed import RECOMPUTED, SEEDED, SEEDS
from spawnlint.program.module import Module, Place, facts

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


def recomputed_by(machine: Machine, module: Module, slot: Slot) -> tuple[str, Place] | None:
    """The call that makes the value of a global of a module anew in each process, and the whole assignment."""
    if len(slot.places) != 1:
        return None
    (place,) = slot.places
    for stmt in facts(place.piece).body:
        if isinstance(stmt, n.Assign) and stmt.span == place.span and stmt.value is not None:
            for node in nodes_in(stmt.value):
                if isinstance(node, n.Call) and _is_recomputed(machine, module, place, node):
                    return text(Place(place.path, place.piece, node.span)), place
    return None


def _is_recomputed(machine: Machine, module: Module, place: Place, call: n.Call) -> bool:
    path = _path(machine, module, place, call.func)
    if path not in RECOMPUTED:
        return False
    return path.partition(".")[0] not in SEEDED or not _is_seeded(module)


def _path(machine: Machine, module: Module, place: Place, func: n.Expr) -> str:
    """The dotted path of a function outside the project; reading it has no effect."""
    names = [node for node in nodes_in(func) if not isinstance(node, n.Name | n.Attribute)]
    if names:
        return ""
    value = ex.evaluate(machine, Frame(module, place.piece, None), func)
    return next((atom.path for atom in value if isinstance(atom, External) and len(value) == 1), "")


def _is_seeded(module: Module) -> bool:
    """Whether the module makes its random numbers the same in each process."""
    return any(SEEDS.search(item.head.text) for item in module.items if item.defines is None)

"""What managers hold, as far as it is known, and changes that are made to copies of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import External, Obj, Value, constant
from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.boundary.watchers.reading import reading, text
from spawnlint.boundary.watchers.usage import usage
from spawnlint.knowledge.ways import PROXIES
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.calls import Arguments
    from spawnlint.boundary.interpreter.machine import Machine

_HELD = "held"
"""Cells of a proxy for what its manager holds, by key; `...` stands for keys that are not known."""
_CHANGEABLE = frozenset({containers.LIST, containers.DICT, containers.SET})


def is_proxy(atom: object) -> bool:
    """Whether it stands for a dict or list of a manager."""
    return isinstance(atom, Obj) and isinstance(atom.type, External) and atom.type.path in PROXIES.values()


def filled(machine: Machine, proxy: Obj, args: Arguments) -> None:
    """A manager makes a dict or list of what it is given."""
    for name, (value, place) in args.keywords.items():
        hold(machine, proxy, name, Slot(value, (place,)))
    for value, place in args.positional[:1]:
        for atom in value:
            if not isinstance(atom, Obj) or atom.type not in containers.CONTAINERS:
                hold(machine, proxy, ..., Slot(value, (place,)))
                continue
            for key, slot in machine.store.cells(atom).items():
                known = key[1] if isinstance(key, tuple) else key
                hold(machine, proxy, known if known != "*" else ..., slot)


def hold(machine: Machine, proxy: Obj, key: object, slot: Slot) -> None:
    """`proxy[key] = …`."""
    machine.store.set(proxy, (_HELD, key), slot)


@dataclass
class Proxies:
    """Who changes what a proxy gave him, which is a copy."""

    _found: dict[Place, Divergence] = field(default_factory=dict)

    def item_set(self, machine: Machine, proxy: Obj, key: Value, slot: Slot) -> None:
        """An item of a proxy is set."""
        hold(machine, proxy, constant(key), slot)

    def item_read(self, machine: Machine, proxy: Obj, key: object, place: Place) -> None:
        """An item of a proxy is read; in child code, perhaps to change it there and then."""
        if place.span not in usage(place.piece).nested or (read := reading(machine, place)) is None:
            return
        cells = machine.store.cells(proxy).items()
        held = {cell[1]: slot for cell, slot in cells if isinstance(cell, tuple) and cell[0] == _HELD}
        known = [held[key]] if key in held and ... not in held else list(held.values())
        atoms = [atom for slot in known for atom in slot.value]
        if atoms and all(isinstance(atom, Obj) and atom.type in _CHANGEABLE for atom in atoms):
            self._found.setdefault(place, read.diverges(Unlike.LOST_COPY, text(place), "", place, None))

    def divergences(self) -> Iterator[Divergence]:
        """The changes that nobody sees."""
        yield from self._found.values()

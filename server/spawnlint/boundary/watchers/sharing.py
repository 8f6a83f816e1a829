"""Objects made to be shared by processes, of which each process has made one of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.values import External, Obj
from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.boundary.watchers.reading import Reading, reading, text
from spawnlint.knowledge.shared import CONNECTION, SHARED
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


@dataclass
class _Uses:
    """The uses by child code of what one expression made while a child imported the program.

    Children of a fork server that has imported the program once share what it has made.
    """

    first: Reading
    children: set[Obj | Machine] = field(default_factory=set)
    has_many: bool = False


@dataclass
class Sharing:
    """Who uses the shared objects that are made while the program is imported."""

    _made_by_children: set[Obj] = field(default_factory=set)
    _parent: dict[Place, dict[Place, None]] = field(default_factory=dict)
    _children: dict[Place, _Uses] = field(default_factory=dict)

    def made(self, machine: Machine, obj: Obj) -> None:
        """An object was made; one that a child makes in a call is none of the parent's business."""
        if not machine.is_parent and not machine.stack:
            self._made_by_children.add(obj)

    def used(self, machine: Machine, obj: Obj, place: Place) -> None:
        """An object is used at a place: by the parent in code of its own, or by child code."""
        if not isinstance(obj.type, External) or (obj.type.path not in SHARED and obj.type.path != CONNECTION):
            return
        if machine.is_parent:
            self._parent.setdefault(obj.place, {}).setdefault(place)
        elif obj in self._made_by_children and (read := reading(machine, place)) is not None:
            uses = self._children.setdefault(obj.place, _Uses(read))
            if read.entry.method == "spawn":
                uses.children.add(machine.process or machine)
                uses.has_many = uses.has_many or machine.has_siblings

    def divergences(self, common: Collection[Place]) -> Iterator[Divergence]:
        """The objects of which child code uses one, and another child or the parent, in code not in `common`, another."""
        for made, uses in self._children.items():
            here = next((place for place in self._parent.get(made, ()) if place not in common), None)
            if here is not None or uses.has_many or len(uses.children) > 1:
                name = text(uses.first.place)
                yield uses.first.diverges(Unlike.NOT_SHARED, name, text(made), made, here)

"""What child code writes to globals, arguments and attributes, and where the parent then reads its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.store import Key, Owner, Slot
from spawnlint.boundary.interpreter.values import Atom, ClassValue, Descriptor, External, Obj, Unknown, Value, is_bound
from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.boundary.watchers.reading import Reading
from spawnlint.facts import nodes as n
from spawnlint.knowledge.shared import PROXY_FREE
from spawnlint.program.module import Module, Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

Cell: TypeAlias = tuple[Owner, Key]
_HOOKS = ("__setattr__", "__getattr__", "__getattribute__")


@dataclass(frozen=True, slots=True)
class _Write:
    """What a child wrote, and what the parent had there at that time."""

    read: Reading
    before: Slot | Mapping[Key, Slot]
    things: tuple[Cell | Atom, ...]
    """What, if the child itself has a use for it, the write may be meant for."""
    is_attribute: bool = False
    """Whether it is an attribute of an object that the child was given."""


@dataclass
class Lost:
    """Writes of children that the parent has not got."""

    _cells: dict[Cell, _Write] = field(default_factory=dict)
    _containers: dict[Obj, _Write] = field(default_factory=dict)
    _used: set[Cell | Atom] = field(default_factory=set)
    """What child code has some use for itself: it may be meant for the child alone."""
    _found: dict[Place, tuple[Divergence, _Write, object]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is lost so far."""
        return not self._cells and not self._containers

    def used(self, thing: Cell | Atom) -> None:
        """Child code reads a cell or an object, or hands it on."""
        self._used.add(thing)

    def forget(self) -> None:
        """What comes now has nothing to do with the children so far."""
        self._cells.clear()
        self._containers.clear()

    def child_ends(self, machine: Machine, parent: Machine) -> None:
        """Child code has run: what it wrote is lost from now on."""
        entry = machine.entry
        if entry is None or machine.is_partial or parent.is_partial:
            return
        for owner, key in machine.store.written or ():
            slot = machine.store.get(owner, key)
            read = Reading(slot.places[-1], entry.function, entry, ()) if slot.places else None
            if read is None:
                continue
            if isinstance(owner, Module):
                self._global(machine, parent, (owner, key), read)
            elif isinstance(owner, Obj) and (ours := _twin(machine, parent, owner)) is not None:
                self._object(parent, ours, owner, key, read)

    def _global(self, machine: Machine, parent: Machine, cell: Cell, read: Reading) -> None:
        ours = parent.store.get(*cell)
        if ours.places and (machine.is_copy or ours.places == machine.run.child().store.get(*cell).places):
            self._cells.setdefault(cell, _Write(read, ours, (cell,)))

    def _object(self, parent: Machine, ours: Obj, theirs: Obj, key: Key, read: Reading) -> None:
        if ours.type in containers.CONTAINERS:
            holders = (owner for owner, _ in parent.store.owners(ours) if isinstance(owner, Obj))
            is_attribute = any(isinstance(holder.type, ClassValue) for holder in holders)
            write = _Write(read, parent.store.cells(ours), (theirs,), is_attribute)
            self._containers.setdefault(ours, write)
        elif isinstance(ours.type, ClassValue) and isinstance(key, str) and _is_kept(parent, ours.type, key):
            write = _Write(read, parent.store.get(ours, key), (theirs, (theirs, key)))
            self._cells.setdefault((ours, key), write)

    def read_cell(self, parent: Machine, cell: Cell, place: Place, name: str) -> None:
        """The parent reads a global or an attribute."""
        write = self._cells.get(cell)
        if write is not None and parent.store.get(*cell) == write.before:
            kind = Unlike.LOST_ATTRIBUTE if isinstance(cell[0], Obj) else Unlike.LOST
            self._lose(parent, kind, write, place, name)

    def read_container(self, parent: Machine, obj: Obj, expr: n.Expr, place: Place, name: str) -> None:
        """The parent looks at what is in a container."""
        write = self._containers.get(obj)
        if write is not None and parent.store.cells(obj) == write.before:
            is_held = isinstance(expr, n.Attribute) or write.is_attribute
            kind = Unlike.LOST_ATTRIBUTE if is_held else Unlike.LOST
            self._lose(parent, kind, write, place, name)

    def _lose(self, parent: Machine, kind: Unlike, write: _Write, place: Place, name: str) -> None:
        reader = parent.stack[-1].function.node if parent.stack else None
        found = write.read.diverges(kind, name, "", write.read.place, place)
        self._found.setdefault(write.read.place, (found, write, reader))

    def divergences(self, run_by_children: Collection[object]) -> Iterator[Divergence]:
        """What was lost and missed, but for code that parent and child have in common."""
        for found, write, reader in self._found.values():
            if self._used.isdisjoint(write.things) and reader not in run_by_children:
                yield found


def _twin(machine: Machine, parent: Machine, theirs: Obj) -> Obj | None:
    """The object of the parent of which a child has a copy: one that was sent, or one that both have imported."""
    if theirs in machine.adopted or machine.is_copy:
        return theirs
    for owner, key in machine.store.holding(theirs):
        value: Value = parent.store.get(owner, key).value
        ours = next(iter(value)) if len(value) == 1 else None
        imported = machine.run.child().store.cells(theirs)
        if isinstance(ours, Obj) and ours.place == theirs.place and parent.store.cells(ours).keys() == imported.keys():
            return ours
    return None


def _is_kept(machine: Machine, cls: ClassValue, name: str) -> bool:
    """Whether an attribute of such objects is an ordinary one that stays in the process that sets it."""
    for base in classes.mro(machine, cls):
        if base is None or (isinstance(base, External) and base.path not in PROXY_FREE):
            return False
    if any(is_bound(classes.in_class(machine, cls, hook)[0]) for hook in _HOOKS):
        return False
    return not any(isinstance(atom, Descriptor | Unknown) for atom in classes.in_class(machine, cls, name)[0])

"""Globals and class attributes that child code reads, compared with what they are in the parent at that moment."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.store import Key, Owner, Slot
from spawnlint.boundary.interpreter.values import (
    UNBOUND,
    Atom,
    ClassValue,
    Const,
    External,
    Function,
    ModuleValue,
    Obj,
    constant,
    is_bound,
    one,
)
from spawnlint.boundary.observations import ABSENT, Divergence, Entry, Unlike
from spawnlint.boundary.watchers.comparison import difference
from spawnlint.boundary.watchers.reading import Reading, reading, text
from spawnlint.boundary.watchers.recomputed import origin, recomputed_by
from spawnlint.boundary.watchers.twins import twin
from spawnlint.boundary.watchers.usage import usage
from spawnlint.knowledge.externals import ANYTHING, TRANSPARENT_BASES
from spawnlint.knowledge.process_attributes import PROCESS_ATTRIBUTES
from spawnlint.knowledge.ways import POOLS, PROCESS
from spawnlint.program.module import Module, Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

Cell: TypeAlias = tuple[Module | ClassValue | Obj, str]
_CLOCK = re.compile(r"(?:time|monotonic|perf_counter|now)(?:_ns)?\(")
_PARENT = re.compile("main|parent|master", re.IGNORECASE)
"""In the name of a flag: it says which process this is."""


@dataclass(frozen=True, slots=True)
class _Change:
    """A cell that child code reads and that holds something else in the parent."""

    divergence: Divergence
    held: frozenset[Atom]
    """What the child has there."""


@dataclass(frozen=True, slots=True)
class _Remade:
    """A cell of a child that is read and whose value each import makes anew: by which call, and in which assignment."""

    read: Reading
    cell: Cell
    name: str
    what: str
    place: Place


@dataclass
class Globals:
    """Cells of modules and classes that are read by both sides."""

    _changes: dict[Cell, _Change] = field(default_factory=dict)
    _recomputed: dict[Cell, _Remade] = field(default_factory=dict)
    _parent_reads: dict[tuple[Atom | Module, str], dict[Place, None]] = field(default_factory=dict)
    elsewhere: set[tuple[Owner, Key]] = field(default_factory=set)
    """What functions changed that nothing called: no order of their calls is known."""

    def read_by_parent(self, owner: Atom | Module, name: str, place: Place) -> None:
        """The parent reads a global of a module, or `owner.name`."""
        self._parent_reads.setdefault((owner, name), {}).setdefault(place)

    def read(self, machine: Machine, cell: Cell, place: Place, name: str) -> None:
        """Child code reads a cell at a place, where the program calls it by a name."""
        owner = cell[0].type if isinstance(cell[0], Obj) else cell[0]
        if machine.copies(owner.module if isinstance(owner, ClassValue) else owner):
            return
        read = reading(machine, place)
        parent = machine.run.parent
        if _is_special(cell[1]) or read is None or parent is None or machine.is_partial or parent.is_partial:
            return
        ours, theirs = parent.store.get(*cell), machine.store.get(*cell)
        is_absent = not is_bound(theirs.value)
        if is_absent:
            changed = None if any(machine.catching) or ours.value & UNBOUND else ours
        else:
            changed = difference(parent.store, ours, machine.store, theirs)
        if changed is not None and (
            self._is_meant(parent, cell[1], changed) or _is_doubtful(machine, changed, theirs, place)
        ):
            return
        is_definition = any(isinstance(atom, Function | ClassValue) for atom in theirs.value)
        if changed is not None and not self._is_elsewhere(cell, ours):
            here = changed.places[-1] if changed.places else None
            if is_definition and here is not None and isinstance(cell[0], Module):
                found = read.diverges(Unlike.REPLACED, name, "", here, here)
                self._changes.setdefault(cell, _Change(found, theirs.value))
            elif parent.bound_at.issuperset(theirs.places):
                kind = Unlike.CHANGED_CLASS if isinstance(cell[0], ClassValue) else Unlike.CHANGED
                found = read.diverges(kind, name, ABSENT if is_absent else _shown(theirs), place, here)
                self._changes.setdefault(cell, _Change(found, theirs.value))
        elif isinstance(cell[0], Module):
            source = origin(machine, cell[0], cell[1])
            self._read_recomputed(machine, source, source, name, read)
        else:
            self._read_recomputed(machine, cell, cell, name, read)

    def read_attribute(self, machine: Machine, obj: Obj, attr: str, place: Place) -> None:
        """Child code reads an attribute of an object that it did not get from the parent."""
        read, parent = reading(machine, place), machine.run.parent
        if read is None or parent is None or machine.is_copy or machine.is_partial or parent.is_partial:
            return
        found = twin(machine, parent, obj)
        if found is None or not is_bound((mine := parent.store.get(found[0], attr)).value):
            return
        ours, owner = found
        theirs = _attribute(machine, obj, attr)
        is_absent = not is_bound(theirs.value)
        if is_absent:
            is_certain = not (machine.branching or any(machine.catching) or mine.value & UNBOUND)
            changed = mine if is_certain and _has_no(machine, obj, attr) and not _is_refined(mine, attr) else None
        else:
            changed = difference(parent.store, mine, machine.store, theirs)
        if changed is None and not is_absent and ours.place == obj.place and mine.places == theirs.places:
            self._read_recomputed(machine, (ours, attr), (obj, attr), text(place), read)
        if changed is None or not changed.places or not parent.bound_at.issuperset(theirs.places):
            return
        if self._is_meant(parent, attr, changed) or _is_doubtful(machine, changed, theirs, place):
            return
        if not self._is_elsewhere((ours, attr), mine):
            kind = Unlike.CHANGED_CLASS if isinstance(owner, ClassValue) else Unlike.CHANGED
            may_be_there = is_bound(machine.store.get(obj, containers.REST).value)
            shown = ABSENT if is_absent and not may_be_there else _shown(theirs)
            divergence = read.diverges(kind, text(place), shown, place, changed.places[-1])
            is_made_here = (obj, attr) in (machine.store.written or ())
            self._changes.setdefault((ours if is_made_here else obj, attr), _Change(divergence, theirs.value))

    def _read_recomputed(self, machine: Machine, ours: Cell, theirs: Cell, name: str, read: Reading) -> None:
        """Child code reads what it has imported and the parent has not changed: perhaps it is made anew each time."""
        if ours not in self._recomputed and (made := recomputed_by(machine, machine.store.get(*theirs))) is not None:
            self._recomputed[ours] = _Remade(read, theirs, name, *made)

    @staticmethod
    def _is_meant(parent: Machine, name: str, changed: Slot) -> bool:
        """Whether children had better not have what the parent has: its processes, a flag that tells who it is."""
        if _PARENT.search(name) and all(isinstance(atom, Const) and atom.value is True for atom in changed.value):
            return True
        return any(isinstance(atom, Obj) and _is_process(parent, atom) for atom in changed.value)

    def begins(self, machine: Machine, entry: Entry) -> None:
        """A child begins: perhaps in another function than the one that was sent."""
        sent, found, parent = machine.instead.get(entry.function), entry.function, machine.run.parent
        if sent is None or parent is None or machine.is_partial or parent.is_partial:
            return
        slot = parent.store.get(found.module, found.name)
        is_current = any(isinstance(atom, Function) and atom.node is sent.node for atom in slot.value)
        if is_current and slot.places and not self._is_elsewhere((found.module, found.name), slot):
            read = Reading(entry.crossing, found, entry, ())
            replaced = read.diverges(Unlike.REPLACED, found.name, "", slot.places[-1], slot.places[-1])
            self._changes.setdefault((found.module, found.name), _Change(replaced, one(found)))

    def _is_elsewhere(self, cell: Cell, slot: Slot) -> bool:
        owners = {owner for owner, _ in self.elsewhere}
        return cell in self.elsewhere or any(isinstance(atom, Obj) and atom in owners for atom in slot.value)

    def divergences(
        self, parent: Machine | None, cells: Collection[tuple[Owner, Key]], common: Collection[Place]
    ) -> Iterator[Divergence]:
        """What differs, but for the cells that child code writes itself and readings that all processes come to."""
        owners = {owner for owner, _ in cells}
        for cell, change in self._changes.items():
            if cell not in cells and owners.isdisjoint(atom for atom in change.held if isinstance(atom, Obj)):
                yield change.divergence
        reads = self._reads_of(parent) if self._recomputed and parent is not None else {}
        for cell, made in self._recomputed.items():
            here = next((place for place in reads.get(cell, ()) if _is_own(place, common)), None)
            place = made.read.place
            is_pid = made.what == "os.getpid()" and place.span in usage(place.piece).revealing
            is_age = _CLOCK.search(made.what) is not None and place.span in usage(place.piece).subtracted
            if (here is not None or is_pid or is_age) and made.cell not in cells:
                yield made.read.diverges(Unlike.RECOMPUTED, made.name, made.what, made.place, here)

    def _reads_of(self, parent: Machine) -> dict[Cell, list[Place]]:
        """Where the parent reads the cells that its names and attributes lead to."""
        found: dict[Cell, list[Place]] = {}
        for (owner, name), places in self._parent_reads.items():
            cells: list[Cell] = [(owner, name)] if isinstance(owner, Module | Obj) else []
            if not isinstance(owner, Module):
                cells += cells_of(parent, owner, name)
            for cell in cells:
                source: Cell = origin(parent, cell[0], cell[1]) if isinstance(cell[0], Module) else cell
                found.setdefault(source, []).extend(places)
        return found


def _is_doubtful(machine: Machine, changed: Slot, theirs: Slot, place: Place) -> bool:
    """Whether it may be all right that a child has not got something of which nothing is known.

    It may be a callback that runs in the parent, or ask whether there is something, and find a way without it.
    """
    if len(changed.value) == 1 and isinstance(next(iter(changed.value)), Const | Function | ClassValue | Obj):
        return False
    if any(ANYTHING in caught for caught in machine.catching):
        return True
    return constant(theirs.value) is None and place.span in usage(place.piece).asked


def _is_refined(slot: Slot, attr: str) -> bool:
    """Whether what was put into an attribute was made of what it was before."""
    return any(f".{attr}" in text(place).partition("=")[2] for place in slot.places)


def _is_special(name: str) -> bool:
    """Whether it is a name such as `__file__`, which Python gives a value."""
    return name.startswith("__") and name.endswith("__")


def _is_process(machine: Machine, obj: Obj) -> bool:
    if isinstance(obj.type, External):
        return obj.type.path in POOLS or obj.type.path == PROCESS
    return classes.external_base(machine, obj.type, PROCESS) is not None


def _is_own(place: Place, common: Collection[Place]) -> bool:
    """Whether something is read there in code that not every process comes to."""
    return place not in common and place.span not in usage(place.piece).write_only


def cells_of(machine: Machine, base: Atom, attr: str) -> Iterator[Cell]:
    """The cell of a module or class in which `base.attr` is found."""
    match base:
        case ModuleValue(module=module):
            yield module, attr
        case ClassValue() as cls:
            yield from _in_class(machine, cls, attr)
        case Obj(type=ClassValue() as cls) if attr not in machine.store.cells(base):
            yield from _in_class(machine, cls, attr)
        case _:
            pass


def _in_class(machine: Machine, cls: ClassValue, attr: str) -> Iterator[Cell]:
    for base in classes.mro(machine, cls):
        if isinstance(base, ClassValue) and attr in machine.store.cells(base):
            yield base, attr
            return
        if base is None or (isinstance(base, External) and base.path not in TRANSPARENT_BASES):
            return
    parent = machine.run.parent
    for base in classes.mro(machine, cls) if parent is not None and _is_absent(machine, cls, attr) else ():
        if isinstance(base, ClassValue) and parent is not None and is_bound(parent.store.get(base, attr).value):
            yield base, attr
            return


def _attribute(machine: Machine, obj: Obj, attr: str) -> Slot:
    """What an object has as an attribute, of its own or through its class."""
    slot = machine.store.get(obj, attr)
    if not slot.places and isinstance(obj.type, ClassValue):
        return next((machine.store.get(*cell) for cell in _in_class(machine, obj.type, attr)), slot)
    return slot


def _has_no(machine: Machine, obj: Obj, attr: str) -> bool:
    """Whether an object has no such attribute, and makes none when it is asked for."""
    return isinstance(obj.type, External) or _is_absent(machine, obj.type, attr)


def _is_absent(machine: Machine, cls: ClassValue, attr: str) -> bool:
    """Whether neither a class nor its bases have an attribute, or make one when it is asked for."""
    hooks = ("__getattr__", "__getattribute__")
    return attr not in PROCESS_ATTRIBUTES and all(classes.in_class(machine, cls, name)[1] for name in (attr, *hooks))


def _shown(slot: Slot) -> str:
    """The value as the program writes it, where that is short."""
    for place in slot.places[-1:]:
        shown = text(place).partition("=")[2].strip()
        return shown if shown and len(shown) <= 30 else ""
    return ""

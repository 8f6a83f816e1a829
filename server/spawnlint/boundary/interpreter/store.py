"""The memory of one imagined process: cells, with branches that are tried, taken back and merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

from spawnlint.boundary.interpreter.values import (
    UNBOUND,
    ClassValue,
    External,
    Frame,
    Function,
    Obj,
    Value,
    is_bound,
    join,
)
from spawnlint.program.module import Module, Place

Owner: TypeAlias = Frame | Obj | ClassValue | Function | Module | External
Key: TypeAlias = str | int | tuple[str, object]


@dataclass(frozen=True, slots=True)
class Slot:
    """The content of a cell: what it may hold, and the places that put it there."""

    value: Value
    places: tuple[Place, ...] = ()


EMPTY = Slot(UNBOUND)
Changes: TypeAlias = dict[tuple[Owner, Key], Slot]


class Store:
    """Cells by owner and key. Every write is journaled, so that a branch can be undone and merged."""

    def __init__(self) -> None:
        self._cells: dict[Owner, dict[Key, Slot]] = {}
        self._journal: list[tuple[Owner, Key, Slot]] = []
        self.written: set[tuple[Owner, Key]] | None = None
        """Every cell that is set, while someone wants to know."""

    def copy(self) -> Store:
        """An independent copy."""
        twin = Store()
        twin._cells = {owner: dict(cells) for owner, cells in self._cells.items()}
        return twin

    def get(self, owner: Owner, key: Key) -> Slot:
        """The slot of a cell; an unbound one if nothing was ever put there."""
        cells = self._cells.get(owner)
        return cells.get(key, EMPTY) if cells is not None else EMPTY

    def set(self, owner: Owner, key: Key, slot: Slot) -> None:
        """Put a slot into a cell."""
        cells = self._cells.get(owner)
        if cells is None:
            cells = self._cells[owner] = {}
        before = cells.get(key, EMPTY)
        if before is not slot:
            self._journal.append((owner, key, before))
            cells[key] = slot
            if self.written is not None:
                self.written.add((owner, key))

    def cells(self, owner: Owner) -> dict[Key, Slot]:
        """The bound cells of an owner, in the order in which they were first set."""
        return {key: slot for key, slot in self._cells.get(owner, {}).items() if slot.value != UNBOUND}

    def having(self, key: Key) -> list[Obj]:
        """The objects that have a cell of this key."""
        return [
            owner
            for owner, cells in self._cells.items()
            if isinstance(owner, Obj) and is_bound(cells.get(key, EMPTY).value)
        ]

    def holding(self, obj: Obj) -> Iterator[tuple[Owner, Key]]:
        """The globals and class attributes that hold just this object."""
        for owner, cells in self._cells.items():
            if isinstance(owner, Module | ClassValue):
                yield from ((owner, key) for key, slot in cells.items() if slot.value == {obj})

    def keep_modules(self, kept: frozenset[Module]) -> None:
        """Forget all modules but these, as if they had not been imported."""
        for owner in [owner for owner in self._cells if isinstance(owner, Module) and owner not in kept]:
            del self._cells[owner]

    def owners(self, obj: Obj) -> Iterator[tuple[Owner, Key]]:
        """Every cell that may hold an object."""
        for owner, cells in self._cells.items():
            yield from ((owner, key) for key, slot in cells.items() if obj in slot.value)

    def adopt(self, owner: Owner, other: Store) -> None:
        """Take over all cells that an owner has in another store."""
        for key, slot in other._cells.get(owner, {}).items():
            self.set(owner, key, slot)

    @contextmanager
    def permanently(self) -> Iterator[None]:
        """Writes that no branch in progress takes back: modules imported, classes and functions defined.

        They do not depend on the branch, and merging them branch by branch would cost far more than it tells.
        """
        journal, self._journal = self._journal, []
        try:
            yield
        finally:
            self._journal = journal

    # -- branches --------------------------------------------------------------------------------

    def mark(self) -> int:
        """A point to which `changes` and `undo` refer."""
        return len(self._journal)

    def changes(self, mark: int) -> Changes:
        """What has changed since a mark, as it is now."""
        cells = self._cells
        return {(owner, key): cells[owner][key] for owner, key, _ in self._journal[mark:]}

    def undo(self, mark: int) -> Changes:
        """Take back everything since a mark; returns what had changed."""
        if len(self._journal) == mark:
            return {}
        changed = self.changes(mark)
        cells = self._cells
        for owner, key, before in reversed(self._journal[mark:]):
            cells[owner][key] = before
        del self._journal[mark:]
        return changed

    def merge(self, alternatives: Iterable[Changes], without: Owner | None = None) -> None:
        """Join the outcomes of branches that all began at the present state, but for the cells of one owner."""
        outcomes = list(alternatives)
        for cell in dict.fromkeys(cell for outcome in outcomes for cell in outcome if cell[0] is not without):
            before = self.get(*cell)
            self.set(*cell, _joined([outcome.get(cell, before) for outcome in outcomes]))

    def forget(self, owner: Owner, mark: int) -> None:
        """Drop the cells of an owner that was made after a mark and that nothing refers to any more."""
        if self._cells.pop(owner, None) is not None:
            self._journal[mark:] = [entry for entry in self._journal[mark:] if entry[0] is not owner]


def _joined(slots: list[Slot]) -> Slot:
    first = slots[0]
    different = [slot for slot in slots if slot is not first and slot != first]
    if not different:
        return first
    places = dict.fromkeys(place for slot in (first, *different) for place in slot.places)
    return Slot(join(first.value, *(slot.value for slot in different)), tuple(places))

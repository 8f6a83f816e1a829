"""The memory of one imagined process: cells, with branches that are tried, taken back and merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

from spawnlint.boundary.values import UNBOUND, Atom, ClassValue, Frame, Function, Obj, Value, join
from spawnlint.program.module import Module, Place

Owner: TypeAlias = Frame | Obj | ClassValue | Function | Module
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
        cells = self._cells.setdefault(owner, {})
        self._journal.append((owner, key, cells.get(key, EMPTY)))
        cells[key] = slot

    def cells(self, owner: Owner) -> dict[Key, Slot]:
        """The bound cells of an owner, in the order in which they were first set."""
        return {key: slot for key, slot in self._cells.get(owner, {}).items() if slot.value != UNBOUND}

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
        return {(owner, key): self.get(owner, key) for owner, key, _ in self._journal[mark:]}

    def undo(self, mark: int) -> Changes:
        """Take back everything since a mark; returns what had changed."""
        changed = self.changes(mark)
        for owner, key, before in reversed(self._journal[mark:]):
            self._cells[owner][key] = before
        del self._journal[mark:]
        return changed

    def merge(self, alternatives: Iterable[Changes]) -> None:
        """Join the outcomes of branches that all began at the present state."""
        outcomes = list(alternatives)
        for owner, key in dict.fromkeys(cell for outcome in outcomes for cell in outcome):
            before = self.get(owner, key)
            slots = [outcome.get((owner, key), before) for outcome in outcomes]
            self.set(owner, key, _joined(slots))


def _joined(slots: list[Slot]) -> Slot:
    first = slots[0]
    if all(slot is first or slot == first for slot in slots):
        return first
    places = dict.fromkeys(place for slot in slots for place in slot.places)
    return Slot(join(*(slot.value for slot in slots)), tuple(places))


def atoms(slot: Slot) -> tuple[Atom, ...]:
    """The alternatives of a slot in a stable order."""
    return tuple(sorted(slot.value, key=lambda atom: type(atom).__name__))

"""Where parent and children silently come apart: what each of them uses, reads and writes of its own.

Written down while the run goes on, since the parent may come to its part after the child; what comes of it is told
when the run has ended.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.store import Key, Owner
from spawnlint.boundary.interpreter.values import ClassValue, Frame, ModuleValue, Obj, Value
from spawnlint.boundary.observations import Divergence, Entry
from spawnlint.boundary.watchers.globals import Globals, cells_of
from spawnlint.boundary.watchers.lost import Lost
from spawnlint.boundary.watchers.reading import text
from spawnlint.boundary.watchers.repetition import Repetition
from spawnlint.boundary.watchers.sharing import Sharing
from spawnlint.boundary.watchers.usage import usage
from spawnlint.facts import nodes as n
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


@dataclass
class Ledger:
    """What the processes of a run do with what each has of its own."""

    sharing: Sharing = field(default_factory=Sharing)
    repetition: Repetition = field(default_factory=Repetition)
    _globals: Globals = field(default_factory=Globals)
    _lost: Lost = field(default_factory=Lost)
    _written: set[tuple[Owner, Key]] = field(default_factory=set)
    """What child code writes."""
    _run_by_children: set[object] = field(default_factory=set)
    _while_importing: set[Place] = field(default_factory=set)
    """Uses that every process comes to, since they are in code that runs when the program is imported."""

    def loaded_global(self, machine: Machine, frame: Frame, name: n.Name) -> None:
        """A global is read by its name."""
        place = Place(frame.module.path, frame.piece, name.span)
        cell = frame.module, name.id
        if machine.is_parent:
            self._globals.read_by_parent(cell, place)
            if not self._lost.is_empty and _is_read(place):
                self._lost.read_cell(machine, cell, place, name.id)
        elif not machine.is_at_work:
            self._while_importing.add(place)
        elif _is_read(place):
            if not machine.is_copy:
                self._globals.read(machine, cell, place, name.id)
            self._lost.used(cell)

    def loaded_attribute(self, machine: Machine, frame: Frame, expr: n.Attribute, base: Value) -> None:
        """An attribute is read."""
        if len(base) != 1 or (machine.is_parent and self._lost.is_empty):
            return
        (atom,) = base
        if not isinstance(atom, Obj | ClassValue | ModuleValue):
            return
        place = Place(frame.module.path, frame.piece, expr.span)
        is_kept = isinstance(atom, Obj) and isinstance(atom.type, ClassValue)
        if machine.is_parent:
            if isinstance(atom, Obj) and is_kept and _is_read(place):
                self._lost.read_cell(machine, (atom, expr.attr), place, text(place))
        elif machine.is_at_work and _is_read(place):
            for cell in () if machine.is_copy else cells_of(machine, atom, expr.attr):
                self._globals.read(machine, cell, place, text(place))
            if isinstance(atom, Obj) and is_kept:
                self._lost.used((atom, expr.attr))

    def loaded(self, machine: Machine, frame: Frame, expr: n.Expr, value: Value) -> None:
        """An expression names an object."""
        if len(value) != 1:
            return
        (atom,) = value
        if not isinstance(atom, Obj):
            return
        place = Place(frame.module.path, frame.piece, expr.span)
        self.sharing.used(machine, atom, place)
        if machine.is_parent:
            if not self._lost.is_empty and expr.span in usage(frame.piece).revealing:
                self._lost.read_container(machine, atom, expr, place, text(place))
        elif not machine.is_at_work:
            self._while_importing.add(place)
        elif _is_read(place) and not (isinstance(atom.type, ClassValue) and expr.span in usage(frame.piece).bases):
            self._lost.used(atom)

    def called(self, machine: Machine, node: n.Function | n.Lambda) -> None:
        """A function of the project is called."""
        if machine.is_at_work:
            self._run_by_children.add(node)

    def child_begins(self, machine: Machine, entry: Entry) -> None:
        """A child is about to run what it was started for."""
        if not machine.is_copy:
            self._globals.begins(machine, entry)
            self.repetition.begins(entry)

    def child_ends(self, machine: Machine) -> None:
        """Child code has run to its end."""
        self._written |= machine.store.written or set()
        parent = machine.run.parent
        if parent is not None:
            self._lost.child_ends(machine, parent)

    def forget_children(self) -> None:
        """What comes now has nothing to do with the children so far."""
        self._lost.forget()

    def scene_ends(self, machine: Machine, mark: int) -> None:
        """A function that nothing calls has been tried, from a mark on: the next knows nothing of it."""
        self._globals.elsewhere.update(machine.store.changes(mark))
        self.forget_children()

    def divergences(self) -> Iterator[Divergence]:
        """All that came apart."""
        yield from self.sharing.divergences(self._while_importing)
        yield from self._globals.divergences(self._written, self._while_importing)
        yield from self._lost.divergences(self._run_by_children)
        yield from self.repetition.divergences()


def _is_read(place: Place) -> bool:
    """Whether an expression is evaluated to know what it is, not only to change it."""
    return place.span not in usage(place.piece).write_only

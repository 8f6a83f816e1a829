"""Where parent and children silently come apart: what each of them uses, reads and writes of its own.

Written down while the run goes on, since the parent may come to its part after the child; what comes of it is told
when the run has ended.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.store import Key, Owner, Slot
from spawnlint.boundary.interpreter.values import (
    NONE,
    NOTHING,
    Atom,
    ClassValue,
    External,
    Frame,
    Function,
    ModuleValue,
    Obj,
    Value,
    constant,
    one,
)
from spawnlint.boundary.observations import Divergence, Entry
from spawnlint.boundary.watchers.descriptors import Descriptors
from spawnlint.boundary.watchers.draining import Draining
from spawnlint.boundary.watchers.globals import Globals, cells_of
from spawnlint.boundary.watchers.hashes import Hashes
from spawnlint.boundary.watchers.latency import Latency
from spawnlint.boundary.watchers.lifetimes import Lifetimes
from spawnlint.boundary.watchers.lost import Lost
from spawnlint.boundary.watchers.proxies import Proxies, is_proxy
from spawnlint.boundary.watchers.reading import text
from spawnlint.boundary.watchers.repetition import Repetition
from spawnlint.boundary.watchers.replaced import Replacements, class_path
from spawnlint.boundary.watchers.results import Results
from spawnlint.boundary.watchers.sentinels import Sentinels
from spawnlint.boundary.watchers.settings import Settings
from spawnlint.boundary.watchers.sharing import Sharing
from spawnlint.boundary.watchers.usage import usage
from spawnlint.facts import nodes as n
from spawnlint.knowledge.replaced import ENVIRONMENT, READS_ENVIRONMENT, SETS_ENVIRONMENT
from spawnlint.program.module import Module, Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.calls import Arguments
    from spawnlint.boundary.interpreter.machine import Machine

_ENVIRON = one(External(ENVIRONMENT))


@dataclass
class Ledger:
    """What the processes of a run do with what each has of its own."""

    sharing: Sharing = field(default_factory=Sharing)
    repetition: Repetition = field(default_factory=Repetition)
    settings: Settings = field(default_factory=Settings)
    results: Results = field(default_factory=Results)
    lifetimes: Lifetimes = field(default_factory=Lifetimes)
    draining: Draining = field(default_factory=Draining)
    latency: Latency = field(default_factory=Latency)
    replaced: Replacements = field(default_factory=Replacements)
    sentinels: Sentinels = field(default_factory=Sentinels)
    descriptors: Descriptors = field(default_factory=Descriptors)
    _proxies: Proxies = field(default_factory=Proxies)
    _hashes: Hashes = field(default_factory=Hashes)
    _globals: Globals = field(default_factory=Globals)
    _lost: Lost = field(default_factory=Lost)
    _written: set[tuple[Owner, Key]] = field(default_factory=set)
    """What child code writes."""
    _run_by_children: set[object] = field(default_factory=set)
    _run_now: dict[object, Function] = field(default_factory=dict)
    """The functions that the child at work has run, by their nodes."""
    _while_importing: set[Place] = field(default_factory=set)
    """Uses that every process comes to, since they are in code that runs when the program is imported."""

    def loaded_global(self, machine: Machine, frame: Frame, name: n.Name) -> None:
        """A global is read by its name."""
        place = Place(frame.module.path, frame.piece, name.span)
        cell = frame.module, name.id
        if machine.is_parent:
            self._globals.read_by_parent(*cell, place)
            if not self._lost.is_empty and _is_read(place):
                self._lost.read_cell(machine, cell, place, name.id)
        elif not machine.is_at_work:
            self._while_importing.add(place)
        elif _is_read(place):
            self._globals.read(machine, cell, place, name.id)
            self.replaced.used_cell(machine, frame.module, name.id, place)
            self._lost.used(cell)
        elif machine.store.get(*cell).value == NONE:
            self._globals.read(machine, cell, place, name.id)

    def loaded_attribute(self, machine: Machine, frame: Frame, expr: n.Attribute, base: Value) -> None:
        """An attribute is read."""
        if len(base) != 1:
            return
        (atom,) = base
        place = Place(frame.module.path, frame.piece, expr.span)
        if isinstance(atom, External) or (isinstance(atom, Obj) and isinstance(atom.type, External)):
            self.replaced.used(machine, f"{class_path(atom)}.{expr.attr}", place)
        if not isinstance(atom, Obj | ClassValue | ModuleValue):
            return
        is_kept = isinstance(atom, Obj) and isinstance(atom.type, ClassValue)
        if machine.is_parent:
            self._globals.read_by_parent(atom, expr.attr, place)
            if isinstance(atom, Obj) and is_kept and not self._lost.is_empty and _is_read(place):
                self._lost.read_cell(machine, (atom, expr.attr), place, text(place))
        elif not machine.is_at_work:
            self._while_importing.add(place)
        elif not _is_read(place):
            for cell in cells_of(machine, atom, expr.attr):
                if machine.store.get(*cell).value == NONE:
                    self._globals.read(machine, cell, place, text(place))
        else:
            for cell in cells_of(machine, atom, expr.attr):
                self._globals.read(machine, cell, place, text(place))
                self.replaced.used_cell(machine, *cell, place)
            if isinstance(atom, Obj):
                self._globals.read_attribute(machine, atom, expr.attr, place)
                if is_kept:
                    self._lost.used((atom, expr.attr))

    def loaded(self, machine: Machine, frame: Frame, expr: n.Expr, value: Value) -> None:
        """An expression names an object."""
        if not self.results.is_empty and expr.span not in usage(frame.piece).write_only:
            self.results.looked_at(machine, value)
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

    def called(self, machine: Machine, function: Function, place: Place, *, again: bool) -> None:
        """A function of the project is called, perhaps by itself."""
        if machine.entry is not None:
            self._run_now[function.node] = function
            if again:
                self.settings.recursed(machine, place)

    def outside(
        self, machine: Machine, path: str, args: Arguments, place: Place, receiver: Obj | ClassValue | None = None
    ) -> None:
        """Something outside the project is called; a method, if there is a receiver."""
        obj = receiver if isinstance(receiver, Obj) else None
        self.repetition.called(machine, path, args, place, obj)
        self.settings.called(machine, path, args, place, obj)
        self.draining.called(machine, path, args, place, receiver)
        self.latency.called(machine, path, args, place)
        self.descriptors.called(machine, path, args, place)
        if path == "builtins.print" and "file" not in args.keywords:
            self.replaced.used(machine, "sys.stdout", place)
        elif path == "builtins.hash":
            self._hashes.called(machine, args, place)
        elif path in READS_ENVIRONMENT or path in SETS_ENVIRONMENT:
            key = constant((args.get(0, "key") or (NOTHING, place))[0])
            if path in SETS_ENVIRONMENT:
                self.replaced.environment_set(machine, key, place)
            else:
                self.replaced.used(machine, f"{ENVIRONMENT}.{key}", place)

    def item_read(self, machine: Machine, value: Value, key: object, place: Place) -> None:
        """An item of something is read."""
        if value == _ENVIRON and isinstance(key, str):
            self.replaced.used(machine, f"{ENVIRONMENT}.{key}", place)
        elif len(value) == 1 and isinstance(proxy := next(iter(value)), Obj) and is_proxy(proxy):
            self._proxies.item_read(machine, proxy, key, place)

    def item_set(self, machine: Machine, atom: Atom, key: Value, slot: Slot) -> None:
        """An item is set."""
        if atom in _ENVIRON:
            self.replaced.environment_set(machine, constant(key), slot.places[-1])
        elif isinstance(atom, Obj) and is_proxy(atom):
            self._proxies.item_set(machine, atom, key, slot)

    def attribute_set(self, machine: Machine, obj: Obj, slot: Slot) -> None:
        """An attribute of an object is set."""
        machine.bound_at.update(slot.places)
        self.settings.attribute_set(machine, obj, slot)

    def child_begins(self, machine: Machine, entry: Entry) -> None:
        """A child is about to run what it was started for."""
        if not machine.is_copy:
            self._globals.begins(machine, entry)
            self.repetition.begins(entry)

    def child_ends(self, machine: Machine) -> None:
        """Child code has run to its end."""
        self._written |= machine.store.written or set()
        self.settings.child_ends(machine, self._run_now.values())
        self._run_by_children |= self._run_now.keys()
        self._run_now.clear()
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

    def done_out_of_turn(self, changes: Collection[tuple[Owner, Key]], module: Module) -> None:
        """A statement of a bystander was executed because one process asked for it; what it did to others, all have."""
        self._globals.elsewhere.update(cell for cell in changes if cell[0] is not module)

    def divergences(self, parent: Machine | None) -> Iterator[Divergence]:
        """All that came apart."""
        yield from self.sharing.divergences(self._while_importing)
        yield from self._globals.divergences(parent, self._written, self._while_importing)
        yield from self._lost.divergences(self._run_by_children)
        yield from self.repetition.divergences()
        yield from self.replaced.divergences()
        yield from self._proxies.divergences()
        yield from self._hashes.divergences()
        yield from self.sentinels.divergences()
        yield from self.descriptors.divergences()
        yield from self.settings.divergences()


def _is_read(place: Place) -> bool:
    """Whether an expression is evaluated to know what it is, not only to change it."""
    return place.span not in usage(place.piece).write_only

"""What the parent puts in the place of something outside, or of a part of the project, for as long as it likes.

A spawned child imports what is there by itself. Replacements are cells of the memory, so that branches, and the end of
a `with` block, are those of the run.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.store import EMPTY, Slot
from spawnlint.boundary.interpreter.values import (
    Atom,
    ClassValue,
    Const,
    External,
    Frame,
    ModuleValue,
    Obj,
    Value,
    constant,
    is_bound,
    one,
)
from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.boundary.watchers.reading import reading, text
from spawnlint.facts import nodes as n
from spawnlint.knowledge.externals import ANYTHING
from spawnlint.knowledge.replaced import CLASSES, ENVIRONMENT, HANDED_OVER, ORIGINALS, STREAMS
from spawnlint.program.module import Module, Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_SERVER, _OPEN = ("replaced", "server"), ("replaced", "open")
"""The cells of the main module for the start of a fork server, and for whether only the platform decides about that."""
REPLACES = ("patch", "replaces")
"""The cell of a context manager for the dotted path of what it replaces while it is entered."""


@dataclass
class Replacements:
    """What is replaced where, and which child works with the original."""

    _is_empty: bool = True
    _found: dict[Place, Divergence] = field(default_factory=dict)

    def attribute_set(self, machine: Machine, owner: External, name: str, slot: Slot) -> None:
        """`module.name = …` for a module or class outside the project."""
        path = f"{owner.path}.{name}"
        is_original = any(
            isinstance(atom, External) and atom.path in (path, ORIGINALS.get(path)) for atom in slot.value
        )
        self._replace(machine, path, None if is_original or not slot.places else slot.places[-1])

    def entered(self, machine: Machine, manager: Obj, place: Place) -> None:
        """A context manager is entered, or a patch is started."""
        self._replace_all(machine, manager, place)

    def left(self, machine: Machine, manager: Obj) -> None:
        """A context manager is left, or a patch is stopped."""
        self._replace_all(machine, manager, None)

    def is_replaced(self, machine: Machine, path: str) -> bool:
        """Whether something else may be in the place of what is outside."""
        owner, _, name = path.rpartition(".")
        cells = (machine.run.main, _cell(path)), (External(owner), name)
        return any(is_bound(machine.store.get(*cell).value) for cell in cells)

    def environment_set(self, machine: Machine, key: object, place: Place) -> None:
        """`os.environ[key] = …`; what a fork server has it got when it was started."""
        has_server = is_bound(machine.store.get(machine.run.main, _SERVER).value)
        if machine.is_parent and isinstance(key, str) and has_server:
            self._replace(machine, f"{ENVIRONMENT}.{key}", place)

    def started(self, machine: Machine, method: str, place: Place, *, by_default: bool) -> None:
        """The parent starts a child; `by_default` if the program leaves open how.

        A fork server may do it then: it does on Linux since Python 3.14.
        """
        is_open = by_default and method == "spawn" and not machine.has_chosen
        if machine.is_parent and (method == "forkserver" or is_open):
            machine.store.set(machine.run.main, _SERVER, Slot(one(Const(machine.now.rounds)), (place,)))
            machine.store.set(machine.run.main, _OPEN, Slot(one(Const(is_open)), (place,)))

    def used(self, machine: Machine, path: str, place: Place) -> None:
        """Something is read by its path, in whichever process."""
        if (
            self._is_empty
            or not machine.is_at_work
            or machine.is_copy
            or any(ANYTHING in caught for caught in machine.catching)
        ):
            return
        read, parent = reading(machine, place), machine.run.parent
        if read is None or parent is None or machine.is_partial or parent.is_partial:
            return
        cell = _cell(path)
        slot = parent.store.get(parent.run.main, cell)
        if not slot.places or is_bound(machine.store.get(machine.run.main, cell).value):
            return
        is_open = constant(parent.store.get(parent.run.main, _OPEN).value) is True
        if path.startswith(f"{ENVIRONMENT}.") and read.entry.method != ("spawn" if is_open else "forkserver"):
            return
        if all(isinstance(atom, Const) and parent.now.follows(atom.value) for atom in slot.value):
            here = slot.places[-1]
            self._found.setdefault(here, read.diverges(_kind(path, is_open), path, text(here), here, None))

    def used_builtin(self, machine: Machine, frame: Frame, name: n.Name) -> None:
        """A built-in name is read, or one that the parent may have made a built-in."""
        if not self._is_empty:
            self.used(machine, f"builtins.{name.id}", Place(frame.module.path, frame.piece, name.span))

    def used_cell(self, machine: Machine, owner: Atom | Module, name: str, place: Place) -> None:
        """A global or class attribute of the project is read."""
        if not self._is_empty and (path := path_of(owner, name)) is not None:
            self.used(machine, path, place)

    def divergences(self) -> Iterator[Divergence]:
        """What children do not see."""
        yield from self._found.values()

    def _replace_all(self, machine: Machine, manager: Obj, place: Place | None) -> None:
        path = constant(machine.store.get(manager, REPLACES).value)
        if isinstance(path, str):
            self._replace(machine, path, place)

    def _replace(self, machine: Machine, path: str, place: Place | None) -> None:
        """Something else is there from now on; without a place, the original."""
        if path in HANDED_OVER:
            return
        self._is_empty = False
        made = EMPTY if place is None else Slot(one(Const(machine.now.rounds)), (place,))
        machine.store.set(machine.run.main, _cell(path), made)


def _cell(path: str) -> tuple[str, object]:
    return "replaced", path


def _kind(path: str, is_open: bool) -> Unlike:
    if path in STREAMS:
        return Unlike.REDIRECTED
    if not path.startswith(f"{ENVIRONMENT}."):
        return Unlike.PATCHED
    return Unlike.STALE_BY_DEFAULT if is_open else Unlike.STALE


def class_path(atom: External | Obj) -> str:
    """The dotted path of a module, class or function outside, or of the class of an object that is made outside."""
    path = atom.path if isinstance(atom, External) else "" if isinstance(atom.type, ClassValue) else atom.type.path
    return CLASSES.get(path, path)


def path_of(owner: Atom | Module, name: str) -> str | None:
    """The dotted path by which a test would patch an attribute."""
    match owner:
        case External(path=path):
            return f"{path}.{name}"
        case Module() | ModuleValue(module=Module()):
            module = owner.module if isinstance(owner, ModuleValue) else owner
            return f"{module.name}.{name}"
        case ClassValue():
            return f"{owner.module.name}.{owner.qualname}.{name}"
        case _:
            return None


def replaces(machine: Machine, manager: Obj, path: str) -> Value:
    """A context manager that replaces what a path leads to."""
    machine.store.set(manager, REPLACES, Slot(one(Const(path)), (manager.place,)))
    return one(manager)

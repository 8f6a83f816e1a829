"""Settings of the interpreter that the parent made before a child began, and that the child, which lacks them, needs.

A setting is a cell of the memory like any other, so that branches and the order of things are those of the run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spawnlint.boundary.crossings.process_objects import text_of
from spawnlint.boundary.interpreter.store import EMPTY, Slot
from spawnlint.boundary.interpreter.values import (
    Const,
    External,
    Function,
    Obj,
    Unbound,
    Value,
    constant,
    is_bound,
    one,
)
from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.boundary.watchers.reading import reading, text
from spawnlint.knowledge.externals import ANYTHING
from spawnlint.knowledge.settings import (
    ARBITRARY_SEED,
    BY_NAME,
    DECIMAL,
    DECIMAL_CONTEXT,
    DEFAULT_HANDLERS,
    ENDERS,
    INFO,
    QUIET_LEVELS,
    SETTERS,
    SETTINGS,
    SHAPES_LOG,
    SIGNALS_OF,
    USERS,
    Scope,
    Setting,
)
from spawnlint.knowledge.ways import Kind
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.calls import Arguments
    from spawnlint.boundary.interpreter.machine import Machine

_ALL = "*"
_LOGGER_NAME = ("logger", "name")
"""The cell of a logger for the name it was asked for."""


@dataclass(frozen=True, slots=True)
class _Call:
    """A call that makes a setting or depends on it."""

    machine: Machine
    path: str
    args: Arguments
    place: Place
    receiver: Obj | None

    def value(self, position: int, name: str) -> Value | None:
        """An argument, if it is given."""
        given = self.args.get(position, name)
        return given[0] if given is not None else None


@dataclass
class Settings:
    """What is set where, and who goes without."""

    _found: dict[Place, Divergence] = field(default_factory=dict)
    _unless_made: dict[Place, Divergence] = field(default_factory=dict)
    """What the child that is running lacks, unless it makes it itself."""

    def called(self, machine: Machine, path: str, args: Arguments, place: Place, receiver: Obj | None = None) -> None:
        """Something outside the project is called."""
        call = _Call(machine, path, args, place, receiver)
        for setting in SETTERS.get(path, ()):
            if not machine.is_parent or _applies(setting, call):
                _set(machine, setting, _scope(setting, call), place)
        if path in ENDERS:
            scope = _scope(ENDERS[path], call)
            machine.store.set(machine.run.main, _cell(ENDERS[path], scope), EMPTY)
        for setting in USERS.get(path, ()):
            if not args.keywords.keys() & {"timeout"} and "sleep" not in _line(place):
                self._used(machine, setting, _scope(setting, call), place)

    def attribute_set(self, machine: Machine, obj: Obj, slot: Slot) -> None:
        """An attribute of some object is set: it may be that of the context of decimal numbers."""
        if isinstance(obj.type, External) and obj.type.path == DECIMAL_CONTEXT and slot.places:
            _set(machine, BY_NAME["decimal"], _ALL, slot.places[-1])

    def divided(self, machine: Machine, values: list[Value], place: Place) -> None:
        """An operator is applied whose result, of decimal numbers, depends on their context."""
        if machine.is_at_work and any(
            isinstance(atom, Obj) and isinstance(atom.type, External) and atom.type.path == DECIMAL
            for value in values
            for atom in value
        ):
            self._used(machine, BY_NAME["decimal"], _ALL, place)

    def recursed(self, machine: Machine, place: Place) -> None:
        """A function calls itself."""
        self._used(machine, BY_NAME["recursion limit"], _ALL, place)

    def _used(self, machine: Machine, setting: Setting, scope: object, place: Place) -> None:
        read, parent = reading(machine, place), machine.run.parent
        if (
            read is None
            or parent is None
            or machine.is_copy
            or machine.is_partial
            or parent.is_partial
            or _is_doubtful(machine, setting)
        ):
            return
        ours = _made(parent, setting, scope)
        if ours is None or any(_is_set(machine, setting, one_scope) for one_scope in {scope, _ALL}):
            return
        found = read.diverges(Unlike.UNSET, text(ours.places[-1]), setting.name, ours.places[-1], None)
        self._unless_made.setdefault(ours.places[-1], found)

    def child_ends(self, machine: Machine, functions: Iterable[Function]) -> None:
        """Child code has run these functions; it may have made a setting in a way that was not followed."""
        texts = [text_of(function) for function in functions]
        for place, found in self._unless_made.items():
            if not _may_make(BY_NAME[found.what], texts):
                self._found.setdefault(place, found)
        self._unless_made.clear()
        if machine.entry is not None and machine.entry.kind is Kind.SETUP:
            for setting in SETTINGS:
                if _may_make(setting, texts):
                    _set(machine, setting, _ALL, machine.entry.function.place)

    def divergences(self) -> Iterator[Divergence]:
        """What children lack."""
        yield from self._found.values()


def _may_make(setting: Setting, texts: list[str]) -> bool:
    return any(setting.again.search(text) for text in texts)


def _cell(setting: Setting, scope: object) -> tuple[str, object]:
    return "setting", (setting.name, scope)


def _set(machine: Machine, setting: Setting, scope: object, place: Place) -> None:
    """The setting is made; the first call that does stands for all."""
    cell = _cell(setting, scope)
    if not is_bound(machine.store.get(machine.run.main, cell).value):
        machine.store.set(machine.run.main, cell, Slot(one(Const(machine.now.rounds)), (place,)))


def _is_set(machine: Machine, setting: Setting, scope: object) -> bool:
    """Whether a child may have made a setting; of logging, whichever part of it."""
    names = ("logging level", "logging handlers") if setting.scope is Scope.LOGGER else (setting.name,)
    cells = machine.store.cells(machine.run.main)
    return any(("setting", (name, scope)) in cells for name in names)


def _made(parent: Machine, setting: Setting, scope: object) -> Slot | None:
    """The certain making of a setting by the parent, before this point."""
    for one_scope in dict.fromkeys((scope, _ALL)):
        slot = parent.store.get(parent.run.main, _cell(setting, one_scope))
        if slot.places and all(isinstance(atom, Const) and parent.now.follows(atom.value) for atom in slot.value):
            return slot
    return None


def _is_doubtful(machine: Machine, setting: Setting) -> bool:
    """Whether it is not certain that the child comes here; who logs at all, logs in some branch or other."""
    if any(ANYTHING in caught for caught in machine.catching):
        return True
    return machine.branching > 0 and setting.scope is not Scope.LOGGER


def _line(place: Place) -> str:
    """The line of the text in which a place begins."""
    whole = place.piece.text
    end = whole.find("\n", place.span[0])
    return whole[whole.rfind("\n", 0, place.span[0]) + 1 : end if end >= 0 else len(whole)]


def _scope(setting: Setting, call: _Call) -> object:
    """Which of several things a call is about."""
    match setting.scope:
        case Scope.SIGNAL:
            return SIGNALS_OF.get(call.path) or _signal(call.value(0, "signalnum"))
        case Scope.OBJECT:
            return call.receiver.place if call.receiver is not None else call.place
        case Scope.LOGGER if call.receiver is not None:
            return _logger(call.machine, call.receiver)
        case _:
            return _ALL


def _signal(value: Value | None) -> object:
    atom = next(iter(value), None) if value is not None and len(value) == 1 else None
    return atom.path if isinstance(atom, External) else constant(value or frozenset())


def _logger(machine: Machine, logger: Obj) -> object:
    """The name of a logger where it is known, else where it is made; the root logger stands for all."""
    value = machine.store.get(logger, _LOGGER_NAME).value
    if not is_bound(value):
        return logger.place
    name = constant(value)
    if name in (None, "", "root"):
        return _ALL
    return name if isinstance(name, str) and not name.startswith("__") else logger.place


def logger_made(machine: Machine, logger: Obj, name: Value) -> None:
    """`logging.getLogger(name)`."""
    known = name if is_bound(name) else one(Const(None))
    machine.store.set(logger, _LOGGER_NAME, Slot(known, (logger.place,)))


# -- whether a call of the parent is one whose effect a child misses ---------------------------------------


def _applies(setting: Setting, call: _Call) -> bool:
    source = text(call.place)
    match setting.name:
        case "logging level":
            return _shows_more(call)
        case "logging handlers":
            return call.path != "logging.basicConfig" or not SHAPES_LOG.isdisjoint(call.args.keywords)
        case "random" | "numpy.random" | "torch random":
            return bool(call.args.all()) and ARBITRARY_SEED.search(source) is None
        case "signal handler":
            handler = call.value(1, "handler") or frozenset()
            return bool(handler) and not any(isinstance(a, External) and a.path in DEFAULT_HANDLERS for a in handler)
        case "locale":
            given = call.value(1, "locale")
            return given is not None and constant(given) is not None
        case "socket timeout":
            return constant(call.value(0, "timeout") or frozenset()) is not None
        case _:
            return True


def _shows_more(call: _Call) -> bool:
    """Whether a call certainly lets messages through that are not logged by default, or may do so by a file or option."""
    if call.path not in ("logging.basicConfig",) and not call.path.endswith(".setLevel"):
        return True
    value = call.value(0 if call.path.endswith(".setLevel") else 99, "level")
    return value is not None and all(_is_low(atom) for atom in value)


def _is_low(atom: object) -> bool:
    match atom:
        case External(path=path) if path.startswith("logging."):
            return path in QUIET_LEVELS
        case Const(value=int() as level):
            return level <= INFO
        case Const(value=str() as level):
            return f"logging.{level.upper()}" in QUIET_LEVELS
        case Unbound() | Const():
            return False
        case _:
            return True

"""What the rules about the lives of processes ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from spawnlint.boundary.interpreter.values import ClassValue, Function
from spawnlint.knowledge.ways import Kind
from spawnlint.program.module import Place


@dataclass(frozen=True, slots=True)
class MakeTuple:
    """Ask for a tuple of arguments in place of the one argument; of None becomes an empty one."""

    place: Place
    is_none: bool


@dataclass(frozen=True, slots=True)
class HandOver:
    """Ask for a function, with its arguments, in place of the result of calling it, in a `call` of some kind."""

    place: Place
    call: Place
    kind: Kind


@dataclass(frozen=True, slots=True)
class UseThreads:
    """Ask for a pool of threads in place of the pool of processes that is made at a place."""

    place: Place


@dataclass(frozen=True, slots=True)
class StartProcess:
    """Ask for `start()` in place of a call of `run()`."""

    place: Place


@dataclass(frozen=True, slots=True)
class CallInit:
    """Ask for `super().__init__()` in an `__init__` (`place`) that leaves it out for a Process subclass."""

    cls: ClassValue
    place: Place


@dataclass(frozen=True, slots=True)
class SetAfterInit:
    """Ask for an attribute to be set after `Process.__init__`; `is_lost` says that the value is lost without that."""

    name: str
    place: Place
    is_lost: bool


@dataclass(frozen=True, slots=True)
class MoveStatement:
    """Ask for the statement around a place to stand before that around another one; `keeps` if no meaning changes."""

    place: Place
    anchor: Place
    keeps: bool


@dataclass(frozen=True, slots=True)
class RemoveStatement:
    """Ask for the statement around a place to go."""

    place: Place


@dataclass(frozen=True, slots=True)
class MakeAnew:
    """Ask for a Process that was `made` before to be made again before it is started at a place."""

    place: Place
    made: Place


@dataclass(frozen=True, slots=True)
class NoDaemon:
    """Ask for the process that a place makes a daemon to be none."""

    place: Place


@dataclass(frozen=True, slots=True)
class RenameAttribute:
    """Ask for an attribute of a Process subclass, set at a place, to have another name."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class CallSuper:
    """Ask for a method at a place to call the one that it overrides."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class RunCoroutine:
    """Ask for a coroutine function that is given to a Process at a place, or its own `run`, to be run."""

    function: Function
    place: Place
    is_own_run: bool


@dataclass(frozen=True, slots=True)
class JoinLater:
    """Ask for a `join()` to come after what the child has sent was read."""

    place: Place


@dataclass(frozen=True, slots=True)
class LetChildImport:
    """Ask for what ends an import of the script, at a place, to let children through."""

    place: Place


@dataclass(frozen=True, slots=True)
class UseSpawn:
    """Ask for the start method spawn where a place names another one."""

    place: Place
    method: str


@dataclass(frozen=True, slots=True)
class KeepAlive:
    """Ask for a shared object made at a place to be kept until the child of a `start` has ended."""

    place: Place
    start: Place


LifecycleIntent: TypeAlias = (
    MakeTuple
    | HandOver
    | StartProcess
    | CallInit
    | SetAfterInit
    | MoveStatement
    | RemoveStatement
    | MakeAnew
    | NoDaemon
    | UseThreads
    | RenameAttribute
    | CallSuper
    | RunCoroutine
    | JoinLater
    | LetChildImport
    | UseSpawn
    | KeepAlive
)

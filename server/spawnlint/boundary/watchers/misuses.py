"""What the imagined run shows of processes and pools that are used against their rules, whatever the start method."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from spawnlint.boundary.interpreter.values import ClassValue, Function
from spawnlint.knowledge.ways import Kind
from spawnlint.program.module import Place


@dataclass(frozen=True, slots=True)
class MissingInit:
    """A Process is started (`start`) that was made (`made`) without `Process.__init__`; `place` is what leaves it out."""

    cls: ClassValue
    place: Place
    made: Place
    start: Place


@dataclass(frozen=True, slots=True)
class EarlyAttribute:
    """An attribute of a Process is set before `Process.__init__`: it needs what that makes, or is overwritten by it.

    `needs` is the attribute that is missing at this time; None if the value is overwritten.
    """

    cls: ClassValue
    name: str
    place: Place
    needs: str | None


class Shadow(Enum):
    """How an attribute of a Process stands in the way of multiprocessing."""

    NOT_CALLABLE = "not callable"
    """A method is called that is now a value of another kind."""
    READ_ONLY = "read-only"
    NEVER_STARTS = "never starts"
    """An own `start()` does not call the inherited one."""
    CLOSED = "closed"
    STARTED = "started"
    TARGET = "target"
    CONFIG = "config"
    NAME = "name"
    """What is to be its name is no string."""


@dataclass(frozen=True, slots=True)
class ShadowedApi:
    """A name of the Process API has another meaning (`place`), and `use` is where that shows; `value` is a type name."""

    shadow: Shadow
    owner: str
    name: str
    place: Place
    use: Place
    value: str


@dataclass(frozen=True, slots=True)
class Reused:
    """A Process that was started before (`earlier`) is started again, or made a daemon; `name` is what is used."""

    name: str
    place: Place
    earlier: Place
    made: Place
    is_closed: bool


@dataclass(frozen=True, slots=True)
class RunCalled:
    """`run()` is called in the parent on a Process that is nowhere started."""

    place: Place
    made: Place
    described: str


@dataclass(frozen=True, slots=True)
class ResultSent:
    """The result of a call (`place`) stands where a callable is due (`parameter` of `call`); `value` is its type."""

    kind: Kind
    parameter: str
    place: Place
    call: Place
    value: str
    function: Function | None


@dataclass(frozen=True, slots=True)
class NotArguments:
    """Something stands where a tuple of arguments is due; `value` is the name of its type.

    `letters` is the number of one-letter arguments that a string becomes, with the function that cannot take them.
    """

    kind: Kind
    parameter: str
    place: Place
    call: Place
    value: str
    letters: int | None = None
    function: Function | None = None


@dataclass(frozen=True, slots=True)
class DaemonicParent:
    """A daemonic process creates a process (`place`); `daemon` is what made it one, `entry` where it began."""

    place: Place
    daemon: Place
    entry: Function
    kind: Kind


@dataclass(frozen=True, slots=True)
class NeverAwaited:
    """A child calls an `async` or generator function and drops what it gives; `place` is what sends it there."""

    function: Function
    place: Place
    start: Place
    is_own_run: bool


@dataclass(frozen=True, slots=True)
class SuperMethodSent:
    """A method found through `super()` (`method`) is sent, and the child finds the override."""

    method: Function
    override: Function
    place: Place
    call: Place


@dataclass(frozen=True, slots=True)
class StdinRead:
    """A child reads its standard input (`place`); it began in `entry`, sent there by `crossing`.

    `error` is what this raises; empty if it just reads nothing.
    """

    place: Place
    entry: Function
    crossing: Place
    kind: Kind
    error: str


class Loss(Enum):
    """What is lost with a result that nobody asks for."""

    ERROR = "error"
    """What goes wrong in the task, or on the way to it."""
    TERMINATED = "terminated"
    """The task, since the pool is terminated at the end of a `with` block."""
    AT_EXIT = "at exit"
    """The task, since the program ends."""


@dataclass(frozen=True, slots=True)
class DroppedResult:
    """The result of a task (`place`, a call of `method`) is dropped; `cause` is what goes wrong, or ends the pool."""

    place: Place
    method: str
    loss: Loss
    cause: Place


@dataclass(frozen=True, slots=True)
class JoinBeforeDrain:
    """The parent joins (`place`) a child that has put (`put`) at least `size` bytes into a channel that nobody reads."""

    place: Place
    channel: Place
    put: Place
    size: int


@dataclass(frozen=True, slots=True)
class DiesEarly:
    """An object made by `what` is given to a child (`start`) and dropped by the parent before the child has found it."""

    place: Place
    what: str
    start: Place


@dataclass(frozen=True, slots=True)
class WaitTooShort:
    """The parent waits (`place`) for a child that it has just started, for less than a start takes; then it raises.

    Without an `exception` it returns False.
    """

    place: Place
    start: Place
    exception: str | None


Misuse: TypeAlias = (
    MissingInit
    | EarlyAttribute
    | ShadowedApi
    | Reused
    | RunCalled
    | ResultSent
    | NotArguments
    | DaemonicParent
    | NeverAwaited
    | SuperMethodSent
    | StdinRead
    | DroppedResult
    | JoinBeforeDrain
    | DiesEarly
    | WaitTooShort
)

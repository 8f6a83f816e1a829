"""What a row says of a way into another process."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from spawnlint.knowledge.carriers import Carrier


class Kind(Enum):
    """The kinds of crossing, as named in the vocabulary of the architecture page."""

    START = "start"
    TASK = "task"
    SETUP = "setup"
    REPLY = "reply"
    PUT = "put"
    """A message to a process that runs."""
    RAISE = "raise"
    """An exception that leaves a task goes back."""


class Starter(Enum):
    """What starts a process: it decides how the death of the new process shows."""

    PROCESS = "process"
    POOL = "pool"
    EXECUTOR = "executor"
    MANAGER = "manager"
    LOADER = "loader"
    GROUP = "group"
    """Processes that are started together and waited for."""
    CLUSTER = "cluster"
    SERVER = "server"
    OWN = "own"
    """Something of the project's own."""


class Role(Enum):
    """What a parameter of a call means for the crossing."""

    OTHER = "other"
    CALLABLE = "callable"
    """Runs in the child and is sent there."""
    HOOK = "hook"
    """The same, with arguments that the library makes up."""
    OBJECT = "object"
    """Sent; the library calls methods of it in the child (`Way.methods`)."""
    ARGS = "args"
    """A tuple of positional arguments for the callable."""
    KWARGS = "kwargs"
    """A dict of keyword arguments for the callable."""
    ITEMS = "items"
    """An iterable; each item is sent as the one argument of the callable."""
    TUPLES = "tuples"
    """An iterable of argument tuples."""
    CALLS = "calls"
    """An iterable of tuples: a callable, a tuple of arguments, a dict of keyword arguments."""
    REST = "rest"
    """All further positional arguments go to the callable; for ITEMS-like calls see MORE_ITEMS."""
    MORE_ITEMS = "more items"
    """All further positional arguments are iterables."""
    CALL = "call"
    """One such tuple."""
    DELAYED = "delayed"
    """All positional arguments; those that stand for a CALL are sent."""
    REGISTERED = "registered"
    """A function that the child knows by the name that a decorator registered it under when the module was imported."""
    IMPORT_STRING = "import string"
    """Names what the child imports; an object in its place is refused."""
    MESSAGE = "message"
    """Pickled by the call itself and read by another process."""
    EXECUTOR = "executor"
    """The pool that decides whether this is a crossing at all."""


Parameters = tuple[tuple[str, Role], ...]


@dataclass(frozen=True, slots=True)
class When:
    """A condition on a parameter, without which nothing goes to another process."""

    name: str
    default: object = None
    """The value where it is not given."""
    values: tuple[object, ...] = ()
    """The values with which it does; if there are none, all but the others."""
    others: tuple[object, ...] = ()
    """The values with which it does not."""
    perhaps: bool = False
    """Whether a value that is not known is taken for one that may do; else it is taken for one that does not."""

    def holds_for(self, value: object) -> bool:
        """Whether it goes to another process with this constant."""
        return value in self.values if self.values else value not in self.others


@dataclass(frozen=True, slots=True)
class Way:
    """A call that is a crossing: its dotted path and its parameters in order, with their roles.

    A path ending in a method name is called on an object made by the class before it. Of several ways with one path the
    first whose conditions hold is taken.
    """

    path: str
    kind: Kind
    parameters: Parameters
    carrier: Carrier = Carrier.PICKLE
    keywords_go_along: bool = False
    """Keyword arguments that are no parameters are sent to the callable."""
    kept: Parameters = ()
    """What goes along of the arguments that the object was made with (`KEEPERS`)."""
    methods: tuple[str, ...] = ()
    """The methods of an OBJECT that are called in the child."""
    whens: tuple[When, ...] = ()
    """The conditions, on the arguments and on what the object was made with."""
    starts: Starter | None = None
    """What this call itself starts, so that it must not run while the main module is imported."""
    context: str = ""
    """The parameter that says with which start method."""
    method: str | None = None
    """The start method that the library has chosen."""
    imports_main: bool = True
    """Whether the child imports the main module."""
    makes: str = ""
    """The class of the pool that a function gives."""
    is_foretold: bool = True
    """Whether the program sees the error of pickle itself."""
    made_up: int = 0
    """The arguments that the library puts before those that are given."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """A package that hands out all of another one under its own name."""

    of: str
    carrier: Carrier = Carrier.PICKLE
    daemons_may_have_children: bool = False

"""What a rule may ask for where something does not survive a crossing. Each remedy is an intent of the layer `fixes`."""

from __future__ import annotations

from dataclasses import dataclass

from spawnlint.boundary.interpreter.values import Function
from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.program.module import Place


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something to be done about a failure at a crossing."""

    crossing: Crossing
    failure: Failure


@dataclass(frozen=True, slots=True)
class LiftDefinition(Remedy):
    """Move the local function or class to module level."""


@dataclass(frozen=True, slots=True)
class MoveToModule(Remedy):
    """Move the function or class of a notebook to a module that a child can import."""


@dataclass(frozen=True, slots=True)
class UseManager(Remedy):
    """Let a manager make what is shared."""


@dataclass(frozen=True, slots=True)
class NamedFactory(Remedy):
    """Give a `defaultdict` a factory that a child finds by its name."""

    factory: tuple[str, ...]
    """What to call instead of the lambda, as the program writes it, and what it is to be called with."""


@dataclass(frozen=True, slots=True)
class MakeStatic(Remedy):
    """Make the method that is sent one that takes no object along."""


@dataclass(frozen=True, slots=True)
class CreateInRun(Remedy):
    """Set the attribute of a Process subclass in the child only."""


@dataclass(frozen=True, slots=True)
class UseItsContext(Remedy):
    """Let the context of the process make what is sent to it."""


@dataclass(frozen=True, slots=True)
class UseTwin(Remedy):
    """Use what `multiprocessing` has in place of a lock, event or queue for threads."""


@dataclass(frozen=True, slots=True)
class LeaveOut(Remedy):
    """Leave the attribute out of what is pickled."""


@dataclass(frozen=True, slots=True)
class OneUnderscore(Remedy):
    """Rename the method so that Python does not mangle its name."""


@dataclass(frozen=True, slots=True)
class KeepTheName(Remedy):
    """Let the decorator give its function the name of what it decorates."""


@dataclass(frozen=True, slots=True)
class NameTheUndecorated(Remedy):
    """Define the function under another name than what its decorator gives."""


@dataclass(frozen=True, slots=True)
class NameTheClass(Remedy):
    """Make a class under the name that leads to it."""


@dataclass(frozen=True, slots=True)
class ReplayConstructor(Remedy):
    """Let the exception say with what it is to be made again."""


@dataclass(frozen=True, slots=True)
class GiveNewArguments(Remedy):
    """Let the class say what its `__new__` is to be given."""


@dataclass(frozen=True, slots=True)
class RefuseLookup(Remedy):
    """Let `__getattr__` refuse what it reads itself."""


@dataclass(frozen=True, slots=True)
class KeepProcessState(Remedy):
    """Let the state of the process hold all that it has."""


@dataclass(frozen=True, slots=True)
class SendACopy(Remedy):
    """Send what the object gives, as a list or dict."""

    into: str
    """`list` or `dict`."""


@dataclass(frozen=True, slots=True)
class OpenThere(Remedy):
    """Send what the object is made of, and let the function that is given it make it."""


@dataclass(frozen=True, slots=True)
class SendBaseMethod:
    """Send the method of the base class by its own name, where `super()` was asked for it (`place`)."""

    method: Function
    place: Place


@dataclass(frozen=True, slots=True)
class MakeItThere(Remedy):
    """Nothing that an edit could do here; why, in the words of a user, depends on what it is that cannot be sent."""

    reason: str


@dataclass(frozen=True, slots=True)
class DrainTask(Remedy):
    """Run the generator or coroutine that the task makes to its end in the worker."""

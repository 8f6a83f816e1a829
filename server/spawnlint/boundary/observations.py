"""What the imagined run shows: crossings with what fails in them, and names that a child does not find."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from spawnlint.boundary.interpreter.values import Atom, ClassValue, Function
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.bootstrap_observations import BootstrapObservation
from spawnlint.boundary.watchers.misuses import Misuse
from spawnlint.knowledge.carriers import Carrier
from spawnlint.knowledge.picklable import TypeFact
from spawnlint.knowledge.ways import Kind, Starter
from spawnlint.program.births import Birth
from spawnlint.program.module import Place


class Reason(Enum):
    """Why something does not survive the crossing."""

    LAMBDA = "lambda"
    LOCAL_FUNCTION = "local function"
    LOCAL_CLASS = "local class"
    LAMBDA_METHOD = "lambda method"
    """A lambda in a class, sent as a method: unpickling asks the object for `<lambda>`."""
    MISSING_DEFINITION = "missing definition"
    MAIN_NOT_IMPORTABLE = "main not importable"
    """Defined in a main module that no child imports."""
    LOADED_FROM_FILE = "loaded from a file"
    """Defined in a module that the program loads under a name of its own."""
    UNWRAPPED_METHOD = "unwrapped method"
    """A method whose decorator gives a function of another name, for which the object is asked where it is unpickled."""
    UNWRAPPED = "unwrapped"
    """The result of a decorator that does not carry the name of what it decorates."""
    NOT_THE_SAME = "not the same"
    """The name leads back to another object."""
    PRIVATE_METHOD = "private method"
    PRIVATE_FUNCTION = "private function"
    """A static method under a mangled name, which its qualified name does not lead to."""
    UNPICKLABLE = "unpicklable"
    STARTED_PROCESS = "started process"
    INHERIT_ONLY = "inherit only"
    """Goes over only while a process is being started."""
    ENDLESS_LOOKUP = "endless lookup"
    """`__getattr__` calls itself for ever on an object that has no attributes yet."""
    WRONG_ANSWER = "wrong answer"
    """`__getattr__` answers otherwise than by AttributeError when pickle looks for what the object has not."""
    NAMED_OTHERWISE = "named otherwise"
    """A class made by a call, whose name does not lead back to it."""
    CHANGED_TEXT = "changed text"
    """An exception that makes its text from its argument makes it from the text when it is made again."""
    UNSTARTED_PROCESS = "unstarted process"
    """Goes over only while it is itself being started."""
    OTHER_CONTEXT = "other context"
    """Made by a context that forks, and handed to a process that is not forked."""
    LOST_STATE = "lost state"
    """A process that is pickled without what `multiprocessing` keeps in it."""
    NOT_AN_IMPORT_STRING = "not an import string"
    """An object where the child needs a name to import."""
    KEYED_TOO_EARLY = "keyed too early"
    """It is put into a set that it holds itself before it has the attributes of which its hash is made."""
    REPLAYED_AS_CONTAINER = "replayed as container"
    """Its class is called as that of the container it derives from, where it is unpickled, and does not take that."""
    FILLED_TOO_EARLY = "filled too early"
    """A container whose own method, which puts the items back, needs attributes that come back after them."""
    CANNOT_BE_REBUILT = "cannot be rebuilt"
    """The call that makes it again where it is unpickled fails."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of an object that holds the culprit: its class, its name, and where it was set."""

    owner: ClassValue
    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that does not survive a crossing.

    `culprit` is the offender and `place` where it is; `trail` leads from what is sent to it; `certain` says that no
    other value is possible there; `attribute` is the last attribute on the way, if any.
    """

    reason: Reason
    culprit: Atom
    place: Place
    trail: tuple[Step, ...]
    certain: bool
    attribute: Attribute | None = None
    method: Function | None = None
    """The bound method that drags the object with the culprit along."""
    holder: str | None = None
    """The dotted path of the container the culprit stands in directly."""
    fact: TypeFact | None = None
    """What is known of the culprit's type, if it is a type outside the project."""
    notes: tuple[str, ...] | None = None
    """What Python 3.14 and newer say it was serializing, innermost first; None if that is not known."""
    until: tuple[int, int] | None = None
    """The first Python on which this does not fail, if there is one."""
    error: str | None = None
    """What Python says, if that is known of no other field."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """A place where something goes over the boundary, in a call (`place`); `main` is the path of the main module."""

    kind: Kind
    carrier: Carrier
    place: Place
    method: str
    trail: tuple[Step, ...]
    failures: tuple[Failure, ...]
    main: str
    parent_only: frozenset[str]
    """The globals of the main module that the parent has and a new child does not."""
    is_foretold: bool = True
    """Whether what the program sees is the error of pickle itself."""
    starter: Starter | None = None
    """What of a library starts the process, if that decides how it ends."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a child begins: the function, the crossing that sends it there, and what carries its values.

    `carrier` is the class of a started Process subclass whose `run` this is.
    """

    function: Function
    crossing: Place
    kind: Kind
    method: str
    carrier: ClassValue | None
    known: frozenset[str] = frozenset()
    """The globals of the main module that were bound when the Process was made, or the task sent."""
    by: Carrier = Carrier.PICKLE
    """What took the function there, and takes the result back."""
    starter: Starter | None = None
    """What of a library started the process, if that decides how it ends."""


@dataclass(frozen=True, slots=True)
class MissingName:
    """A global read in child code that no child has. `calls` leads from the child entry to the reading."""

    name: str
    place: Place
    reader: Function
    entry: Entry
    calls: tuple[Step, ...]
    births: tuple[Birth, ...]
    dynamic: Place | None = None
    """What has bound it in the parent, if no statement does: `globals()[…] = …`, `exec` and the like."""


@dataclass(frozen=True, slots=True)
class MissingSubmodule:
    """A module is read in child code as an attribute of its package, and only the parent has imported it (`imported`).

    `calls` leads from the child entry to the reading.
    """

    name: str
    place: Place
    imported: Place
    entry: Entry
    calls: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class PoolBeforeFunction:
    """A pool (`made`) is older than the function (`function`) that a call (`place`) sends to its workers."""

    place: Place
    made: Place
    function: Function


class Unlike(Enum):
    """How the parent and a child that works with what it imported silently come apart."""

    NOT_SHARED = "not shared"
    """Each has an object of its own that was made to be shared."""
    CHANGED = "changed"
    """The parent changed a global before the child began, and the child reads what the import gave it."""
    CHANGED_CLASS = "changed class"
    """The same for an attribute of a class."""
    REPLACED = "replaced"
    """The parent sends a function that took the place of another, and the child finds the other by its name."""
    LOST = "lost"
    """The child changed a global or an argument, and the parent reads its own."""
    LOST_ATTRIBUTE = "lost attribute"
    """The same for an attribute of an object."""
    RECOMPUTED = "recomputed"
    """A value that each import makes anew is used by both."""
    UNSET = "unset"
    """A setting of the interpreter that the parent made is not there in a child that needs it; `what` names it."""
    HASHED = "hashed"
    """The hash of a string, of which each interpreter has another."""
    LOST_COPY = "lost copy"
    """A child changed in place what the proxy of a manager gave it, which is a copy."""
    PATCHED = "patched"
    """The parent has put something in the place of what the child finds there; `name` is its dotted path."""
    REDIRECTED = "redirected"
    """The same for the stream to which the child prints."""
    STALE = "stale"
    """An environment variable that a fork server does not know, since it was started before."""
    STALE_BY_DEFAULT = "stale by default"
    """The same where the program leaves the start method open, and it is a fork server's."""
    NOT_IDENTICAL = "not identical"
    """A bare object, which each process has its own of, is looked for in what comes from another process."""
    NO_DESCRIPTOR = "no descriptor"
    """The number of a file that is open in the parent only."""
    REPEATED = "repeated"
    """What the parent does to the world outside while it imports the program, each child does again."""


ABSENT = "AttributeError"
"""What a child finds where it has nothing of what the parent has put there."""


@dataclass(frozen=True, slots=True)
class Divergence:
    """What parent and child take for one thing is two.

    `name` is how the program calls it, `place` where the culprit is, `what` a detail of the kind; `here` is the
    parent's end and `there` the child's, in the function `reader`, to which `calls` leads from the child entry.
    """

    kind: Unlike
    name: str
    what: str
    place: Place
    here: Place | None
    there: Place
    reader: Function
    entry: Entry
    calls: tuple[Step, ...]


Observation = (
    Crossing | MissingName | MissingSubmodule | PoolBeforeFunction | BootstrapObservation | Divergence | Misuse
)

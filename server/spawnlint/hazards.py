"""What the engine hands out: findings with places in whole documents, fixes and edits. Plain data, no behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


def url_of(code: str) -> str:
    """The page of a rule."""
    return f"https://spawnlint.readthedocs.io/rules/{code}"


class Severity(Enum):
    """How bad: the four levels of the language server protocol."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"
    HINT = "hint"


class Applicability(Enum):
    """Whether a fix keeps the meaning for certain (`safe`), only as far as can be seen (`unsafe`), or mends nothing.

    What mends nothing (`display`: the finding is hidden) is for a person to choose; it is never applied unasked.
    """

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"


@dataclass(frozen=True, slots=True)
class Location:
    """A range of a document: its path (the key it has in the project) and 0-based code point offsets, end excluded."""

    path: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Related:
    """One step of a trail."""

    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A hazard, reported at its culprit."""

    code: str
    name: str
    severity: Severity
    message: str
    location: Location
    related: tuple[Related, ...] = ()
    raises: str | None = None
    """What Python of the target version raises, addresses as `…`; None where nothing is raised."""

    @property
    def url(self) -> str:
        """The page of the rule."""
        return url_of(self.code)


@dataclass(frozen=True, slots=True)
class Sent:
    """A place where something goes over to another process, whether it survives that or not."""

    kind: str
    """One of `start`, `setup`, `task`, `reply`, `put` and `raise`."""
    start_method: str
    location: Location
    steps: tuple[Related, ...]
    """What is sent."""
    main: str
    """The path of the program in which this was seen."""
    failing: int
    """How many things in it do not survive."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace a range of a document; offsets are 0-based code points, end excluded."""

    location: Location
    content: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits after which the hazard is gone; the edits of one fix never overlap and may lie in several documents."""

    title: str
    applicability: Applicability
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class NotFixable:
    """A fix that exists in principle but not here, and why."""

    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class Gift:
    """One thing that a child is sent: how the program calls it, what it is (empty if that is not known), where it was set.

    `source` is the text of an argument that has a parameter's name, else empty; with `each` it stands for one item of
    what that text, or else the name, says. `verdict` is `crosses`, `fails` or `unknown`; where it fails, `trail` leads
    to the culprit.
    """

    name: str
    source: str
    each: bool
    what: str
    location: Location | None
    verdict: str
    trail: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Lack:
    """A global that a child reads and does not have, where it is read, and where the parent gets it."""

    name: str
    location: Location
    births: tuple[Location, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One way into a child: the call that sends it there, the function it begins in, and what it has then.

    `kind` is `start`, `task` or `setup`; `carrier` the class of a Process whose `run` the function is; `others` are what
    else stands for it: where the Process is made, the class that the function is a method of, what wraps it; `own_way`
    is the method that says what of it is pickled, if the program has one. With the method `fork` nothing is pickled to start a process, since the child
    is a copy.
    """

    kind: str
    method: str
    location: Location
    source: str
    """The text of the call, on one line."""
    function: str | None
    entry: Location | None
    carrier: Location | None
    others: tuple[Location, ...]
    gifts: tuple[Gift, ...]
    own_way: str | None
    found: tuple[tuple[str, str], ...]
    """The globals that the child finds by importing: name and module."""
    lacks: tuple[Lack, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a document and who runs it: `parent`, `child`, or `both`. The innermost one around a place counts."""

    location: Location
    runs: str


@dataclass(frozen=True, slots=True)
class Boundary:
    """What crosses in or into one document; what no stretch covers is run by both, if there is any passage at all."""

    passages: tuple[Passage, ...] = ()
    stretches: tuple[Stretch, ...] = ()

"""What a rule is and what it reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from spawnlint.boundary.interpreter.values import Function
from spawnlint.boundary.observations import Entry, Failure, Observation
from spawnlint.boundary.trail import Step
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.program.module import Place
from spawnlint.rules.divergence_intents import DivergenceIntent
from spawnlint.rules.lifecycle_intents import LifecycleIntent
from spawnlint.rules.remedies import Remedy, SendBaseMethod


@dataclass(frozen=True, slots=True)
class NameTheLambda:
    """Ask for a lambda to get a name; `parent_only` are the globals that no child has."""

    failure: Failure
    function: Function
    parent_only: frozenset[str]


@dataclass(frozen=True, slots=True)
class PassGlobal:
    """Ask for a global of the parent to travel with the child, which reads it at a place: `calls` lead there.

    `is_sure` says that the name has but one value; `called` is its name on the way, if not the last part of its own.
    """

    name: str
    place: Place
    entry: Entry
    calls: tuple[Step, ...]
    is_sure: bool
    called: str = ""

    @property
    def parameter(self) -> str:
        """What the value is called where it is passed: the last part of `module.name` or `Class.name`."""
        return self.called or self.name.rpartition(".")[2]

    @property
    def root(self) -> str:
        """The variable that leads to it."""
        return self.name.partition(".")[0]


@dataclass(frozen=True, slots=True)
class BindInChild:
    """Ask for a global of the parent to be given to the function in which a child begins, and to be bound there."""

    travels: PassGlobal


@dataclass(frozen=True, slots=True)
class InitWorkers:
    """Ask for a global of the parent to be given to the workers of pools by an initializer."""

    travels: PassGlobal


@dataclass(frozen=True, slots=True)
class MoveAboveGuard:
    """Ask for what binds a name of a module under the main guard to move above it."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class GuardScript:
    """Ask for the top-level statement around a place to run under the main guard only.

    If it is not to be `alone`, then so does all else that a child need not do.
    """

    place: Place
    alone: bool = False


@dataclass(frozen=True, slots=True)
class CorrectGuard:
    """Ask for a misspelled `"__main__"`."""

    place: Place


Intent: TypeAlias = (
    NameTheLambda
    | PassGlobal
    | BindInChild
    | InitWorkers
    | MoveAboveGuard
    | GuardScript
    | CorrectGuard
    | LifecycleIntent
    | DivergenceIntent
    | Remedy
    | SendBaseMethod
)


@dataclass(frozen=True, slots=True)
class Hazard:
    """A hazard at its culprit; `raises` is what Python of the target version says."""

    code: str
    name: str
    severity: Severity
    message: str
    place: Place
    trail: tuple[Step, ...]
    raises: str | None
    intents: tuple[Intent, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, its name (what is wrong, never the remedy) and what it makes of an observation."""

    code: str
    name: str
    check: Callable[[Observation, Version], Iterator[Hazard]]
    platform: str | None = None
    """The only platform on which the hazard exists; it is reported if the program is meant for that."""
    if_frozen: bool = False
    """Whether the hazard exists only in a program that is made into an executable of its own."""

"""What a rule may ask for where something does not survive a crossing. Each remedy is an intent of the layer `fixes`."""

from __future__ import annotations

from dataclasses import dataclass

from spawnlint.boundary.observations import Crossing, Failure


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something to be done about a failure at a crossing."""

    crossing: Crossing
    failure: Failure


@dataclass(frozen=True, slots=True)
class LiftDefinition(Remedy):
    """Move the local function or class to module level."""


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
class UseTwin(Remedy):
    """Use what `multiprocessing` has in place of a lock, event or queue for threads."""


@dataclass(frozen=True, slots=True)
class LeaveOut(Remedy):
    """Leave the attribute out of what is pickled."""

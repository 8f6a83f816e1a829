"""What takes objects over the boundary, and what each of these carriers can do, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from spawnlint.knowledge.carried_types import CLOUDPICKLE_FAILS, DILL_FAILS


class Carrier(Enum):
    """What takes objects over the boundary."""

    PICKLE = "pickle"
    CLOUDPICKLE = "cloudpickle"
    DILL = "dill"


@dataclass(frozen=True, slots=True)
class Policy:
    """How a carrier takes what pickle does not take, or takes in another way."""

    takes_code: bool = False
    """Functions and classes of the main module, and those made in calls, go over as code, not as names."""
    takes_globals: bool = False
    """The globals that such code reads go along, as they are then; else it finds those of the child's module."""
    fails: frozenset[str] | None = None
    """What fails with pickle and fails here as well, by what made it; None for all of it."""


POLICIES: dict[Carrier, Policy] = {
    Carrier.PICKLE: Policy(),
    Carrier.CLOUDPICKLE: Policy(takes_code=True, takes_globals=True, fails=CLOUDPICKLE_FAILS),
    Carrier.DILL: Policy(takes_code=True, fails=DILL_FAILS),
}

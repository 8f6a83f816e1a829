"""For each remedy of a failure at a crossing how to say it and how to do it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spawnlint.fixes import lift_definition, named_factory
from spawnlint.hazards import Fix
from spawnlint.program.program import Program
from spawnlint.rules.remedies import LiftDefinition, NamedFactory

REMEDIES: dict[type, tuple[Callable[[Any], str], Callable[[Any, Program], Fix]]] = {
    LiftDefinition: (lift_definition.title, lift_definition.lift_definition),
    NamedFactory: (named_factory.title, named_factory.named_factory),
}

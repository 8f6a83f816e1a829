"""One call that leaves the project."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from spawnlint.boundary.interpreter.values import UNBOUND, ClassValue, External, Obj, Value
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.calls import Arguments
    from spawnlint.boundary.interpreter.machine import Machine


@dataclass(frozen=True, slots=True)
class Outside:
    """One call of something outside the project; for a method, `receiver` is what it is called on."""

    machine: Machine
    target: External
    args: Arguments
    place: Place
    receiver: Obj | ClassValue | None = None

    def value(self, position: int, name: str) -> Value:
        """The value of a parameter; unbound if it is not given."""
        given = self.args.get(position, name)
        return given[0] if given is not None else UNBOUND


Model: TypeAlias = Callable[[Outside], Value]
"""What such a call does, as far as values go."""


@dataclass(frozen=True, slots=True)
class Registry:
    """The models by dotted path: of functions and classes, and of methods by the path of their class."""

    functions: Mapping[str, Model]
    methods: Mapping[str, Model]

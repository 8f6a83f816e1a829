"""What the imagined run shows of processes coming up: starts while importing, start methods fixed too late or twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spawnlint.knowledge.ways import Starter
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.trail import Step


@dataclass(frozen=True, slots=True)
class StartWhileImporting:
    """A child that is importing a module comes to a start if its parent does.

    `place` is the top-level code that leads to the `start`; `module` the name of the module; `is_script` says that it
    is the main module; `outer` what started the child that imports it; `is_certain` that no test decides.
    """

    place: Place
    start: Place
    trail: tuple[Step, ...]
    module: str
    is_script: bool
    outer: Starter
    is_certain: bool


@dataclass(frozen=True, slots=True)
class MisspelledGuard:
    """A test of `__name__` against a text that is almost `"__main__"`: never true."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class LateStartMethod:
    """`set_start_method` where the method is fixed already: by `fixed_by`, or (None) since this is a child."""

    place: Place
    trail: tuple[Step, ...]
    fixed_by: Place | None
    outer: Starter


@dataclass(frozen=True, slots=True)
class ForcedStartMethod:
    """`set_start_method` with `force` in code that each child comes to while it imports."""

    place: Place
    trail: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class MissingMethod:
    """A start method, or `os.fork`, that is asked for by name without a look at the platform."""

    place: Place
    method: str


@dataclass(frozen=True, slots=True)
class MissingFreezeSupport:
    """The first start of a process in a script that has not called `freeze_support()` before."""

    place: Place
    starter: Starter


@dataclass(frozen=True, slots=True)
class MainRefusesImport:
    """The main module certainly ends the process that imports it."""

    place: Place
    trail: tuple[Step, ...]
    outer: Starter


BootstrapObservation = (
    StartWhileImporting
    | MisspelledGuard
    | LateStartMethod
    | ForcedStartMethod
    | MissingMethod
    | MissingFreezeSupport
    | MainRefusesImport
)

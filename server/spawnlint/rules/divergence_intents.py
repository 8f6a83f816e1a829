"""What the rules about parents and children that come apart ask for, besides letting values travel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from spawnlint.boundary.observations import Divergence
from spawnlint.program.module import Place


@dataclass(frozen=True, slots=True)
class ShareContainer:
    """Ask for a list or dict that the child fills to be one of a manager."""

    found: Divergence


@dataclass(frozen=True, slots=True)
class ShareAttribute:
    """Ask for an attribute that the child sets to be kept by a manager."""

    found: Divergence


@dataclass(frozen=True, slots=True)
class MakeEnum:
    """Ask for a bare `object()` that is looked for by identity to be the member of an Enum."""

    found: Divergence


@dataclass(frozen=True, slots=True)
class SetInChildren:
    """Ask for a setting that the parent makes at a place to be made by children as well."""

    place: Place


DivergenceIntent: TypeAlias = ShareContainer | ShareAttribute | MakeEnum | SetInChildren

"""The steps that lead from a crossing to a culprit."""

from __future__ import annotations

from dataclasses import dataclass

from spawnlint.program.module import Place


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a trail: a place and what happens there."""

    place: Place
    message: str

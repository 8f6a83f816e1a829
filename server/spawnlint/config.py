"""Settings: what the user may choose, with the defaults of the design."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The resolved settings for one file."""

    start_method: str = "spawn"
    """`spawn`, `forkserver` or `fork`: what a default context uses."""
    target_version: tuple[int, int] = (3, 14)
    """The CPython whose error texts are shown."""

"""spawnlint: what breaks or silently goes wrong when Python code meets a spawned child process.

`check` is the way in for other programs; everything else in this package may change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = ["Change", "CheckError", "Fix", "Hazard", "Place", "Settings", "Step", "__version__", "check"]

if TYPE_CHECKING:
    from spawnlint.api import Change, CheckError, Fix, Hazard, Place, Settings, Step, check


def __getattr__(name: str) -> Any:
    """What `__all__` names, imported when it is asked for: the commands start without it."""
    if name in __all__:
        from spawnlint import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

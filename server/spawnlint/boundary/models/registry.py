"""All models in one place."""

from __future__ import annotations

from spawnlint.boundary.models import builtins, containers, functions, processes
from spawnlint.boundary.outside import Registry

REGISTRY = Registry(
    {**builtins.FUNCTIONS, **containers.FUNCTIONS, **functions.FUNCTIONS, **processes.FUNCTIONS},
    {**builtins.METHODS, **containers.METHODS, **processes.METHODS},
)

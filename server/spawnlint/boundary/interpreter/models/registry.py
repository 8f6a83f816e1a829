"""All models in one place."""

from __future__ import annotations

from spawnlint.boundary.interpreter.models import (
    bootstrap,
    builtins,
    containers,
    delayed,
    exceptions,
    functions,
    instances,
    loggers,
    managers,
    processes,
    shared,
)
from spawnlint.boundary.interpreter.outside import Registry

REGISTRY = Registry(
    {
        **bootstrap.FUNCTIONS,
        **builtins.FUNCTIONS,
        **containers.FUNCTIONS,
        **delayed.FUNCTIONS,
        **functions.FUNCTIONS,
        **instances.FUNCTIONS,
        **loggers.FUNCTIONS,
        **processes.FUNCTIONS,
        **shared.FUNCTIONS,
    },
    {
        **builtins.METHODS,
        **exceptions.METHODS,
        **containers.METHODS,
        **delayed.METHODS,
        **instances.METHODS,
        **managers.METHODS,
        **processes.METHODS,
    },
)

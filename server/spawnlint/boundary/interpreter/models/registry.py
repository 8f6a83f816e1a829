"""All models in one place."""

from __future__ import annotations

from spawnlint.boundary.interpreter.models import (
    arguments,
    bootstrap,
    builtins,
    bulk,
    commands,
    containers,
    contexts,
    delayed,
    descriptors,
    exceptions,
    functions,
    instances,
    loggers,
    made_classes,
    managers,
    patches,
    processes,
    shared,
    streams,
    threads,
)
from spawnlint.boundary.interpreter.outside import Registry

REGISTRY = Registry(
    {
        **bootstrap.FUNCTIONS,
        **builtins.FUNCTIONS,
        **bulk.FUNCTIONS,
        **commands.FUNCTIONS,
        **containers.FUNCTIONS,
        **delayed.FUNCTIONS,
        **descriptors.FUNCTIONS,
        **functions.FUNCTIONS,
        **instances.FUNCTIONS,
        **made_classes.FUNCTIONS,
        **loggers.FUNCTIONS,
        **patches.FUNCTIONS,
        **processes.FUNCTIONS,
        **shared.FUNCTIONS,
        **streams.FUNCTIONS,
        **threads.FUNCTIONS,
    },
    {
        **arguments.METHODS,
        **builtins.METHODS,
        **commands.METHODS,
        **exceptions.METHODS,
        **containers.METHODS,
        **contexts.METHODS,
        **delayed.METHODS,
        **descriptors.METHODS,
        **instances.METHODS,
        **made_classes.METHODS,
        **managers.METHODS,
        **patches.METHODS,
        **processes.METHODS,
        **threads.METHODS,
    },
)

"""`logging.getLogger`: the logger with the name it is asked for."""

from __future__ import annotations

from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.values import Obj, Value, one
from spawnlint.boundary.watchers.settings import logger_made
from spawnlint.knowledge.settings import LOGGER


def _logger(outside: Outside) -> Value:
    made = Obj(outside.target, outside.place)
    logger_made(outside.machine, made, outside.value(0, "name"))
    return one(made)


FUNCTIONS: dict[str, Model] = {LOGGER: _logger}

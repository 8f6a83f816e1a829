"""What multiprocessing's own objects refuse when they are pickled, beyond what the tables of types say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.values import External, Obj
from spawnlint.knowledge.picklable import TypeFact, fact
from spawnlint.knowledge.shared import WITH_SEMAPHORE

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

AUTHENTICATION = "TypeError: Pickling an AuthenticationString object is disallowed for security reasons"
"""What a Process that is not being started says, since it holds the key of its family."""
OTHER_CONTEXT = (
    "RuntimeError: A SemLock created in a fork context is being shared with a process in a spawn context. This is not "
    "supported. Please use the same context to create multiprocessing objects and Process."
)


def forkers(machine: Machine, obj: Obj) -> TypeFact | None:
    """What is known of an object with a semaphore, if it was made for forked children only."""
    if not isinstance(obj.type, External) or obj.type.path not in WITH_SEMAPHORE:
        return None
    return fact(obj.type.path) if (obj.type.method or machine.method) == "fork" else None

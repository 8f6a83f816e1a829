"""Objects that cannot be sent, beyond what the tables of types say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.made_classes as made_classes
from spawnlint.boundary.interpreter.values import External, Obj
from spawnlint.boundary.observations import Reason
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


@dataclass(frozen=True, slots=True)
class Refused:
    """Why an object is refused: the culprit, the error if it is known, and the first Python that takes it."""

    reason: Reason
    culprit: Obj
    error: str | None = None
    fact: TypeFact | None = None
    until: tuple[int, int] | None = None
    holder: str | None = None


def refused(machine: Machine, obj: Obj, *, spawning: bool) -> Refused | None:
    """Whether an object is certainly refused; `spawning` says that it is sent while a process is being started."""
    if spawning and isinstance(obj.type, External) and obj.type.path in WITH_SEMAPHORE:
        is_forkers = (obj.type.method or machine.method) == "fork"
        return Refused(Reason.OTHER_CONTEXT, obj, OTHER_CONTEXT, fact(obj.type.path)) if is_forkers else None
    cls = made_classes.class_of(machine, obj)
    if cls is None:
        return None
    name = made_classes.name_of(machine, cls)
    if not made_classes.leads_back(machine, cls):
        return Refused(Reason.NAMED_OTHERWISE, cls, holder=name)
    if made_classes.is_by_dataclass(machine, cls):
        until = made_classes.DATACLASS_KNOWS_ITS_MODULE
        return Refused(Reason.NAMED_OTHERWISE, cls, until=until, holder=name)
    return None

"""Objects that cannot be sent, beyond what the tables of types say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.made_classes as made_classes
import spawnlint.boundary.interpreter.classes as classes
from spawnlint.boundary.interpreter.values import ClassValue, External, Function, Obj
from spawnlint.boundary.observations import Reason
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import statements_in
from spawnlint.knowledge.picklable import Picklability, TypeFact, fact
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
    if made_classes.is_by_dataclass(machine, cls) and not made_classes.says_where_it_is(machine, cls):
        until = made_classes.DATACLASS_KNOWS_ITS_MODULE
        return Refused(Reason.NAMED_OTHERWISE, cls, until=until, holder=name)
    return None


def own_refusal(machine: Machine, cls: ClassValue, hooks: tuple[str, ...]) -> TypeFact:
    """What is known of objects whose class raises where it is asked how to pickle them."""
    error = ""
    for name in hooks:
        for atom in classes.in_class(machine, cls, name)[0]:
            body = atom.node.body if isinstance(atom, Function) and isinstance(atom.node, n.Function) else ()
            error = error or next((text for stmt in statements_in(body) if (text := _raised(stmt))), "")
    return TypeFact(cls.qualname, cls.qualname, Picklability.FAILS, error)


def _raised(stmt: n.Stmt) -> str:
    """The error of a `raise` with a text that is written out."""
    match stmt:
        case n.Raise(value=n.Call(func=n.Name(id=name), args=(n.Argument(value=n.Constant(value=str() as text)),))):
            return f"{name}: {text}"
        case _:
            return ""

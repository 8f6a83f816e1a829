"""The name of a function or class that is sent to another process leads to something else.

## What it does
Reports a function or class on its way to a child process whose name, looked up in its module, gives another object: a
decorated function whose wrapper does not carry its name, the original function sent from inside its own decorator, a
class or function that was bound anew, a class made by `namedtuple`, `Enum` or `make_dataclass` under another name than
that of the variable, or in a class or function.

## Why is this bad?
Pickle sends functions and classes as module and name, and checks in the parent that the name leads back to the same
object.
"""

from __future__ import annotations

from spawnlint.boundary.interpreter.values import ClassValue, Function
from spawnlint.boundary.observations import Crossing, Failure, Reason
from spawnlint.knowledge.errors import Version, local_object, not_the_same
from spawnlint.program.module import Place
from spawnlint.rules.crossing_failure import Told, rule
from spawnlint.rules.hazard import Intent
from spawnlint.rules.remedies import KeepTheName, NameTheClass, NameTheUndecorated
from spawnlint.rules.wording import source, what_happens


def _decorated(place: Place) -> str:
    return source(place)


def _message(crossing: Crossing, failure: Failure) -> str:
    if failure.reason is Reason.UNWRAPPED and isinstance(failure.culprit, Function):
        return (
            f"The decorator of `{_decorated(failure.place)}` gives `{failure.culprit.qualname}` without "
            f"`functools.wraps`, so no name leads to it and it cannot be pickled. {what_happens(crossing)}"
        )
    if failure.reason is Reason.NAMED_OTHERWISE:
        return (
            f"`{source(failure.place)}` makes a class that is pickled by the name `{failure.holder}`, which does not "
            f"lead back to it in this module. {what_happens(crossing)}"
        )
    name = failure.culprit.name if isinstance(failure.culprit, Function | ClassValue) else "it"
    return (
        f"`{name}` cannot be pickled: it is sent by its name, and the name leads to another object. "
        f"{what_happens(crossing)}"
    )


def _raises(crossing: Crossing, failure: Failure, version: Version) -> str | None:
    culprit = failure.culprit
    if failure.reason is Reason.UNWRAPPED and isinstance(culprit, Function):
        return local_object(culprit.qualname, version)
    if not isinstance(culprit, Function | ClassValue):
        return None
    module = "__main__" if culprit.module.path == crossing.main else culprit.module.name
    return not_the_same(culprit.qualname, module, is_class=isinstance(culprit, ClassValue))


def _remedies(crossing: Crossing, failure: Failure) -> tuple[Intent, ...]:
    if failure.reason is Reason.UNWRAPPED:
        return (KeepTheName(crossing, failure),)
    if failure.reason is Reason.NAMED_OTHERWISE:
        return (NameTheClass(crossing, failure),)
    return (NameTheUndecorated(crossing, failure),)


RULE = rule(
    "SPN109",
    "name-does-not-lead-back",
    Told(_message, lambda _crossing, _failure: "this is what its name does not lead back to", _raises),
    _remedies,
)

"""An object that is sent to another process cannot be made again there.

## What it does
Reports an object whose class has a `__new__` with required parameters and no `__getnewargs__` or `__reduce__`, and an
exception whose constructor does not take its `args`, on their way to a child process. Also an object that is in a set
which it holds itself, and makes its hash of its attributes; and one whose class derives from a set, an `OrderedDict` or a
`Counter` and has a constructor that is called in another way; and a dict or list of the project's own whose `__setitem__` or
`extend` reads an attribute of the object.

## Why is this bad?
Unpickling calls `Class.__new__(Class)` without further arguments, and an exception's class with its `args`. If that
call fails, it fails in the child. A set is filled before the objects that hold it get their attributes, and asks them for
their hash: `AttributeError`. Sets and their like are made again by calling their class with the items alone, an
`OrderedDict` by calling it without anything. The items of dicts and lists are put back one by one, by the class's own method,
before the attributes.
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure, Reason
from spawnlint.rules.crossing_failure import Told, capitalised, rule, type_name
from spawnlint.rules.hazard import Intent
from spawnlint.rules.remedies import GiveNewArguments, ReplayConstructor
from spawnlint.rules.wording import CHILD_FAILS_UNPICKLING, source


def _message(crossing: Crossing, failure: Failure) -> str:
    if failure.reason is Reason.KEYED_TOO_EARLY:
        return (
            f"`{source(failure.place)}` does not exist yet when another process unpickles the `{type_name(failure)}` "
            f"object and puts it into a set that it holds itself. {capitalised(CHILD_FAILS_UNPICKLING[crossing.kind])}"
        )
    if failure.reason is Reason.FILLED_TOO_EARLY:
        return (
            f"`{source(failure.place)}` does not exist yet when another process unpickles the `{type_name(failure)}` "
            f"object and puts its items back. {capitalised(CHILD_FAILS_UNPICKLING[crossing.kind])}"
        )
    return (
        f"`{type_name(failure)}` objects cannot be unpickled: their constructor is called without what it needs. "
        f"{capitalised(CHILD_FAILS_UNPICKLING[crossing.kind])}"
    )


def _culprit(_crossing: Crossing, failure: Failure) -> str:
    if failure.reason is Reason.FILLED_TOO_EARLY:
        return "putting an item back reads this"
    is_hash = failure.reason is Reason.KEYED_TOO_EARLY
    if failure.reason is Reason.REPLAYED_AS_CONTAINER:
        return "this is called as the container's own"
    return "the hash is made of this" if is_hash else "this is called without arguments"


def _remedies(crossing: Crossing, failure: Failure) -> tuple[Intent, ...]:
    if failure.fact is not None or failure.reason is not Reason.CANNOT_BE_REBUILT:
        return ()  # a class of somebody else, or more than a constructor
    place = failure.place
    if place.piece.text[place.span[0] : place.span[1]] == "__new__":
        return (GiveNewArguments(crossing, failure),)
    return (ReplayConstructor(crossing, failure),)


RULE = rule(
    "SPN112",
    "constructor-cannot-be-replayed",
    Told(
        _message,
        _culprit,
        lambda _crossing, failure, _: failure.error,
    ),
    _remedies,
)

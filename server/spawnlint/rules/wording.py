"""Phrases that several rules share, so that one thing is always said in the same words."""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Entry, Failure, MissingName, MissingSubmodule
from spawnlint.boundary.trail import Step
from spawnlint.knowledge.ways import Kind, Starter
from spawnlint.program.births import Birth
from spawnlint.program.module import Place

_LONGEST = 48

CHILD_FAILS_UNPICKLING = {
    Kind.START: "the child dies with exit code 1 and the parent goes on",
    Kind.SETUP: "each worker dies at its start: a Pool hangs for ever, an executor breaks",
    Kind.TASK: "each worker dies: a Pool hangs for ever, an executor breaks",
    Kind.REPLY: "the parent cannot read the result: a Pool waits for it for ever, an executor breaks",
    Kind.RAISE: "the parent cannot read the result: a Pool waits for it for ever, an executor breaks",
    Kind.PUT: "whoever reads the message fails",
}
"""How an error while the child unpickles what it was sent shows."""


_BY_STARTER = {
    Starter.LOADER: "the worker fails and iterating over the DataLoader raises RuntimeError or its error",
    Starter.GROUP: "the process fails and the parent gets ProcessRaisedException or ProcessExitedException",
}
"""How the failure of a child shows where a library watches it."""


def child_fails_unpickling(crossing: Crossing) -> str:
    """How an error while the child unpickles what it was sent shows."""
    watched = _BY_STARTER.get(crossing.starter) if crossing.starter is not None else None
    return watched or CHILD_FAILS_UNPICKLING[crossing.kind]


def source(place: Place) -> str:
    """The text of a place on one line, shortened."""
    text = " ".join(place.piece.text[place.span[0] : place.span[1]].split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def subject(failure: Failure, otherwise: str) -> str:
    """The attribute that holds the culprit, as the user would write it; else a phrase."""
    attribute = failure.attribute
    return f"`{attribute.owner.name}.{attribute.name}`" if attribute is not None else otherwise


def what_happens(crossing: Crossing) -> str:
    """How a pickling failure in the parent shows."""
    match crossing.kind:
        case Kind.START:
            return f"`{source(crossing.place)}` raises in the parent"
        case Kind.SETUP:
            return f"`{source(crossing.place)}` raises in the parent when it starts its workers"
        case Kind.TASK:
            return f"`{source(crossing.place)}` cannot send it to a worker, whatever the start method"
        case Kind.PUT:
            return "the call raises, or, with a `Queue`, the message is lost and whoever waits for it goes on waiting"
        case Kind.REPLY | Kind.RAISE:
            return f"the worker cannot send it back, and `{source(crossing.place)}` fails, whatever the start method"


def how_the_child_ends(entry: Entry) -> str:
    """How an error in child code shows."""
    if entry.starter in _BY_STARTER:
        return _BY_STARTER[entry.starter]
    match entry.kind:
        case Kind.START:
            return "the child dies with exit code 1 and the parent goes on"
        case Kind.SETUP:
            return "each worker dies at its start: a Pool hangs for ever, an executor breaks"
        case Kind.TASK | Kind.REPLY | Kind.RAISE | Kind.PUT:
            return "the task fails in the worker"


def way_in(missing: MissingName) -> tuple[Step, ...]:
    """The trail to a reading in child code: the start, the child entry, the calls, the bindings in the parent."""
    entry = missing.entry
    begins = f"the child begins in {entry.function.qualname}()"
    carrier = (Step(entry.carrier.place, f"class {entry.carrier.name}"),) if entry.carrier is not None else ()
    return (
        Step(entry.crossing, f"`{source(entry.crossing)}` starts the child process"),
        *carrier,
        Step(entry.function.place, begins),
        *missing.calls,
        *(Step(birth.place, _birth(missing.name, birth)) for birth in missing.births),
    )


def way_to_submodule(missing: MissingSubmodule) -> tuple[Step, ...]:
    """The trail to the reading of a module that the child has not imported."""
    entry = missing.entry
    return (
        Step(entry.crossing, f"`{source(entry.crossing)}` starts the child process"),
        Step(entry.function.place, f"the child begins in {entry.function.qualname}()"),
        *missing.calls,
        Step(missing.imported, "the parent imports it"),
    )


def _birth(name: str, birth: Birth) -> str:
    where = f"in {birth.function}(), which only the parent calls" if birth.function else "where no child comes"
    return f"`{name}` is {birth.kind.value} here, {where}"


def error_of(missing: MissingName) -> str:
    """What the reading of a name raises that is not there: by its name, or as `globals()["name"]`."""
    return "NameError" if source(missing.place) == missing.name else "KeyError"

"""An object that is sent to another process cannot be made again there.

## What it does
Reports these on their way to a child process:

- an object whose class has a `__new__` with required parameters and no `__getnewargs__` or `__reduce__`;
- an exception whose constructor does not take its `args`;
- an object whose class derives from a set, an `OrderedDict` or a `Counter` and has a constructor that is called in another
  way;
- an object in a set that it holds itself, if its hash is made of its attributes;
- a dict or list of the project's own whose `__setitem__`, `append` or `extend` reads an attribute of the object.

## Why is this bad?
Unpickling calls `Class.__new__(Class)` without further arguments, an exception's class with its `args`, a set's class
with the items alone. If that call fails, it fails in the child. Items are put back before attributes are there, so a hash
or a `__setitem__` that reads one ends in `AttributeError`.

## Example
```python
from multiprocessing import Process


class Tag(str):
    def __new__(cls, text, color):
        tag = super().__new__(cls, text)
        tag.color = color
        return tag


def show(tag):
    print(tag, tag.color)


if __name__ == "__main__":
    process = Process(target=show, args=(Tag("new", "red"),))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
TypeError: Tag.__new__() missing 1 required positional argument: 'color'
```

## Use instead
`__getnewargs__` says what `__new__` is to be called with.

```python
from multiprocessing import Process


class Tag(str):
    def __new__(cls, text, color):
        tag = super().__new__(cls, text)
        tag.color = color
        return tag

    def __getnewargs__(self):
        return str(self), self.color


def show(tag):
    print(tag, tag.color)


if __name__ == "__main__":
    process = Process(target=show, args=(Tag("new", "red"),))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
new red
```

## Fix safety
A class with a `__new__` gets `__getnewargs__`, an exception `__reduce__`, both with what the constructor was given as far as
the object keeps it. That is safe: nothing but pickle and `copy` asks for them, and those failed before. Where an argument is
kept nowhere, or a hash or `__setitem__` is to blame, there is no fix: what is to be kept is the author's decision.

## Options
- Nothing of a forked `Process` is pickled, so this example is not reported with `start-method = "fork"`. Objects sent with
  tasks are.

## References
- [`object.__getnewargs__`](https://docs.python.org/3/library/pickle.html#object.__getnewargs__)
- [`object.__reduce__`](https://docs.python.org/3/library/pickle.html#object.__reduce__)
- [SPN121](SPN121.md), an exception on its way back
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

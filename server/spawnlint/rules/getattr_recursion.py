"""The `__getattr__` of an object that is sent misleads pickle, or calls itself for ever while the object is unpickled.

## What it does
Reports a `__getattr__` that reads an attribute of the object unconditionally, in a class without `__setstate__` or
`__reduce__`, when an object of it is sent to another process. Also one that answers `None` for whatever is not there, or
looks it up in a dict and lets the `KeyError` out.

## Why is this bad?
The child makes the object without its attributes and asks it for `__setstate__`. `__getattr__` is called, reads an
attribute that does not exist yet, and so is called again: `RecursionError`. An answer of `None` is called as if it were
`__setstate__`, and a `KeyError` ends the unpickling; only `AttributeError` says that there is none. Python 3.10 asks for
`__getstate__` in the same way, in the parent and also where there are no attributes.

## Example
```python
from multiprocessing import Process


class Settings:
    def __init__(self, values):
        self.values = values

    def __getattr__(self, name):
        return self.values[name]


def show(settings):
    print(settings.color)


if __name__ == "__main__":
    process = Process(target=show, args=(Settings({"color": "red"}),))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
RecursionError: maximum recursion depth exceeded
```

## Use instead
`__getattr__` refuses what is not there yet.

```python
from multiprocessing import Process


class Settings:
    def __init__(self, values):
        self.values = values

    def __getattr__(self, name):
        if name.startswith("__") or name == "values":
            raise AttributeError(name)
        return self.values[name]


def show(settings):
    print(settings.color)


if __name__ == "__main__":
    process = Process(target=show, args=(Settings({"color": "red"}),))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
red
```

## Fix safety
`__getattr__` begins with a test that raises `AttributeError` for the attributes it reads itself, or for the names that
pickle asks for. That is safe: no such lookup came to a good end before.

## Options
- Nothing of a forked `Process` is pickled, so this example is not reported with `start-method = "fork"`. Objects sent with
  tasks are.
- `target-version`: some such classes fail on Python 3.10 only.

## References
- [`object.__getattr__`](https://docs.python.org/3/reference/datamodel.html#object.__getattr__)
- [`object.__setstate__`](https://docs.python.org/3/library/pickle.html#object.__setstate__)
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure, Reason
from spawnlint.rules.crossing_failure import Told, rule, type_name
from spawnlint.rules.remedies import RefuseLookup
from spawnlint.rules.wording import CHILD_FAILS_UNPICKLING, source, what_happens


def _message(crossing: Crossing, failure: Failure) -> str:
    if failure.reason is Reason.WRONG_ANSWER:
        asked, how = "__setstate__", CHILD_FAILS_UNPICKLING[crossing.kind]
        if failure.until is not None:
            asked, how = "__getstate__", what_happens(crossing)
        answer = "gives `None`" if failure.error and failure.error.startswith("TypeError") else "raises `KeyError`"
        return (
            f"`__getattr__` {answer} when pickle asks the `{type_name(failure)}` object for `{asked}`, which it has not, "
            f"and only `AttributeError` says so: {how}"
        )
    return (
        f"`{source(failure.place)}` does not exist yet when another process unpickles the `{type_name(failure)}` object, "
        f"so `__getattr__` calls itself for ever: {CHILD_FAILS_UNPICKLING[crossing.kind]}"
    )


def _culprit(_crossing: Crossing, failure: Failure) -> str:
    return "this answers" if failure.reason is Reason.WRONG_ANSWER else "`__getattr__` reads this"


RULE = rule(
    "SPN110",
    "getattr-recursion",
    Told(_message, _culprit, lambda _crossing, _failure, _version: None),
    lambda crossing, failure: (RefuseLookup(crossing, failure),),
)

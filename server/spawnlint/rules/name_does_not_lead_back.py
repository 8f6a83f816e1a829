"""The name of a function or class that is sent to another process leads to something else.

## What it does
Reports a function or class on its way to a child process whose name, looked up in its module, gives another object:

- a decorated function whose wrapper does not carry its name, and the original sent from inside its own decorator;
- a class or function that was bound anew;
- a class made by `namedtuple`, `Enum` or `make_dataclass` under another name than that of its variable, or in a class or
  function.

## Why is this bad?
Pickle sends functions and classes as module and name. It looks the name up in the parent, and raises if that gives another
object or none.

## Example
```python
from multiprocessing import Pool


def logged(function):
    def wrapper(*args):
        print("calling", function.__name__, flush=True)
        return function(*args)

    return wrapper


@logged
def square(number):
    return number * number


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(square, [2]))
```

```text title="CPython 3.14, spawn"
_pickle.PicklingError: Can't pickle local object <function logged.<locals>.wrapper at …>
when serializing tuple item 0
when serializing tuple item 0
when serializing tuple item 3
```

## Use instead
`functools.wraps` gives the wrapper the name of what it wraps, and that name leads to the wrapper.

```python
from functools import wraps
from multiprocessing import Pool


def logged(function):
    @wraps(function)
    def wrapper(*args):
        print("calling", function.__name__, flush=True)
        return function(*args)

    return wrapper


@logged
def square(number):
    return number * number


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(square, [2]))
```

```text title="CPython 3.14, spawn"
calling square
[4]
```

## Fix safety
- The wrapper gets `functools.wraps`: safe, unless the program asks functions for their `__name__` or `__doc__`, which are
  others afterwards.
- A function that its own decorator sends gets a name of its own and is decorated in a second step; a class made by a call
  gets the name of its variable, or moves to module level: unsafe, since names change that the program may show.

## Options
- Tasks of pools are pickled with every start method: this example is also reported with `start-method = "fork"`. The
  target of a forked `Process` is not.

## References
- [What can be pickled and unpickled?](https://docs.python.org/3/library/pickle.html#what-can-be-pickled-and-unpickled)
- [functools.wraps](https://docs.python.org/3/library/functools.html#functools.wraps)
"""

from __future__ import annotations

from spawnlint.boundary.interpreter.values import ClassValue, Function
from spawnlint.boundary.observations import Crossing, Failure, Reason
from spawnlint.knowledge.errors import Version, local_object, not_the_same
from spawnlint.program.module import Place
from spawnlint.rules.crossing_failure import Told, rule
from spawnlint.rules.hazard import Intent
from spawnlint.rules.remedies import KeepTheName, NameTheClass, NameTheUndecorated
from spawnlint.rules.wording import child_fails_unpickling, source, what_happens


def _decorated(place: Place) -> str:
    return source(place)


def _message(crossing: Crossing, failure: Failure) -> str:
    if failure.reason is Reason.UNWRAPPED and isinstance(failure.culprit, Function):
        return (
            f"The decorator of `{_decorated(failure.place)}` gives `{failure.culprit.qualname}` without "
            f"`functools.wraps`, so no name leads to it and it cannot be pickled. {what_happens(crossing)}"
        )
    if failure.reason is Reason.UNWRAPPED_METHOD and isinstance(failure.culprit, Function):
        return (
            f"The decorator of `{_decorated(failure.place)}` gives a function named `{failure.culprit.name}`, without "
            f"`functools.wraps`, and the child asks the object for a method of that name: {child_fails_unpickling(crossing)}"
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
    if failure.reason is Reason.UNWRAPPED_METHOD or not isinstance(culprit, Function | ClassValue):
        return None
    module = "__main__" if culprit.module.path == crossing.main else culprit.module.name
    return not_the_same(culprit.qualname, module, is_class=isinstance(culprit, ClassValue))


def _remedies(crossing: Crossing, failure: Failure) -> tuple[Intent, ...]:
    if failure.reason in (Reason.UNWRAPPED, Reason.UNWRAPPED_METHOD):
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

"""A method that is sent to another process takes along an object that cannot be pickled.

## What it does
Reports a bound method given as target or task when an attribute of its object cannot be pickled.

## Why is this bad?
A method travels as its object and its name: sending `self.work` pickles `self` with all its attributes, those that
`work` does not use included.

## Example
```python
import threading
from multiprocessing import Pool


class Thumbnails:
    def __init__(self, size):
        self.size = size
        self.lock = threading.Lock()

    def shrink(self, name):
        return f"{name} at {self.size}"

    def make(self, names):
        with Pool(2) as pool:
            return pool.map(self.shrink, names)


if __name__ == "__main__":
    print(Thumbnails(64).make(["cat", "dog"]))
```

```text title="CPython 3.14, spawn"
TypeError: cannot pickle '_thread.lock' object
when serializing dict item 'lock'
when serializing Thumbnails state
when serializing Thumbnails object
when serializing tuple item 0
when serializing method reconstructor arguments
when serializing method object
when serializing tuple item 0
when serializing tuple item 0
when serializing tuple item 3
```

## Use instead
The lock stays behind when the object is pickled, and each process has one of its own.

```python
import threading
from multiprocessing import Pool


class Thumbnails:
    def __init__(self, size):
        self.size = size
        self.lock = threading.Lock()

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["lock"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = threading.Lock()

    def shrink(self, name):
        return f"{name} at {self.size}"

    def make(self, names):
        with Pool(2) as pool:
            return pool.map(self.shrink, names)


if __name__ == "__main__":
    print(Thumbnails(64).make(["cat", "dog"]))
```

```text title="CPython 3.14, spawn"
['cat at 64', 'dog at 64']
```

## Fix safety
A method that does not use its object becomes a static method, which travels by its name alone: safe. Else `__getstate__`
leaves the attribute out, and `__setstate__` makes it again where child code needs it: safe for locks and for what no child
code uses, unsafe for the rest and where the program copies objects with `copy`.

## Options
- Tasks of pools are pickled with every start method: this example is also reported with `start-method = "fork"`. The
  method as target of a forked `Process` is not.

## References
- [Handling stateful objects](https://docs.python.org/3/library/pickle.html#handling-stateful-objects)
- [Instance methods](https://docs.python.org/3/reference/datamodel.html#instance-methods)
- [SPN107](SPN107.md), where the attribute is the pool itself
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.rules.crossing_failure import Told, a_thing, error_of_type, keep_it_away, rule
from spawnlint.rules.wording import subject, what_happens


def _message(crossing: Crossing, failure: Failure) -> str:
    method = failure.method.name if failure.method is not None else "the method"
    return (
        f"Sending `{method}` sends its whole object, and {subject(failure, 'that')} holds {a_thing(failure)}, "
        f"which cannot be pickled. {what_happens(crossing)}"
    )


RULE = rule(
    "SPN106",
    "bound-method-drags-self",
    Told(_message, lambda _, failure: f"{a_thing(failure)} is made here", error_of_type),
    keep_it_away,
)

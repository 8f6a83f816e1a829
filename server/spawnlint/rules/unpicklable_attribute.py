"""An attribute of an object that is sent to another process cannot be pickled.

## What it does
Reports a lock, file, connection, generator or other unpicklable object that is kept, when the process starts or the task
is sent, in an attribute of what is sent: of a started `Process` subclass, of an argument, of an object these hold.

## Why is this bad?
An object is pickled with all its attributes, also those that the child never uses. One that cannot be pickled makes
`start()` raise in the parent.

## Example
```python
import threading
from multiprocessing import Process


class Meter(Process):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()
        self.total = 0

    def run(self):
        with self.lock:
            self.total += 5
            print(self.total)


if __name__ == "__main__":
    meter = Meter()
    meter.start()
    meter.join()
```

```text title="CPython 3.14, spawn"
TypeError: cannot pickle '_thread.lock' object
when serializing dict item 'lock'
when serializing Meter state
when serializing Meter object
```

## Use instead
What only the child uses is made in `run()`, which the child calls.

```python
import threading
from multiprocessing import Process


class Meter(Process):
    def __init__(self):
        super().__init__()
        self.total = 0

    def run(self):
        lock = threading.Lock()
        with lock:
            self.total += 5
            print(self.total)


if __name__ == "__main__":
    meter = Meter()
    meter.start()
    meter.join()
```

```text title="CPython 3.14, spawn"
5
```

## Fix safety
The first of these that applies:

- An attribute that only child code uses is made in `run()`: safe for locks and the like, unsafe for what acts on something
  outside, such as a file, which is then opened later and by another process.
- A lock, event or queue for threads becomes that of `multiprocessing`: unsafe, since all processes share it afterwards, and
  with fork each had its own copy.
- `__getstate__` leaves the attribute out, and `__setstate__` makes it again in the child: safe for locks and for what no
  child code uses, unsafe for the rest and where the program copies objects with `copy`, which asks `__getstate__` too.

## Options
- Nothing of a forked `Process` is pickled, so this example is not reported with `start-method = "fork"`.
- `target-version`: some types can be pickled only by some versions of Python.

## References
- [Handling stateful objects](https://docs.python.org/3/library/pickle.html#handling-stateful-objects)
- [Process.run()](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Process.run)
- [SPN105](SPN105.md), the object itself as argument; [SPN106](SPN106.md), dragged along by a method
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.rules.crossing_failure import Told, a_thing, error_of_type, keep_it_away, rule
from spawnlint.rules.wording import subject, what_happens


def _message(crossing: Crossing, failure: Failure) -> str:
    return (
        f"{subject(failure, 'This')} holds {a_thing(failure)}, which cannot be pickled to send it to a child "
        f"process. {what_happens(crossing)}"
    )


RULE = rule(
    "SPN104",
    "unpicklable-attribute",
    Told(_message, lambda _, failure: f"{a_thing(failure)} is made here", error_of_type),
    keep_it_away,
)

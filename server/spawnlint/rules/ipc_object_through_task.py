"""A queue, lock or shared value goes through a channel that cannot carry it.

## What it does
Reports a `multiprocessing` queue, lock, event, value, array or the like that is sent with a task of a pool, as its
argument, in its object or as its result, or put into a queue.

## Why is this bad?
These objects can be given to a child only while it is being started: as arguments of a `Process`, or of a pool's
initializer. Sent with a task they raise `RuntimeError`, with every start method.

## Example
```python
from multiprocessing import Lock, Pool


def discount(price, lock):
    with lock:
        return price // 2


if __name__ == "__main__":
    lock = Lock()
    with Pool(2) as pool:
        print(pool.starmap(discount, [(10, lock), (20, lock)]))
```

```text title="CPython 3.14, spawn"
RuntimeError: Lock objects should only be shared between processes through inheritance
when serializing tuple item 1
when serializing tuple item 0
when serializing tuple item 1
when serializing tuple item 0
when serializing tuple item 3
```

## Use instead
The lock of a manager: what is sent is a proxy.

```python
from multiprocessing import Manager, Pool


def discount(price, lock):
    with lock:
        return price // 2


if __name__ == "__main__":
    with Manager() as manager, Pool(2) as pool:
        lock = manager.Lock()
        print(pool.starmap(discount, [(10, lock), (20, lock)]))
```

```text title="CPython 3.14, spawn"
[5, 10]
```

## Fix safety
A manager makes the object. That is unsafe: a further process stands behind every use of it, which is slower, and the proxy
lacks some methods; where the program uses one of those there is no fix. A queue that many tasks use is better given to the
workers by an `initializer`.

## Options
- Tasks are pickled with every start method: this example is also reported with `start-method = "fork"`.

## References
- [Explicitly pass resources to child processes](https://docs.python.org/3/library/multiprocessing.html#all-start-methods)
- [Managers](https://docs.python.org/3/library/multiprocessing.html#managers)
- [SPN105](SPN105.md), locks of `threading`; [SPN310](SPN310.md), such an object at module level
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.rules.crossing_failure import Told, a_thing, capitalised, error_of_type, rule
from spawnlint.rules.remedies import UseManager
from spawnlint.rules.wording import what_happens


def _message(crossing: Crossing, failure: Failure) -> str:
    return (
        f"{capitalised(a_thing(failure))} can only be given to a child process while that is being started. "
        f"{capitalised(what_happens(crossing))}"
    )


RULE = rule(
    "SPN601",
    "ipc-object-through-task",
    Told(_message, lambda _, failure: f"{a_thing(failure)} is made here", error_of_type),
    lambda crossing, failure: (UseManager(crossing, failure),),
)

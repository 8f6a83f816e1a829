"""An object that keeps its pool or its processes is sent to another process.

## What it does
Reports a pool, an executor or a started process that is kept in an object which is sent to a child process, most often
because one of its methods is the target or the task.

## Why is this bad?
A pool stands for workers of the process that made it, and refuses to be pickled; so do an executor and a started process.
A method travels with its object, and the object with its pool: the task fails before it is sent.

## Example
```python
from multiprocessing import Pool


class Crawler:
    def __init__(self):
        self.pool = Pool(2)

    def fetch(self, page):
        return f"<{page}>"

    def fetch_all(self, pages):
        return self.pool.map(self.fetch, pages)


if __name__ == "__main__":
    print(Crawler().fetch_all(["home", "news"]))
```

```text title="CPython 3.14, spawn"
NotImplementedError: pool objects cannot be passed between processes or pickled
when serializing dict item 'pool'
when serializing Crawler state
when serializing Crawler object
when serializing tuple item 0
when serializing method reconstructor arguments
when serializing method object
when serializing tuple item 0
when serializing tuple item 0
when serializing tuple item 3
```

## Use instead
The workers have no use for the pool, so it need not be an attribute.

```python
from multiprocessing import Pool


class Crawler:
    def fetch(self, page):
        return f"<{page}>"

    def fetch_all(self, pages):
        with Pool(2) as pool:
            return pool.map(self.fetch, pages)


if __name__ == "__main__":
    print(Crawler().fetch_all(["home", "news"]))
```

```text title="CPython 3.14, spawn"
['<home>', '<news>']
```

## Fix safety
A method that does not use its object becomes a static method: safe. Else `__getstate__` leaves the pool out of what is
pickled: safe where no child code uses it, unsafe where the program copies objects with `copy`.

## Options
- Tasks of pools are pickled with every start method: this example is also reported with `start-method = "fork"`.

## References
- [Pool objects](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.pool.Pool)
- [`Pool.__reduce__` in CPython](https://github.com/python/cpython/blob/3.14/Lib/multiprocessing/pool.py)
- [SPN106](SPN106.md), where the attribute is something else
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure, Reason
from spawnlint.knowledge.errors import Version
from spawnlint.rules.crossing_failure import Told, a_thing, error_of_type, keep_it_away, rule
from spawnlint.rules.wording import subject, what_happens


def _what(failure: Failure) -> str:
    match failure.reason:
        case Reason.STARTED_PROCESS:
            return "a started process"
        case Reason.UNSTARTED_PROCESS:
            return "a process"
        case _:
            return a_thing(failure)


def _message(crossing: Crossing, failure: Failure) -> str:
    sent = f"sending `{failure.method.name}` would send it too" if failure.method is not None else "it is sent along"
    return (
        f"{subject(failure, 'The object')} keeps {_what(failure)}, which cannot be pickled: {sent}. "
        f"{what_happens(crossing)}"
    )


def _raises(crossing: Crossing, failure: Failure, version: Version) -> str | None:
    return failure.error or error_of_type(crossing, failure, version)


RULE = rule(
    "SPN107",
    "self-holds-pool-or-process",
    Told(_message, lambda _, failure: f"{_what(failure)} is made here", _raises),
    keep_it_away,
)

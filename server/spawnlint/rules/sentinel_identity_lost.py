"""A bare `object()` is looked for by identity in what comes from another process.

## What it does
Reports `is`, `is not`, `==` and `!=` that compare what another process has sent with a bare `object()` of this one,
where that process sends its own: as an argument, through a queue or pipe, or as the result of a task.

## Why is this bad?
An object that is pickled arrives as a copy, and each process that imports the module makes an object of its own. The
comparison never says that it is the same: a worker does not see the end of its queue, a missing value is taken for a
value. The member of an `Enum` keeps its identity; so does None.

## Example
```python
from multiprocessing import Process

MISSING = object()


def describe(name, size):
    if size is MISSING:
        print(name, "has no size")
    else:
        print(name, "has a size")


if __name__ == "__main__":
    process = Process(target=describe, args=("cat.png", MISSING))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
cat.png has a size
```

## Use instead
The member of an Enum travels by its name, and there is one of it in each process.

```python
from enum import Enum
from multiprocessing import Process


class Size(Enum):
    MISSING = "missing"


def describe(name, size):
    if size is Size.MISSING:
        print(name, "has no size")
    else:
        print(name, "has a size")


if __name__ == "__main__":
    process = Process(target=describe, args=("cat.png", Size.MISSING))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
cat.png has no size
```

## Fix safety
The `object()` becomes the member of an Enum, and keeps its name. That is unsafe: it is shown otherwise, and is of another
type.

## Options
- A forked child has the very object, so this example is not reported with `start-method = "fork"`. What goes through a queue
  or comes back from a task is pickled and reported all the same.

## References
- [Identity comparisons](https://docs.python.org/3/reference/expressions.html#is-not)
- [Enum](https://docs.python.org/3/library/enum.html#enum.Enum)
- [What can be pickled and unpickled?](https://docs.python.org/3/library/pickle.html#what-can-be-pickled-and-unpickled)
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import rule
from spawnlint.rules.divergence_intents import MakeEnum


def _message(found: Divergence) -> str:
    return (
        f"What comes from another process is a copy and never the `{found.what}` of this one, so `{found.name}` does "
        "not find it. Use the member of an Enum, or None"
    )


RULE = rule(
    "SPN309",
    "sentinel-identity-lost",
    Unlike.NOT_IDENTICAL,
    _message,
    "the two processes meet here",
    "the child's end is here",
    intents=lambda found: (MakeEnum(found),),
)

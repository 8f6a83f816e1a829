"""A queue, lock or shared value that is made while the file is imported is used in a child process.

## What it does
Reports a `multiprocessing` queue, lock, event, value, array or the like that is made at module level, in a class body
or as a default argument, when a child process uses it by that name and so do the parent or other children.

## Why is this bad?
Such objects are shared only if they are handed to a child when it is started. A spawned child imports the file again
and makes an object of its own: readers wait for ever, locks exclude nobody, sums stay at zero, and nothing fails.

## Example
```python
from multiprocessing import Process, Value

done = Value("i", 0)


def work():
    with done.get_lock():
        done.value += 1


if __name__ == "__main__":
    workers = [Process(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("done:", done.value)
```

```text title="CPython 3.14, spawn"
done: 0
```

## Use instead
The shared value is an argument of each process.

```python
from multiprocessing import Process, Value


def work(done):
    with done.get_lock():
        done.value += 1


if __name__ == "__main__":
    done = Value("i", 0)
    workers = [Process(target=work, args=(done,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("done:", done.value)
```

```text title="CPython 3.14, spawn"
done: 2
```

## Fix safety
The object travels as an argument, through the constructor of a `Process` subclass, or with an initializer of a pool, or is
bound where the child begins. That is unsafe: processes share from then on what each had for itself. There is no fix for a
default argument.

## Options
- A forked child inherits the object, so this example is not reported with `start-method = "fork"`.

## References
- [Explicitly pass resources to child processes](https://docs.python.org/3/library/multiprocessing.html#all-start-methods)
- [Synchronization between processes](https://docs.python.org/3/library/multiprocessing.html#synchronization-between-processes)
- [SPN601](SPN601.md), such an object in a task
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.hazards import Severity
from spawnlint.rules.divergence import rule, travelling
from spawnlint.rules.wording import source


def _message(found: Divergence) -> str:
    others = "the parent has another" if found.here is not None else "each of the other children has another"
    return (
        f"Each child process imports this file again and makes a `{source(found.place)}` of its own: the `{found.name}` "
        f"that {found.reader.name}() uses in a child is not shared, {others}"
    )


RULE = rule(
    "SPN310",
    "ipc-object-not-shared",
    Unlike.NOT_SHARED,
    _message,
    "the parent uses its own here",
    "the child uses its own here",
    Severity.ERROR,
    travelling,
)

"""A pool is made before the function that its workers are to run.

## What it does
Reports a task for a `Pool` of the main module whose function is defined further down than the pool is made, unless the
program asks for a start method other than `fork`.

## Why is this bad?
A forked worker is a copy of the parent at the time when the pool was made, and the function is not there: the worker
fails to unpickle the task, and the parent waits for ever. A spawned worker imports the whole file and finds it.

## Example
```python
from multiprocessing import Pool

if __name__ == "__main__":
    pool = Pool(1)


def square(number):
    return number * number


if __name__ == "__main__":
    print(pool.map(square, [2, 3]))
    pool.terminate()
```

```text title="CPython 3.14, fork"
AttributeError: module '__main__' has no attribute 'square'
(hangs)
```

## Use instead
The pool is made after the definitions.

```python
from multiprocessing import Pool


def square(number):
    return number * number


if __name__ == "__main__":
    pool = Pool(1)
    print(pool.map(square, [2, 3]))
    pool.terminate()
```

```text title="CPython 3.14, spawn"
[4, 9]
```

## Fix safety
There is no fix: what stands between the pool and the function may need the pool, so which of the two should move is not
known.

## Options
- Only forked workers fail, but with other start methods the program works by luck: the example is reported with the
  default, and also reported with `start-method = "fork"`.

## References
- [Using a pool of workers](https://docs.python.org/3/library/multiprocessing.html#using-a-pool-of-workers)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation, PoolBeforeFunction
from spawnlint.boundary.trail import Step
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, PoolBeforeFunction):
        name = observation.function.name
        message = (
            f"`{name}` is defined after `{source(observation.made)}` has started its workers: where they are forked, "
            "they do not know it, and this hangs. Make the pool after the definitions"
        )
        trail = (
            Step(observation.made, "the pool starts its workers here"),
            Step(observation.function.place, f"`{name}` comes to exist here"),
        )
        yield Hazard(RULE.code, RULE.name, Severity.HINT, message, observation.place, trail, None)


RULE = Rule("SPN206", "pool-created-before-function", _check)

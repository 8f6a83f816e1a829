"""A `Process` that was started is started again, or made a daemon afterwards.

## What it does
Reports the second `start()` of one Process object, and `daemon = …` after its start.

## Why is this bad?
A Process object stands for one run of one child: `AssertionError`, with every start method, even after `join()`. Make a
new object for each run, and set `daemon` before `start()`.

## Example
```python
from multiprocessing import Process


def back_up():
    print("backing up")


if __name__ == "__main__":
    process = Process(target=back_up)
    for _ in range(2):
        process.start()
        process.join()
```

```text title="CPython 3.14, spawn"
backing up
AssertionError: cannot start a process twice
```

## Use instead
```python
from multiprocessing import Process


def back_up():
    print("backing up")


if __name__ == "__main__":
    for _ in range(2):
        process = Process(target=back_up)
        process.start()
        process.join()
```

```text title="CPython 3.14, spawn"
backing up
backing up
```

## Fix safety
Before the second start the Process is made again, with the same arguments. That is unsafe: they are evaluated once more. A
`daemon = …` that comes too late moves before `start()`: unsafe, since it never took effect until now. There is no fix where
the Process was made elsewhere, with what is not known at the second start.

## Options
- It fails with any start method: this example is also reported with `start-method = "fork"`.

## References
- [Process.start()](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Process.start)
- [Process.daemon](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Process.daemon)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import Reused
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.lifecycle_intents import LifecycleIntent, MakeAnew, MoveStatement, RemoveStatement
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, Reused):
        yield _hazard(observation)


def _hazard(seen: Reused) -> Hazard:
    text = source(seen.place)
    if seen.name == "daemon":
        message = (
            f"`{text}` comes after `{source(seen.earlier)}`: AssertionError, a running child cannot become a daemon"
        )
        raises = "AssertionError: process has already started"
    elif seen.is_closed:
        message = f"`{text}` starts a Process that was closed: ValueError, each run needs a new Process object"
        raises = "ValueError: process object is closed"
    else:
        message = f"`{text}` starts a Process a second time: AssertionError, each run needs a new Process object"
        raises = "AssertionError: cannot start a process twice"
    trail = (
        Step(seen.made, "the Process object is made here"),
        Step(seen.earlier, f"`{source(seen.earlier)}` starts it for the first time"),
    )
    return Hazard(RULE.code, RULE.name, Severity.ERROR, message, seen.place, trail, raises, _intents(seen))


def _intents(seen: Reused) -> tuple[LifecycleIntent, ...]:
    if seen.name == "daemon":
        return (MoveStatement(seen.place, seen.earlier, keeps=True),)
    return (MakeAnew(seen.place, seen.made), RemoveStatement(seen.place))


RULE = Rule("SPN507", "process-reused", _check)

"""A daemonic process creates a process.

## What it does
Reports a Process that is started, a Pool, a manager or a task for an executor in code that runs in a daemonic process:
a Process with `daemon=True`, or a worker of a `multiprocessing.Pool`.

## Why is this bad?
A daemonic process may not have children, since they would be left behind when it is stopped: `AssertionError`, with
every start method. The workers of a `ProcessPoolExecutor` are no daemons.

## Example
```python
from multiprocessing import Process


def resize(picture):
    print("resizing", picture)


def watch():
    child = Process(target=resize, args=("cat.png",))
    child.start()
    child.join()


if __name__ == "__main__":
    watcher = Process(target=watch, daemon=True)
    watcher.start()
    watcher.join()
    print("exit code", watcher.exitcode)
```

```text title="CPython 3.14, spawn"
exit code 1
AssertionError: daemonic processes are not allowed to have children
```

## Use instead
A process that is no daemon. Whoever starts it has to see to it that it ends.

```python
from multiprocessing import Process


def resize(picture):
    print("resizing", picture)


def watch():
    child = Process(target=resize, args=("cat.png",))
    child.start()
    child.join()


if __name__ == "__main__":
    watcher = Process(target=watch)
    watcher.start()
    watcher.join()
    print("exit code", watcher.exitcode)
```

```text title="CPython 3.14, spawn"
resizing cat.png
exit code 0
```

## Fix safety
`daemon=True` becomes `daemon=False`. That is unsafe: the parent waits for the process when it ends, and no longer stops it.
The workers of a `Pool` are daemons always: a
`Pool` that is made in one of them becomes a `ThreadPool`, which is unsafe, since threads share what processes do not.

## Options
- Daemons may not have children with any start method: this example is also reported with `start-method = "fork"`.

## References
- [Process.daemon](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Process.daemon)
- [ProcessPoolExecutor](https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.ProcessPoolExecutor)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import DaemonicParent
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.knowledge.ways import Kind
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.lifecycle_intents import NoDaemon, UseThreads
from spawnlint.rules.wording import source

_ENDS = {
    Kind.START: "the child dies with exit code 1 and the parent goes on",
    Kind.TASK: "the task fails, and the error comes back to the parent",
}


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, DaemonicParent):
        who = "a daemonic process" if observation.kind is Kind.START else "a worker of a Pool, which is a daemon,"
        ends = _ENDS.get(observation.kind, "the worker dies at its start")
        message = f"`{source(observation.place)}` creates a process in {who} and may not: AssertionError, {ends}"
        trail = (
            Step(observation.daemon, f"`{source(observation.daemon)}` makes that process a daemon"),
            Step(observation.entry.place, f"it begins in {observation.entry.qualname}()"),
        )
        raises = "AssertionError: daemonic processes are not allowed to have children"
        intents = (NoDaemon(observation.daemon), UseThreads(observation.place))
        yield Hazard(RULE.code, RULE.name, Severity.ERROR, message, observation.place, trail, raises, intents)


RULE = Rule("SPN506", "daemon-has-children", _check)

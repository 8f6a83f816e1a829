"""Nothing keeps a shared object alive until the child that gets it has started.

## What it does
Reports a lock, queue, event, shared value or proxy of a manager that only the arguments of a Process hold, or only the
names of a call that starts a child and ends without waiting for it.

## Why is this bad?
A Process lets go of its arguments as soon as it is started, long before a spawned child has unpickled them. When
nothing else keeps the object, its semaphore is removed, and the child dies with `FileNotFoundError`. With fork the
child has a copy; Windows hands over handles. What a manager keeps for a proxy is dropped as well when no proxy for it is
left, and the manager stops when nothing holds it or a proxy; the child dies then with every start method.

## Example
```python
from multiprocessing import Lock, Process


def report(lock):
    with lock:
        print("all is well")


if __name__ == "__main__":
    process = Process(target=report, args=(Lock(),))
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
exit code 1
FileNotFoundError: [Errno 2] No such file or directory
```

## Use instead
The lock has a name in the parent until the child was joined.

```python
from multiprocessing import Lock, Process


def report(lock):
    with lock:
        print("all is well")


if __name__ == "__main__":
    lock = Lock()
    process = Process(target=report, args=(lock,))
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
all is well
exit code 0
```

## Fix safety
The object gets a name, the Process keeps it, or a Process without a name gets one and is joined. All are unsafe: the object
lives longer, and where a `join()` comes the parent waits. There is no fix where other code than that which makes the object
starts the child.

## Options
- A forked child has a copy of its own, so this example is not reported with `start-method = "fork"`. A proxy of a manager is.

## References
- [`Process.start` lets go of target and arguments](https://github.com/python/cpython/blob/3.14/Lib/multiprocessing/process.py)
- [What a lock removes when nobody has it any more](https://github.com/python/cpython/blob/3.14/Lib/multiprocessing/synchronize.py)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import DiesEarly
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.knowledge.ways import PROXIES
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.lifecycle_intents import KeepAlive
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, DiesEarly):
        start, what = source(observation.start), observation.what.rpartition(".")[2]
        is_proxy = observation.what in PROXIES.values()
        how = (
            "the manager has dropped what it stands for by then, and the child dies"
            if is_proxy
            else "its semaphore is gone by then, and the child dies with FileNotFoundError, except on Windows"
        )
        message = (
            f"Nothing keeps this {what} until the child of `{start}` has found it: {how}. "
            "Keep it under a name until the child is joined"
        )
        trail = (Step(observation.start, f"`{start}` starts the child, and the Process drops its arguments"),)
        raises = None if is_proxy else "FileNotFoundError: [Errno 2] No such file or directory"
        intents = (KeepAlive(observation.place, observation.start),)
        yield Hazard(RULE.code, RULE.name, Severity.ERROR, message, observation.place, trail, raises, intents)


RULE = Rule("SPN603", "ipc-object-dies-early", _check)

"""The parent waits for a child that it has just started for less than a start takes.

## What it does
Reports `queue.get()`, `event.wait()` and `connection.poll()` with a timeout of less than half a second, where the last thing
that the parent did was to start a child. A wait in a loop, as polls are written, is not reported, nor is one whose answer
nobody takes, or a timeout of 0.

## Why is this bad?
A forked child is there at once. A spawned one starts Python, imports the program and everything that this imports, which
takes from some hundredths of a second to several seconds: the timeout runs out before the child has done anything.

## Example
```python
from multiprocessing import Event, Process


def serve(ready):
    ready.set()


if __name__ == "__main__":
    ready = Event()
    server = Process(target=serve, args=(ready,))
    server.start()
    print("ready:", ready.wait(timeout=0.01))
    server.join()
```

```text title="CPython 3.14, spawn"
ready: False
```

## Use instead
```python
from multiprocessing import Event, Process


def serve(ready):
    ready.set()


if __name__ == "__main__":
    ready = Event()
    server = Process(target=serve, args=(ready,))
    server.start()
    print("ready:", ready.wait(timeout=30))
    server.join()
```

```text title="CPython 3.14, spawn"
ready: True
```

## Fix safety
There is no fix: how long the child may take at most is the author's decision.

## Options
- A forked child does not start Python: this example is not reported with `start-method = "fork"`.

## References
- [Contexts and start methods](https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods)
- [SPN509](SPN509.md), a wait that never ends
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import WaitTooShort
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, WaitTooShort):
        ends = f"raises {observation.exception}" if observation.exception is not None else "is False"
        message = (
            f"`{source(observation.place)}` {ends} if the child that was just started takes longer than that: it first "
            "starts Python and imports this program"
        )
        trail = (Step(observation.start, f"`{source(observation.start)}` starts the child"),)
        yield Hazard(RULE.code, RULE.name, Severity.HINT, message, observation.place, trail, None)


RULE = Rule("SPN511", "startup-latency", _check)

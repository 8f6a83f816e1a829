"""The parent waits for a child that waits for the parent to take what it has put into a queue.

## What it does
Reports `join()` on a Process whose child puts more into a queue or pipe than a pipe holds (64 KiB on Linux, less
elsewhere), if nobody takes anything out of it before.

## Why is this bad?
A child ends only when all that it has put into its queues has gone through their pipes, and what does not fit waits
until somebody reads. A parent that joins first waits for ever, with every start method. With little data it works, so
the program hangs on the first big day.

## Example
```python
from multiprocessing import Process, Queue


def render(pages):
    pages.put("x" * 1_000_000)


if __name__ == "__main__":
    pages = Queue()
    process = Process(target=render, args=(pages,))
    process.start()
    process.join()
    print(len(pages.get()))
```

```text title="CPython 3.14, spawn"
(hangs)
```

## Use instead
Take out what you expect, then `join()`.

```python
from multiprocessing import Process, Queue


def render(pages):
    pages.put("x" * 1_000_000)


if __name__ == "__main__":
    pages = Queue()
    process = Process(target=render, args=(pages,))
    process.start()
    print(len(pages.get()))
    process.join()
```

```text title="CPython 3.14, spawn"
1000000
```

## Fix safety
The `join()` moves behind the reading. That is safe if nothing but the reading stands between the two, else unsafe: other
statements then no longer run after the end of the child. There is no fix where reading stops when nothing has come yet, as
with `empty()`, or depends on how the child has ended.

## Options
- The pipe is full with any start method: this example is also reported with `start-method = "fork"`.

## References
- [Pipes and queues](https://docs.python.org/3/library/multiprocessing.html#pipes-and-queues)
- [Joining processes that use queues](https://docs.python.org/3/library/multiprocessing.html#all-start-methods)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import JoinBeforeDrain
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.lifecycle_intents import JoinLater
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, JoinBeforeDrain):
        put, size = source(observation.put), f"{observation.size // 1024} KiB"
        message = (
            f"`{source(observation.place)}` waits for a child whose `{put}` (at least {size}) waits until somebody "
            "reads: both wait for ever. Read first, then join"
        )
        trail = (
            Step(observation.channel, f"`{source(observation.channel)}` is made here"),
            Step(observation.put, f"`{put}` in the child does not fit into the pipe"),
        )
        intents = (JoinLater(observation.place),)
        yield Hazard(RULE.code, RULE.name, Severity.WARNING, message, observation.place, trail, None, intents)


RULE = Rule("SPN509", "join-before-drain", _check)

"""The child calls an `async` or generator function, and nothing runs.

## What it does
Reports a coroutine function or a generator function as the target of a Process, or as the `run` of a Process subclass.

## Why is this bad?
Calling it only makes a coroutine or generator. The child drops it and exits with 0, having done nothing, with every
start method; for a coroutine Python warns that it was never awaited.

## Example
```python
import asyncio
from multiprocessing import Process


async def poll(sensor):
    await asyncio.sleep(0)
    print(sensor, "is ready")


if __name__ == "__main__":
    process = Process(target=poll, args=("thermometer",))
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
exit code 0
```

## Use instead
A plain function that runs the coroutine, so the child has an event loop.

```python
import asyncio
from multiprocessing import Process


async def poll(sensor):
    await asyncio.sleep(0)
    print(sensor, "is ready")


def run_poll(sensor):
    asyncio.run(poll(sensor))


if __name__ == "__main__":
    process = Process(target=run_poll, args=("thermometer",))
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
thermometer is ready
exit code 0
```

## Fix safety
The coroutine is run with `asyncio.run`. That is unsafe: the program begins to do what it has not done until now. A
generator has no fix: where its items should go is not known.

## Options
- Nothing runs with any start method: this example is also reported with `start-method = "fork"`.

## References
- [asyncio.run()](https://docs.python.org/3/library/asyncio-runner.html#asyncio.run)
- [Process.run()](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Process.run)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import NeverAwaited
from spawnlint.facts import nodes as n
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.lifecycle_intents import RunCoroutine
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, NeverAwaited):
        yield _hazard(observation)


def _hazard(seen: NeverAwaited) -> Hazard:
    function = seen.function
    is_generator = isinstance(function.node, n.Function) and function.node.scope.yields
    kind, made = ("a generator function", "a generator") if is_generator else ("async", "a coroutine")
    message = (
        f"{function.qualname}() is {kind}: the child calls it, gets {made}, drops it and exits with 0 without having "
        "run any of it"
    )
    steps = [Step(seen.start, f"`{source(seen.start)}` starts the child process")]
    if not seen.is_own_run:
        steps.append(Step(function.place, f"{function.qualname}() is {kind}"))
    intents = (RunCoroutine(function, seen.place, seen.is_own_run),)
    return Hazard(RULE.code, RULE.name, Severity.ERROR, message, seen.place, tuple(steps), None, intents)


RULE = Rule("SPN123", "target-never-awaited", _check)

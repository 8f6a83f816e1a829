"""A task is sent and nobody asks for its result.

## What it does
Reports `apply_async`, `map_async`, `starmap_async`, `imap` of a pool and `submit` or `map` of an executor whose result is never
looked at, if that loses something: the task itself, because the `with` block of the pool or the program ends before the
task has run, or an error that is raised in the task or on the way to it.

## Why is this bad?
The end of `with Pool()` does not wait: it terminates the workers and the tasks that they have. And an error travels
with the result: whoever does not call `get()` or `result()` never hears of it, not even of an argument that cannot be
pickled, and the program ends with exit code 0. This holds with every start method.

## Example
```python
import time
from multiprocessing import Pool


def send_mail(address):
    time.sleep(0.2)
    print("mail sent to", address, flush=True)


if __name__ == "__main__":
    with Pool(1) as pool:
        pool.apply_async(send_mail, ("ada",))
    print("done")
```

```text title="CPython 3.14, spawn"
done
```

## Use instead
The result is kept, and asked for; that waits for the task, and raises the error if there was one.

```python
import time
from multiprocessing import Pool


def send_mail(address):
    time.sleep(0.2)
    print("mail sent to", address, flush=True)


if __name__ == "__main__":
    with Pool(1) as pool:
        sent = pool.apply_async(send_mail, ("ada",))
        sent.get()
    print("done")
```

```text title="CPython 3.14, spawn"
mail sent to ada
done
```

## Fix safety
There is no fix: when the program should wait, and what it should do about an error, is the author's decision.

## Options
- Tasks are lost with any start method: this example is also reported with `start-method = "fork"`.

## References
- [Pool.apply_async()](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.pool.Pool.apply_async)
- [Pool.terminate()](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.pool.Pool.terminate)
- [Future.result()](https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.Future.result)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import DroppedResult, Loss
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.wording import source

_ASKING = {
    "submit": "call `result()` on it",
    **dict.fromkeys(("map", "imap", "imap_unordered"), "go through what it gives"),
}
"""How a program asks for the result of a task, by the method that sent it."""


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, DroppedResult):
        place = observation.place
        yield Hazard(RULE.code, RULE.name, Severity.WARNING, _message(observation), place, _trail(observation), None)


def _message(seen: DroppedResult) -> str:
    call = f"`{source(seen.place)}`"
    match seen.loss:
        case Loss.TERMINATED:
            return f"Nothing waits for {call}: the end of `with {source(seen.cause)}` terminates the workers, and the task with them"
        case Loss.AT_EXIT:
            return f"Nothing waits for {call}: the program ends, which terminates the workers, and the task with them"
        case Loss.ERROR:
            asking = _ASKING.get(seen.method, "call `get()` on it")
            return f"Nothing asks for the result of {call}, so its error is lost without a trace: {asking}"


def _trail(seen: DroppedResult) -> tuple[Step, ...]:
    if seen.loss is Loss.ERROR:
        return (Step(seen.cause, "this fails, and nobody hears of it"),)
    return (Step(seen.cause, "the pool is made for a `with` block"),) if seen.cause != seen.place else ()


RULE = Rule("SPN508", "async-result-dropped", _check)

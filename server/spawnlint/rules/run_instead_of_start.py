"""`run()` of a `Process` is called in the parent, and nothing starts it.

## What it does
Reports `p.run()` on a Process outside of its own class and of tests, if the program starts no such process.

## Why is this bad?
`run()` is what the child calls. Called directly it runs in the calling process, one after the other, and no child
comes to exist: the program works, without any parallelism, isolation or exit code.

## Example
```python
from multiprocessing import Process, parent_process


def work():
    print("in a child:", parent_process() is not None)


if __name__ == "__main__":
    process = Process(target=work)
    process.run()
```

```text title="CPython 3.14, spawn"
in a child: False
```

## Use instead
```python
from multiprocessing import Process, parent_process


def work():
    print("in a child:", parent_process() is not None)


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
in a child: True
```

## Fix safety
`run()` becomes `start()`. That is unsafe: the code runs in another process from then on, and the parent does not wait for
it unless it calls `join()`.

## Options
- No child comes to exist with any start method: this example is also reported with `start-method = "fork"`.

## References
- [Process.run()](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Process.run)
- [Process.start()](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Process.start)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import RunCalled
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.lifecycle_intents import StartProcess
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, RunCalled):
        message = (
            f"`{source(observation.place)}` runs the code of this {observation.described} here, in the parent, and "
            "waits for it: no child process is started"
        )
        trail = (Step(observation.made, f"the {observation.described} is made here, and started nowhere"),)
        intents = (StartProcess(observation.place),)
        yield Hazard(RULE.code, RULE.name, Severity.WARNING, message, observation.place, trail, None, intents)


RULE = Rule("SPN502", "run-instead-of-start", _check)

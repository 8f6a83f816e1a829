"""An attribute or method of a `Process` subclass hides one that multiprocessing needs.

## What it does
Reports an attribute with the name of a Process method that is then called (`self.start = time()`), an assignment to a
property that only reads (`exitcode`, `pid`, `ident`, `sentinel`), an own `start()` that does not call the inherited
one, and an attribute in which multiprocessing keeps its own state (`_closed`, `_popen`, `_target`, `_config`).

## Why is this bad?
The class inherits these names together with the code that uses them. The call raises `TypeError`, the assignment
`AttributeError`, `join()` finds nothing that was started; with every start method.

## Example
```python
import time
from multiprocessing import Process


class Job(Process):
    def __init__(self):
        super().__init__()
        self.start = time.monotonic()

    def run(self):
        print("started before now:", self.start <= time.monotonic())


if __name__ == "__main__":
    job = Job()
    job.start()
    job.join()
```

```text title="CPython 3.14, spawn"
TypeError: 'float' object is not callable
```

## Use instead
```python
import time
from multiprocessing import Process


class Job(Process):
    def __init__(self):
        super().__init__()
        self.made_at = time.monotonic()

    def run(self):
        print("made before now:", self.made_at <= time.monotonic())


if __name__ == "__main__":
    job = Job()
    job.start()
    job.join()
```

```text title="CPython 3.14, spawn"
made before now: True
```

## Fix safety
The attribute gets a name of its own wherever the class uses it; an own `start()` calls the inherited one. Both are unsafe:
code that asks for the attribute by its old name finds the one of `Process`, and a process starts that never did. There is no
fix where it is set from outside of the class as well.

## Options
- The names are hidden with any start method: this example is also reported with `start-method = "fork"`.

## References
- [multiprocessing.Process](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Process)
- [What a process keeps in itself](https://github.com/python/cpython/blob/3.14/Lib/multiprocessing/process.py)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import Shadow, ShadowedApi
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.lifecycle_intents import CallSuper, LifecycleIntent, RenameAttribute
from spawnlint.rules.wording import source


def _check(observation: Observation, version: Version) -> Iterator[Hazard]:
    if isinstance(observation, ShadowedApi):
        yield _hazard(observation, version)


def _hazard(seen: ShadowedApi, version: Version) -> Hazard:
    severity = Severity.WARNING if seen.shadow is Shadow.CONFIG else Severity.ERROR
    trail = (Step(seen.use, f"`{source(seen.use)}` shows it"),) if seen.use != seen.place else ()
    return Hazard(
        RULE.code, RULE.name, severity, _message(seen), seen.place, trail, _raises(seen, version), _intents(seen)
    )


def _intents(seen: ShadowedApi) -> tuple[LifecycleIntent, ...]:
    if seen.shadow is Shadow.NEVER_STARTS:
        return (CallSuper(seen.name, seen.place),)
    return (RenameAttribute(seen.name, seen.place),)


def _message(seen: ShadowedApi) -> str:
    name, use = f"`{seen.owner}.{seen.name}`", f"`{source(seen.use)}`"
    match seen.shadow:
        case Shadow.NOT_CALLABLE:
            return f"{name} hides the method of Process: {use} raises TypeError, since it is a {seen.value} now"
        case Shadow.READ_ONLY:
            return f"{name} is a property of Process that cannot be set: AttributeError here"
        case Shadow.NEVER_STARTS:
            fails = f", and {use} raises AssertionError" if seen.value else f" by {use}"
            return f"`{seen.owner}.{seen.name}()` does not call `super().start()`: no child is started{fails}"
        case Shadow.CLOSED:
            return f"{name} is multiprocessing's own mark of a closed Process: {use} raises ValueError"
        case Shadow.STARTED:
            return f"{name} is where multiprocessing keeps the child: {use} takes the process for started and refuses"
        case Shadow.TARGET:
            return f"{name} is what the child calls, and a {seen.value} cannot be called: the child dies with TypeError"
        case Shadow.NAME:
            return f"{name} is the name of the Process and must be a string: AssertionError here, since it is of type {seen.value}"
        case Shadow.CONFIG:
            return f"{name} is where multiprocessing keeps authkey and daemon flag: they are lost, in the child as well"


def _raises(seen: ShadowedApi, version: Version) -> str | None:
    match seen.shadow:
        case Shadow.NOT_CALLABLE | Shadow.TARGET if seen.value != "plain value":
            return f"TypeError: '{seen.value}' object is not callable"
        case Shadow.READ_ONLY:
            if version < (3, 11):
                return f"AttributeError: can't set attribute '{seen.name}'"
            return f"AttributeError: property '{seen.name}' of '{seen.owner}' object has no setter"
        case Shadow.NAME:
            return "AssertionError: name must be a string"
        case Shadow.NEVER_STARTS if seen.value:
            return "AssertionError: can only join a started process"
        case Shadow.CLOSED:
            return "ValueError: process object is closed"
        case Shadow.STARTED:
            return "AssertionError: cannot start a process twice"
        case _:
            return None


RULE = Rule("SPN505", "process-api-shadowed", _check)

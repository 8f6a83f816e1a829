"""A function is called where it should be handed over: the parent runs it, and the child gets its result.

## What it does
Reports `target=f(…)`, `submit(f(x))`, `initializer=f()` and the like, where the result of the call certainly cannot be
called. A factory that returns a function is no hazard.

## Why is this bad?
The call runs in the parent, before there is a child. A Process whose target is None does nothing and exits with 0; a
task that cannot be called raises `TypeError`, with every start method.

## Example
```python
from multiprocessing import Process, parent_process


def resize(picture):
    print("resizing", picture, "in a child:", parent_process() is not None)


if __name__ == "__main__":
    process = Process(target=resize("cat.png"))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
resizing cat.png in a child: False
```

## Use instead
```python
from multiprocessing import Process, parent_process


def resize(picture):
    print("resizing", picture, "in a child:", parent_process() is not None)


if __name__ == "__main__":
    process = Process(target=resize, args=("cat.png",))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
resizing cat.png in a child: True
```

## Fix safety
The function is handed over, and its arguments as `args` and `kwargs`. That is unsafe: it runs later then, and in the child.
There is no fix where the result goes another way than straight into the call, or is given arguments itself.

## Options
- The parent runs it with any start method: this example is also reported with `start-method = "fork"`.
- `crossings` teaches the rule functions of your own that take a callable.

## References
- [multiprocessing.Process](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Process)
- [Executor.submit()](https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.Executor.submit)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import ResultSent
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.knowledge.ways import Kind
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.lifecycle_intents import HandOver
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, ResultSent):
        yield _hazard(observation)


def _hazard(seen: ResultSent) -> Hazard:
    text = source(seen.place)
    article = "an" if seen.value[0].lower() in "aeiou" else "a"
    made = "None" if seen.value == "NoneType" else f"{article} {seen.value}"
    if seen.function is not None:
        begins = f"`{text}` only makes {made} here, in the parent, and runs nothing"
    else:
        begins = f"`{text}` is called here, in the parent, and gives {made}"
    message = f"{begins}: {_consequence(seen)}"
    steps = [Step(seen.call, f"`{source(seen.call)}` takes a function as {seen.parameter}")]
    if seen.function is not None:
        steps.append(Step(seen.function.place, f"{seen.function.name} is defined here"))
    intents = (HandOver(seen.place, seen.call, seen.kind),)
    return Hazard(RULE.code, RULE.name, Severity.ERROR, message, seen.place, tuple(steps), _raises(seen), intents)


def _consequence(seen: ResultSent) -> str:
    match seen.kind:
        case Kind.START if seen.value == "NoneType":
            return "the child has nothing to do and exits with 0"
        case Kind.START:
            return "the child cannot call it and dies"
        case Kind.SETUP if seen.value == "NoneType":
            return "the workers start without an initializer"
        case Kind.SETUP:
            return "TypeError in the parent"
        case _:
            return "the task raises TypeError"


def _raises(seen: ResultSent) -> str | None:
    if (
        seen.value == "plain value"
        or seen.function is not None
        or (seen.kind is Kind.START and seen.value == "NoneType")
    ):
        return None
    if seen.kind is Kind.SETUP:
        return None if seen.value == "NoneType" else "TypeError: initializer must be a callable"
    return f"TypeError: '{seen.value}' object is not callable"


RULE = Rule("SPN503", "target-called", _check)

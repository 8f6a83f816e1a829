"""Something that is no tuple of arguments stands where one is due.

## What it does
Reports `args=(x)` where x cannot be iterated over, and a string whose letters do not fit the parameters of the target;
likewise `initargs` of a pool and the arguments of `apply`.

## Why is this bad?
Parentheses make no tuple, the comma does: `(x,)`. Process takes the items of what it is given as arguments, so a number
raises `TypeError` in the parent, and a string becomes one argument for each letter, which kills the child.

## Example
```python
from multiprocessing import Process


def count_to(limit):
    print(list(range(limit)))


if __name__ == "__main__":
    process = Process(target=count_to, args=(3))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
TypeError: 'int' object is not iterable
```

## Use instead
```python
from multiprocessing import Process


def count_to(limit):
    print(list(range(limit)))


if __name__ == "__main__":
    process = Process(target=count_to, args=(3,))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
[0, 1, 2]
```

## Fix safety
The argument becomes a tuple of one, `None` an empty tuple. That is safe: the call could not succeed before.

## Options
- It fails with any start method: this example is also reported with `start-method = "fork"`.

## References
- [multiprocessing.Process](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Process)
- [Tuples](https://docs.python.org/3/library/stdtypes.html#tuples)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import NotArguments
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.knowledge.ways import Kind
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.lifecycle_intents import MakeTuple
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, NotArguments):
        yield _hazard(observation)


def _hazard(seen: NotArguments) -> Hazard:
    text = source(seen.place)
    trail = [Step(seen.call, f"`{source(seen.call)}` takes a tuple as {seen.parameter}")]
    raises: str | None = None
    if seen.letters is not None and seen.function is not None:
        arguments = f"{seen.letters} arguments" if seen.letters != 1 else "1 argument"
        message = (
            f"`{text}` is a string, not a tuple of arguments: {seen.function.name}() gets {arguments}, one for each "
            f"letter: TypeError, {_end(seen.kind)}"
        )
        trail.append(Step(seen.function.place, f"{seen.function.name} takes its arguments here"))
    else:
        what = "None" if seen.value == "NoneType" else f"one {seen.value}"
        message = f"`{text}` is {what}, not a tuple of arguments: {_consequence(seen)}"
        raises = f"TypeError: '{seen.value}' object is not iterable" if seen.kind is Kind.START else None
    intents = (MakeTuple(seen.place, seen.value == "NoneType"),)
    return Hazard(RULE.code, RULE.name, Severity.ERROR, message, seen.place, tuple(trail), raises, intents)


def _consequence(seen: NotArguments) -> str:
    return (
        "TypeError in the parent, before any child starts"
        if seen.kind is Kind.START
        else f"TypeError, {_end(seen.kind)}"
    )


def _end(kind: Kind) -> str:
    match kind:
        case Kind.START:
            return "and the child dies with exit code 1"
        case Kind.SETUP:
            return "each worker dies at its start: a Pool hangs for ever, an executor breaks"
        case _:
            return "and the task fails in the worker"


RULE = Rule("SPN504", "args-not-a-tuple", _check)

"""A function or class that is defined only under the main guard is needed in a child process.

## What it does
Reports a function or class that is defined under `if __name__ == "__main__":` and sent to a child or used in it.

## Why is this bad?
Functions and classes travel by name. The child imports the main module again without what stands under the guard and does
not find them: `AttributeError` while it unpickles. The parent does not notice; a pool starts new workers for ever and
hangs.

## Example
```python
from multiprocessing import Process

if __name__ == "__main__":

    def resize(picture):
        print("resizing", picture)

    process = Process(target=resize, args=("cat.png",))
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
exit code 1
AttributeError: module '__mp_main__' has no attribute 'resize'
```

## Use instead
```python
from multiprocessing import Process


def resize(picture):
    print("resizing", picture)


if __name__ == "__main__":
    process = Process(target=resize, args=("cat.png",))
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
resizing cat.png
exit code 0
```

## Fix safety
The definition moves above the guard, with the definitions, imports and literals under the guard that it needs as soon as it
is made. That is safe.

## Options
- Nothing of a forked `Process` is pickled, so this example is not reported with `start-method = "fork"`.

## References
- [Safe importing of main module](https://docs.python.org/3/library/multiprocessing.html#the-spawn-and-forkserver-start-methods)
- [What can be pickled and unpickled?](https://docs.python.org/3/library/pickle.html#what-can-be-pickled-and-unpickled)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.interpreter.values import Obj
from spawnlint.boundary.observations import Observation
from spawnlint.knowledge.errors import Version
from spawnlint.program.births import BirthKind
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.missing_definition import definition_hazard, missing_definitions
from spawnlint.rules.missing_name import rule

_BECAUSE = "is defined only under the main guard, and the child process imports this file without it"
_BECAUSE_MADE = "is made only in code that the child process does not run"
_read = rule(
    "SPN203",
    "definition-missing-in-child",
    lambda births: (
        all(birth.function is None for birth in births)
        and any(birth.kind is BirthKind.DEFINITION for birth in births)
        and not any(birth.kind is BirthKind.ASSIGNMENT for birth in births)
    ),
    _BECAUSE,
)


def _check(observation: Observation, version: Version) -> Iterator[Hazard]:
    yield from _read.check(observation, version)
    for crossing, failure, definition in missing_definitions(observation):
        if isinstance(definition, Obj):
            yield definition_hazard(RULE, crossing, failure, definition, _BECAUSE_MADE, version)
        elif definition.frame is None:
            yield definition_hazard(RULE, crossing, failure, definition, _BECAUSE, version)


RULE = Rule(_read.code, _read.name, _check)

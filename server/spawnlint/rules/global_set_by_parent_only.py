"""A global that a function of the parent creates is read in a child process.

## What it does
Reports the reading, in code that a child runs, of a module-level name that exists only once some function with a
`global` statement has run, when no child calls that function.

## Why is this bad?
A spawned child starts with the names the import of the module gives it. What functions called in the parent have
added is not there: `NameError`.

## Example
```python
from multiprocessing import Process


def configure(path):
    global root
    root = path


def scan():
    print("scanning", root)


if __name__ == "__main__":
    configure("/photos")
    process = Process(target=scan)
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
exit code 1
NameError: name 'root' is not defined
```

## Use instead
The value is an argument; no global is needed.

```python
from multiprocessing import Process


def scan(root):
    print("scanning", root)


if __name__ == "__main__":
    process = Process(target=scan, args=("/photos",))
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
scanning /photos
exit code 0
```

## Fix safety
The value of the global travels as an argument, through the constructor of a `Process` subclass, or with an initializer of a
pool, or is bound where the child begins. That is safe where the name is bound once before the child is started, else unsafe;
see [SPN201](SPN201.md).

## Options
- A forked child is a copy of its parent and has the name, so this example is
  not reported with `start-method = "fork"`.

## References
- [Explicitly pass resources to child processes](https://docs.python.org/3/library/multiprocessing.html#all-start-methods)
- [SPN301](SPN301.md), a global that exists in the child as well, with another value
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

_BECAUSE = "is created by {function}(), which only the parent calls"
_read = rule(
    "SPN204",
    "global-set-by-parent-only",
    lambda births: (
        any(birth.function is not None for birth in births)
        and not all(birth.kind is BirthKind.IMPORT for birth in births)
    ),
    _BECAUSE,
)


def _check(observation: Observation, version: Version) -> Iterator[Hazard]:
    yield from _read.check(observation, version)
    for crossing, failure, definition in missing_definitions(observation):
        if isinstance(definition, Obj):
            continue
        if definition.frame is not None and definition.frame.function is not None:
            because = _BECAUSE.format(function=definition.frame.function.name)
            yield definition_hazard(RULE, crossing, failure, definition, because, version)


RULE = Rule(_read.code, _read.name, _check)

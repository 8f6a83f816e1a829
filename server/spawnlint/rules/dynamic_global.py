"""A global that the parent binds in a roundabout way is read in a child process.

## What it does
Reports the reading, in code that a child runs, of a name that no statement of the module binds, where the parent binds
it, or may bind it, through `globals()`, `setattr()` on a module, or `exec()`, where no child comes.

## Why is this bad?
A spawned child imports the module again and does nothing else of what the parent did: the reading raises `NameError`
there.

## Example
```python
from multiprocessing import Process


def load(settings):
    for name, value in settings.items():
        globals()[name] = value


def connect():
    print("connecting to", host)


if __name__ == "__main__":
    load({"host": "localhost"})
    process = Process(target=connect)
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
exit code 1
NameError: name 'host' is not defined
```

## Use instead
```python
from multiprocessing import Process


def connect(settings):
    print("connecting to", settings["host"])


if __name__ == "__main__":
    settings = {"host": "localhost"}
    process = Process(target=connect, args=(settings,))
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
connecting to localhost
exit code 0
```

## Fix safety
There is no fix: the name is written nowhere where it is bound, so a program cannot tell which values there are to hand over.

## Options
- A forked child is a copy of its parent and has the name, so this example is
  not reported with `start-method = "fork"`.

## References
- [Explicitly pass resources to child processes](https://docs.python.org/3/library/multiprocessing.html#all-start-methods)
- [globals()](https://docs.python.org/3/library/functions.html#globals)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import MissingName, Observation
from spawnlint.boundary.trail import Step
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.wording import error_of, how_the_child_ends, source, way_in


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, MissingName) and observation.dynamic is not None:
        message = (
            f"Only the parent comes to `{source(observation.dynamic)}`, which binds `{observation.name}`: {error_of(observation)} "
            f"here, and {how_the_child_ends(observation.entry)}. Hand the value over as an argument"
        )
        trail = (*way_in(observation), Step(observation.dynamic, f"`{observation.name}` comes to exist here"))
        yield Hazard(RULE.code, RULE.name, Severity.HINT, message, observation.place, trail, None)


RULE = Rule("SPN205", "dynamic-global", _check)

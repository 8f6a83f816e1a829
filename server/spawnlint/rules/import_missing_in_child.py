"""A module that is imported only under the main guard is used in a child process.

## What it does
Reports the use, in code that a child runs, of a name that is only imported under `if __name__ == "__main__":`,
or of a module as an attribute of its package, whose import alone does not bring it.

## Why is this bad?
A spawned child imports the main module again without what stands under the guard, so the import does not happen there:
`NameError` in the child, while the parent goes on.

## Example
```python
from multiprocessing import Process


def report(temperatures):
    print(statistics.mean(temperatures))


if __name__ == "__main__":
    import statistics

    process = Process(target=report, args=([18, 20, 22],))
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
exit code 1
NameError: name 'statistics' is not defined. Did you forget to import 'statistics'?
```

## Use instead
```python
import statistics
from multiprocessing import Process


def report(temperatures):
    print(statistics.mean(temperatures))


if __name__ == "__main__":
    process = Process(target=report, args=([18, 20, 22],))
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
20
exit code 0
```

## Fix safety
The import moves from under the guard to above it: safe. One that a function makes is repeated at the top of the file:
unsafe, since it happens earlier then.

## Options
- A forked child is a copy of its parent and has the module, so this example is
  not reported with `start-method = "fork"`.

## References
- [Safe importing of main module](https://docs.python.org/3/library/multiprocessing.html#the-spawn-and-forkserver-start-methods)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import MissingSubmodule, Observation
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.program.births import BirthKind
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.missing_name import rule
from spawnlint.rules.wording import how_the_child_ends, way_to_submodule

_BECAUSE = "is imported only in code that the child process does not run"
_read = rule(
    "SPN202",
    "import-missing-in-child",
    lambda births: all(birth.kind is BirthKind.IMPORT for birth in births),
    _BECAUSE,
)


def _check(observation: Observation, version: Version) -> Iterator[Hazard]:
    yield from _read.check(observation, version)
    if isinstance(observation, MissingSubmodule):
        package, _, name = observation.name.rpartition(".")
        message = (
            f"`{observation.name}` {_BECAUSE}, and the import of `{package}` does not bring it: AttributeError here, and "
            f"{how_the_child_ends(observation.entry)}"
        )
        raises = f"AttributeError: module '{package}' has no attribute '{name}'"
        trail = way_to_submodule(observation)
        yield Hazard(_read.code, _read.name, Severity.ERROR, message, observation.place, trail, raises)


RULE = Rule(_read.code, _read.name, _check)

"""A program that is made into an executable starts processes without `freeze_support()`.

## What it does
Reports the first start of a process in a script that has not called `multiprocessing.freeze_support()` before, where
the program is made into an executable of its own: `pyproject.toml` names PyInstaller, cx_Freeze or Nuitka, or the
setting `frozen` says so.

## Why is this bad?
A spawned child of such a program is the executable once more. Without `freeze_support()`, which takes over in a child,
it runs the whole program again, and starts children in its turn, without end.

## Example
Python runs this well, which is why the mistake shows only in the executable.

```python
from multiprocessing import Process


def work():
    print("working")


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
```

```toml title="spawnlint.toml"
frozen = true
```

```text title="CPython 3.14, spawn"
working
```

## Use instead
`freeze_support()` is the first call under the guard. It does nothing where the program is not frozen, and in the parent.

```python
from multiprocessing import Process, freeze_support


def work():
    print("working")


if __name__ == "__main__":
    freeze_support()
    process = Process(target=work)
    process.start()
    process.join()
```

```toml title="spawnlint.toml"
frozen = true
```

```text title="CPython 3.14, spawn"
working
```

## Fix safety
There is no fix: what may stand before `freeze_support()` runs in each child as well, and how much of it should is the
author's decision.

## Options
- `frozen = true` says that the program is made into an executable; without it `pyproject.toml` is asked.
- A forked child is no new run of the executable, so this example is not reported with `start-method = "fork"`.

## References
- [freeze_support()](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.freeze_support)
- [What PyInstaller puts in place of it](https://github.com/pyinstaller/pyinstaller/blob/develop/PyInstaller/hooks/rthooks/pyi_rth_multiprocessing.py)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.watchers.bootstrap_observations import MissingFreezeSupport
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, MissingFreezeSupport):
        message = (
            f"`{source(observation.place)}` starts a child, which in an executable of its own is the whole program "
            "again, and that starts children without end. Call `multiprocessing.freeze_support()` first under the guard"
        )
        yield Hazard(RULE.code, RULE.name, Severity.HINT, message, observation.place, (), None)


RULE = Rule("SPN406", "missing-freeze-support", _check, if_frozen=True)

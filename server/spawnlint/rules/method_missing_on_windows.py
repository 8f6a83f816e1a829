"""A way to start processes that Windows does not have is asked for by name.

## What it does
Reports `get_context()` and `set_start_method()` with `"fork"` or `"forkserver"`, and `os.fork()`, where the program is
meant for Windows (setting `target-platforms`) and has made no difference between platforms before.

## Why is this bad?
On Windows there is nothing but spawn: `ValueError: cannot find context for 'fork'`, and `os` has no `fork`.

## Example
```python
import multiprocessing


def work():
    print("working")


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    process = context.Process(target=work)
    process.start()
    process.join()
```

```text title="CPython 3.14, windows"
ValueError: cannot find context for 'fork'
```

## Use instead
The default context. A program that gains by forking looks whether `"fork"` is among
`multiprocessing.get_all_start_methods()`.

```python
import multiprocessing


def work():
    print("working")


if __name__ == "__main__":
    context = multiprocessing.get_context()
    process = context.Process(target=work)
    process.start()
    process.join()
```

```text title="CPython 3.14, windows"
working
```

## Fix safety
The start method becomes `"spawn"`. That is unsafe: it is slower, and children no longer are copies of their parent; what
breaks by that is reported then. `os.fork()` has no fix: it has no counterpart on Windows.

## Options
- `target-platforms = ["linux", "macos"]` silences the rule.
- The code asks by name, so this example is also reported with `start-method = "fork"`.

## References
- [Contexts and start methods](https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods)
- [get_all_start_methods()](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.get_all_start_methods)
- [os.fork()](https://docs.python.org/3/library/os.html#os.fork)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.watchers.bootstrap_observations import MissingMethod
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.lifecycle_intents import UseSpawn


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if not isinstance(observation, MissingMethod):
        return
    if observation.method == "os.fork":
        message = "Windows has no `os.fork`: AttributeError there"
        raises = "AttributeError: module 'os' has no attribute 'fork'"
    else:
        message = f"Windows has no start method {observation.method!r}: ValueError there"
        raises = f"ValueError: cannot find context for {observation.method!r}"
    intents = (UseSpawn(observation.place, observation.method),)
    yield Hazard(RULE.code, RULE.name, Severity.WARNING, message, observation.place, (), raises, intents)


RULE = Rule("SPN404", "method-missing-on-windows", _check, platform="windows")

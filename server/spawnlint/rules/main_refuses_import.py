"""The main module ends the process that imports it, and children import it.

## What it does
Reports a top-level `sys.exit()` or `raise` that a child process comes to when it imports the main module, such as
under `if __name__ != "__main__":`, in a script that starts processes.

## Why is this bad?
A spawned child imports the main module before it does anything else, so it ends there, and what it was started for is
never done.

## Example
```python
import sys
from multiprocessing import Process

if __name__ != "__main__":
    sys.exit("this is a script, do not import it")


def work():
    print("working")


process = Process(target=work)
process.start()
process.join()
print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
exit code 1
```

## Use instead
What the script does is under a guard, and importing it does nothing.

```python
from multiprocessing import Process


def work():
    print("working")


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
working
exit code 0
```

## Fix safety
The test lets children through: `__name__` may be `"__mp_main__"` as well, and what starts the process moves under a guard.
That is safe: other modules are refused as before. There is no fix where the test has another form.

## Options
- A forked child imports nothing, so this example is not reported with `start-method = "fork"`.

## References
- [Safe importing of main module](https://docs.python.org/3/library/multiprocessing.html#the-spawn-and-forkserver-start-methods)
- [sys.exit()](https://docs.python.org/3/library/sys.html#sys.exit)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.watchers.bootstrap_observations import MainRefusesImport
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.bootstrap_wording import how_it_shows
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.lifecycle_intents import LetChildImport


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, MainRefusesImport):
        message = (
            "A child process imports this file before it does anything else, and ends here: "
            f"{how_it_shows(observation.outer)}"
        )
        intents = (LetChildImport(observation.place),)
        yield Hazard(RULE.code, RULE.name, Severity.ERROR, message, observation.place, observation.trail, None, intents)


RULE = Rule("SPN407", "main-refuses-import", _check)

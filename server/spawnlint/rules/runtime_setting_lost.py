"""Logging, a random seed, a locale or another setting of the interpreter is made in the parent only.

## What it does
Reports calls such as `logging.basicConfig()`, `random.seed()`, `warnings.simplefilter()`, `locale.setlocale()`,
`sys.setrecursionlimit()`, `socket.setdefaulttimeout()`, `signal.signal()` or `numpy.random.seed()` that only the parent
makes before it starts a child whose code depends on them. Silent if the child makes the setting itself: in its target,
in a pool's initializer, or because the module that makes it is imported.

## Why is this bad?
A spawned child is a new interpreter. It inherits the environment and the working directory, and none of the settings
that were made since: log messages disappear, random numbers are others than in the test run, deep recursion fails in
the child only. Nothing says so.

## Example
```python
import logging
import sys
from multiprocessing import Process

log = logging.getLogger("backup")


def copy_files():
    log.info("copying")


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, stream=sys.stdout)
    log.info("starting")
    process = Process(target=copy_files)
    process.start()
    process.join()
    log.info("done")
```

```text title="CPython 3.14, spawn"
INFO:backup:starting
INFO:backup:done
```

## Use instead
A function makes the setting, and parent and child both call it; for a pool it is the `initializer`.

```python
import logging
import sys
from multiprocessing import Process

log = logging.getLogger("backup")


def configure():
    logging.basicConfig(level=logging.INFO, stream=sys.stdout)


def copy_files():
    configure()
    log.info("copying")


if __name__ == "__main__":
    configure()
    log.info("starting")
    process = Process(target=copy_files)
    process.start()
    process.join()
    log.info("done")
```

```text title="CPython 3.14, spawn"
INFO:backup:starting
INFO:backup:copying
INFO:backup:done
```

## Fix safety
The setting moves above the guard, so that the child makes it when it imports the file. That is unsafe: everything else that
imports the file makes it too. There is no fix where it needs what is bound under the guard, or stands in a function: when
children should make it is not known.

## Options
- A forked child is a copy of its parent and has most settings, so this example is
  not reported with `start-method = "fork"`.

## References
- [Contexts and start methods](https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods)
- [Logging in multiprocessing](https://docs.python.org/3/library/multiprocessing.html#logging)
- [Logging to a single file from multiple processes](https://docs.python.org/3/howto/logging-cookbook.html#logging-to-a-single-file-from-multiple-processes)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Divergence, Observation, Unlike
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.knowledge.settings import BY_NAME
from spawnlint.rules.divergence import trail
from spawnlint.rules.divergence_intents import SetInChildren
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, Divergence) and observation.kind is Unlike.UNSET:
        setting = BY_NAME[observation.what]
        message = (
            f"`{source(observation.place)}` {setting.effect} in the parent only, and a spawned child {setting.without}: "
            f"`{source(observation.there)}` in {observation.reader.name}() goes without it. "
            "Make the setting in the child too, or in an initializer"
        )
        severity = Severity.WARNING if setting.is_silent_loss else Severity.INFORMATION
        steps = trail(observation, "", "the child depends on it here")
        intents = (SetInChildren(observation.place),)
        yield Hazard(RULE.code, RULE.name, severity, message, observation.place, steps, None, intents)


RULE = Rule("SPN306", "runtime-setting-lost", _check)

"""A child process is started while a module is being imported that children import as well.

## What it does
Reports top-level code of a module that starts a process, where a child imports the module: because the main module
imports it at its top level, or because something that is sent to the child is defined in it.

## Why is this bad?
The child comes to the start while it is still importing, and Python refuses it with `RuntimeError: An attempt has been
made to start a new process before the current process has finished its bootstrapping phase`. Importing the module
under the main guard does not help if the child looks for a function there.

## Example
```python title="services.py"
from multiprocessing import Process


def serve():
    print("serving")


server = Process(target=serve)
server.start()
server.join()
```

```python title="main.py"
import services

if __name__ == "__main__":
    print("exit code", services.server.exitcode)
```

```text title="CPython 3.14, spawn"
exit code 1
RuntimeError:
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
```

## Use instead
A function starts the process, and the script calls it under its guard.

```python title="services.py"
from multiprocessing import Process


def serve():
    print("serving")


def start_server():
    server = Process(target=serve)
    server.start()
    return server
```

```python title="main.py"
import services

if __name__ == "__main__":
    server = services.start_server()
    server.join()
    print("exit code", server.exitcode)
```

```text title="CPython 3.14, spawn"
serving
exit code 0
```

## Fix safety
There is no fix: a guard in the module would never let the start happen, and whoever imports the module relies on what it
starts.

## Options
- A forked child imports nothing, so this example is not reported with `start-method = "fork"`.

## References
- [Safe importing of main module](https://docs.python.org/3/library/multiprocessing.html#the-spawn-and-forkserver-start-methods)
- [SPN401](SPN401.md), in the script itself
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.watchers.bootstrap_observations import StartWhileImporting
from spawnlint.knowledge.errors import Version
from spawnlint.rules.bootstrap_wording import how_it_shows, severity
from spawnlint.rules.hazard import GuardScript, Hazard, Rule
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, StartWhileImporting) and not observation.is_script:
        message = (
            f"Importing `{observation.module}` starts a process (`{source(observation.start)}`), and a child process "
            f"imports it again: RuntimeError there, {how_it_shows(observation.outer)}. "
            "Put the start into a function that only the parent calls"
        )
        place, trail, intents = observation.place, observation.trail, (GuardScript(observation.place),)
        yield Hazard(RULE.code, RULE.name, severity(observation), message, place, trail, None, intents)


RULE = Rule("SPN402", "start-while-importing", _check)

"""A child process is started while the main module is being imported.

## What it does
Reports top-level code of a script that starts a process in every process that imports the script: `start()`, a `Pool`
(its constructor starts the workers), the first task of an executor, a `Manager`. Also by way of functions that are
called at the top level, in class bodies and by decorators. A `__name__` test that is misspelled, so that nothing runs
at all, is reported as well.

## Why is this bad?
A spawned child imports the main module again, under the name `__mp_main__`, and comes to the start as well. Python
refuses it there with `RuntimeError: An attempt has been made to start a new process before the current process has
finished its bootstrapping phase`. What the child was started for is never done.

## Example
```python
from multiprocessing import Process


def work():
    print("working")


process = Process(target=work)
process.start()
process.join()
print("exit code", process.exitcode)
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
```python
from multiprocessing import Process


def work():
    print("working")


def main():
    process = Process(target=work)
    process.start()
    process.join()
    print("exit code", process.exitcode)


if __name__ == "__main__":
    main()
```

```text title="CPython 3.14, spawn"
working
exit code 0
```

`parent_process() is None` is no such test: it holds in a child for as long as the child is importing.

## Fix safety
What the script does when it is run moves under `if __name__ == "__main__":`; imports, definitions, constants and what
prepares a process stay. That is safe where only statements move, and unsafe where a function or class has to move along. A
misspelled `"__main__"` is corrected: unsafe, since the program begins to do something. There is no fix for a file that
another one imports, since nothing under the guard would run then, or for a start in a function.

## Options
- A forked child imports nothing, so this example is not reported with `start-method = "fork"`.
- `crossings` teaches the rule functions of your own that start processes.

## References
- [Safe importing of main module](https://docs.python.org/3/library/multiprocessing.html#the-spawn-and-forkserver-start-methods)
- [`if __name__ == "__main__"`](https://docs.python.org/3/library/__main__.html#name-main)
- [SPN402](SPN402.md), in a module that the script imports
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.watchers.bootstrap_observations import MisspelledGuard, StartWhileImporting
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.bootstrap_wording import how_it_shows, severity
from spawnlint.rules.hazard import CorrectGuard, GuardScript, Hazard, Rule
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, StartWhileImporting) and observation.is_script:
        message = (
            f"`{source(observation.start)}` starts a child process while this file is being imported, and the child "
            f"imports this file too: RuntimeError there, {how_it_shows(observation.outer)}. "
            'Put the start under `if __name__ == "__main__":`'
        )
        intents = (GuardScript(observation.place),)
        yield Hazard(
            RULE.code, RULE.name, severity(observation), message, observation.place, observation.trail, None, intents
        )
    elif isinstance(observation, MisspelledGuard):
        message = f'`__name__` is never "{observation.text}", so nothing under this test runs: write "__main__"'
        correct = (CorrectGuard(observation.place),)
        yield Hazard(RULE.code, RULE.name, Severity.ERROR, message, observation.place, (), None, correct)


RULE = Rule("SPN401", "start-without-guard", _check)

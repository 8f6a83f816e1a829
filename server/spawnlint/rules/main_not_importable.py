"""A function or class of a `__main__.py`, or an object without a name, is needed in a child process.

## What it does
Reports a function or class that is defined in a file named `__main__.py`, or in a cell of a notebook, and sent to a
child process; and one of a module that `importlib.util` loads from a file under a name by which nothing is imported. Also an
application object that is given to `uvicorn.run` with `workers` or `reload`, which needs its
name.

Some of it no file shows, and so is not reported: what is typed at the prompt, piped into `python -` or given to
`python -c` is in no file at all; and functions that `exec` defines are in no text that can be followed. A child finds
none of them either.

## Why is this bad?
Functions and classes travel by name. A child imports the main module of `python -m package`, of a directory or of a
zip file under no name at all, so it finds nothing of it. Only `python package/__main__.py` works. The cells of a notebook
are in no file that a child could import.

## Example
The second file does what `python -m shop` does.

```python title="shop/__main__.py"
from multiprocessing import Process


def sell(item):
    print("sold", item)


if __name__ == "__main__":
    process = Process(target=sell, args=("tea",))
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```python title="main.py"
import runpy

if __name__ == "__main__":
    runpy.run_module("shop", run_name="__main__", alter_sys=True)
```

```text title="CPython 3.14, spawn"
exit code 1
AttributeError: module '__main__' has no attribute 'sell'
```

## Use instead
The function is in a module that has a name.

```python title="shop/till.py"
def sell(item):
    print("sold", item)
```

```python title="shop/__main__.py"
from multiprocessing import Process

from shop.till import sell

if __name__ == "__main__":
    process = Process(target=sell, args=("tea",))
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```python title="main.py"
import runpy

if __name__ == "__main__":
    runpy.run_module("shop", run_name="__main__", alter_sys=True)
```

```text title="CPython 3.14, spawn"
sold tea
exit code 0
```

## Fix safety
There is no fix in a `__main__.py`: the definition belongs in a module of its own, and which is the author's decision. In
a notebook that is saved, an editor that can make files is offered to move the definition, with the functions, classes and
imports that it uses, to a new module beside the notebook. That is unsafe: it makes a file, and what runs in the kernel
already is not touched.

## Options
- A forked child is a copy of its parent and has the function, so this example is
  not reported with `start-method = "fork"`.

## References
- [`__main__.py` in Python packages](https://docs.python.org/3/library/__main__.html#main-py-in-python-packages)
- [What a child does with the main module](https://github.com/python/cpython/blob/3.14/Lib/multiprocessing/spawn.py)
- [Notebooks](../notebooks.md)
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from spawnlint.boundary.interpreter.values import ClassValue, Function, Obj
from spawnlint.boundary.observations import Crossing, Observation, Reason
from spawnlint.boundary.trail import Step
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.remedies import MoveToModule
from spawnlint.rules.wording import CHILD_FAILS_UNPICKLING, source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if not isinstance(observation, Crossing):
        return
    for failure in observation.failures:
        definition = failure.culprit
        if failure.reason is Reason.MAIN_NOT_IMPORTABLE and isinstance(definition, Function | ClassValue | Obj):
            message = (
                f"`{failure.holder}` is defined in {_home(observation.main)}: it cannot be found there, and "
                f"{CHILD_FAILS_UNPICKLING[observation.kind]}. Move it to another module"
            )
            trail = (
                Step(observation.place, f"`{source(observation.place)}` sends it to a child process"),
                Step(definition.place, f"`{failure.holder}` is defined here"),
            )
            intents = (MoveToModule(observation, failure),) if _is_notebook(observation.main) else ()
            yield Hazard(RULE.code, RULE.name, Severity.ERROR, message, failure.place, trail, None, intents)
        elif failure.reason is Reason.LOADED_FROM_FILE and isinstance(definition, Obj):
            module = (failure.holder or "").rpartition(".")[0]
            message = (
                f"`{failure.holder}` is in a module that is loaded from a file under the name `{module}`, and a child "
                f"that imports `{module}` does not find it: {CHILD_FAILS_UNPICKLING[observation.kind]}"
            )
            steps = (*failure.trail, Step(definition.place, "the module is made here"))
            raises = f"ModuleNotFoundError: No module named '{module}'"
            yield Hazard(RULE.code, RULE.name, Severity.WARNING, message, failure.place, steps, raises)
        elif failure.reason is Reason.NOT_AN_IMPORT_STRING:
            message = (
                f"`{source(observation.place)}` starts processes that import the application by its name, and is given "
                'the object: it refuses to start. Pass a text such as "module:app"'
            )
            severity = Severity.ERROR if failure.certain else Severity.WARNING
            yield Hazard(RULE.code, RULE.name, severity, message, failure.place, failure.trail, None)


def _is_notebook(main: str) -> bool:
    return PurePath(main).suffix == ".ipynb"


def _home(main: str) -> str:
    if _is_notebook(main):
        return "a notebook, which no child process imports"
    return "`__main__.py`, which no child process imports when it is run by `python -m`"


RULE = Rule("SPN405", "main-not-importable", _check)

"""The `__getstate__` of a `Process` subclass leaves out what `multiprocessing` keeps in the object.

## What it does
Reports a `__getstate__` of a started `Process` subclass that gives a dict without the attributes of `Process` itself.

## Why is this bad?
The child gets the process object as `__getstate__` gives it, and needs its name, configuration and parent, which are
attributes like any other. Without them it fails before `run()` begins, and the parent goes on.

## Example
```python
from multiprocessing import Process


class Download(Process):
    def __init__(self, page):
        super().__init__()
        self.page = page

    def __getstate__(self):
        return {"page": self.page}

    def run(self):
        print("fetching", self.page)


if __name__ == "__main__":
    download = Download("home")
    download.start()
    download.join()
```

```text title="CPython 3.14, spawn"
AttributeError: 'Download' object has no attribute '_name'. Did you mean: 'name'?
```

## Use instead
The state begins with all that the object has.

```python
from multiprocessing import Process


class Download(Process):
    def __init__(self, page):
        super().__init__()
        self.page = page

    def __getstate__(self):
        state = self.__dict__.copy()
        state["page"] = self.page
        return state

    def run(self):
        print("fetching", self.page)


if __name__ == "__main__":
    download = Download("home")
    download.start()
    download.join()
```

```text title="CPython 3.14, spawn"
fetching home
```

## Fix safety
The dict that `__getstate__` gives begins with `**self.__dict__`. That is unsafe: attributes that were left out on purpose
travel as well, and may not be picklable.

## Options
- Nothing of a forked `Process` is pickled, so this example is not reported with `start-method = "fork"`.

## References
- [`object.__getstate__`](https://docs.python.org/3/library/pickle.html#object.__getstate__)
- [What a process keeps in itself](https://github.com/python/cpython/blob/3.14/Lib/multiprocessing/process.py)
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.rules.crossing_failure import Told, rule, type_name
from spawnlint.rules.remedies import KeepProcessState


def _message(_crossing: Crossing, failure: Failure) -> str:
    return (
        f"This is all that the child gets of the `{type_name(failure)}` object: what `multiprocessing` keeps in a process "
        "(`_name`, `_config`, …) is missing. The child dies with exit code 1 before `run()` and the parent goes on"
    )


RULE = rule(
    "SPN113",
    "getstate-loses-process-state",
    Told(_message, lambda _crossing, _failure: "the state is made here", lambda _crossing, _failure, _version: None),
    lambda crossing, failure: (KeepProcessState(crossing, failure),),
)

"""Something in a module is replaced in the parent, and the child finds the original.

## What it does
Reports an assignment to an attribute of a module outside the project (`json.dumps = fake`), or a `mock.patch`, also as a
decorator, that is in force while a child process is started, where code of the child uses what is replaced.

## Why is this bad?
A spawned child imports the modules anew, and what it imports is not patched: a test runs the real function in the
child, a work-around has no effect there. A forked child is a copy of its parent and has the patch.

## Example
```python
import time
from multiprocessing import Process
from unittest import mock


def check_clock():
    print("the clock is stopped:", time.time() == 0.0)


if __name__ == "__main__":
    with mock.patch("time.time", return_value=0.0):
        check_clock()
        process = Process(target=check_clock)
        process.start()
        process.join()
```

```text title="CPython 3.14, spawn"
the clock is stopped: True
the clock is stopped: False
```

## Use instead
The function that the child runs makes the patch.

```python
import time
from multiprocessing import Process
from unittest import mock


def check_clock():
    print("the clock is stopped:", time.time() == 0.0)


def check_stopped_clock():
    with mock.patch("time.time", return_value=0.0):
        check_clock()


if __name__ == "__main__":
    check_stopped_clock()
    process = Process(target=check_stopped_clock)
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
the clock is stopped: True
the clock is stopped: True
```

## Fix safety
There is no fix: whether the child should see the patch, and whether what replaces the original works there, a program
cannot know.

## Options
- A forked child is a copy of its parent and has the patch, so this example is
  not reported with `start-method = "fork"`.

## References
- [unittest.mock.patch](https://docs.python.org/3/library/unittest.mock.html#unittest.mock.patch)
- [SPN207](SPN207.md), a function of the program's own that is replaced
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import rule
from spawnlint.rules.wording import source


def _message(found: Divergence) -> str:
    return (
        f"`{found.name}` is replaced in the parent only: {found.reader.name}() uses the original in the child, at "
        f"`{source(found.there)}`. Patch it in the child, or at module level"
    )


RULE = rule(
    "SPN308", "monkeypatch-lost", Unlike.PATCHED, _message, "it is replaced here", "the child uses the original here"
)

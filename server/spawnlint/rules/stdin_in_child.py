"""A child process reads its standard input.

## What it does
Reports `input()`, `sys.stdin.read()`, a loop over `sys.stdin` and `breakpoint()` in code that a child runs.

## Why is this bad?
The standard input of a child is the null device, with every start method: `input()` prints its prompt and raises
`EOFError`, and reading `sys.stdin` gives nothing. A debugger takes that for
the wish to quit.

## Example
```python
from multiprocessing import Process


def order():
    dish = input("Dish? ")
    print("cooking", dish)


if __name__ == "__main__":
    process = Process(target=order)
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
Dish?
EOFError: EOF when reading a line
```

## Use instead
The parent asks, or takes it from the command line, and sends the answer.

```python
import sys
from multiprocessing import Process


def order(dish):
    print("cooking", dish)


if __name__ == "__main__":
    dish = sys.argv[1] if len(sys.argv) > 1 else "soup"
    process = Process(target=order, args=(dish,))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
cooking soup
```

## Fix safety
There is no fix: when the parent should ask, before the start or while the child runs, is the author's decision.

## Options
- No child has the standard input of its parent: this example is also reported with `start-method = "fork"`.

## References
- [input()](https://docs.python.org/3/library/functions.html#input)
- [A child closes its standard input](https://github.com/python/cpython/blob/3.14/Lib/multiprocessing/process.py)
- [SPN307](SPN307.md), `input()` that a child comes to while it imports the file
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import StdinRead
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.knowledge.ways import Kind
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.wording import source

_ENDS = {
    Kind.START: "the child dies with exit code 1 and the parent goes on",
    Kind.TASK: "the task fails in the worker",
}


_RAISES = {"EOFError": "EOFError: EOF when reading a line", "BdbQuit": "bdb.BdbQuit"}
_EXITS_SINCE = (3, 14)
"""A debugger that gets no commands ends its process then, without a traceback."""


def _check(observation: Observation, version: Version) -> Iterator[Hazard]:
    if isinstance(observation, StdinRead):
        ends = f"{observation.error}, {_ENDS.get(observation.kind, 'the worker dies at its start')}"
        if not observation.error:
            ends = "it reads nothing"
        elif observation.error == "BdbQuit":
            ends = f"the debugger takes that for the wish to quit, {_ENDS.get(observation.kind, 'the worker dies')}"
        does = "runs" if source(observation.place).endswith(")") else "is read"
        message = f"`{source(observation.place)}` {does} in a child, whose standard input is empty: {ends}"
        trail = (
            Step(observation.crossing, f"`{source(observation.crossing)}` sends work to a child process"),
            Step(observation.entry.place, f"the child begins in {observation.entry.qualname}()"),
        )
        is_exit = observation.error == "BdbQuit" and version >= _EXITS_SINCE
        raises = None if is_exit else _RAISES.get(observation.error)
        yield Hazard(RULE.code, RULE.name, Severity.WARNING, message, observation.place, trail, raises)


RULE = Rule("SPN510", "stdin-in-child", _check)

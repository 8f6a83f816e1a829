"""A child process reads its standard input.

## What it does
Reports `input()` and `sys.stdin.read()` in code that a child runs.

## Why is this bad?
The standard input of a child is the null device, with every start method: `input()` prints its prompt and raises
`EOFError`, and reading `sys.stdin` gives nothing.

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


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, StdinRead):
        ends = f"EOFError, {_ENDS.get(observation.kind, 'the worker dies at its start')}"
        if not observation.error:
            ends = "it reads nothing"
        message = f"`{source(observation.place)}` runs in a child, whose standard input is empty: {ends}"
        trail = (
            Step(observation.crossing, f"`{source(observation.crossing)}` sends work to a child process"),
            Step(observation.entry.place, f"the child begins in {observation.entry.qualname}()"),
        )
        raises = "EOFError: EOF when reading a line" if observation.error else None
        yield Hazard(RULE.code, RULE.name, Severity.WARNING, message, observation.place, trail, raises)


RULE = Rule("SPN510", "stdin-in-child", _check)

"""What a child process leaves on an object is read from the object in the parent.

## What it does
Reports code that a child runs, such as `run()`, when it sets or fills an attribute for which the child has no use
itself, and the parent afterwards reads the attribute of its own object.

## Why is this bad?
The child works with a copy of the object. The attribute of the parent's object stays as it was when the child was
started, whatever the start method.

## Example
```python
from multiprocessing import Process


class Summer(Process):
    def __init__(self, numbers):
        super().__init__()
        self.numbers = numbers
        self.total = 0

    def run(self):
        self.total = sum(self.numbers)


if __name__ == "__main__":
    summer = Summer([1, 2, 3])
    summer.start()
    summer.join()
    print("total:", summer.total)
```

```text title="CPython 3.14, spawn"
total: 0
```

## Use instead
A queue, which brings the result back. It is read before `join()`.

```python
from multiprocessing import Process, Queue


class Summer(Process):
    def __init__(self, numbers):
        super().__init__()
        self.numbers = numbers
        self.results = Queue()

    def run(self):
        self.results.put(sum(self.numbers))


if __name__ == "__main__":
    summer = Summer([1, 2, 3])
    summer.start()
    total = summer.results.get()
    summer.join()
    print("total:", total)
```

```text title="CPython 3.14, spawn"
total: 6
```

## Fix safety
A manager keeps the attribute, or the list or dict that it is, and the parent reads it there. That is unsafe: a further
process stands behind every use of it.

## Options
- The copy is a copy with every start method: this example is also reported with `start-method = "fork"`.

## References
- [Exchanging objects between processes](https://docs.python.org/3/library/multiprocessing.html#exchanging-objects-between-processes)
- [Managers](https://docs.python.org/3/library/multiprocessing.html#managers)
- [SPN509](SPN509.md), why the queue is read first
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import lost, rule
from spawnlint.rules.divergence_intents import ShareAttribute, ShareContainer


def _message(found: Divergence) -> str:
    return f"The child leaves this on its own copy of the object: {lost(found)}"


RULE = rule(
    "SPN302",
    "result-left-on-self",
    Unlike.LOST_ATTRIBUTE,
    _message,
    "the parent reads `{}` of its own object here",
    "the child changes its copy here",
    intents=lambda found: (ShareContainer(found), ShareAttribute(found)),
)

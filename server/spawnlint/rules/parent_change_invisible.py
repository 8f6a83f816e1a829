"""A global that the parent has changed is read in a child process.

## What it does
Reports the reading, in code that a child runs, of a module-level name that the parent gave another value, or whose
list, dict or set it filled, before it started the child; attributes of other modules and of objects that a module
keeps as well. The new value need not be known: `args = parser.parse_args()` under the main guard is one. Silent if the
child only asks whether there is something, or binds the name itself.

## Why is this bad?
A spawned child imports the modules again and starts with what the import gives. What the parent has changed since
stays in the parent: the child goes on with the old value, and nothing fails.

## Example
```python
from multiprocessing import Process

options = {"verbose": False}


def work():
    print("verbose:", options["verbose"])


if __name__ == "__main__":
    options["verbose"] = True
    process = Process(target=work)
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
verbose: False
```

## Use instead
```python
from multiprocessing import Process


def work(options):
    print("verbose:", options["verbose"])


if __name__ == "__main__":
    options = {"verbose": False}
    options["verbose"] = True
    process = Process(target=work, args=(options,))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
verbose: True
```

## Fix safety
The value travels as an argument, through the constructor of a `Process` subclass, or with an initializer of a pool, or is
bound where the child begins. That is unsafe: the name has two values in the parent, and the child is given the one that it has at the start.

## Options
- A forked child is a copy of its parent and has the new value, so this example is
  not reported with `start-method = "fork"`.

## References
- [Explicitly pass resources to child processes](https://docs.python.org/3/library/multiprocessing.html#all-start-methods)
- [Global variables](https://docs.python.org/3/library/multiprocessing.html#the-spawn-and-forkserver-start-methods)
- [SPN305](SPN305.md), an attribute of a class; [SPN204](SPN204.md), a name that the child does not have at all
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import changed, rule, travelling


def _message(found: Divergence) -> str:
    return f"The parent changes `{found.name}` before it starts the child, {changed(found)}"


RULE = rule(
    "SPN301",
    "parent-change-invisible",
    Unlike.CHANGED,
    _message,
    "only the parent changes `{}` here",
    "the child reads `{}` here",
    intents=travelling,
)

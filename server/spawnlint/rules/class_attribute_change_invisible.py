"""An attribute that the parent has set on a class is read in a child process.

## What it does
Reports the reading, in code that a child runs, of a class attribute that the parent changed on the class before it
started the child, also through an instance that was sent, and of the one instance that a class keeps of itself.

## Why is this bad?
Classes travel by name, and instances without what is stored on their class. A spawned child imports the class again
and finds the value of the class body.

## Example
```python
from multiprocessing import Process


class Config:
    workers = 1


def work():
    print("workers:", Config.workers)


if __name__ == "__main__":
    Config.workers = 8
    process = Process(target=work)
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
workers: 1
```

## Use instead
An object has attributes of its own, and they travel with it.

```python
from multiprocessing import Process


class Config:
    def __init__(self, workers):
        self.workers = workers


def work(config):
    print("workers:", config.workers)


if __name__ == "__main__":
    process = Process(target=work, args=(Config(8),))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
workers: 8
```

## Fix safety
The value of the attribute travels as an argument where a function reads it; where methods of the class do, the child is
given it when it begins, and sets it on its own class. That is unsafe: the attribute has two values in the parent, and the
child is given the one that it has at the start.

## Options
- A forked child is a copy of its parent and has the changed class, so this example is
  not reported with `start-method = "fork"`.

## References
- [Pickling class instances](https://docs.python.org/3/library/pickle.html#pickling-class-instances)
- [Class and instance variables](https://docs.python.org/3/tutorial/classes.html#class-and-instance-variables)
"""

from __future__ import annotations

from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.rules.divergence import changed, rule, travelling


def _message(found: Divergence) -> str:
    return f"The parent changes `{found.name}` on the class, and classes travel by name, {changed(found)}"


RULE = rule(
    "SPN305",
    "class-attribute-change-invisible",
    Unlike.CHANGED_CLASS,
    _message,
    "only the parent changes the class here",
    "the child reads `{}` here",
    intents=travelling,
)

"""A global that only the main guard binds is read in a child process.

## What it does
Reports the reading, in code that a child runs, of a module-level name that is assigned only where no child comes:
under `if __name__ == "__main__":`, by assignment, `with`, `for`, `:=` and the like.

## Why is this bad?
A spawned child imports the main module again, under the name `__mp_main__`, so nothing under the guard runs there.
The reading raises `NameError` in the child; the parent's `join()` returns and its exit status stays 0.

## Example
```python
from multiprocessing import Process


def greet(name):
    print(greeting, name)


if __name__ == "__main__":
    greeting = "Hello"
    process = Process(target=greet, args=("Ada",))
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
exit code 1
NameError: name 'greeting' is not defined
```

## Use instead
The value travels as an argument.

```python
from multiprocessing import Process


def greet(name, greeting):
    print(greeting, name)


if __name__ == "__main__":
    greeting = "Hello"
    process = Process(target=greet, args=("Ada", greeting))
    process.start()
    process.join()
    print("exit code", process.exitcode)
```

```text title="CPython 3.14, spawn"
Hello Ada
exit code 0
```

## Fix safety
The first of these that applies:

- The value travels through the constructor of a `Process` subclass, or as an argument through every function on the way
  down: safe if the name is bound once and the child is started with it, unsafe if it has several values or goes to the
  tasks of a pool, whose workers may have been forked before it had that value.
- The function or object in which the child begins is given the value and binds the name there, for methods and other
  modules that read it: on the same terms. The workers of a pool get it from an initializer: unsafe, since every pool of
  the module gets that.
- A literal moves above the guard: safe.

## Options
- A forked child is a copy of its parent and has the name, so this example is
  not reported with `start-method = "fork"`.

## References
- [Safe importing of main module](https://docs.python.org/3/library/multiprocessing.html#the-spawn-and-forkserver-start-methods)
- [`__main__`](https://docs.python.org/3/library/__main__.html)
- [SPN202](SPN202.md), an import; [SPN203](SPN203.md), a definition; [SPN204](SPN204.md), a name that a function binds
"""

from __future__ import annotations

from spawnlint.program.births import BirthKind
from spawnlint.rules.missing_name import rule

RULE = rule(
    "SPN201",
    "global-missing-in-child",
    lambda births: (
        all(birth.function is None for birth in births) and any(birth.kind is BirthKind.ASSIGNMENT for birth in births)
    ),
    "is assigned only under the main guard, and the child process imports this file without it",
)

"""An argument for another process cannot be pickled.

## What it does
Reports a lock, file, connection, generator, module or other unpicklable object among the arguments of a process, a
task or an initializer, directly or in containers.

## Why is this bad?
What a child is given is pickled: its bytes are sent, and the child makes a copy. An open file or a lock for threads is
something of one process that has no copy, so the start or the task raises in the parent.

## Example
```python
from multiprocessing import Process


def show_first(source):
    print(source.readline().strip())


if __name__ == "__main__":
    with open(__file__) as source:
        process = Process(target=show_first, args=(source,))
        process.start()
        process.join()
```

```text title="CPython 3.14, spawn"
TypeError: cannot pickle 'TextIOWrapper' instances
when serializing tuple item 0
when serializing dict item '_args'
when serializing multiprocessing.context.Process state
when serializing multiprocessing.context.Process object
```

## Use instead
The child is given the path, and opens the file itself.

```python
from multiprocessing import Process


def show_first(path):
    with open(path) as source:
        print(source.readline().strip())


if __name__ == "__main__":
    process = Process(target=show_first, args=(__file__,))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
from multiprocessing import Process
```

## Fix safety
What the fix sends instead depends on the object: a list of what a generator yields, a `dict` of `os.environ`, a lock of
`multiprocessing` or of a manager for one of `threading`, the path of a file that is read or of a database, which the
function opens itself, the name of a module, which it imports. All are unsafe: a generator is used up at once, a file is
read from its beginning again, a shared lock excludes more than a copied one. A file that is written, a coroutine and the
like have no fix: each process has to make its own.

## Options
- Nothing of a forked `Process` is pickled, so this example is not reported with `start-method = "fork"`. Arguments of
  tasks are.
- `target-version`: some types can be pickled only by some versions of Python.

## References
- [What can be pickled and unpickled?](https://docs.python.org/3/library/pickle.html#what-can-be-pickled-and-unpickled)
- [Programming guidelines](https://docs.python.org/3/library/multiprocessing.html#all-start-methods)
- [SPN104](SPN104.md), in an attribute; [SPN122](SPN122.md), in a message; [SPN601](SPN601.md), queues and locks of
  multiprocessing
"""

from __future__ import annotations

from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.rules.crossing_failure import Told, a_thing, capitalised, error_of_type, rule, send_something_else
from spawnlint.rules.wording import what_happens


def _message(crossing: Crossing, failure: Failure) -> str:
    return f"{capitalised(a_thing(failure))} cannot be pickled to send it to a child process. {what_happens(crossing)}"


RULE = rule(
    "SPN105",
    "unpicklable-argument",
    Told(_message, lambda _, failure: f"{a_thing(failure)} comes from here", error_of_type),
    send_something_else,
)

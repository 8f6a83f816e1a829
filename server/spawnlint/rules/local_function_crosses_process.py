"""A function defined in another function is sent to another process.

## What it does
Reports a nested function, or one that a factory returned, that has to be pickled on its way to a child process.

## Why is this bad?
Pickle sends a function as its module and name. A function made in a call has no name that leads to it, so pickling it
raises in the parent. A `Process` started by fork does not pickle, which hides the mistake on Linux before Python 3.14;
tasks of a pool are pickled with every start method.

## Example
```python
from multiprocessing import Process


def watch(service):
    def report():
        print(service, "is up")

    process = Process(target=report)
    process.start()
    process.join()


if __name__ == "__main__":
    watch("database")
```

```text title="CPython 3.14, spawn"
_pickle.PicklingError: Can't pickle local object <function watch.<locals>.report at …>
when serializing dict item '_target'
when serializing multiprocessing.context.Process state
when serializing multiprocessing.context.Process object
```

## Use instead
A function at module level, which is given what it took from around it.

```python
from multiprocessing import Process


def report(service):
    print(service, "is up")


def watch(service):
    process = Process(target=report, args=(service,))
    process.start()
    process.join()


if __name__ == "__main__":
    watch("database")
```

```text title="CPython 3.14, spawn"
database is up
```

## Fix safety
The function moves to module level; what it takes from around it is bound with `functools.partial` where it stood. That is
safe where those variables have their value before and keep it, and unsafe where they are bound later or anew, or where
the function has attributes, which a partial does not pass on. A `nonlocal` variable cannot move along: no fix.

## Options
- Nothing of a forked `Process` is pickled, so this example is not reported with `start-method = "fork"`. Tasks of pools
  are.
- `target-version` decides which error is shown.

## References
- [What can be pickled and unpickled?](https://docs.python.org/3/library/pickle.html#what-can-be-pickled-and-unpickled)
- [SPN101](SPN101.md), the same with a lambda; [SPN109](SPN109.md), a function at module level that another one hides
"""

from __future__ import annotations

from spawnlint.boundary.interpreter.values import Function
from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.knowledge.errors import Version, local_object, with_notes
from spawnlint.rules.crossing_failure import Told, any_remedy, rule
from spawnlint.rules.wording import subject, what_happens


def _name(failure: Failure) -> str:
    return failure.culprit.name if isinstance(failure.culprit, Function) else "function"


def _message(crossing: Crossing, failure: Failure) -> str:
    function = failure.culprit
    frame = function.frame if isinstance(function, Function) else None
    outer = frame.function.name if frame is not None and frame.function is not None else "a function"
    holder = subject(failure, "")
    held = f", which {holder} holds," if holder else ""
    return (
        f"`{_name(failure)}`{held} is defined inside `{outer}` and cannot be pickled: a child process finds functions "
        f"by name, and no name leads there. {what_happens(crossing)}"
    )


def _raises(_crossing: Crossing, failure: Failure, version: Version) -> str | None:
    if not isinstance(failure.culprit, Function):
        return None
    return with_notes(local_object(failure.culprit.qualname, version), failure.notes, version)


RULE = rule(
    "SPN102",
    "local-function-crosses-process",
    Told(_message, lambda _, failure: f"`{_name(failure)}` is defined here, inside another function", _raises),
    any_remedy,
)

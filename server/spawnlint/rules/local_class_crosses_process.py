"""An object of a class defined in a function is sent to another process.

## What it does
Reports a class defined in a function when an instance of it, or the class itself, has to be pickled on its way to a child
process; also a `Process` subclass that is defined in a function and started.

## Why is this bad?
Pickle sends an object with the name of its class, and the child imports the class by that name. A class made in a call
has no name that leads to it, so pickling raises in the parent.

## Example
```python
from dataclasses import dataclass
from multiprocessing import Process


def send(order):
    print("order", order.number)


def main():
    @dataclass
    class Order:
        number: int

    process = Process(target=send, args=(Order(7),))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
```

```text title="CPython 3.14, spawn"
_pickle.PicklingError: Can't pickle local object <class '__main__.main.<locals>.Order'>
when serializing main.<locals>.Order class
when serializing main.<locals>.Order object
when serializing tuple item 0
when serializing dict item '_args'
when serializing multiprocessing.context.Process state
when serializing multiprocessing.context.Process object
```

## Use instead
```python
from dataclasses import dataclass
from multiprocessing import Process


@dataclass
class Order:
    number: int


def send(order):
    print("order", order.number)


def main():
    process = Process(target=send, args=(Order(7),))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
```

```text title="CPython 3.14, spawn"
order 7
```

## Fix safety
The class moves to module level, together with the local classes and imports that it needs. That is safe, and unsafe only
where an import has to move with it, which is then made earlier. What its methods take from the function around it is given
to its constructor; where it has none of the ordinary kind, or uses such a variable outside of methods, there is no fix.

## Options
- Nothing of a forked `Process` is pickled, so this example is not reported with `start-method = "fork"`. Tasks of pools
  are.
- `target-version` decides which error is shown.

## References
- [What can be pickled and unpickled?](https://docs.python.org/3/library/pickle.html#what-can-be-pickled-and-unpickled)
- [Pickling class instances](https://docs.python.org/3/library/pickle.html#pickling-class-instances)
"""

from __future__ import annotations

from spawnlint.boundary.interpreter.values import ClassValue
from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.knowledge.errors import Version, local_class, with_notes
from spawnlint.rules.crossing_failure import Told, any_remedy, rule
from spawnlint.rules.wording import what_happens


def _name(failure: Failure) -> str:
    return failure.culprit.name if isinstance(failure.culprit, ClassValue) else "class"


def _message(crossing: Crossing, failure: Failure) -> str:
    return (
        f"Objects of `{_name(failure)}` cannot be pickled: it is defined inside a function, and a child process finds "
        f"classes by name. {what_happens(crossing)}"
    )


def _raises(_crossing: Crossing, failure: Failure, version: Version) -> str | None:
    if not isinstance(failure.culprit, ClassValue):
        return None
    return with_notes(local_class(failure.culprit.qualname, version), failure.notes, version)


RULE = rule(
    "SPN103",
    "local-class-crosses-process",
    Told(_message, lambda _, failure: f"class `{_name(failure)}` is defined here, inside a function", _raises),
    any_remedy,
)

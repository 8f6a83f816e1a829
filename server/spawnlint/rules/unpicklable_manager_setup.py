"""What a manager is set up with cannot be sent to its process.

## What it does
Reports a lambda or a nested function that is registered with a manager of the program's own, and a manager class that is
defined in a function, where the manager is started.

## Why is this bad?
A manager is a process, and its class and everything that was registered go there when it is started. Pickle finds
classes and functions by their names in a module; a lambda and what is defined in a function have none, so `start()`
raises in the parent. `get_server()` stays in its own process and needs nothing of this.

## Example
```python
from multiprocessing.managers import BaseManager


class Prices:
    def of(self, item):
        return {"tea": 3}[item]


class ShopManager(BaseManager):
    pass


ShopManager.register("prices", lambda: Prices())

if __name__ == "__main__":
    with ShopManager() as manager:
        print(manager.prices().of("tea"))
```

```text title="CPython 3.14, spawn"
_pickle.PicklingError: Can't pickle <function <lambda> at …>: it's not found as __main__.<lambda>
when serializing tuple item 0
when serializing dict item 'prices'
when serializing tuple item 0
when serializing dict item '_args'
when serializing multiprocessing.context.SpawnProcess state
when serializing multiprocessing.context.SpawnProcess object
```

## Use instead
The class itself, or a function at module level.

```python
from multiprocessing.managers import BaseManager


class Prices:
    def of(self, item):
        return {"tea": 3}[item]


class ShopManager(BaseManager):
    pass


ShopManager.register("prices", Prices)

if __name__ == "__main__":
    with ShopManager() as manager:
        print(manager.prices().of("tea"))
```

```text title="CPython 3.14, spawn"
3
```

## Fix safety
A lambda or nested function becomes one at module level, a class of a function moves there: safe or unsafe on the terms of
[SPN101](SPN101.md), [SPN102](SPN102.md) and [SPN103](SPN103.md).

## Options
- Nothing of a forked manager is pickled, so this example is not reported with `start-method = "fork"`.

## References
- [Customized managers](https://docs.python.org/3/library/multiprocessing.html#customized-managers)
- [BaseManager.register()](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.managers.BaseManager.register)
"""

from __future__ import annotations

from spawnlint.boundary.interpreter.values import ClassValue, Function
from spawnlint.boundary.observations import Crossing, Failure, Reason
from spawnlint.knowledge.errors import Version, local_object
from spawnlint.rules.crossing_failure import Told, any_remedy, rule
from spawnlint.rules.wording import source, what_happens


def _message(crossing: Crossing, failure: Failure) -> str:
    name = failure.culprit.name if isinstance(failure.culprit, Function | ClassValue) else "it"
    match failure.reason:
        case Reason.LOCAL_CLASS:
            what = f"The manager class `{name}` is defined in a function"
        case Reason.LOCAL_FUNCTION:
            what = f"`{name}` is defined in a function and registered with the manager"
        case _:
            what = f"The lambda `{source(failure.place)}` is registered with the manager"
    return f"{what}, and no name leads to it: {what_happens(crossing)}. Define it at module level"


def _raises(_crossing: Crossing, failure: Failure, version: Version) -> str | None:
    culprit = failure.culprit
    if isinstance(culprit, Function | ClassValue) and "<locals>" in culprit.qualname:
        return local_object(culprit.qualname, version)
    return None


RULE = rule(
    "SPN602",
    "unpicklable-manager-setup",
    Told(_message, lambda _crossing, _failure: "no name leads to this", _raises),
    any_remedy,
)

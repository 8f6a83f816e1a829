"""A method with a private name is sent to another process.

## What it does
Reports a method whose name begins with two underscores, given as target or task.

## Why is this bad?
Python mangles such names: the method is kept as `_Class__name`, but pickled as `__name`. The child asks the object for
`__name` and fails; a pool starts new workers for ever and hangs.

## Example
```python
from multiprocessing import Process


class Importer:
    def load(self):
        process = Process(target=self.__read, args=("books.csv",))
        process.start()
        process.join()

    def __read(self, path):
        print("reading", path)


if __name__ == "__main__":
    Importer().load()
```

```text title="CPython 3.14, spawn"
AttributeError: 'Importer' object has no attribute '__read'
```

## Use instead
One underscore: the name is not mangled.

```python
from multiprocessing import Process


class Importer:
    def load(self):
        process = Process(target=self._read, args=("books.csv",))
        process.start()
        process.join()

    def _read(self, path):
        print("reading", path)


if __name__ == "__main__":
    Importer().load()
```

```text title="CPython 3.14, spawn"
reading books.csv
```

## Fix safety
The method is renamed to one underscore wherever its class uses it. That is safe: nobody else could use the mangled name
without writing it out, and where that, or the new name, is already in the program there is no fix.

## Options
- Nothing of a forked `Process` is pickled, so this example is not reported with `start-method = "fork"`. Tasks of pools
  are.

- `target-version`: Python 3.15 finds private static methods by their mangled names, so for it those are not reported.

## References
- [Private name mangling](https://docs.python.org/3/reference/expressions.html#private-name-mangling)
- [gh-77188: private names and pickle](https://github.com/python/cpython/issues/77188)
"""

from __future__ import annotations

from spawnlint.boundary.interpreter.values import Function
from spawnlint.boundary.observations import Crossing, Failure, Reason
from spawnlint.knowledge.errors import Version, no_attribute, not_found
from spawnlint.rules.crossing_failure import Told, capitalised, rule
from spawnlint.rules.remedies import OneUnderscore
from spawnlint.rules.wording import CHILD_FAILS_UNPICKLING, what_happens


def _name(failure: Failure) -> str:
    return failure.culprit.name if isinstance(failure.culprit, Function) else "method"


def _message(crossing: Crossing, failure: Failure) -> str:
    if failure.reason is Reason.PRIVATE_FUNCTION:
        return (
            f"`{_name(failure)}` is a private name: Python keeps the static method under another one, and pickle does not "
            f"find it. {what_happens(crossing)}"
        )
    return (
        f"`{_name(failure)}` is a private name: Python keeps the method under another one, and the child does not find "
        f"it. {capitalised(CHILD_FAILS_UNPICKLING[crossing.kind])}"
    )


def _raises(crossing: Crossing, failure: Failure, version: Version) -> str | None:
    culprit = failure.culprit
    if failure.reason is Reason.PRIVATE_FUNCTION and isinstance(culprit, Function):
        module = "__main__" if culprit.module.path == crossing.main else culprit.module.name
        return not_found(culprit.qualname, module, version)
    owner = failure.culprit.owner if isinstance(failure.culprit, Function) else None
    return no_attribute(owner.name, _name(failure)) if owner is not None else None


RULE = rule(
    "SPN111",
    "private-method-crosses-process",
    Told(_message, lambda _, failure: f"`{_name(failure)}` is defined here", _raises),
    lambda crossing, failure: (OneUnderscore(crossing, failure),),
)

"""An exception that a task raises cannot be made again in the parent.

## What it does
Reports an exception that leaves a task and whose class cannot be called with what it gave to `super().__init__()`, or
that keeps something that cannot be pickled.

## Why is this bad?
An exception travels as its class and its `args`, and is made again by `Class(*args)`. `args` is what
`super().__init__()` was given, or, if that was never called, the positional arguments of the call. If the constructor
takes other arguments, the parent cannot read the result: a `Pool` waits for it for ever, an executor breaks.

## Example
```python
from concurrent.futures import ProcessPoolExecutor


class HttpError(Exception):
    def __init__(self, status, url):
        super().__init__(f"{status} from {url}")
        self.status = status


def fetch(url):
    raise HttpError(404, url)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        try:
            executor.submit(fetch, "/news").result()
        except HttpError as error:
            print("failed with", error.status)
```

```text title="CPython 3.14, spawn"
concurrent.futures.process.BrokenProcessPool: A process in the process pool was terminated abruptly while the future was running or pending.
```

## Use instead
What the constructor was given is what `super().__init__()` gets; the message is made when somebody asks for it.

```python
from concurrent.futures import ProcessPoolExecutor


class HttpError(Exception):
    def __init__(self, status, url):
        super().__init__(status, url)
        self.status = status
        self.url = url

    def __str__(self):
        return f"{self.status} from {self.url}"


def fetch(url):
    raise HttpError(404, url)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        try:
            executor.submit(fetch, "/news").result()
        except HttpError as error:
            print("failed with", error.status)
```

```text title="CPython 3.14, spawn"
failed with 404
```

## Fix safety
The class gets a `__reduce__` with what its constructor was given; what it does not keep yet is kept in an attribute. That is
safe: nothing but pickle and `copy` asks for it. There is no fix where the constructor is that of another class or takes any
number of arguments. An attribute that cannot be pickled is left out on the terms of [SPN104](SPN104.md).

## Options
- Exceptions travel back from every pool: this example is also reported with `start-method = "fork"`.

## References
- [BaseException.args](https://docs.python.org/3/library/exceptions.html#BaseException.args)
- [`object.__reduce__`](https://docs.python.org/3/library/pickle.html#object.__reduce__)
- [BrokenProcessPool](https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.process.BrokenProcessPool)
"""

from __future__ import annotations

from spawnlint.boundary.interpreter.values import ClassValue, Obj
from spawnlint.boundary.observations import Crossing, Failure, Reason
from spawnlint.knowledge.errors import Version
from spawnlint.rules.crossing_failure import Told, a_thing, error_of_type, rule, type_name
from spawnlint.rules.hazard import Intent
from spawnlint.rules.remedies import ReplayConstructor
from spawnlint.rules.wording import source


def _message(crossing: Crossing, failure: Failure) -> str:
    if failure.reason is Reason.CHANGED_TEXT:
        return (
            f"`{_name(failure)}` is made again in the parent from this text in place of its argument, and puts it into "
            "the text once more: the parent reads it twice"
        )
    if failure.reason is not Reason.CANNOT_BE_REBUILT:
        return (
            f"The exception keeps {a_thing(failure)}, which cannot be pickled: "
            f"`{source(crossing.place)}` gets another error in its place"
        )
    return (
        f"`{_name(failure)}` cannot be made again in the parent, since its constructor does not take what it passes to "
        f"`super().__init__()`: a Pool waits for the result of `{source(crossing.place)}` for ever, an executor breaks"
    )


def _name(failure: Failure) -> str:
    culprit = failure.culprit
    if failure.fact is not None:
        return type_name(failure)
    return culprit.type.name if isinstance(culprit, Obj) and isinstance(culprit.type, ClassValue) else "The exception"


def _culprit(_crossing: Crossing, failure: Failure) -> str:
    if failure.reason is Reason.CHANGED_TEXT:
        return "this becomes the argument"
    if failure.reason is not Reason.CANNOT_BE_REBUILT:
        return f"{a_thing(failure)} comes from here"
    return f"the `{_name(failure)}` is made here"


def _raises(crossing: Crossing, failure: Failure, version: Version) -> str | None:
    return failure.error or error_of_type(crossing, failure, version)


def _remedies(crossing: Crossing, failure: Failure) -> tuple[Intent, ...]:
    mended = failure.reason in (Reason.CANNOT_BE_REBUILT, Reason.CHANGED_TEXT)
    is_ours = failure.fact is None
    return (ReplayConstructor(crossing, failure),) if mended and is_ours else ()


RULE = rule("SPN121", "exception-cannot-return", Told(_message, _culprit, _raises), _remedies)

"""The result of a task cannot be pickled.

## What it does
Reports a task function of a pool that returns a lambda, a nested function, a generator, a coroutine, an open file, a
lock or something else that cannot be pickled.

## Why is this bad?
What a task returns is pickled in the worker to send it back. If that fails the parent gets an exception instead of the
result, with every start method; the work was done for nothing.

## Example
```python
from multiprocessing import Pool


def count_words(text):
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return counts.items()


if __name__ == "__main__":
    with Pool(2) as pool:
        for counts in pool.map(count_words, ["to be or not to be"]):
            print(dict(counts))
```

```text title="CPython 3.14, spawn"
multiprocessing.pool.MaybeEncodingError: Error sending result: '[dict_items([('to', 2), ('be', 2), ('or', 1), ('not', 1)])]'. Reason: 'TypeError("cannot pickle 'dict_items' object")'
```

## Use instead
```python
from multiprocessing import Pool


def count_words(text):
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return list(counts.items())


if __name__ == "__main__":
    with Pool(2) as pool:
        for counts in pool.map(count_words, ["to be or not to be"]):
            print(dict(counts))
```

```text title="CPython 3.14, spawn"
{'to': 2, 'be': 2, 'or': 1, 'not': 1}
```

## Fix safety
- The views of a dict are returned as a list; a task that is a generator or coroutine function is run to its end in the
  worker. Unsafe: the parent gets another type.
- A lambda or nested function becomes one at module level, a lock in an attribute is left out when its object is pickled: on
  the terms of [SPN101](SPN101.md), [SPN102](SPN102.md) and [SPN104](SPN104.md).
- An open file, a connection and the like have no fix: the task has to return what was read from it, and which part of that
  is wanted is not known.

## Options
- Results are pickled with every start method: this example is also reported with `start-method = "fork"`.
- `target-version` decides which error is shown.

## References
- [Using a pool of workers](https://docs.python.org/3/library/multiprocessing.html#using-a-pool-of-workers)
- [Dictionary view objects](https://docs.python.org/3/library/stdtypes.html#dictionary-view-objects)
"""

from __future__ import annotations

from spawnlint.boundary.interpreter.values import Function
from spawnlint.boundary.observations import Crossing, Failure, Reason
from spawnlint.rules.crossing_failure import Told, a_thing, any_remedy, error_of_type, rule
from spawnlint.rules.wording import what_happens


def _what(failure: Failure) -> str:
    if failure.reason is Reason.LAMBDA:
        return "a lambda"
    if isinstance(failure.culprit, Function):
        return f"the nested function `{failure.culprit.name}`"
    return a_thing(failure)


def _message(crossing: Crossing, failure: Failure) -> str:
    return f"The task returns {_what(failure)}, which cannot be pickled: {what_happens(crossing)}"


RULE = rule(
    "SPN120",
    "unpicklable-result",
    Told(_message, lambda _, failure: f"{_what(failure)} comes from here", error_of_type),
    any_remedy,
)

"""A message to another process cannot be pickled.

## What it does
Reports a lambda, local function, lock, file or other unpicklable object that is put into a queue, sent through a pipe
or stored in the object of a manager.

## Why is this bad?
Messages are pickled with every start method. `Connection.send` and the proxies of a manager raise at once. `Queue.put`
pickles later, in a thread of its own: the error is only printed, the message is lost, and whoever waits for it goes on
waiting.

## Example
```python
from multiprocessing import Process, Queue


def work(jobs):
    job = jobs.get()
    print(job(20))


if __name__ == "__main__":
    jobs = Queue()
    worker = Process(target=work, args=(jobs,))
    worker.start()
    jobs.put(lambda number: number + 1)
    worker.join()
```

```text title="CPython 3.14, spawn"
_pickle.PicklingError: Can't pickle <function <lambda> at …>: it's not found as __main__.<lambda>
(hangs)
```

## Use instead
```python
from multiprocessing import Process, Queue


def increment(number):
    return number + 1


def work(jobs):
    job = jobs.get()
    print(job(20))


if __name__ == "__main__":
    jobs = Queue()
    worker = Process(target=work, args=(jobs,))
    worker.start()
    jobs.put(increment)
    worker.join()
```

```text title="CPython 3.14, spawn"
21
```

## Fix safety
A lambda or nested function becomes one at module level, an attribute that cannot be pickled is left out, a generator is sent
as a list: safe or unsafe on the terms of [SPN101](SPN101.md), [SPN102](SPN102.md), [SPN104](SPN104.md) and
[SPN105](SPN105.md). Where each process has to make its own, as with a lock, there is no fix.

## Options
- Messages are pickled with every start method: this example is also reported with `start-method = "fork"`.

## References
- [Pipes and queues](https://docs.python.org/3/library/multiprocessing.html#pipes-and-queues)
- [The feeder thread of a queue](https://github.com/python/cpython/blob/3.14/Lib/multiprocessing/queues.py)
"""

from __future__ import annotations

from spawnlint.boundary.interpreter.values import ClassValue, Function
from spawnlint.boundary.observations import Crossing, Failure, Reason
from spawnlint.knowledge.errors import Version, local_class, local_object, not_found
from spawnlint.rules.crossing_failure import Told, a_thing, any_remedy, error_of_type, rule
from spawnlint.rules.wording import source, what_happens


def _what(failure: Failure) -> str:
    culprit = failure.culprit
    if isinstance(culprit, Function):
        return "a lambda" if culprit.name == "<lambda>" else f"the function `{culprit.name}`"
    if isinstance(culprit, ClassValue):
        return f"an object of the class `{culprit.name}`"
    return a_thing(failure)


def _message(crossing: Crossing, failure: Failure) -> str:
    return f"`{source(crossing.place)}` sends {_what(failure)}, which cannot be pickled: {what_happens(crossing)}"


def _raises(crossing: Crossing, failure: Failure, version: Version) -> str | None:
    culprit = failure.culprit
    if isinstance(culprit, Function) and failure.reason is Reason.LAMBDA and "<locals>" not in culprit.qualname:
        module = "__main__" if culprit.module.path == crossing.main else culprit.module.name
        return not_found(culprit.qualname, module, version)
    if isinstance(culprit, Function) and failure.reason in (Reason.LAMBDA, Reason.LOCAL_FUNCTION):
        return local_object(culprit.qualname, version)
    if isinstance(culprit, ClassValue) and failure.reason is Reason.LOCAL_CLASS:
        return local_class(culprit.qualname, version)
    return error_of_type(crossing, failure, version)


RULE = rule(
    "SPN122",
    "unpicklable-message",
    Told(_message, lambda _, failure: f"{_what(failure)} comes from here", _raises),
    any_remedy,
)

"""A lambda is sent to another process.

## What it does
Reports a lambda that has to be pickled on its way to a child process: kept in an attribute of a started `Process`
subclass, given as target, argument, initializer or task, directly or inside containers, partials and other objects.

## Why is this bad?
Pickle sends a function as its module and name, and the child imports it by that name. A lambda has no name to be
found by, so pickling it raises in the parent. A `Process` started by fork does not pickle, which hides the mistake on
Linux before Python 3.14; tasks of a pool are pickled with every start method.

## Example
```python
from multiprocessing import Process


class Job(Process):
    def __init__(self):
        super().__init__()
        self.step = lambda x: x + 2

    def run(self):
        print(self.step(3))


if __name__ == "__main__":
    job = Job()
    job.start()
    job.join()
```

```text title="CPython 3.14, spawn"
_pickle.PicklingError: Can't pickle local object <function Job.__init__.<locals>.<lambda> at …>
when serializing dict item 'step'
when serializing Job state
when serializing Job object
```

## Use instead
A method: the child finds it in the class.

```python
from multiprocessing import Process


class Job(Process):
    def step(self, x):
        return x + 2

    def run(self):
        print(self.step(3))


if __name__ == "__main__":
    job = Job()
    job.start()
    job.join()
```

```text title="CPython 3.14, spawn"
5
```

## Fix safety
A lambda in an attribute becomes a method, any other one a function at module level; what it takes from around it is bound
with `functools.partial`. That is safe where nothing can tell the difference, and unsafe where the program shows the
function itself or its name.

## Options
- A `Process` that a context of `fork` starts is not reported, here or in the code; so this example is
  not reported with `start-method = "fork"`. Tasks of pools are.
- `target-version` decides which error is shown.

## References
- [What can be pickled and unpickled?](https://docs.python.org/3/library/pickle.html#what-can-be-pickled-and-unpickled)
- [Contexts and start methods](https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.interpreter.values import Function
from spawnlint.boundary.observations import Crossing, Failure, Observation, Reason
from spawnlint.boundary.trail import Step
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version, local_object, no_attribute, not_found, with_notes
from spawnlint.rules.crossing_failure import capitalised, code_of
from spawnlint.rules.hazard import Hazard, NameTheLambda, Rule
from spawnlint.rules.wording import CHILD_FAILS_UNPICKLING, subject, what_happens


def _check(observation: Observation, version: Version) -> Iterator[Hazard]:
    if not isinstance(observation, Crossing):
        return
    for failure in observation.failures:
        if isinstance(failure.culprit, Function) and code_of(observation, failure) == RULE.code:
            if failure.reason is Reason.LAMBDA:
                yield _hazard(observation, failure, failure.culprit, version)
            elif failure.reason is Reason.LAMBDA_METHOD:
                yield _as_method(observation, failure, failure.culprit)


def _hazard(crossing: Crossing, failure: Failure, function: Function, version: Version) -> Hazard:
    holder = subject(failure, "This")
    message = (
        f"{holder} is a lambda, which cannot be pickled: a child process finds functions by name and a lambda has "
        f"none. {what_happens(crossing)}"
    )
    return Hazard(
        RULE.code,
        RULE.name,
        Severity.ERROR if failure.certain else Severity.WARNING,
        message,
        failure.place,
        (*failure.trail, Step(failure.place, "the lambda")),
        with_notes(_raises(crossing, function, version), failure.notes, version),
        (NameTheLambda(failure, function, crossing.parent_only),),
    )


def _as_method(crossing: Crossing, failure: Failure, function: Function) -> Hazard:
    owner = function.owner.name if function.owner is not None else "object"
    message = (
        "This lambda is sent as a method, and a child process finds methods by name: it asks the object for "
        f"`<lambda>` and fails. {capitalised(CHILD_FAILS_UNPICKLING[crossing.kind])}"
    )
    trail = (*failure.trail, Step(failure.place, "the lambda"))
    raises = no_attribute(owner, "<lambda>")
    intents = (NameTheLambda(failure, function, crossing.parent_only),)
    return Hazard(RULE.code, RULE.name, Severity.ERROR, message, failure.place, trail, raises, intents)


def _raises(crossing: Crossing, function: Function, version: Version) -> str:
    if "<locals>" in function.qualname:
        return local_object(function.qualname, version)
    module = "__main__" if function.module.path == crossing.main else function.module.name
    return not_found(function.qualname, module, version)


RULE = Rule("SPN101", "lambda-crosses-process", _check)

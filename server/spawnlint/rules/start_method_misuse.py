"""The start method is set where it is fixed already.

## What it does
Reports `set_start_method()` without `force` after something has fixed the start method: an earlier call, a queue,
lock, pool or process of the default context, or `get_start_method()`. Also where a child comes to the call while it is
importing: at the top level of the script or of a module that it imports; with `force` this works, and is reported as
information. And reports locks, queues and shared values
that one context has made for forked children and that are handed to a process which another context spawns.

## Why is this bad?
The start method can be fixed once: `RuntimeError: context has already been set`. A child has its start method before
it imports anything, so there every such call raises. A lock of one context cannot be used by another.

## Example
```python
import multiprocessing


def work(jobs):
    print("job", jobs.get())


if __name__ == "__main__":
    jobs = multiprocessing.Queue()
    multiprocessing.set_start_method("spawn")
    process = multiprocessing.Process(target=work, args=(jobs,))
    process.start()
    jobs.put(7)
    process.join()
```

```text title="CPython 3.14, spawn"
RuntimeError: context has already been set
```

## Use instead
A context, from which everything comes; or the call of `set_start_method` before all else, under the main guard.

```python
import multiprocessing


def work(jobs):
    print("job", jobs.get())


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    jobs = context.Queue()
    process = context.Process(target=work, args=(jobs,))
    process.start()
    jobs.put(7)
    process.join()
```

```text title="CPython 3.14, spawn"
job 7
```

## Fix safety
The call moves before what fixes the start method, or under the main guard if a child comes to it; the second of two equal
calls goes. Unsafe where another start method comes into force by that. An object of a context that forks is made by that
of the process which gets it: unsafe, since forked processes may be given it too.

## Options
- The method is fixed whatever it is: this example is also reported with `start-method = "fork"`.

## References
- [Contexts and start methods](https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods)
- [set_start_method()](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.set_start_method)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Crossing, Failure, Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.bootstrap_observations import ForcedStartMethod, LateStartMethod
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.bootstrap_wording import how_it_shows
from spawnlint.rules.crossing_failure import Told, a_thing, capitalised, rule
from spawnlint.rules.hazard import GuardScript, Hazard, Intent, Rule
from spawnlint.rules.lifecycle_intents import MoveStatement, RemoveStatement
from spawnlint.rules.remedies import UseItsContext
from spawnlint.rules.wording import source, what_happens

_SAYS_SO_SINCE = (3, 11)
"""Before, the child dies or shares nothing, without a word."""


def _forced(seen: ForcedStartMethod) -> Hazard:
    message = (
        "Every child comes to this while it imports the file, and `force=True` overrides what anybody else has chosen. Set "
        'the method under `if __name__ == "__main__":`, or ask for a context'
    )
    intents = (GuardScript(seen.place, alone=True),)
    return Hazard(RULE.code, RULE.name, Severity.INFORMATION, message, seen.place, seen.trail, None, intents)


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, ForcedStartMethod):
        yield _forced(observation)
    if not isinstance(observation, LateStartMethod):
        return
    trail = observation.trail
    intents: tuple[Intent, ...] = ()
    if observation.fixed_by is not None:
        fixed_by = source(observation.fixed_by)
        again = (RemoveStatement(observation.place),) if fixed_by == source(observation.place) else ()
        intents = (
            *again,
            MoveStatement(observation.place, observation.fixed_by, keeps=False),
        )
        message = f"`{fixed_by}` has fixed the start method before: this raises RuntimeError"
        trail = (*trail, Step(observation.fixed_by, f"`{fixed_by}` fixes the start method"))
    else:
        message = (
            "A child process imports this file when its start method is fixed already: RuntimeError there, "
            f'{how_it_shows(observation.outer)}. Set the method under `if __name__ == "__main__":`'
        )
        intents = (GuardScript(observation.place, alone=True),)
    raises = "RuntimeError: context has already been set"
    yield Hazard(RULE.code, RULE.name, Severity.ERROR, message, observation.place, trail, raises, intents)


def _mixed(crossing: Crossing, failure: Failure) -> str:
    return (
        f"{capitalised(a_thing(failure))} of a context that forks goes to a process that is not forked: "
        f"{what_happens(crossing)}. Make both by the same context"
    )


_MIXED = rule(
    "SPN403",
    "start-method-misuse",
    Told(
        _mixed,
        lambda _, failure: f"{a_thing(failure)} is made here",
        lambda _, failure, version: failure.error if version >= _SAYS_SO_SINCE else None,
    ),
    lambda crossing, failure: (UseItsContext(crossing, failure),),
)


def _both(observation: Observation, version: Version) -> Iterator[Hazard]:
    yield from _check(observation, version)
    yield from _MIXED.check(observation, version)


RULE = Rule("SPN403", "start-method-misuse", _both)

"""A `Process` subclass is started without `Process.__init__`, or uses what that makes before calling it.

## What it does
Reports an `__init__` of a `Process` subclass that does not call `super().__init__()`, where an object of the class is
started, and an attribute that is set before that call and needs it (`daemon`, `authkey`) or is overwritten by it
(`name`, `_args` and other names of multiprocessing).

## Why is this bad?
`Process.__init__` makes what `start()`, `join()` and the properties work with. Without it they raise `AttributeError`,
whatever the start method. What it sets itself, it sets over what was there: such a value is lost without a message.
Attributes of your own may be set before.

## Example
```python
from multiprocessing import Process


class Download(Process):
    def __init__(self, page):
        self.page = page

    def run(self):
        print("fetching", self.page)


if __name__ == "__main__":
    download = Download("home")
    download.start()
    download.join()
```

```text title="CPython 3.14, spawn"
AttributeError: 'Download' object has no attribute '_closed'. Did you mean: 'close'?
```

## Use instead
```python
from multiprocessing import Process


class Download(Process):
    def __init__(self, page):
        super().__init__()
        self.page = page

    def run(self):
        print("fetching", self.page)


if __name__ == "__main__":
    download = Download("home")
    download.start()
    download.join()
```

```text title="CPython 3.14, spawn"
fetching home
```

## Fix safety
`super().__init__()` becomes the first statement of `__init__`: safe, since without it no object of the class could be
started. An attribute that needs the call is set after it: safe. One that the call overwrites is set after it too: unsafe,
since the value counts from then on. There is no fix where the class above takes arguments that are not known here.

## Options
- It fails with any start method: this example is also reported with `start-method = "fork"`.

## References
- [multiprocessing.Process](https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Process)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import EarlyAttribute, MissingInit
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version, no_attribute
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.lifecycle_intents import CallInit, SetAfterInit
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, MissingInit):
        yield _missing(observation)
    elif isinstance(observation, EarlyAttribute):
        yield _early(observation, observation.needs) if observation.needs else _overwritten(observation)


def _missing(seen: MissingInit) -> Hazard:
    name = seen.cls.name
    message = (
        f"A `{name}` is made without `Process.__init__`: `{source(seen.start)}` raises AttributeError, with every "
        "start method"
    )
    trail = (
        Step(seen.made, f"the {name} is made here"),
        Step(seen.start, f"`{source(seen.start)}` needs what is missing"),
    )
    raises = no_attribute(name, "_closed")
    return Hazard(
        RULE.code, RULE.name, Severity.ERROR, message, seen.place, trail, raises, (CallInit(seen.cls, seen.place),)
    )


def _early(seen: EarlyAttribute, needs: str) -> Hazard:
    name = seen.cls.name
    message = f"`{seen.name}` is set before `Process.__init__`, which makes what it needs: AttributeError in the parent"
    trail = (Step(seen.cls.place, f"class {name} is a Process"),)
    intents = (SetAfterInit(seen.name, seen.place, is_lost=False),)
    raises = no_attribute(name, needs)
    return Hazard(RULE.code, RULE.name, Severity.ERROR, message, seen.place, trail, raises, intents)


def _overwritten(seen: EarlyAttribute) -> Hazard:
    message = (
        f"`{seen.name}` is set before `Process.__init__`, which sets it anew: this value is lost without a message"
    )
    trail = (Step(seen.cls.place, f"class {seen.cls.name} is a Process"),)
    intents = (SetAfterInit(seen.name, seen.place, is_lost=True),)
    return Hazard(RULE.code, RULE.name, Severity.WARNING, message, seen.place, trail, None, intents)


RULE = Rule("SPN501", "missing-super-init", _check)

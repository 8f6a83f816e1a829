"""A method found through `super()` is sent to a child, which finds the override instead.

## What it does
Reports `target=super().method` where the class of the object overrides the method.

## Why is this bad?
A bound method travels as its object and its name. The child asks the object for that name and gets the override: other
code runs than the one that was named, without a message. With fork the named one runs.

## Example
```python
from multiprocessing import Process


class Report:
    def render(self):
        print("plain report")


class HtmlReport(Report):
    def render(self):
        print("<p>report</p>")

    def render_plain(self):
        process = Process(target=super().render)
        process.start()
        process.join()


if __name__ == "__main__":
    HtmlReport().render_plain()
```

```text title="CPython 3.14, spawn"
<p>report</p>
```

## Use instead
The function of the base class travels by its own name, and the object as its argument.

```python
from multiprocessing import Process


class Report:
    def render(self):
        print("plain report")


class HtmlReport(Report):
    def render(self):
        print("<p>report</p>")

    def render_plain(self):
        process = Process(target=Report.render, args=(self,))
        process.start()
        process.join()


if __name__ == "__main__":
    HtmlReport().render_plain()
```

```text title="CPython 3.14, spawn"
plain report
```

## Fix safety
`super().render` becomes `functools.partial(Report.render, self)`. That is safe in a class with one base, and unsafe in one
with several, where `super()` may lead to another class for the objects of a subclass.

## Options
- A forked child runs the method that was named, so this example is not reported with `start-method = "fork"`. Such a
  method as the task of a pool is.

## References
- [Instance methods](https://docs.python.org/3/reference/datamodel.html#instance-methods)
- [super()](https://docs.python.org/3/library/functions.html#super)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.misuses import SuperMethodSent
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.remedies import SendBaseMethod
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, SuperMethodSent):
        sent, found = observation.method.qualname, observation.override.qualname
        message = (
            f"`{source(observation.place)}` is {sent}, but it travels as the name of a method of the object, and the "
            f"child runs {found} without a message"
        )
        trail = (
            Step(observation.call, f"`{source(observation.call)}` sends it to a child process"),
            Step(observation.method.place, f"{sent}, which is meant"),
            Step(observation.override.place, f"{found}, which runs"),
        )
        yield Hazard(
            RULE.code,
            RULE.name,
            Severity.WARNING,
            message,
            observation.place,
            trail,
            None,
            (SendBaseMethod(observation.method, observation.place),),
        )


RULE = Rule("SPN114", "super-method-as-target", _check)

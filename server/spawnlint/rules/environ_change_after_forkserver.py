"""An environment variable is set when the fork server is already running.

## What it does
Reports `os.environ[…] = …` after a first child was started with the start method `forkserver`, where a later child
reads the variable. A program that leaves the start method open has it on Linux since Python 3.14.

## Why is this bad?
The fork server takes the environment of the parent at the time of the first start, and all children come from it. What
the parent sets later reaches none of them; with `spawn` and `fork` it does.

## Example
```python
import os
from multiprocessing import Process


def show_mode():
    print("mode:", os.environ.get("MODE"))


def run():
    process = Process(target=show_mode)
    process.start()
    process.join()


if __name__ == "__main__":
    run()
    os.environ["MODE"] = "fast"
    run()
```

```toml title="spawnlint.toml"
start-method = "forkserver"
```

```text title="CPython 3.14, forkserver"
mode: None
mode: None
```

## Use instead
The value is passed; or it is set before the first start.

```python
from multiprocessing import Process


def show_mode(mode):
    print("mode:", mode)


def run(mode):
    process = Process(target=show_mode, args=(mode,))
    process.start()
    process.join()


if __name__ == "__main__":
    run(None)
    run("fast")
```

```text title="CPython 3.14, forkserver"
mode: None
mode: fast
```

## Fix safety
There is no fix: whether the first child may see the variable too, so that it can be set earlier, is not known.

## Options
- Only children of a fork server are concerned: this example is reported with `start-method = "forkserver"`, the default of
  Linux since Python 3.14, or where the code asks for it; it is not reported with `start-method = "fork"` or `"spawn"`.

## References
- [Contexts and start methods](https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods)
- [The fork server in CPython](https://github.com/python/cpython/blob/3.14/Lib/multiprocessing/forkserver.py)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Divergence, Observation, Unlike
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.divergence import rule
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.wording import source

_DEFAULT_SINCE = (3, 14)
"""Since then a fork server starts the children on Linux, where the program leaves that open."""


def _message(found: Divergence) -> str:
    by_default = (
        "Since Python 3.14 a fork server is the default on Linux. " if found.kind is Unlike.STALE_BY_DEFAULT else ""
    )
    return (
        f"{by_default}The fork server was started before this: `{source(found.there)}` in {found.reader.name}() sees the "
        "environment of that time. Set the variable before the first start, or pass the value"
    )


def _of(kind: Unlike) -> Rule:
    return rule(
        "SPN312",
        "environ-change-after-forkserver",
        kind,
        _message,
        "the parent sets it here",
        "the child reads it here",
        Severity.INFORMATION,
    )


_chosen, _by_default = _of(Unlike.STALE), _of(Unlike.STALE_BY_DEFAULT)


def _check(observation: Observation, version: Version) -> Iterator[Hazard]:
    yield from _chosen.check(observation, version)
    if version >= _DEFAULT_SINCE:
        yield from _by_default.check(observation, version)


RULE = Rule(_chosen.code, _chosen.name, _check)

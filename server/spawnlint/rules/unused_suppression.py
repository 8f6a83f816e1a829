"""A comment suppresses nothing.

## What it does
Reports `# spawnlint: ignore[...]`, `# spawnlint: ignore-file[...]` and the SPN codes of a `# noqa: ...` where spawnlint
finds nothing that they would hide, codes that are no rule, and an `ignore-file` that stands behind the first statement,
where it has no effect. Nothing is reported while a part of the file does not parse.

## Why is this bad?
The comment claims a hazard that is not there, and will hide the next one that comes to its line.

## Example
The target is a function that a child finds, and the comment still speaks of the lambda that was there before.

```python
from multiprocessing import Process


def work():
    print("working")


if __name__ == "__main__":
    process = Process(target=work)  # spawnlint: ignore[SPN101]
    process.start()
    process.join()
```

## Use instead
```python
from multiprocessing import Process


def work():
    print("working")


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
```

## Fix safety
The dead part of the comment goes, and the comment with it if nothing is left. That is safe: no statement changes.

## Options
- A comment with `SPN001` among its codes is not reported.
- Whether a comment is used does not depend on `select` and `ignore`: a rule that is not shown is found all the same.
- A comment may be used under one setting and not under another: the lambda as target of a `Process`, say, is no hazard with
  `start-method = "fork"`.

## References
- [Leave for later](../command-line.md#leave-for-later)
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule


def _check(_observation: Observation, _version: Version) -> Iterator[Hazard]:
    """Nothing: this is read off the comments, when all other rules have spoken."""
    yield from ()


RULE = Rule("SPN001", "unused-suppression", _check)

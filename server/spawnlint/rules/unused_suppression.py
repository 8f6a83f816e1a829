"""A comment suppresses nothing.

## What it does
Reports `# spawnlint: ignore[...]`, `# spawnlint: ignore-file[...]` and the SPN codes of a `# noqa: ...` where spawnlint
finds nothing that they would hide, codes that are no rule, and an `ignore-file` that stands behind the first statement,
where it has no effect. Nothing is reported while a part of the file does not parse.

## Why is this bad?
The comment claims a hazard that is not there, and will hide the next one that comes to its line. The fix takes away
just the dead part of the comment.

A comment with `SPN001` among its codes is not reported.
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

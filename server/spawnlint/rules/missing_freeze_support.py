"""A program that is made into an executable starts processes without `freeze_support()`.

## What it does
Reports the first start of a process in a script that has not called `multiprocessing.freeze_support()` before, where
the program is made into an executable of its own: `pyproject.toml` names PyInstaller, cx_Freeze or Nuitka, or the
setting `frozen` says so.

## Why is this bad?
A spawned child of such a program is the executable once more. Without `freeze_support()`, which takes over in a child,
it runs the whole program again, and starts children in its turn, without end. Make it the first call under
`if __name__ == "__main__":`. It does nothing elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.watchers.bootstrap_observations import MissingFreezeSupport
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, MissingFreezeSupport):
        message = (
            f"`{source(observation.place)}` starts a child, which in an executable of its own is the whole program "
            "again, and that starts children without end. Call `multiprocessing.freeze_support()` first under the guard"
        )
        yield Hazard(RULE.code, RULE.name, Severity.HINT, message, observation.place, (), None)


RULE = Rule("SPN406", "missing-freeze-support", _check, if_frozen=True)

"""The main module ends the process that imports it, and children import it.

## What it does
Reports a top-level `sys.exit()` or `raise` that a child process comes to when it imports the main module, such as
under `if __name__ != "__main__":`, in a script that starts processes.

## Why is this bad?
A spawned child imports the main module before it does anything else, so it ends there, and what it was started for is
never done. Put what the script does under `if __name__ == "__main__":` and let the import of it do nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.watchers.bootstrap_observations import MainRefusesImport
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.bootstrap_wording import how_it_shows
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.lifecycle_intents import LetChildImport


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, MainRefusesImport):
        message = (
            "A child process imports this file before it does anything else, and ends here: "
            f"{how_it_shows(observation.outer)}"
        )
        intents = (LetChildImport(observation.place),)
        yield Hazard(RULE.code, RULE.name, Severity.ERROR, message, observation.place, observation.trail, None, intents)


RULE = Rule("SPN407", "main-refuses-import", _check)

"""A child process is started while a module is being imported that children import as well.

## What it does
Reports top-level code of a module that starts a process, where a child imports the module: because the main module
imports it at its top level, or because something that is sent to the child is defined in it.

## Why is this bad?
The child comes to the start while it is still importing, and Python refuses it with `RuntimeError: An attempt has been
made to start a new process before the current process has finished its bootstrapping phase`. Importing the module
under the main guard does not help if the child looks for a function there. Put the start into a function.
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.watchers.bootstrap_observations import StartWhileImporting
from spawnlint.knowledge.errors import Version
from spawnlint.rules.bootstrap_wording import how_it_shows, severity
from spawnlint.rules.hazard import GuardScript, Hazard, Rule
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, StartWhileImporting) and not observation.is_script:
        message = (
            f"Importing `{observation.module}` starts a process (`{source(observation.start)}`), and a child process "
            f"imports it again: RuntimeError there, {how_it_shows(observation.outer)}. "
            "Put the start into a function that only the parent calls"
        )
        place, trail, intents = observation.place, observation.trail, (GuardScript(observation.place),)
        yield Hazard(RULE.code, RULE.name, severity(observation), message, place, trail, None, intents)


RULE = Rule("SPN402", "start-while-importing", _check)

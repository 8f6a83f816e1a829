"""A child process is started while the main module is being imported.

## What it does
Reports top-level code of a script that starts a process in every process that imports the script: `start()`, a `Pool`
(its constructor starts the workers), the first task of an executor, a `Manager`. Also by way of functions that are
called at the top level, in class bodies and by decorators. A `__name__` test that is misspelled, so that nothing runs
at all, is reported as well.

## Why is this bad?
A spawned child imports the main module again, under the name `__mp_main__`, and comes to the start as well. Python
refuses it there with `RuntimeError: An attempt has been made to start a new process before the current process has
finished its bootstrapping phase`. Put the start into a function and call that under `if __name__ == "__main__":`.
`parent_process() is None` is no such test: it holds in a child for as long as the child is importing.
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Observation
from spawnlint.boundary.watchers.bootstrap_observations import MisspelledGuard, StartWhileImporting
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.rules.bootstrap_wording import how_it_shows, severity
from spawnlint.rules.hazard import CorrectGuard, GuardScript, Hazard, Rule
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, StartWhileImporting) and observation.is_script:
        message = (
            f"`{source(observation.start)}` starts a child process while this file is being imported, and the child "
            f"imports this file too: RuntimeError there, {how_it_shows(observation.outer)}. "
            'Put the start under `if __name__ == "__main__":`'
        )
        intents = (GuardScript(observation.place),)
        yield Hazard(
            RULE.code, RULE.name, severity(observation), message, observation.place, observation.trail, None, intents
        )
    elif isinstance(observation, MisspelledGuard):
        message = f'`__name__` is never "{observation.text}", so nothing under this test runs: write "__main__"'
        correct = (CorrectGuard(observation.place),)
        yield Hazard(RULE.code, RULE.name, Severity.ERROR, message, observation.place, (), None, correct)


RULE = Rule("SPN401", "start-without-guard", _check)

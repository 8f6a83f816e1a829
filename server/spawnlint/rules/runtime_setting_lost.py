"""Logging, a random seed, a locale or another setting of the interpreter is made in the parent only.

## What it does
Reports calls such as `logging.basicConfig()`, `random.seed()`, `warnings.simplefilter()`, `locale.setlocale()`,
`sys.setrecursionlimit()`, `socket.setdefaulttimeout()`, `signal.signal()` or `numpy.random.seed()` that only the parent
makes before it starts a child whose code depends on them. Silent if the child makes the setting itself: in its target,
in a pool's initializer, or because the module that makes it is imported.

## Why is this bad?
A spawned child is a new interpreter. It inherits the environment and the working directory, and none of the settings
that were made since: log messages disappear, random numbers are others than in the test run, deep recursion fails in
the child only. Nothing says so. Make the setting in a function that the parent and the child both call, for a pool as
its `initializer`.
"""

from __future__ import annotations

from collections.abc import Iterator

from spawnlint.boundary.observations import Divergence, Observation, Unlike
from spawnlint.hazards import Severity
from spawnlint.knowledge.errors import Version
from spawnlint.knowledge.settings import BY_NAME
from spawnlint.rules.divergence import trail
from spawnlint.rules.divergence_intents import SetInChildren
from spawnlint.rules.hazard import Hazard, Rule
from spawnlint.rules.wording import source


def _check(observation: Observation, _version: Version) -> Iterator[Hazard]:
    if isinstance(observation, Divergence) and observation.kind is Unlike.UNSET:
        setting = BY_NAME[observation.what]
        message = (
            f"`{source(observation.place)}` {setting.effect} in the parent only, and a spawned child {setting.without}: "
            f"`{source(observation.there)}` in {observation.reader.name}() goes without it. "
            "Make the setting in the child too, or in an initializer"
        )
        severity = Severity.WARNING if setting.is_silent_loss else Severity.INFORMATION
        steps = trail(observation, "", "the child depends on it here")
        intents = (SetInChildren(observation.place),)
        yield Hazard(RULE.code, RULE.name, severity, message, observation.place, steps, None, intents)


RULE = Rule("SPN306", "runtime-setting-lost", _check)

"""From a module to what its imagined run shows."""

from __future__ import annotations

import spawnlint.boundary.watchers.lifecycle as lifecycle
from spawnlint.boundary import untouched
from spawnlint.boundary.interpreter.machine import Machine, ProcessRole, Run
from spawnlint.boundary.observations import Observation
from spawnlint.boundary.reach import reach
from spawnlint.knowledge.ways import WAYS, Ways
from spawnlint.program.module import Module
from spawnlint.program.program import Program


def simulate(
    program: Program, main: Module, start_method: str, ways: Ways = WAYS
) -> tuple[tuple[Observation, ...], Run]:
    """Run a module as the main program, then its functions that start processes and that nothing called.

    Returns what was observed and the run itself. A module that has no process API at hand is not run at all.
    """
    run = Run(program, main, start_method, ways, reach(program, main.path, ways))
    run.modules.add(main.path)
    run.modules.update(run.reach.texts)
    if run.reach.can_start:
        parent = run.parent = Machine(run, ProcessRole.PARENT)
        if run.attempt(parent, lambda: parent.import_module(main, as_main=True)):
            run.ledger.results.program_ends()
            lifecycle.program_ends(parent)
            untouched.call_all(parent)
        for divergence in run.ledger.divergences(run.parent):
            run.observe((divergence.kind, divergence.place, divergence.name), divergence)
        for misuse in () if parent.is_partial else run.ledger.results.misuses():
            run.observe(("dropped", misuse.place), misuse)
    return tuple(run.observations.values()), run

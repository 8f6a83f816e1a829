"""From a module to what its imagined run shows."""

from __future__ import annotations

import math

import spawnlint.boundary.watchers.lifecycle as lifecycle
from spawnlint.boundary import untouched
from spawnlint.boundary.interpreter.machine import Machine, ProcessRole, Run
from spawnlint.boundary.observations import Observation
from spawnlint.boundary.reach import NEAR, SMALL, bystanders, is_candidate, may_start
from spawnlint.knowledge.ways import WAYS, Ways
from spawnlint.program.module import Module
from spawnlint.program.program import Program


def simulate(
    program: Program, main: Module, start_method: str, ways: Ways = WAYS
) -> tuple[tuple[Observation, ...], Run]:
    """Run a module as the main program, then its functions that start processes and that nothing called.

    Returns what was observed and the run itself. A module that has no process API at hand is not run at all.
    """
    run = Run(program, main, start_method, ways)
    run.modules.add(main.path)
    if _looked_at(run):
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


def _looked_at(run: Run) -> bool:
    """Whether the main module can start a process; if so, what it reaches is looked through."""
    if not is_candidate(run.main, run.ways):
        return False
    near = _texts(run, NEAR)
    if not may_start(run.main, near, run.ways):
        near |= _small_reach(run)
    run.modules.update(near)
    if not may_start(run.main, near, run.ways):
        return False
    reached = _texts(run)
    run.modules.update(reached)
    run.bystanders = bystanders(run.program, run.main, reached, run.ways)
    return True


def _small_reach(run: Run) -> dict[str, str]:
    """All that is reached, if that is little, else as much of it."""
    found: dict[str, str] = {}
    size = 0
    for path in run.program.reached_from(run.main):
        found[path] = run.program.document(path).text
        size += len(found[path])
        if size > SMALL:
            break
    return found


def _texts(run: Run, imports: float = math.inf) -> dict[str, str]:
    return {path: run.program.document(path).text for path in run.program.reached_from(run.main, imports)}

"""From a module to what its imagined run shows."""

from __future__ import annotations

import re
from functools import lru_cache

from spawnlint.boundary import untouched
from spawnlint.boundary.interpreter.machine import Machine, ProcessRole, Run
from spawnlint.boundary.observations import Observation
from spawnlint.knowledge.ways import WAYS, Ways
from spawnlint.program.imports import imports_of
from spawnlint.program.module import Module
from spawnlint.program.program import Program

_LIBRARIES = re.compile("|".join(sorted(WAYS.libraries)))
_IMPORTS_BY_NAME = re.compile(rf"(?:import_module|__import__)\s*\(\s*[\"'](?:{_LIBRARIES.pattern})\b")
_DOES = re.compile(r"__main__|^[^\W\d][\w.]*[ \t]*\(", re.MULTILINE)
"""A guard, or a call that is a statement of its own."""


def simulate(
    program: Program, main: Module, start_method: str, ways: Ways = WAYS
) -> tuple[tuple[Observation, ...], Run]:
    """Run a module as the main program, then its functions that start processes and that nothing called.

    Returns what was observed and the run itself. A module that has no process API at hand is not run at all.
    """
    run = Run(program, main, start_method, ways)
    run.modules.add(main.path)
    if _may_start(run):
        parent = run.parent = Machine(run, ProcessRole.PARENT)
        if run.attempt(parent, lambda: parent.import_module(main, as_main=True)):
            run.ledger.results.program_ends()
            untouched.call_all(parent)
        for divergence in run.ledger.divergences():
            run.observe((divergence.kind, divergence.place, divergence.name), divergence)
        for misuse in () if parent.is_partial else run.ledger.results.misuses():
            run.observe(("dropped", misuse.place), misuse)
    return tuple(run.observations.values()), run


def _may_start(run: Run) -> bool:
    """Whether the main module imports a process API, or is a script and leads to a module that starts processes."""
    text = run.main.document.text
    if run.main.path.endswith(".pyi"):
        return False
    if run.ways.own_call is not None and run.ways.own_call.search(text):
        return True
    if _imports_process_library(text):
        return run.ways.marker.search(text) is not None
    if not (_DOES.search(text) and _is_script(run.main)):
        return False
    reached = tuple(run.program.reached_from(run.main))
    run.modules.update(reached)
    texts = [run.program.document(path).text for path in reached]
    return any(map(run.ways.starter.search, texts)) and any(map(_imports_process_library, texts))


def _is_script(main: Module) -> bool:
    """Whether running a module does something but to define and import."""
    return any(not item.defines and _DOES.search(item.head.text) for item in main.items)


@lru_cache(maxsize=1 << 12)
def _imports_process_library(text: str) -> bool:
    if not _LIBRARIES.search(text):
        return False
    imported = (dotted.partition(".")[0] for level, dotted, _ in imports_of(text) if not level)
    return _IMPORTS_BY_NAME.search(text) is not None or not WAYS.libraries.isdisjoint(imported)

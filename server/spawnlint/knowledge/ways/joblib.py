"""joblib: the backend that a `Parallel` is made with decides what carries its calls.

Sources: joblib 1.6, run with its loky, multiprocessing and threading backends.
"""

from __future__ import annotations

from spawnlint.knowledge.carriers import Carrier
from spawnlint.knowledge.ways.way import Kind, Role, Starter, Way, When

PARALLEL = "joblib.Parallel"
DELAYED = "joblib.delayed"

_JOBS = When("n_jobs", others=(None, 1), perhaps=True)
_CALLS = (("iterable", Role.CALLS),)

WORDS = ("Parallel",)
"""Of these, a text that starts a process this way contains one."""
CALLS = (r"\bParallel\s*\(",)
"""Patterns of the calls with which that begins."""
OCCASIONS = {"joblib": "Parallel|loky|parallel_"}
"""What a text contains that has processes from a library that mostly does other things."""

WAYS = (
    Way(
        f"{PARALLEL}.__call__",
        Kind.TASK,
        _CALLS,
        Carrier.CLOUDPICKLE,
        whens=(
            _JOBS,
            When("backend", values=(None, "loky")),
            When("prefer", values=(None, "processes")),
            When("require", values=(None,)),
        ),
        method="spawn",
        imports_main=False,
    ),
    Way(
        f"{PARALLEL}.__call__",
        Kind.TASK,
        _CALLS,
        whens=(_JOBS, When("backend", values=("multiprocessing",)), When("require", values=(None,))),
        starts=Starter.POOL,
        is_foretold=False,
    ),
)

KEEPERS = {
    PARALLEL: (
        *("n_jobs", "backend", "return_as", "verbose", "timeout", "pre_dispatch", "batch_size", "temp_folder"),
        *("max_nbytes", "mmap_mode", "prefer", "require"),
    )
}

WRAPPERS = {DELAYED: DELAYED}

ALIASES = {"joblib.parallel.Parallel": PARALLEL, "joblib.parallel.delayed": DELAYED}

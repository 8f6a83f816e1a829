"""SciPy: `workers=` of its solvers makes a pool. Its other `workers=` (FFT, trees) are threads.

Sources: scipy 1.17; `scipy._lib._util.MapWrapper`; run.
"""

from __future__ import annotations

from spawnlint.knowledge.ways.way import Kind, Parameters, Role, Starter, Way, When

_O = Role.OTHER
_WORKERS = When("workers", default=1, others=(None, 1))


def _way(path: str, names: str) -> Way:
    """A solver with these parameters, of which the first is called in the workers."""
    function, *rest = names.split()
    parameters: Parameters = (
        (function, Role.CALLABLE),
        *((name, Role.ARGS if name == "args" else _O) for name in rest),
    )
    return Way(
        f"scipy.{path}", Kind.TASK, parameters, whens=(_WORKERS,), starts=Starter.POOL, made_up=1, is_foretold=False
    )


WORDS = ("workers",)
"""Of these, a text that starts a process this way contains one."""
CALLS = (r"\bworkers\s*=",)
"""Patterns of the calls with which that begins."""
OCCASIONS = {"scipy": r"\bworkers\b"}
"""What a text contains that has processes from a library that mostly does other things."""

WAYS = (
    _way(
        "optimize.differential_evolution",
        "func bounds args strategy maxiter popsize tol mutation recombination rng callback disp polish init atol updating workers",
    ),
    _way("optimize.brute", "func ranges args Ns full_output finish disp workers"),
    _way("optimize.shgo", "func bounds args"),
    _way("integrate.quad_vec", "f a b epsabs epsrel norm cache_size limit workers"),
)

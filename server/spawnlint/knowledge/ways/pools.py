"""Pools of other packages: loky, pathos, pebble, tqdm; and the packages that are multiprocessing under another name.

Sources: loky 3.7, joblib 1.6, multiprocess 0.70.19, pathos 0.3.5, billiard 4.3, pebble 5.2, tqdm 4.70, each of them run.
"""

from __future__ import annotations

from spawnlint.knowledge.carriers import Carrier
from spawnlint.knowledge.ways.multiprocessing import MAP, SUBMIT, O
from spawnlint.knowledge.ways.way import Dialect, Kind, Role, Starter, Way

DIALECTS: dict[str, Dialect] = {
    "torch.multiprocessing": Dialect("multiprocessing"),
    "billiard": Dialect("multiprocessing", daemons_may_have_children=True),
    "multiprocess": Dialect("multiprocessing", Carrier.DILL),
    "pathos.helpers.mp": Dialect("multiprocessing", Carrier.DILL),
    "joblib.externals.loky": Dialect("loky", Carrier.CLOUDPICKLE),
}
"""Packages that hand out all of another one, by their names."""

_LOKY = "loky.ProcessPoolExecutor"
_PATHOS = "pathos.multiprocessing.ProcessPool"
_PEBBLE = "pebble.ProcessPool"
_CONCURRENT = "pebble.concurrent.Function"
_INITIALIZER = (("initializer", Role.CALLABLE), ("initargs", Role.ARGS))
_FUNCTION = ("function", Role.CALLABLE)

WORDS = ("reusable_executor", "process_map", "pebble")
"""Of these, a text that starts a process this way contains one."""
CALLS = (r"reusable_executor\s*\(", r"\bprocess_map\s*\(", r"\.(?:schedule|uimap|amap|pipe|apipe)\s*\(")
"""Patterns of the calls with which that begins."""
OCCASIONS = {"tqdm": "process_map"}
"""What a text contains that has processes from a library that mostly does other things."""

WAYS = (
    Way(
        _LOKY,
        Kind.SETUP,
        (
            ("max_workers", O),
            ("job_reducers", O),
            ("result_reducers", O),
            ("timeout", O),
            ("context", O),
            *_INITIALIZER,
        ),
        Carrier.CLOUDPICKLE,
        method="spawn",
        imports_main=False,
    ),
    Way(
        "loky.get_reusable_executor",
        Kind.SETUP,
        (
            *((name, O) for name in ("max_workers", "context", "timeout", "kill_workers", "reuse")),
            *((name, O) for name in ("job_reducers", "result_reducers")),
            *_INITIALIZER,
        ),
        Carrier.CLOUDPICKLE,
        method="spawn",
        imports_main=False,
        makes=_LOKY,
    ),
    Way(f"{_LOKY}.submit", Kind.TASK, SUBMIT, Carrier.CLOUDPICKLE, keywords_go_along=True, imports_main=False),
    Way(f"{_LOKY}.map", Kind.TASK, MAP, Carrier.CLOUDPICKLE, imports_main=False),
    Way(_PATHOS, Kind.SETUP, (("nodes", O),), Carrier.DILL, starts=Starter.POOL),
    *(
        Way(f"{_PATHOS}.{name}", Kind.TASK, (("f", Role.CALLABLE), ("args", Role.MORE_ITEMS)), Carrier.DILL)
        for name in ("map", "imap", "uimap", "amap")
    ),
    *(
        Way(f"{_PATHOS}.{name}", Kind.TASK, (("f", Role.CALLABLE), ("args", Role.REST)), Carrier.DILL)
        for name in ("pipe", "apipe")
    ),
    Way(
        _PEBBLE,
        Kind.SETUP,
        (("max_workers", O), ("max_tasks", O), *_INITIALIZER, ("context", O)),
        context="context",
    ),
    Way(
        f"{_PEBBLE}.schedule",
        Kind.TASK,
        (_FUNCTION, ("args", Role.ARGS), ("kwargs", Role.KWARGS)),
        starts=Starter.EXECUTOR,
    ),
    Way(
        f"{_PEBBLE}.submit",
        Kind.TASK,
        (_FUNCTION, ("timeout", O), ("args", Role.REST)),
        keywords_go_along=True,
        starts=Starter.EXECUTOR,
    ),
    Way(
        f"{_PEBBLE}.map",
        Kind.TASK,
        (_FUNCTION, ("iterables", Role.MORE_ITEMS)),
        starts=Starter.EXECUTOR,
    ),
    Way(
        f"{_CONCURRENT}.__call__",
        Kind.START,
        (("args", Role.REST),),
        keywords_go_along=True,
        kept=(("function", Role.REGISTERED),),
        starts=Starter.PROCESS,
    ),
    Way("tqdm.contrib.concurrent.process_map", Kind.TASK, MAP, starts=Starter.EXECUTOR),
)

WRAPPERS = {"pebble.concurrent.process": _CONCURRENT}

ALIASES = {
    "pebble.asynchronous.process": "pebble.concurrent.process",
    "pebble.concurrent.process.process": "pebble.concurrent.process",
    "loky.process_executor.ProcessPoolExecutor": _LOKY,
    "loky.reusable_executor.get_reusable_executor": "loky.get_reusable_executor",
    "pathos.multiprocessing.ProcessingPool": _PATHOS,
    "pathos.pools.ProcessPool": _PATHOS,
    "pathos.ProcessPool": _PATHOS,
    "pathos.multiprocessing.Pool": "multiprocess.Pool",
    "pebble.pool.ProcessPool": _PEBBLE,
    "pebble.pool.process.ProcessPool": _PEBBLE,
}

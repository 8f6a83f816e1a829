"""dask and ray: graphs of tasks and clusters of workers.

Sources: dask and distributed 2026.8, ray 2.60; run.
"""

from __future__ import annotations

from spawnlint.knowledge.carriers import Carrier
from spawnlint.knowledge.ways.multiprocessing import O
from spawnlint.knowledge.ways.way import Kind, Role, Starter, Way, When

_CLIENT = "dask.distributed.Client"
_CLUSTER = "dask.distributed.LocalCluster"
_PROCESSES = When("scheduler", values=("processes", "multiprocessing"))
_LOCAL = When("processes", default=True, others=(False,))
DELAYED = "dask.Delayed"
_RAY = "ray.RemoteFunction"
_PROCESSES_OF_BAG = When("scheduler", "processes", values=("processes", "multiprocessing"))
_TASK = (("func", Role.CALLABLE), ("args", Role.REST))

WORDS = ("dask", "distributed", "@ray", "ray.remote")
"""Of these, a text that starts a process this way contains one."""
CALLS = (r"\b(?:Client|LocalCluster|compute)\s*\(", r"\.remote\s*\(")
"""Patterns of the calls with which that begins."""
OCCASIONS = {"dask": CALLS[0], "distributed": CALLS[0], "ray": CALLS[1]}
"""What a text contains that has processes from a library that mostly does other things."""

WAYS = (
    Way(
        "dask.compute",
        Kind.TASK,
        (("args", Role.DELAYED),),
        Carrier.CLOUDPICKLE,
        whens=(_PROCESSES,),
        starts=Starter.EXECUTOR,
        method="spawn",
    ),
    Way(
        _CLIENT,
        Kind.SETUP,
        (("address", O),),
        Carrier.CLOUDPICKLE,
        whens=(When("address", values=(None,)), When("scheduler_file", values=(None,)), _LOCAL),
        starts=Starter.CLUSTER,
        method="spawn",
    ),
    Way(
        _CLUSTER,
        Kind.SETUP,
        (("name", O), ("n_workers", O), ("threads_per_worker", O), ("processes", O)),
        Carrier.CLOUDPICKLE,
        whens=(_LOCAL,),
        starts=Starter.CLUSTER,
        method="spawn",
    ),
    Way(
        f"{DELAYED}.compute",
        Kind.TASK,
        (),
        Carrier.CLOUDPICKLE,
        kept=(("task", Role.CALL),),
        whens=(_PROCESSES,),
        starts=Starter.EXECUTOR,
        method="spawn",
    ),
    *(
        Way(
            f"{path}.compute",
            Kind.TASK,
            (),
            Carrier.CLOUDPICKLE,
            whens=(when,),
            starts=Starter.EXECUTOR,
            method="spawn",
        )
        for path, when in (("dask.Collection", _PROCESSES), ("dask.bag.Bag", _PROCESSES_OF_BAG))
    ),
    Way(
        f"{_RAY}.remote",
        Kind.TASK,
        (("args", Role.REST),),
        Carrier.CLOUDPICKLE,
        keywords_go_along=True,
        kept=(("function", Role.CALLABLE),),
        method="spawn",
        imports_main=False,
    ),
    Way(f"{_CLIENT}.submit", Kind.TASK, _TASK, Carrier.CLOUDPICKLE, keywords_go_along=True, method="spawn"),
    Way(
        f"{_CLIENT}.map",
        Kind.TASK,
        (("func", Role.CALLABLE), ("iterables", Role.MORE_ITEMS)),
        Carrier.CLOUDPICKLE,
        method="spawn",
    ),
)

WRAPPERS = {"dask.delayed": "dask.delayed", "ray.remote": _RAY}
"""Decorators, and the class of what they make of a function."""

FLUENT = {"dask.bag.": "dask.bag.Bag", "dask.array.": "dask.Collection", "dask.dataframe.": "dask.Collection"}
"""Packages whose functions, and the methods of what they give, all give objects of one class, as far as it matters."""

ALIASES = {
    "dask.delayed.delayed": "dask.delayed",
    "distributed.Client": _CLIENT,
    "distributed.client.Client": _CLIENT,
    "distributed.LocalCluster": _CLUSTER,
    "distributed.deploy.local.LocalCluster": _CLUSTER,
    "dask.base.compute": "dask.compute",
}

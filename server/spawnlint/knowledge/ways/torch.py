"""PyTorch: workers of a DataLoader, which start when someone iterates; groups of processes.

Sources: torch 2.13: `torch/utils/data/dataloader.py`, `torch/multiprocessing/spawn.py`; both run.
"""

from __future__ import annotations

from spawnlint.knowledge.ways.way import Kind, Role, Starter, Way, When

LOADER = "torch.utils.data.DataLoader"
_GROUP = (
    *(("fn", Role.CALLABLE), ("args", Role.ARGS), ("nprocs", Role.OTHER), ("join", Role.OTHER)),
    *(("daemon", Role.OTHER), ("start_method", Role.OTHER)),
)

WORDS = ("DataLoader", "spawn(", "start_processes")
"""Of these, a text that starts a process this way contains one."""
CALLS = (r"\bDataLoader\s*\(", r"\bspawn\s*\(", r"\bstart_processes\s*\(")
"""Patterns of the calls with which that begins."""
OCCASIONS = {"torch": r"DataLoader|multiprocessing"}
"""What a text contains that has processes from a library that mostly does other things."""

WAYS = (
    Way(
        f"{LOADER}.__iter__",
        Kind.START,
        (),
        kept=(("dataset", Role.OBJECT), ("collate_fn", Role.HOOK), ("worker_init_fn", Role.HOOK)),
        methods=("__getitem__", "__getitems__", "__iter__"),
        whens=(When("num_workers", 0, others=(0, None), perhaps=True),),
        starts=Starter.LOADER,
        context="multiprocessing_context",
    ),
    *(
        Way(
            f"torch.multiprocessing.{name}",
            Kind.START,
            _GROUP,
            starts=Starter.GROUP,
            context="start_method",
            method="spawn",
            made_up=1,
        )
        for name in ("spawn", "start_processes")
    ),
)

KEEPERS = {
    LOADER: (
        *("dataset", "batch_size", "shuffle", "sampler", "batch_sampler", "num_workers", "collate_fn", "pin_memory"),
        *("drop_last", "timeout", "worker_init_fn", "multiprocessing_context", "generator"),
    )
}

ALIASES = {
    "torch.utils.data.dataloader.DataLoader": LOADER,
    "torch.multiprocessing.spawn.spawn": "torch.multiprocessing.spawn",
    "torch.multiprocessing.spawn.start_processes": "torch.multiprocessing.start_processes",
    "torch.utils.data.dataset.Dataset": "torch.utils.data.Dataset",
    "torch.utils.data.dataset.IterableDataset": "torch.utils.data.IterableDataset",
}

"""Classes outside the project whose objects are pickled with what they were made with.

Sources: torchvision 0.29, torch 2.13; run with workers of a DataLoader.
"""

from __future__ import annotations

NAMESPACES = frozenset({"argparse.Namespace", "types.SimpleNamespace"})
"""Objects that are nothing but the attributes that a program gives them."""
EXIT_STACKS = frozenset({"contextlib.ExitStack", "contextlib.AsyncExitStack"})
"""Objects that keep the context managers that were entered through them."""
_HOLDERS: dict[str, tuple[str, ...] | None] = {
    **dict.fromkeys(NAMESPACES),
    **dict.fromkeys(EXIT_STACKS),
    "dask.Delayed": None,
    "torchvision.transforms.": None,
    "torchvision.datasets.": ("transform", "target_transform", "transforms", "loader"),
    "torch.utils.data.Subset": None,
    "torch.utils.data.ConcatDataset": None,
    "torch.utils.data.ChainDataset": None,
}
"""By the beginning of the path: the keyword arguments that are kept, None for all arguments."""


def is_holder(path: str) -> bool:
    """Whether calling this makes an object that keeps what it is given."""
    return path.rpartition(".")[2][:1].isupper() and any(path.startswith(start) for start in _HOLDERS)


def keeps(path: str, keyword: str | None) -> bool:
    """Whether an object of this class keeps an argument, given by this keyword or by its position."""
    names = next(names for start, names in _HOLDERS.items() if path.startswith(start))
    return names is None or keyword in names

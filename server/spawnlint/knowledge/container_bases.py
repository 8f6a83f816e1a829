"""The containers that classes of a project derive from, and how objects of such classes are pickled."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ContainerBase:
    """A container: the built-in one that its content is treated as, and what pickle does with its subclasses.

    `replayed` is the number of arguments that unpickling calls the class with; None if it only calls `__new__`.
    """

    kind: str
    replayed: int | None = None
    keeps_attributes: bool = True
    filled_by: str | None = None
    """The method of the subclass that puts the content back, before the attributes are there."""


CONTAINER_BASES = {
    "builtins.dict": ContainerBase("builtins.dict", filled_by="__setitem__"),
    "builtins.list": ContainerBase("builtins.list", filled_by="extend"),
    "builtins.set": ContainerBase("builtins.set", replayed=1),
    "collections.OrderedDict": ContainerBase("builtins.dict", replayed=0),
    "collections.Counter": ContainerBase("builtins.dict", replayed=1, keeps_attributes=False),
}
"""By dotted path, as `pickle` of CPython 3.10 to 3.15 was seen to treat them."""

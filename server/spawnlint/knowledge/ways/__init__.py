"""The ways into another process, as data: which call sends what, how, and what begins over there.

One file holds the rows of one family; here they are read. `Ways` is what the analysis looks up, with what a project adds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from spawnlint.knowledge.ways import clusters, joblib, multiprocessing, pools, scipy, servers, torch
from spawnlint.knowledge.ways.clusters import DELAYED, FLUENT
from spawnlint.knowledge.ways.multiprocessing import (
    CONTEXTS,
    EXECUTOR,
    MANAGER,
    POOL,
    PROCESS,
    PROCESS_PARAMETERS,
    PROCESS_STATE,
    PROXIES,
    RESULTS,
    START_METHODS,
)
from spawnlint.knowledge.ways.way import Dialect, Kind, Role, Starter, Way, When

_FAMILIES = (multiprocessing, pools, joblib, torch, clusters, scipy, servers)
_ROWS: tuple[Way, ...] = tuple(row for family in _FAMILIES for row in family.WAYS)

ALIASES: dict[str, str] = {
    **multiprocessing.ALIASES,
    **pools.ALIASES,
    **joblib.ALIASES,
    **torch.ALIASES,
    **clusters.ALIASES,
}
"""Other paths of the same things; a factory stands for the class of what it makes."""

KEEPERS: dict[str, tuple[str, ...]] = {**joblib.KEEPERS, **torch.KEEPERS}
"""Classes whose objects do something with what they were made with later on, with the names of their parameters."""

WRAPPERS: dict[str, str] = {**joblib.WRAPPERS, **pools.WRAPPERS, **clusters.WRAPPERS}
"""Decorators after which calling a function sends it somewhere, and the class of what they give."""

POOLS = frozenset(row.makes or row.path for row in _ROWS if row.kind is Kind.SETUP and row.starts is not Starter.SERVER)
"""Classes whose objects have processes that tasks are sent to."""


@dataclass(frozen=True)
class Ways:
    """All rows, and what follows from them."""

    rows: tuple[Way, ...]

    @cached_property
    def by_path(self) -> dict[str, tuple[Way, ...]]:
        """The rows by the dotted path of the call."""
        found: dict[str, tuple[Way, ...]] = {}
        for row in self.rows:
            found[row.path] = (*found.get(row.path, ()), row)
        return found

    @cached_property
    def libraries(self) -> frozenset[str]:
        """The top-level modules process APIs come from: a project that imports none of them starts no process."""
        rows = (row.path for row in self.rows if all(role is not Role.EXECUTOR for _, role in row.parameters))
        others = (path for path in ALIASES if not path.startswith("asyncio."))
        return frozenset(path.partition(".")[0] for path in (*rows, *others, *pools.DIALECTS))

    @cached_property
    def occasions(self) -> dict[str, re.Pattern[str]]:
        """Of some libraries, a pattern for what a text contains that starts processes with them; others do little else."""
        found = (pair for family in _FAMILIES for pair in family.OCCASIONS.items())
        return {name: re.compile(pattern) for name, pattern in found}

    @cached_property
    def markers(self) -> tuple[str, ...]:
        """A text that contains none of these words starts no process of its own accord."""
        return (*(word for family in _FAMILIES for word in family.WORDS), *self._own_names)

    @cached_property
    def marker(self) -> re.Pattern[str]:
        """A pattern for these words."""
        return re.compile("|".join(map(re.escape, self.markers)))

    @cached_property
    def starter(self) -> re.Pattern[str]:
        """A pattern for the calls that begin crossings: a function without any is run only if something calls it."""
        own = (rf"\b{re.escape(name)}\s*\(" for name in self._own_names)
        return re.compile("|".join((*(call for family in _FAMILIES for call in family.CALLS), *own)))

    @cached_property
    def may_matter(self) -> re.Pattern[str]:
        """A definition whose text does not match this, and which nothing calls, cannot make a difference."""
        return re.compile(rf"{self.marker.pattern}|{self.starter.pattern}|\bimport\b")

    @cached_property
    def own(self) -> frozenset[str]:
        """The paths that the project itself has added."""
        return frozenset(row.path for row in self.rows[len(_ROWS) :])

    @cached_property
    def own_call(self) -> re.Pattern[str] | None:
        """A pattern for the words by which a text may come to these, if there are any."""
        words = "|".join(map(re.escape, self._own_names))
        return re.compile(rf"\b(?:{words})\b") if words else None

    @cached_property
    def holders(self) -> frozenset[str]:
        """Classes whose objects have methods that are crossings, and do nothing else that matters."""
        return (
            frozenset(row.path.rpartition(".")[0] for row in self.rows if row.kind is Kind.TASK) - POOLS - set(KEEPERS)
        )

    @cached_property
    def _own_names(self) -> tuple[str, ...]:
        """The names of the functions and classes that the project has added."""
        return tuple(sorted({_called(path) for path in self.own}))


def _called(path: str) -> str:
    """The function or class that a program names to come to a path: of a method, its class."""
    *_, holder, name = ("", *path.split("."))
    return holder if holder[:1].isupper() else name


WAYS = Ways(_ROWS)


@lru_cache(maxsize=8)
def ways_with(own: tuple[Way, ...]) -> Ways:
    """The rows with those that a project adds."""
    return Ways((*_ROWS, *own)) if own else WAYS


def canonical(path: str) -> str:
    """The path under which the tables know something."""
    return of_dialect(path)[0]


@lru_cache(maxsize=1 << 14)
def of_dialect(path: str) -> tuple[str, str]:
    """The path under which the tables know something, and the package that hands it out under its own name, if any."""
    path = ALIASES.get(path, path)
    if path in WAYS.by_path or path in KEEPERS:
        return path, ""
    for package, dialect in pools.DIALECTS.items():
        if path == package or path.startswith(f"{package}."):
            path = f"{dialect.of}{path[len(package) :]}"
            return ALIASES.get(path, path), package
    return path, ""


def dialect(library: str) -> Dialect | None:
    """What is known of a package that hands out another one's API."""
    return pools.DIALECTS.get(library)


__all__ = [
    "ALIASES",
    "CONTEXTS",
    "DELAYED",
    "EXECUTOR",
    "FLUENT",
    "KEEPERS",
    "MANAGER",
    "POOL",
    "POOLS",
    "PROCESS",
    "PROCESS_PARAMETERS",
    "PROCESS_STATE",
    "PROXIES",
    "RESULTS",
    "START_METHODS",
    "WAYS",
    "WRAPPERS",
    "Dialect",
    "Kind",
    "Role",
    "Starter",
    "Way",
    "Ways",
    "When",
    "canonical",
    "dialect",
    "of_dialect",
    "ways_with",
]

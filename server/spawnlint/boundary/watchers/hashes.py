"""Hashes of strings, of which each interpreter has others than the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.values import Const, Value
from spawnlint.boundary.observations import Divergence, Unlike
from spawnlint.boundary.watchers.reading import Reading, reading, text
from spawnlint.boundary.watchers.usage import usage
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.calls import Arguments
    from spawnlint.boundary.interpreter.machine import Machine

_FIXED = re.compile("PYTHONHASHSEED")
"""In the text of a program: it sees to it that hashes are the same."""


@dataclass
class Hashes:
    """Which process takes the hash of which strings."""

    _parent: dict[object, Place] = field(default_factory=dict)
    _children: dict[Place, tuple[frozenset[object], Reading]] = field(default_factory=dict)
    _sharing: dict[Place, set[object]] = field(default_factory=dict)
    """The processes that take a hash to tell a share of something, by where they do."""

    def called(self, machine: Machine, args: Arguments, place: Place) -> None:
        """`hash(…)`."""
        strings = _strings(args.positional[0][0]) if args.positional else frozenset()
        if not strings or any(item.mentions(_FIXED) for item in machine.run.items):
            return
        if machine.is_parent:
            self._parent.update(dict.fromkeys(strings, place))
        elif (read := reading(machine, place)) is not None and not machine.is_copy:
            self._children.setdefault(place, (strings, read))
            if place.span in usage(place.piece).divided:
                siblings = {machine.process} if machine.process is not None else set()
                self._sharing.setdefault(place, set()).update(siblings, (0, 1) if machine.has_siblings else ())

    def divergences(self) -> Iterator[Divergence]:
        """The hashes on which processes cannot agree: of one string in the parent, or as a share of the work."""
        for place, (strings, read) in self._children.items():
            is_shard = len(self._sharing.get(place, ())) > 1
            here = next((self._parent[string] for string in strings if string in self._parent), None)
            if here is not None or is_shard:
                yield read.diverges(Unlike.HASHED, text(place), "", place, here)


def _strings(value: Value) -> frozenset[object]:
    """The strings that a value may be, if it is certainly one; the empty string has the same hash everywhere."""
    known = [atom.value for atom in value if isinstance(atom, Const) and isinstance(atom.value, str | bytes)]
    return frozenset(known) if len(known) == len(value) and all(known) else frozenset()

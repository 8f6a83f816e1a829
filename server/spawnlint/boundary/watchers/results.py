"""The results of tasks that nobody asks for: what goes wrong in the task is lost with them, or the task itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.values import Atom, External, Frame, Obj, Value
from spawnlint.boundary.watchers.misuses import DroppedResult, Loss
from spawnlint.facts import nodes as n
from spawnlint.knowledge.ways import POOL, RESULTS
from spawnlint.program.module import Place, facts

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


@dataclass
class _Result:
    """What is known of one result: nothing is lost unless `is_dropped`, which the program does with it."""

    pool: Obj
    method: str
    has_error_callback: bool
    waits: int
    """How often the parent may have waited for something before the task was sent."""
    is_kept: bool = False
    """Under a name, or in a list under a name, and nowhere else."""
    is_dropped: bool = False
    is_used: bool = False
    loss: tuple[Loss, Place] | None = None

    @property
    def is_unread(self) -> bool:
        """Whether nothing has been done with it so far."""
        return self.is_kept and not self.is_used

    @property
    def is_lost(self) -> bool:
        """Whether nothing can be done with it any more."""
        return self.is_dropped and not self.is_used


@dataclass
class Results:
    """What the parent does with the results of the tasks that it sends and does not wait for at once."""

    _results: dict[Obj, _Result] = field(default_factory=dict)
    _failing: dict[Place, Place] = field(default_factory=dict)
    """For the places that send tasks, what in the task fails for sure or may be raised."""
    waits: int = 0
    """How often the parent may have waited for something."""

    def made(self, machine: Machine, pool: Obj, path: str, keywords: frozenset[str], place: Place) -> Obj:
        """A task was sent by the method `path`; returns the object that stands for its result."""
        result = Obj(External(RESULTS[path]), place)
        if machine.is_parent:
            is_watched = "error_callback" in keywords
            self._results[result] = _Result(pool, path.rpartition(".")[2], is_watched, self.waits)
        return result

    @property
    def is_empty(self) -> bool:
        """Whether there are no results so far."""
        return not self._results

    def fails(self, sent: Place, cause: Place) -> None:
        """Something goes wrong in the task that was sent at a place."""
        self._failing.setdefault(sent, cause)

    def may_wait(self) -> None:
        """The parent calls something that may take its time, in which tasks go on."""
        self.waits += 1

    def looked_at(self, machine: Machine, value: Value) -> None:
        """An expression gives results, or containers with results, that something is then done with."""
        for result in self._in(machine, value):
            result.is_used = True

    def statement(self, machine: Machine, frame: Frame, stmt: n.Evaluate | n.Assign, value: Value) -> None:
        """A statement makes results and leaves them alone, or keeps them under a name of its own."""
        if not self._results or not machine.is_parent or facts(frame.piece).broken:
            return
        names: tuple[n.Expr, ...] = ()
        if isinstance(stmt, n.Assign):
            kept, names = value, stmt.targets
        elif (name := _appended_to(stmt.value)) is not None:
            kept, names = machine.look_up(frame, name), (name,)
        elif isinstance(stmt.value, n.Comprehension):
            kept = value
        else:
            here = Place(frame.module.path, frame.piece, stmt.value.span)
            kept = frozenset(atom for atom in value if isinstance(atom, Obj) and atom.place == here)
        if all(isinstance(name, n.Name) for name in names):
            is_dropped = all(_is_own_name(machine, frame, name) for name in names)
            for result in self._in(machine, kept):
                result.is_kept, result.is_dropped = True, is_dropped

    def pool_ends(self, machine: Machine, pool: Atom, place: Place) -> None:
        """A `with` block ends that terminates the pool and all its tasks."""
        for result in self._results.values():
            if result.pool is pool and result.waits == self.waits and result.is_unread and machine.is_parent:
                result.loss = result.loss or (Loss.TERMINATED, place)

    def program_ends(self) -> None:
        """The parent comes to the end of its main module; what is left of its pools is terminated."""
        for obj, result in self._results.items():
            is_pool = isinstance(result.pool.type, External) and result.pool.type.path == POOL
            if is_pool and result.waits == self.waits and result.is_lost:
                result.loss = result.loss or (Loss.AT_EXIT, obj.place)

    def misuses(self) -> Iterator[DroppedResult]:
        """The places whose results are certainly dropped, and something is lost by it."""
        places: dict[Place, list[_Result]] = {}
        for obj, result in self._results.items():
            places.setdefault(obj.place, []).append(result)
        for place, results in places.items():
            first, cause = results[0], self._failing.get(place)
            if first.loss is not None and all(result.loss is not None for result in results):
                yield DroppedResult(place, first.method, *first.loss)
            elif cause is not None and all(result.is_lost and not result.has_error_callback for result in results):
                yield DroppedResult(place, first.method, Loss.ERROR, cause)

    def _in(self, machine: Machine, value: Value) -> Iterator[_Result]:
        for atom in value:
            if atom in self._results and isinstance(atom, Obj):
                yield self._results[atom]
            elif isinstance(atom, Obj) and atom.type in containers.CONTAINERS:
                for slot in machine.store.cells(atom).values():
                    yield from (
                        self._results[held] for held in slot.value if isinstance(held, Obj) and held in self._results
                    )


def _appended_to(expr: n.Expr) -> n.Name | None:
    """The `name` of `name.append(…)`."""
    match expr:
        case n.Call(func=n.Attribute(value=n.Name() as name, attr="append")):
            return name
        case _:
            return None


def _is_own_name(machine: Machine, frame: Frame, target: n.Expr) -> bool:
    """Whether a target is a name that no code but that around it can read."""
    if not isinstance(target, n.Name):
        return False
    if frame.of_class is not None:
        return False
    if frame.scope is None:
        item = frame.module.item_of(frame.piece)
        machine.run.words.add(target.id)
        others = (other for other in frame.module.items if other is not item)
        return item is not None and not any(target.id in other.identifiers for other in others)
    return target.id in frame.scope.bound and target.id not in frame.scope.globals and not frame.scope.captured

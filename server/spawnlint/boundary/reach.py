"""How far a main program reaches: whether it can start a process at all, and which of its modules have no part in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from spawnlint.boundary.leading import may_lead
from spawnlint.knowledge.ways import Ways
from spawnlint.program.looks import NO_LOOKS, Looks, looks_of
from spawnlint.program.module import Module
from spawnlint.program.program import Program

NEAR = 2
"""How many imports away a process API may be from a script that names none. Beyond, hardly any leads to a start, and
nearly every script of a large project would have to be run."""
SMALL = 60_000
"""Characters that are looked through for a process API however far away it is."""
_LARGE = 200_000
"""Characters of a program, some 5,000 lines, beyond which only what may matter is executed unasked."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Whether a main program may start a process, and what that rests on."""

    can_start: bool
    paths: tuple[str, ...]
    """What it may import, itself included: all of it if it can start a process, else as much as was looked at."""
    texts: frozenset[str] = frozenset()
    """Those whose text was read, beyond its looks."""
    bystanders: frozenset[str] = frozenset()
    """The modules of a large program that neither import a process API nor a module that does.

    Nothing of them is executed before someone asks for it: what they do while they are imported starts no process.
    """


def reach(program: Program, main: str, ways: Ways) -> Reach:
    """How far a main module reaches. Costs little for a file that neither imports a process API nor does anything."""
    looks = _looks(program, main)
    texts = frozenset({main})
    if main.endswith(".pyi"):
        return Reach(False, (main,), texts)
    if looks.forks or _calls_own(program, main, ways):
        pass
    elif looks.processes:
        if not ways.marker.search(program.document(main).text):
            return Reach(False, (main,), texts)
    elif looks.acts:
        near = dict.fromkeys((*program.reached_from(main, NEAR), *_small_reach(program, main)))
        if not any(_looks(program, path).processes for path in near):
            return Reach(False, tuple(near))
        texts = frozenset(near)
        if not (_leads(program, main, near, ways) and _is_script(program.module(main))):
            return Reach(False, tuple(near), texts)
    else:
        return Reach(False, (main,))
    reached = tuple(program.reached_from(main))
    return Reach(True, reached, texts, _bystanders(program, main, reached, ways))


def _leads(program: Program, main: str, near: Collection[str], ways: Ways) -> bool:
    """Whether a script comes to a start that is near by the names it mentions; if all is little, whether there is one."""
    if sum(_looks(program, path).size for path in near) > SMALL:
        return may_lead(program, main, near, ways.starter)
    return any(ways.starter.search(program.document(path).text) for path in near)


def _small_reach(program: Program, main: str) -> tuple[str, ...]:
    """All that is reached, if that is little, else as much of it."""
    found: list[str] = []
    size = 0
    for path in program.reached_from(main):
        found.append(path)
        size += _looks(program, path).size
        if size > SMALL:
            break
    return tuple(found)


def _bystanders(program: Program, main: str, reached: Iterable[str], ways: Ways) -> frozenset[str]:
    if sum(_looks(program, path).size for path in reached) < _LARGE:
        return frozenset()
    concerned = {main, *(path for path in reached if _is_concerned(program, path, ways))}
    return frozenset(path for path in reached if path not in concerned and not program.imports_any(path, concerned))


def _is_concerned(program: Program, path: str, ways: Ways) -> bool:
    """Whether a text imports a process API, or calls what the project's settings name as one."""
    return _looks(program, path).processes or _calls_own(program, path, ways)


def _calls_own(program: Program, path: str, ways: Ways) -> bool:
    return ways.own_call is not None and ways.own_call.search(program.document(path).text) is not None


def _looks(program: Program, path: str) -> Looks:
    return program.sources.looks(path) or NO_LOOKS


def _is_script(main: Module) -> bool:
    """Whether running a module does something but to define and import."""
    return any(not item.defines and looks_of(item.head.text).acts for item in main.items)

"""How far a main program reaches: whether it can start a process at all, and which of its modules have no part in it."""

from __future__ import annotations

import re
from functools import lru_cache

from spawnlint.knowledge.ways import WAYS, Ways
from spawnlint.program.imports import imports_of
from spawnlint.program.module import Module
from spawnlint.program.program import Program

_LIBRARIES = re.compile("|".join(sorted(WAYS.libraries)))
_IMPORTS_BY_NAME = re.compile(rf"(?:import_module|__import__)\s*\(\s*[\"'](?:{_LIBRARIES.pattern})\b")
_DOES = re.compile(r"__main__|^[^\W\d][\w.]*[ \t]*\(", re.MULTILINE)
"""A guard, or a call that is a statement of its own."""
NEAR = 2
"""How many imports away a process API may be from a script that names none. Beyond, hardly any leads to a start, and
nearly every script of a large project would have to be run."""
SMALL = 60_000
"""Characters that are looked through for a process API however far away it is."""
_LARGE = 200_000
"""Characters of a program, some 5,000 lines, beyond which only what may matter is executed unasked."""


_FORKS = re.compile(r"^[^#\n]*\bos\.fork\s*\(|^[ \t]*from[ \t]+os[ \t]+import\b[^\n]*\bfork\b", re.MULTILINE)
"""How a script without any library has children."""


def forks(text: str) -> bool:
    """Whether a text calls `os.fork`, which Windows does not have."""
    return _FORKS.search(text) is not None


def may_start(main: Module, reached: dict[str, str], ways: Ways) -> bool:
    """Whether a candidate imports a process API, or has one near, by the texts of what it may import."""
    if _is_concerned(main.document.text, ways) or forks(main.document.text):
        return True
    return any(map(ways.starter.search, reached.values())) and any(map(imports_processes, reached.values()))


def _is_concerned(text: str, ways: Ways) -> bool:
    """Whether a text imports a process API, or calls what the project's settings name as one."""
    return imports_processes(text) or (ways.own_call is not None and ways.own_call.search(text) is not None)


def is_candidate(main: Module, ways: Ways) -> bool:
    """Whether it can make a difference for a main module what it imports."""
    if main.path.endswith(".pyi"):
        return False
    text = main.document.text
    if ways.own_call is not None and ways.own_call.search(text):
        return True
    if forks(text):
        return True
    if imports_processes(text):
        return ways.marker.search(text) is not None
    return _DOES.search(text) is not None and _is_script(main)


def bystanders(program: Program, main: Module, reached: dict[str, str], ways: Ways) -> frozenset[str]:
    """The modules of a large program that neither import a process API nor a module that does.

    Nothing of them is executed before someone asks for it: what they do while they are imported starts no process.
    """
    if sum(map(len, reached.values())) < _LARGE:
        return frozenset()
    concerned = {main.path, *(path for path, text in reached.items() if _is_concerned(text, ways))}
    return frozenset(path for path in reached if path not in concerned and not program.imports_any(path, concerned))


def _is_script(main: Module) -> bool:
    """Whether running a module does something but to define and import."""
    return any(not item.defines and _DOES.search(item.head.text) for item in main.items)


@lru_cache(maxsize=1 << 12)
def imports_processes(text: str) -> bool:
    """Whether a text imports a library that starts processes, and may have it do so."""
    if not _LIBRARIES.search(text):
        return False
    if _IMPORTS_BY_NAME.search(text):
        return True
    imported = {dotted.partition(".")[0] for level, dotted, _ in imports_of(text) if not level}
    return any(_has_occasion(text, name) for name in WAYS.libraries & imported)


def _has_occasion(text: str, library: str) -> bool:
    occasion = WAYS.occasions.get(library)
    return occasion is None or occasion.search(text) is not None

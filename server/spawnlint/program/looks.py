"""What a text looks like, without parsing or cutting it: enough to tell whether its program can start a process at all.

Depends on the text alone, so it can be kept by it.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from weakref import WeakKeyDictionary

from spawnlint.knowledge.ways import WAYS
from spawnlint.program.imports import Imported, imports_of
from spawnlint.syntax.document import Document

_BY_NAME = re.compile(
    rf"(?:import_module|__import__)\s*\(\s*[\"'](?:{'|'.join(map(re.escape, sorted(WAYS.libraries)))})\b"
)
_FORKS = re.compile(r"^[^#\n]*\bos\.fork\s*\(|^[ \t]*from[ \t]+os[ \t]+import\b[^\n]*\bfork\b", re.MULTILINE)
"""How a script without any library has children."""
_CALL = re.compile(r"[^\W\d][\w.]*[ \t]*\(")
_CALLS = re.compile(rf"\n{_CALL.pattern}")
"""A call that is a statement of its own, after the first row."""


class Looks(NamedTuple):
    """What a text imports and does, by its looks."""

    size: int
    """Its characters."""
    imports: tuple[Imported, ...]
    processes: bool
    """Whether it imports a library that starts processes, and may have it do so."""
    forks: bool
    """Whether it calls `os.fork`, which Windows does not have."""
    acts: bool
    """Whether it has a guard, or a call that is a statement of its own."""


NO_LOOKS = Looks(0, (), processes=False, forks=False, acts=False)
"""Those of no text."""

_KNOWN: WeakKeyDictionary[Document, Looks] = WeakKeyDictionary()


def looks(document: Document) -> Looks:
    """The looks of a document; taken once."""
    found = _KNOWN.get(document)
    if found is None:
        found = _KNOWN[document] = looks_of(document.text)
    return found


def looks_of(text: str) -> Looks:
    """The looks of a text. A search for a plain word comes before each pattern: it is a hundred times as quick."""
    imports = imports_of(text)
    return Looks(
        len(text),
        imports,
        _imports_processes(text, imports),
        "fork" in text and _FORKS.search(text) is not None,
        "__main__" in text or _CALLS.search(text) is not None or _CALL.match(text) is not None,
    )


def _imports_processes(text: str, imports: tuple[Imported, ...]) -> bool:
    if ("import_module" in text or "__import__" in text) and _BY_NAME.search(text):
        return True
    imported = {module.partition(".")[0] for dots, module, _ in imports if not dots}
    return any(_has_occasion(text, name) for name in WAYS.libraries & imported)


def _has_occasion(text: str, library: str) -> bool:
    occasion = WAYS.occasions.get(library)
    return occasion is None or occasion.search(text) is not None

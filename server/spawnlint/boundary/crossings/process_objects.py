"""What is known for certain of a Process object and its classes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.dataclass_model as dataclass_model
from spawnlint.boundary.interpreter.store import Key
from spawnlint.boundary.interpreter.values import UNBOUND, ClassValue, External, Function, Obj, Value, is_bound
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import statements_in
from spawnlint.knowledge.externals import TRANSPARENT_BASES
from spawnlint.knowledge.ways import PROCESS
from spawnlint.program.module import class_body

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

ESCAPED: Key = ("process", "escaped")
"""The cell of an object that was given to code which is not followed, and which may have done anything to it."""


def is_test(path: str) -> bool:
    """Whether a file holds tests, which may misuse things on purpose."""
    pure = PurePath(path)
    return pure.name.startswith(("test_", "conftest")) or pure.stem.endswith("_test") or "tests" in pure.parts[:-1]


def is_plain(machine: Machine, obj: Obj) -> bool:
    """Whether it is a Process of multiprocessing of whose classes everything is known."""
    if isinstance(obj.type, External):
        return obj.type.path == PROCESS
    order = classes.mro(machine, obj.type)
    if not any(isinstance(base, External) and base.path == PROCESS for base in order):
        return False
    return all(
        not _has_metaclass(base)
        if isinstance(base, ClassValue)
        else base is not None and base.path in TRANSPARENT_BASES
        for base in order
    )


def _has_metaclass(cls: ClassValue) -> bool:
    return any(base.name is not None or base.star for base in cls.node.bases)


def defines(machine: Machine, obj: Obj, name: str) -> bool:
    """Whether a class of the project gives this name, or `__setattr__`, a meaning of its own."""
    if not isinstance(obj.type, ClassValue):
        return False
    return any(is_bound(classes.in_class(machine, obj.type, each)[0]) for each in (name, "__setattr__"))


def may_be_elsewhere(machine: Machine, obj: Obj, word: str) -> bool:
    """Whether code that the run did not follow may have done to the object what the word stands for."""
    if machine.is_partial or is_bound(machine.store.get(obj, ESCAPED).value) or not isinstance(obj.type, ClassValue):
        return True
    init, _ = classes.in_class(machine, obj.type, "__init__")
    if is_bound(init) and not all(isinstance(atom, Function) for atom in init):
        return True
    bases = [base for base in classes.mro(machine, obj.type) if isinstance(base, ClassValue)]
    return any(_is_decorated(machine, cls) or _mentions_unread(machine, cls, word) for cls in bases)


def may_raise(machine: Machine, obj: Obj, name: str) -> Iterator[bool]:
    """Whether the methods with a name may end in an exception, so that nothing comes after them: abstract ones do."""
    for base in classes.mro(machine, obj.type) if isinstance(obj.type, ClassValue) else ():
        for atom in machine.store.get(base, name).value if isinstance(base, ClassValue) else ():
            body = atom.node.body if isinstance(atom, Function) and isinstance(atom.node, n.Function) else ()
            yield any(isinstance(stmt, n.Raise) for stmt in body)


def _is_decorated(machine: Machine, cls: ClassValue) -> bool:
    return len(cls.node.decorators) > dataclass_model.is_dataclass(machine, cls)


def _mentions_unread(machine: Machine, cls: ClassValue, word: str) -> bool:
    for piece, body, broken in class_body(cls.node, cls.piece, cls.item):
        if broken:
            return True
        for stmt in statements_in(body):
            if isinstance(stmt, n.Function) and (piece, stmt) not in machine.run.executed:
                start, end = stmt.span
                if piece.text.find(word, start, end) >= 0:
                    return True
    return False


def identity(process: Obj) -> set[object]:
    """What stands for all processes made alike: their class, or the place where a plain Process is made."""
    return {process.type if isinstance(process.type, ClassValue) else process.place}


def is_certain(value: Value) -> bool:
    """Whether a cell was set on every way here."""
    return is_bound(value) and not value & UNBOUND


def class_name(obj: Obj) -> str:
    """How a message calls it."""
    return obj.type.name if isinstance(obj.type, ClassValue) else "Process"


def text_of(function: Function) -> str:
    """The text of a definition."""
    start, end = function.node.span
    return function.piece.text[start:end]

"""`isinstance`, as far as the types of both sides are known; and pickling that a program tries itself."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.pickling as pickling
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.values import (
    NOTHING,
    PLAIN,
    Atom,
    ClassValue,
    Const,
    External,
    Function,
    Obj,
    Value,
    one,
)
from spawnlint.boundary.trail import Step
from spawnlint.knowledge.picklable import fact

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_BUILTIN_TYPES = {
    f"builtins.{name}": kind for name, kind in vars(builtins).items() if isinstance(kind, type) and kind is not object
}


def _isinstance(outside: Outside) -> Value:
    answers = {_is_one(outside.machine, atom, outside.value(1, "types")) for atom in outside.value(0, "obj")}
    answer = answers.pop() if len(answers) == 1 else None
    return PLAIN if answer is None else one(Const(answer))


def _is_one(machine: Machine, atom: Atom, types: Value) -> bool | None:
    """Whether something is of a type, or of one of a tuple of them."""
    kind = next(iter(types)) if len(types) == 1 else None
    several = containers.known_items(machine, types)
    if several is not None:
        answers = {_is_one(machine, atom, each) for each in several}
        return True if True in answers else None if None in answers else False
    match atom, kind:
        case Const(value=value), External(path=path) if path in _BUILTIN_TYPES:
            return isinstance(value, _BUILTIN_TYPES[path])
        case Function(), External(path=path) if path in _BUILTIN_TYPES:
            return False
        case Obj(type=ClassValue() as cls), ClassValue():
            order = classes.mro(machine, cls)
            return True if kind in order else None if None in order else False
        case Obj(type=External(path=made)), External(path=path) if path in _BUILTIN_TYPES:
            known = fact(made)
            if made in _BUILTIN_TYPES or known is None:
                return True if made == path else None
            return None if known.type.startswith("builtins.") else False
        case _:
            return None


def _pickled(outside: Outside) -> Value:
    """`pickle.dumps(x)`, which is tried in order to see whether it fails."""
    value = outside.value(0, "obj")
    trail = (Step(outside.place, "pickles it"),)
    found = pickling.failures(outside.machine, None, value, trail, None, spawning=False)
    return NOTHING if any(failure.certain for failure in found) else PLAIN


FUNCTIONS: dict[str, Model] = {
    "builtins.isinstance": _isinstance,
    **dict.fromkeys(("pickle.dumps", "pickle.dump", "multiprocessing.reduction.ForkingPickler.dumps"), _pickled),
}

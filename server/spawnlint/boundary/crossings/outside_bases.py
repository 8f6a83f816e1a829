"""Objects whose class derives from one outside the project of which the tables know that its objects do not pickle."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.objects as objects
from spawnlint.boundary.interpreter.values import ClassValue, External, Obj, is_bound
from spawnlint.knowledge.picklable import Picklability, TypeFact, fact

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_OWN_WAYS = ("__reduce__", "__reduce_ex__", "__getstate__", "__getnewargs__", "__getnewargs_ex__", "__copy__")


def failing_base(machine: Machine, obj: Obj, cls: ClassValue) -> TypeFact | None:
    """What is known of a base that keeps an object from being pickled; None if nothing does for certain.

    A class that says itself how it is pickled may know better, and without its `__init__` the base holds nothing yet.
    """
    order = classes.mro(machine, cls)
    if None in order or not is_bound(machine.store.get(obj, objects.INITIALISED).value):
        return None
    own = [base for base in order if isinstance(base, ClassValue)]
    if any(is_bound(machine.store.get(base, name).value) for base in own for name in _OWN_WAYS):
        return None
    for base in order:
        known = fact(base.path) if isinstance(base, External) else None
        if known is not None and known.verdict is Picklability.FAILS and not known.in_child and _is_class(known):
            return _of_subclass(known)
    return None


def _is_class(known: TypeFact) -> bool:
    """Whether it is the class that was called, not a function that makes an object of another one."""
    return not known.unless_given and known.constructor.rpartition(".")[2] == known.type.rpartition(".")[2]


def _of_subclass(known: TypeFact) -> TypeFact:
    """The same of a class derived from it: an error that names the class names another one then."""
    names = (f"'{known.type}'", f"'{known.type.rpartition('.')[2]}'")
    return replace(known, other_errors=(known.error,)) if any(name in known.error for name in names) else known

"""Classes of an imagined process: their bodies, bases and order of search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.expressions as ex
import spawnlint.boundary.interpreter.statements as statements
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import (
    PLAIN,
    UNBOUND,
    UNKNOWN,
    Bound,
    ClassValue,
    Descriptor,
    External,
    Frame,
    Function,
    Value,
    is_bound,
    one,
)
from spawnlint.knowledge.container_bases import CONTAINER_BASES
from spawnlint.knowledge.externals import PICKLED_BY_STATE, PICKLING_HOOKS, TRANSPARENT_BASES
from spawnlint.knowledge.picklable import fact
from spawnlint.knowledge.ways import canonical
from spawnlint.program.module import Place, class_body, mentioned

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


_AS_OF_OBJECT = PICKLING_HOOKS | {"__new__"}
"""What a base class that is pickled by its state leaves as it is, as far as it matters."""
_EXECUTED = ("class", "executed")
COPYREG = ("class", "copyreg")
"""The cell of a class for which `copyreg.pickle` was called."""
_ANYTHING = "*"
"""The cell of a class that is bound when an attribute of unknown name was set on it."""
_BROKEN = "broken"
"""Cells of a class for the names that a member which does not parse mentions, and so may define."""


def execute_class(machine: Machine, frame: Frame, made: ClassValue) -> None:
    """Execute the body of a class, once in each process."""
    if is_bound(machine.store.get(made, _EXECUTED).value):
        return
    machine.store.set(made, _EXECUTED, Slot(PLAIN))
    for position, base in enumerate(made.node.bases):
        if base.name is None and not base.star:
            value = ex.evaluate(machine, frame, base.value)
            machine.store.set(made, ("base", position), Slot(value))
        elif base.star:
            machine.store.set(made, ("base", position), Slot(UNKNOWN))
    for piece, body, broken in class_body(made.node, made.piece, made.item):
        inner = Frame(made.module, piece, None, up=frame, of_class=made)
        statements.execute(machine, inner, body)
        if broken:
            for name in mentioned(piece):
                machine.store.set(made, (_BROKEN, name), Slot(UNKNOWN))
    _note_setters(machine, made)
    _tell_hooks(machine, frame, made)


def _note_setters(machine: Machine, made: ClassValue) -> None:
    """Only attributes of these names are looked for in classes when they are set."""
    for key, slot in machine.store.cells(made).items():
        if isinstance(key, str) and any(isinstance(atom, Descriptor) and atom.setter for atom in slot.value):
            machine.run.setters.add(key)


def _tell_hooks(machine: Machine, frame: Frame, made: ClassValue) -> None:
    """`__init_subclass__` of the bases and `__init__` of the metaclass run when a class is defined."""
    inherited, _ = in_class(machine, made, "__init_subclass__", after=made)
    for atom in inherited:
        function = atom.function if isinstance(atom, Descriptor) else atom
        if isinstance(function, Function):
            calls.call(machine, one(Bound(made, function)), _keywords(machine, frame, made), made.place)
    for base in made.node.bases:
        for metaclass in ex.evaluate(machine, frame, base.value) if base.name == "metaclass" else ():
            if isinstance(metaclass, ClassValue):
                init, _ = in_class(machine, metaclass, "__init__")
                calls.call(machine, init - UNBOUND, calls.Arguments(open=True), made.place)


def _keywords(machine: Machine, frame: Frame, made: ClassValue) -> calls.Arguments:
    """What stands behind the bases of a class, but for its metaclass."""
    given: dict[str, tuple[Value, Place]] = {}
    for base in made.node.bases:
        if base.name is not None and base.name != "metaclass":
            given[base.name] = ex.evaluate(machine, frame, base.value), Place(made.module.path, made.piece, base.span)
    return calls.Arguments(keywords=given, open=any(base.star for base in made.node.bases))


def ensure_class(machine: Machine, cls: ClassValue) -> None:
    """Execute a class that another process made, in this one."""
    if not is_bound(machine.store.get(cls, _EXECUTED).value):
        frame = Frame(cls.module, cls.piece, None, up=cls.frame)
        execute_class(machine, frame, cls)


def mro(machine: Machine, cls: ClassValue) -> tuple[ClassValue | External | None, ...]:
    """The class and its bases in order of search; None stands for a base of which nothing is known.

    Depth first, a shared base at its last place: what C3 gives wherever both exist in real hierarchies.
    """
    found: list[ClassValue | External | None] = []
    _linearise(machine, cls, found, ())
    unique = dict.fromkeys(reversed(found))
    return tuple(reversed(unique))


def _linearise(
    machine: Machine, cls: ClassValue, found: list[ClassValue | External | None], above: tuple[ClassValue, ...]
) -> None:
    ensure_class(machine, cls)
    found.append(cls)
    for key, slot in machine.store.cells(cls).items():
        if not (isinstance(key, tuple) and key[0] == "base"):
            continue
        base = next(iter(slot.value)) if len(slot.value) == 1 else None
        if isinstance(base, ClassValue) and base not in above:
            _linearise(machine, base, found, (*above, cls))
        elif isinstance(base, External):
            found.append(base.at(canonical(base.path)))
        else:
            found.append(None)


def external_base(machine: Machine, cls: ClassValue | External, path: str) -> External | None:
    """The base with this path, if the class has it."""
    if isinstance(cls, External):
        return cls if cls.path == path else None
    for base in mro(machine, cls):
        if isinstance(base, External) and base.path == path:
            return base
    return None


def is_measured(machine: Machine, cls: ClassValue) -> bool:
    """Whether all bases outside the project are known, or at least how their objects are pickled."""
    known = TRANSPARENT_BASES | CONTAINER_BASES.keys()
    outside = [base for base in mro(machine, cls) if not isinstance(base, ClassValue)]
    return all(base is not None and (base.path in known or fact(base.path) is not None) for base in outside)


def in_class(machine: Machine, cls: ClassValue, name: str, after: ClassValue | None = None) -> tuple[Value, bool]:
    """An attribute found in a class or its bases, and whether it is certainly absent if it is not found.

    With `after` the search starts behind that class, as `super()` does.
    """
    order = mro(machine, cls)
    if after is not None and after in order:
        order = order[order.index(after) + 1 :]
    for base in order:
        match base:
            case None:
                return UNKNOWN, False
            case External(path=path):
                is_plain = path in TRANSPARENT_BASES or path in CONTAINER_BASES
                if not is_plain and not (path in PICKLED_BY_STATE and name in _AS_OF_OBJECT):
                    return UNKNOWN, False
            case ClassValue():
                ensure_class(machine, base)
                value = machine.store.get(base, name).value
                if is_bound(value):
                    return value, False
                if any(is_bound(machine.store.get(base, key).value) for key in ((_BROKEN, name), _ANYTHING)):
                    return UNKNOWN, False
    return UNBOUND, True

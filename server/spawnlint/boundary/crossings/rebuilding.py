"""Whether an object can be made again where it is unpickled, by the call that pickle makes for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.exceptions as exceptions
import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.objects as objects
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import NONE, ClassValue, Const, Function, Obj, Value, is_bound, one
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import statements_in
from spawnlint.knowledge.ways import PROCESS, PROCESS_STATE
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_SETSTATE = "__setstate__"
_ARGUMENTS = ("__getnewargs__", "__getnewargs_ex__")


@dataclass(frozen=True, slots=True)
class Refusal:
    """The error of a call that should make an object again, and the place that is to blame."""

    error: str
    place: Place


def refusal(machine: Machine, obj: Obj, cls: ClassValue) -> Refusal | None:
    """The failure of the call that makes an object of a class of the project again; None if it is not known to fail."""
    constructor = _method(machine, cls, "__new__")
    if not exceptions.is_exception(machine, cls):
        is_told = any(is_bound(classes.in_class(machine, cls, name)[0]) for name in _ARGUMENTS)
        error = _refused(constructor, 0) if constructor is not None and not is_told else None
        return Refusal(error, constructor.place) if error is not None and constructor is not None else None
    args = containers.known_items(machine, machine.store.get(obj, exceptions.ARGS).value)
    init = _method(machine, cls, "__init__")
    if args is None or init is None or constructor is not None:
        return None
    error = _refused(init, len(args))
    return Refusal(error, obj.place) if error is not None else None


def endless_lookup(machine: Machine, obj: Obj, cls: ClassValue) -> Place | None:
    """Where `__getattr__` reads an attribute that an object which is being unpickled does not have yet.

    Unpickling asks the object, which has no attributes then, for `__setstate__`, and so calls `__getattr__`, which asks
    the object for an attribute of its own, and so calls itself. None if it is not certain that this never ends.
    """
    hook = _method(machine, cls, "__getattr__")
    if hook is None or not any(isinstance(key, str) for key in machine.store.cells(obj)):
        return None
    if is_bound(classes.in_class(machine, cls, _SETSTATE)[0]) or not isinstance(hook.node, n.Function):
        return None
    if any(isinstance(stmt, n.Raise | n.Try) for stmt in statements_in(hook.node.body)):
        return None
    name, seen, place = _SETSTATE, set[str](), None
    while name not in seen:
        seen.add(name)
        lacked = _lacked(machine, hook, cls, name)
        if lacked is None:
            return None
        name, place = lacked
    return place


def _lacked(machine: Machine, hook: Function, cls: ClassValue, name: str) -> tuple[str, Place] | None:
    """The attribute that `__getattr__(name)` certainly asks an object for that has none, and where."""
    bare, mark = Obj(cls, hook.place), machine.store.mark()
    machine.store.set(bare, objects.BARE, Slot(NONE))
    given = ((one(bare), hook.place), (one(Const(name)), hook.place))
    calls.invoke(machine, hook, calls.Arguments(given), hook.place)
    cells = machine.store.cells(bare)
    machine.store.undo(mark)
    for key, slot in cells.items():
        if isinstance(key, tuple) and key[0] == objects.LACKED and slot.value == NONE:
            return str(key[1]), slot.places[-1]
    return None


def lost_state(machine: Machine, state: Value, cls: ClassValue) -> Place | None:
    """Where the state of a Process is made without what `multiprocessing` keeps in it; None if that is not certain."""
    if classes.external_base(machine, cls, PROCESS) is None or is_bound(classes.in_class(machine, cls, _SETSTATE)[0]):
        return None
    dicts = [atom for atom in state if isinstance(atom, Obj) and atom.type == containers.DICT]
    if not dicts or len(dicts) != len(state):
        return None
    for made in dicts:
        items = containers.items_of(machine, made)
        if items is None or any(("key", name) in items for name in PROCESS_STATE):
            return None
    return dicts[0].place


def _method(machine: Machine, cls: ClassValue, name: str) -> Function | None:
    """The one function that a class has under a name."""
    found, _ = classes.in_class(machine, cls, name)
    functions = [atom for atom in found if isinstance(atom, Function)]
    return functions[0] if len(functions) == len(found) == 1 else None


def _refused(function: Function, given: int) -> str | None:
    """What Python says of a call of a method with the object and this many positional arguments; None if it is fine."""
    name = f"TypeError: {function.qualname}()"
    params = function.node.params
    positional = [param for param in params if param.kind in ("positional", "positional_only")]
    required = [param for param in positional[1 + given :] if param.default is None]
    keywords = [param for param in params if param.kind == "keyword_only" and param.default is None]
    if required:
        return f"{name} {_missing(required, 'positional')}"
    if not any(param.kind == "var_positional" for param in params) and given >= len(positional):
        return f"{name} {_takes(positional, given)}"
    return f"{name} {_missing(keywords, 'keyword-only')}" if keywords else None


def _missing(params: list[n.Parameter], kind: str) -> str:
    *names, last = (f"'{param.name}'" for param in params)
    listed = f"{', '.join(names)}{',' if len(names) > 1 else ''} and {last}" if names else last
    return f"missing {len(params)} required {kind} argument{'s' if names else ''}: {listed}"


def _takes(positional: list[n.Parameter], given: int) -> str:
    fewest = sum(param.default is None for param in positional)
    takes = f"{len(positional)}" if fewest == len(positional) else f"from {fewest} to {len(positional)}"
    plural = "" if takes == "1" else "s"
    return f"takes {takes} positional argument{plural} but {given + 1} were given"

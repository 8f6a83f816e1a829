"""Whether an object can be made again where it is unpickled, by the call that pickle makes for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.exceptions as exceptions
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.dataclass_model as dataclass_model
from spawnlint.boundary.interpreter.values import ClassValue, External, Function, Obj, Value, is_bound
from spawnlint.boundary.observations import Reason
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in
from spawnlint.knowledge.container_bases import CONTAINER_BASES, ContainerBase
from spawnlint.knowledge.externals import SCALAR_BASES
from spawnlint.knowledge.ways import PROCESS, PROCESS_STATE
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_SETSTATE = "__setstate__"
_PICKLING = ("__reduce__", "__reduce_ex__", "__getstate__", "__getnewargs__", "__getnewargs_ex__")
_ARGUMENTS = ("__getnewargs__", "__getnewargs_ex__")


@dataclass(frozen=True, slots=True)
class Refusal:
    """The error of a call that should make an object again, and the place that is to blame."""

    error: str
    place: Place
    reason: Reason = Reason.CANNOT_BE_REBUILT


def refusal(machine: Machine, obj: Obj, cls: ClassValue) -> Refusal | None:
    """The failure of the call that makes an object of a class of the project again; None if it is not known to fail."""
    given_back = [base.replayed for base in container_bases(machine, cls) if base.replayed is not None]
    init = _method(machine, cls, "__init__")
    if given_back and init is not None:
        error = _refused(init, given_back[0])
        return Refusal(error, init.place, Reason.REPLAYED_AS_CONTAINER) if error is not None else None
    constructor = _method(machine, cls, "__new__")
    if not exceptions.is_exception(machine, cls):
        given = 1 if is_replayed_scalar(machine, cls) else 0
        is_told = not given and any(is_bound(classes.in_class(machine, cls, name)[0]) for name in _ARGUMENTS)
        error = _refused(constructor, given) if constructor is not None and not is_told else None
        return Refusal(error, constructor.place) if error is not None and constructor is not None else None
    args = containers.known_items(machine, machine.store.get(obj, exceptions.ARGS).value)
    if args is not None and constructor is None and (required := dataclass_model.required(machine, cls, len(args))):
        return Refusal(f"TypeError: {cls.qualname}.__init__() {_missing(required, 'positional')}", obj.place)
    if args is None or init is None or constructor is not None:
        return None
    error = _refused(init, len(args))
    return Refusal(error, obj.place) if error is not None else None


def keeps_attributes(machine: Machine, cls: ClassValue) -> bool:
    """Whether the attributes of its objects are pickled with them."""
    return all(base.keeps_attributes for base in container_bases(machine, cls))


def container_bases(machine: Machine, cls: ClassValue) -> list[ContainerBase]:
    """The containers that a class derives from."""
    order = classes.mro(machine, cls)
    return [CONTAINER_BASES[base.path] for base in order if isinstance(base, External) and base.path in CONTAINER_BASES]


def is_replayed_scalar(machine: Machine, cls: ClassValue) -> bool:
    """Whether its objects are pickled as their class, their built-in value and their attributes: a `str` with more."""
    order = classes.mro(machine, cls)
    outside = [base.path for base in order if isinstance(base, External) and base.path != "builtins.object"]
    if None in order or len(outside) != 1 or outside[0] not in SCALAR_BASES:
        return False
    own = [base for base in order if isinstance(base, ClassValue)]
    return not any(is_bound(machine.store.get(base, name).value) for base in own for name in _PICKLING)


def changed_text(machine: Machine, obj: Obj, cls: ClassValue) -> Place | None:
    """Where an exception makes a text of its one argument; made again from that text, it makes it once more."""
    init = _method(machine, cls, "__init__")
    if not exceptions.is_exception(machine, cls) or init is None or not isinstance(init.node, n.Function):
        return None
    taken = [param for param in init.node.params[1:] if param.kind != "keyword_only"]
    args = containers.known_items(machine, machine.store.get(obj, exceptions.ARGS).value)
    if not taken or args is None or len(args) != 1 or init.node.params[1].kind not in ("positional", "positional_only"):
        return None
    for node in nodes_in(init.node.body):
        match node:
            case n.Call(func=n.Attribute(attr="__init__"), args=(n.Argument(name=None, star="", value=text),)):
                named = {each.id for each in nodes_in((text,)) if isinstance(each, n.Name)}
                if isinstance(text, n.Template | n.Operation) and init.node.params[1].name in named:
                    return Place(init.module.path, init.piece, text.span)
            case _:
                pass
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
        return f"{name} {_missing([param.name for param in required], 'positional')}"
    if not any(param.kind == "var_positional" for param in params) and given >= len(positional):
        return f"{name} {_takes(positional, given)}"
    return f"{name} {_missing([param.name for param in keywords], 'keyword-only')}" if keywords else None


def _missing(params: list[str], kind: str) -> str:
    *names, last = (f"'{param}'" for param in params)
    listed = f"{', '.join(names)}{',' if len(names) > 1 else ''} and {last}" if names else last
    return f"missing {len(params)} required {kind} argument{'s' if names else ''}: {listed}"


def _takes(positional: list[n.Parameter], given: int) -> str:
    fewest = sum(param.default is None for param in positional)
    takes = f"{len(positional)}" if fewest == len(positional) else f"from {fewest} to {len(positional)}"
    plural = "" if takes == "1" else "s"
    return f"takes {takes} positional argument{plural} but {given + 1} were given"

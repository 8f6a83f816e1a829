"""What is handed to a Process or pool as callable and as arguments, and is neither."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.values import (
    UNBOUND,
    Atom,
    Bound,
    ClassValue,
    Const,
    External,
    Function,
    Obj,
    Plain,
    Suspended,
    Value,
)
from spawnlint.boundary.watchers.misuses import NotArguments, ResultSent, SuperMethodSent
from spawnlint.facts import nodes as n
from spawnlint.knowledge.externals import NOT_ITERABLE
from spawnlint.knowledge.picklable import fact
from spawnlint.knowledge.ways import Kind, Role, Way
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_CALL = re.compile(r"([A-Za-z_][\w.]*)\s*\(")
_NOT_ITERABLE = frozenset({"builtins.int", "builtins.float", "datetime.datetime", "datetime.date", "uuid.UUID"})
_NOT_CALLABLE = _NOT_ITERABLE | {"builtins.str", "builtins.bytes", "pathlib.Path", "pathlib.PosixPath"}
_NAMED_WITH_MODULE = frozenset({"_thread", "datetime", "_queue"})
"""Modules in C whose types are named in errors with the module."""
_MAY_GIVE_CALLABLE = frozenset({"max", "min"})
"""Built-ins of plain results that hand out one of their arguments."""


def check_process(machine: Machine, args: calls.Arguments, place: Place) -> None:
    """The target and the arguments of a new Process."""
    target, given = args.get(1, "target"), args.get(3, "args")
    if target is not None:
        _check_callable(machine, Kind.START, "target", target, place)
    if given is not None:
        known = target[0] if target is not None and args.get(4, "kwargs") is None else None
        _check_arguments(machine, Kind.START, "args", given, place, known)


def check_way(machine: Machine, way: Way, args: calls.Arguments, place: Place) -> None:
    """The callable and the arguments of a task or of a pool's set-up."""
    given_as = {role: args.get(position, name) for position, (name, role) in enumerate(way.parameters)}
    callee = given_as.get(Role.CALLABLE) if given_as.get(Role.KWARGS) is None else None
    for position, (name, role) in enumerate(way.parameters):
        given = args.get(position, name)
        if given is None:
            continue
        if role is Role.CALLABLE:
            _check_callable(machine, way.kind, name, given, place)
            check_method(machine, given[0], given[1], place, copies=way.kind is not Kind.TASK)
        elif role is Role.ARGS:
            _check_arguments(machine, way.kind, name, given, place, None if callee is None else callee[0])


def check_method(machine: Machine, value: Value, where: Place, place: Place, *, copies: bool) -> None:
    """A callable that is sent: a method found through `super()` is not the one that the child finds.

    `copies` says that the child is a copy of the parent, to which nothing is sent.
    """
    if copies or len(value) != 1:
        return
    (atom,) = value
    if not isinstance(atom, Bound) or not isinstance(atom.receiver, Obj) or not isinstance(atom.method, Function):
        return
    cls, name = atom.receiver.type, atom.method.name
    if not isinstance(cls, ClassValue) or name.startswith("__") or name in machine.store.cells(atom.receiver):
        return
    found, _ = classes.in_class(machine, cls, name)
    override = next(iter(found))
    if not isinstance(override, Function) or len(found) > 1 or override.owner is None or atom.method.owner is None:
        return
    if override.node is not atom.method.node:
        machine.run.observe(("super", where), SuperMethodSent(atom.method, override, where, place))


def expects(machine: Machine, error: str) -> bool:
    """Whether code around the present point says that it expects this very error."""
    return any(error in caught for caught in machine.catching)


def function_of(value: Value) -> Function | None:
    """The one function that a callable certainly is, bound or not."""
    if len(value) != 1:
        return None
    match next(iter(value)):
        case Function() as function:
            return function
        case Bound(method=Function() as function):
            return function
        case _:
            return None


def is_suspended(function: Function) -> bool:
    """Whether calling it runs nothing yet."""
    return isinstance(function.node, n.Function) and (function.node.is_async or function.node.scope.yields)


def is_certainly_something(value: Value) -> bool:
    """Whether it is certainly not None."""
    return all(
        isinstance(atom, Obj | Function | ClassValue | Bound | Suspended)
        or (isinstance(atom, Const) and atom.value is not None)
        for atom in value
    )


def type_if_not_callable(machine: Machine, atom: Atom) -> str | None:
    """The type of a value that certainly cannot be called; None if it may be called. Plain values have no known type."""
    match atom:
        case Const(value=value):
            return type(value).__name__
        case Plain():
            return "plain value"
        case Suspended(kind=kind):
            return kind
        case Obj(type=External() as kind) if kind in containers.CONTAINERS:
            return kind.path.removeprefix("builtins.")
        case Obj(type=External(path=path)):
            return _known_type(path, _NOT_CALLABLE)
        case Obj(type=ClassValue() as cls) if classes.in_class(machine, cls, "__call__") == (UNBOUND, True):
            return cls.name
        case _:
            return None


def _known_type(constructor: str, types: frozenset[str]) -> str | None:
    """The name of the type of what a call outside gives, if it is one of these types."""
    known = fact(constructor)
    if constructor not in NOT_ITERABLE and (known is None or known.type not in types):
        return None
    module, _, name = (known.type if known is not None else constructor).rpartition(".")
    return f"{module}.{name}" if module in _NAMED_WITH_MODULE else name


def _check_callable(machine: Machine, kind: Kind, name: str, given: tuple[Value, Place], place: Place) -> None:
    value, where = given
    text = where.piece.text[where.span[0] : where.span[1]]
    call = _CALL.match(text)
    if len(value) != 1 or call is None or not text.endswith(")") or call[1] in _MAY_GIVE_CALLABLE:
        return
    if call[1].startswith("self.") and machine.now.is_apart:
        return  # a subclass may return something else
    (atom,) = value
    made = type_if_not_callable(machine, atom)
    is_harmless = name == "target" and kind is Kind.START and expects(machine, "TypeError")
    if made is not None and not is_harmless:
        function = atom.function if isinstance(atom, Suspended) else None
        machine.run.observe(("result", where), ResultSent(kind, name, where, place, made, function))


def _check_arguments(
    machine: Machine, kind: Kind, name: str, given: tuple[Value, Place], place: Place, target: Value | None
) -> None:
    value, where = given
    if len(value) != 1 or where == place or expects(machine, "TypeError"):
        return
    (atom,) = value
    if atom == Const(None) and machine.now.is_apart:
        return  # it may have been set by then
    made = _type_if_not_iterable(machine, atom)
    key = ("arguments", where)
    if made is not None:
        machine.run.observe(key, NotArguments(kind, name, where, place, made))
    elif isinstance(atom, Const) and isinstance(atom.value, str) and target is not None:
        function = function_of(target)
        if function is not None and not _takes(function, len(atom.value), is_bound_method=_is_method(target)):
            misuse = NotArguments(kind, name, where, place, "str", len(atom.value), function)
            machine.run.observe(key, misuse)


def _is_method(target: Value) -> bool:
    return any(isinstance(atom, Bound) for atom in target)


def _takes(function: Function, number: int, *, is_bound_method: bool) -> bool:
    """Whether a function may be called with so many positional arguments."""
    params = function.node.params
    if any(param.kind == "var_positional" for param in params):
        return True
    positional = [param for param in params if param.kind in ("positional", "positional_only")][is_bound_method:]
    required = sum(1 for param in positional if param.default is None)
    return required <= number <= len(positional)


def _type_if_not_iterable(machine: Machine, atom: Atom) -> str | None:
    match atom:
        case Const(value=value) if not isinstance(value, str | bytes):
            return type(value).__name__
        case Function():
            return "function"
        case Bound(method=Function()):
            return "method"
        case Obj(type=External(path=path)):
            return _known_type(path, _NOT_ITERABLE)
        case Obj(type=ClassValue() as cls):
            absent = (UNBOUND, True)
            if all(classes.in_class(machine, cls, name) == absent for name in ("__iter__", "__getitem__")):
                return cls.name
            return None
        case _:
            return None

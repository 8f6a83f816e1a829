"""Whether an object can be made again where it is unpickled, by the call that pickle makes for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.exceptions as exceptions
import spawnlint.boundary.objects as objects
from spawnlint.boundary.values import ClassValue, Function, Obj
from spawnlint.facts import nodes as n

if TYPE_CHECKING:
    from spawnlint.boundary.machine import Machine


def refusal(machine: Machine, obj: Obj, cls: ClassValue) -> str | None:
    """The error of the call that makes an object of a class of the project again; None if it is not known to fail."""
    if not exceptions.is_exception(machine, cls):
        return None
    args = objects.known_items(machine, machine.store.get(obj, exceptions.ARGS).value)
    constructor = _method(machine, cls, "__init__")
    if args is None or constructor is None or _method(machine, cls, "__new__") is not None:
        return None
    return _refused(constructor, len(args))


def _method(machine: Machine, cls: ClassValue, name: str) -> Function | None:
    """The one function that a class has under a name."""
    found, _ = objects.in_class(machine, cls, name)
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

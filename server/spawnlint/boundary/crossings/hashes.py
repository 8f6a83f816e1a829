"""Objects that are asked for their hash while they are unpickled, before they have their attributes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.values import ClassValue, Function, Obj, is_bound
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_OWN_WAYS = ("__reduce__", "__reduce_ex__", "__getnewargs__", "__getnewargs_ex__", "__getattr__", "__getattribute__")
"""Methods after which an object may have its attributes, or seem to, when it is made."""
_CONDITIONS = (n.Conditional, n.Lambda, n.Comprehension)


def asked_too_early(machine: Machine, filled: Obj, holders: frozenset[Obj]) -> Iterator[tuple[Obj, Place]]:
    """The objects in a set that hold it themselves, and where their hash needs what they do not have before it is full.

    `holders` are on the way to the set, which pickle comes to for the first time.
    """
    for slot in machine.store.cells(filled).values() if filled.type == containers.SET else ():
        for atom in slot.value & holders if len(slot.value) == 1 else ():
            if isinstance(atom, Obj) and (place := _unset_in_hash(machine, atom)) is not None:
                yield atom, place


def _unset_in_hash(machine: Machine, obj: Obj) -> Place | None:
    """Where `__hash__` certainly reads an attribute that only the state of an object gives it; None if it does not."""
    cls = obj.type
    if not isinstance(cls, ClassValue) or None in classes.mro(machine, cls):
        return None
    if any(is_bound(classes.in_class(machine, cls, name)[0]) for name in _OWN_WAYS):
        return None
    if is_bound(machine.store.get(cls, classes.COPYREG).value):
        return None
    found, _ = classes.in_class(machine, cls, "__hash__")
    function = next(iter(found)) if len(found) == 1 else None
    if not isinstance(function, Function) or not isinstance(function.node, n.Function) or not function.node.params:
        return None
    own, body = function.node.params[0].name, function.node.body
    if len(body) != 1 or not isinstance(body[0], n.Return):
        return None
    nodes = tuple(nodes_in(body))
    if any(
        isinstance(node, _CONDITIONS) or (isinstance(node, n.Operation) and node.op in ("and", "or")) for node in nodes
    ):
        return None
    held = machine.store.cells(obj)
    for node in nodes:
        match node:
            case n.Attribute(value=n.Name(id=name), attr=attr) if name == own and attr in held:
                if not is_bound(classes.in_class(machine, cls, attr)[0]):
                    return Place(function.module.path, function.piece, node.span)
            case _:
                pass
    return None

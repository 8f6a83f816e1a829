"""Whether what a name is in the parent certainly differs from what it is in a child."""

from __future__ import annotations

from spawnlint.boundary.interpreter.containers import CONTAINERS, DICT
from spawnlint.boundary.interpreter.store import EMPTY, Slot, Store
from spawnlint.boundary.interpreter.values import UNBOUND, Atom, ClassValue, Const, Function, ModuleValue, Obj

_REST = "*"
_DEEPEST = 4
_KNOWN = (Const, Function, ClassValue, ModuleValue, Obj)


def difference(parent: Store, ours: Slot, child: Store, theirs: Slot, depth: int = 0) -> Slot | None:
    """The slot of the parent that certainly holds something else than that of the child; doubt is equality.

    For containers it is the first item that differs or that only the parent has.
    """
    if len(ours.value) != 1 or len(theirs.value) != 1 or depth > _DEEPEST:
        return None
    (our,), (their,) = ours.value, theirs.value
    if not isinstance(our, _KNOWN) or not isinstance(their, _KNOWN):
        return None
    if isinstance(our, Obj) and isinstance(their, Obj) and our.type == their.type and our.type in CONTAINERS:
        return _of_items(parent, our, child, their, ours, depth)
    return ours if type(our) is not type(their) or _are_different(our, their) else None


def _are_different(our: Atom, their: Atom) -> bool:
    match our, their:
        case Function(node=our_node), Function(node=their_node):
            return our_node is not their_node
        case ClassValue(node=our_class), ClassValue(node=their_class):
            return our_class is not their_class
        case ModuleValue(), ModuleValue():
            return our.module.path != their.module.path
        case Obj(type=our_type), Obj(type=their_type):
            if isinstance(our_type, ClassValue) and isinstance(their_type, ClassValue):
                return our_type.node is not their_type.node
            return type(our_type) is not type(their_type) or our_type in CONTAINERS or their_type in CONTAINERS
        case _:
            return our != their


def _of_items(parent: Store, our: Obj, child: Store, their: Obj, whole: Slot, depth: int) -> Slot | None:
    ours, theirs = parent.cells(our), child.cells(their)
    if _REST in theirs:
        return None
    if _REST in ours:
        return ours[_REST] if not theirs and ours[_REST].value else None
    for key, slot in ours.items():
        if _is_certain(slot):
            found = slot if key not in theirs else difference(parent, slot, child, theirs[key], depth + 1)
            if found is not None:
                return found
    lacking = (key for key, slot in theirs.items() if _is_certain(slot) and ours.get(key, EMPTY) is EMPTY)
    return whole if our.type == DICT and any(True for _ in lacking) else None


def _is_certain(slot: Slot) -> bool:
    return bool(slot.value) and not slot.value & UNBOUND

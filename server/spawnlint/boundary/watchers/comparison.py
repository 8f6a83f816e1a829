"""Whether what a name is in the parent certainly differs from what it is in a child."""

from __future__ import annotations

from spawnlint.boundary.interpreter.containers import CONTAINERS, DICT
from spawnlint.boundary.interpreter.store import EMPTY, Slot, Store
from spawnlint.boundary.interpreter.values import (
    UNBOUND,
    Atom,
    Bound,
    ClassValue,
    Const,
    External,
    Function,
    ModuleValue,
    Obj,
    Plain,
    Suspended,
    Unknown,
)
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in
from spawnlint.knowledge.externals import CONTAINERS as CONSTRUCTORS
from spawnlint.knowledge.externals import SCALARS
from spawnlint.program.module import Place, facts

_REST = "*"
_DEEPEST = 4
_PURE = frozenset({path.removeprefix("builtins.") for path in SCALARS | CONSTRUCTORS.keys()})
"""Built-ins that make the same of the same."""
_KNOWN = (Const, Function, ClassValue, ModuleValue, Obj)


def difference(parent: Store, ours: Slot, child: Store, theirs: Slot, depth: int = 0) -> Slot | None:
    """The slot of the parent that certainly holds something else than that of the child; doubt is equality.

    For containers it is the first item that differs or that only the parent has.
    """
    if not ours.value or len(theirs.value) != 1 or depth > _DEEPEST:
        return None
    (their,) = theirs.value
    if len(ours.value) != 1 or not isinstance(our := next(iter(ours.value)), _KNOWN):
        return ours if is_set_anew(ours, theirs) else _alternative(ours, theirs)
    if not isinstance(their, _KNOWN):
        return None
    if isinstance(our, Obj) and isinstance(their, Obj) and our.type == their.type and our.type in CONTAINERS:
        return _of_items(parent, our, child, their, ours, depth)
    return ours if type(our) is not type(their) or _are_different(our, their) else None


def is_set_anew(ours: Slot, theirs: Slot) -> bool:
    """Whether the parent has certainly put something else, though it is not known what, where the child has data."""
    if not ours.places or not theirs.places or not set(ours.places).isdisjoint(theirs.places):
        return False
    (their,) = theirs.value
    if not isinstance(their, Const) and not (isinstance(their, Obj) and their.type in CONTAINERS):
        return False
    return all(_may_be_anything(our) or _are_different(our, their) for our in ours.value) and all(
        _comes_from_elsewhere(place) for place in ours.places
    )


def _alternative(ours: Slot, theirs: Slot) -> Slot | None:
    """What the parent has put there on some way and a child has not, if that certainly differs."""
    (their,) = theirs.value
    new = tuple(place for place in ours.places if place not in theirs.places)
    if not theirs.value < ours.value or not set(theirs.places) < set(ours.places) or UNBOUND & ours.value:
        return None
    changed = Slot(ours.value - theirs.value, new)
    if isinstance(their, _KNOWN) and all(isinstance(our, _KNOWN) for our in changed.value):
        differs = all(type(our) is not type(their) or _are_different(our, their) for our in changed.value)
        return changed if differs else None
    return changed if is_set_anew(changed, theirs) else None


def _comes_from_elsewhere(place: Place) -> bool:
    """Whether what is put somewhere depends on more than the literals there, which might say the same again."""
    start, end = place.span
    sources: list[object] = []
    for node in nodes_in(facts(place.piece).body):
        if isinstance(node, n.AugAssign) and node.span == place.span:
            return True
        if isinstance(node, n.For) and node.span == place.span:
            sources.append(node.iter)
        elif isinstance(node, n.Assign) and node.span == place.span:
            keys = (target.index for target in node.targets if isinstance(target, n.Subscript))
            sources.extend((node.value, *keys))
        elif isinstance(node, n.Call) and start <= node.span[0] and node.span[1] <= end:
            sources.append(node)
    return any(isinstance(node, n.Name) and node.id not in _PURE for node in nodes_in(tuple(sources)))


def _may_be_anything(our: Atom) -> bool:
    """Whether nothing is known of a value but that the program gave it."""
    return isinstance(our, Unknown | Plain | Bound | Suspended | External)


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
        is_more = not theirs or any(_comes_from_elsewhere(place) for place in ours[_REST].places)
        return ours[_REST] if is_more and ours[_REST].value else None
    for key, slot in ours.items():
        if _is_certain(slot):
            found = slot if key not in theirs else difference(parent, slot, child, theirs[key], depth + 1)
            if found is not None:
                return found
    lacking = (key for key, slot in theirs.items() if _is_certain(slot) and ours.get(key, EMPTY) is EMPTY)
    return whole if our.type == DICT and any(True for _ in lacking) else None


def _is_certain(slot: Slot) -> bool:
    return bool(slot.value) and not slot.value & UNBOUND

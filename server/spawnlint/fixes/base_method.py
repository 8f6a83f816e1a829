"""A method found through `super()` is sent as a function of its class, with the object bound to it."""

from __future__ import annotations

import libcst as cst

from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.members import functions_in
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.births import births
from spawnlint.program.module import facts
from spawnlint.program.program import Program
from spawnlint.rules.remedies import SendBaseMethod


def title(intent: SendBaseMethod) -> str:
    """What the fix does, in the user's names."""
    return f"Send `{intent.method.qualname}` with the object, by its own name"


def base_method(intent: SendBaseMethod, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where it does not apply.

    Safe in a class with one base: `super()` leads nowhere else, unless a class below it has more.
    """
    method, place = intent.method, intent.place
    owner = method.owner
    if owner is None or owner.frame is not None:
        raise CannotRewrite("the method belongs to a local class")
    rewriting = Rewriting(program)
    if not births(rewriting.module(place.path), owner.name):
        raise CannotRewrite(f"`{owner.name}` is not known in this module")
    around = [each for each in functions_in(facts(place.piece).body) if each.span[0] <= place.span[0] < each.span[1]]
    if not around or not around[0].params:
        raise CannotRewrite("`super()` does not stand in a method")
    block, changes = rewriting.block(place)
    base = block.offset(place) - place.span[0]
    start, end = base + around[0].span[0], base + around[0].span[1]
    found = [
        node
        for node in block.nodes(cst.Attribute)
        if _is_super(node, method.name) and start <= block.span(node)[0] < end
    ]
    found = [node for node in found if block.span(node)[0] == block.offset(place)] or found
    if len(found) != 1 or any(call.func is found[0] for call in block.nodes(cst.Call)):
        raise CannotRewrite("it is not clear where the method was asked for")
    partial = rewriting.imported(place.path, "functools", "partial")
    new = cst.parse_expression(f"{partial}({owner.name}.{method.name}, {around[0].params[0].name})")
    changes[found[0]] = lambda _: new
    bases = block.around(place, cst.ClassDef).bases
    return Fix(title(intent), Applicability.SAFE if len(bases) == 1 else Applicability.UNSAFE, rewriting.done())


def _is_super(node: cst.Attribute, name: str) -> bool:
    match node:
        case cst.Attribute(value=cst.Call(func=cst.Name(value="super")), attr=cst.Name(value=attr)):
            return attr == name
        case _:
            return False

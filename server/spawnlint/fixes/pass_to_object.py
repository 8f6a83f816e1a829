"""A global of the parent travels with an object: its constructor takes the value, and methods read the attribute."""

from __future__ import annotations

import libcst as cst

from spawnlint.boundary.interpreter.values import ClassValue
from spawnlint.facts import nodes as n
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.constructors import constructor, free_attribute, names_in, reads, taking, with_first_method
from spawnlint.fixes.handing import call_of, passing
from spawnlint.fixes.references import Reference
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import add_parameter
from spawnlint.fixes.uses import as_seen_from, uses_of
from spawnlint.program.program import Program
from spawnlint.rules.hazard import PassGlobal


def through_constructor(intent: PassGlobal, carrier: ClassValue, program: Program, edits: Rewriting) -> str:
    """`__init__` takes the value and keeps it, the methods read the attribute, every construction passes it.

    Returns the name of the attribute.
    """
    name = intent.parameter
    block, changes = edits.block(carrier.place)
    owner = block.around(carrier.place, cst.ClassDef)
    attribute = free_attribute(name, owner)
    sites = _constructions(intent, carrier, program, edits)
    existing = next((s for s in owner.body.body if isinstance(s, cst.FunctionDef) and s.name.value == "__init__"), None)
    passes_arguments = any(call.args for _, call, _ in sites)
    if existing is not None:
        by_position = add_parameter(existing.params, name)[1]
        if name in names_in(existing):
            raise CannotRewrite(f"`__init__` of `{carrier.name}` already uses the name `{name}`")
        changes[existing] = lambda updated: taking(updated, {name: attribute})
    elif owner.decorators:
        raise CannotRewrite(f"the decorator of `{carrier.name}` may write its constructor")
    else:
        by_position = not passes_arguments
        made = constructor({name: attribute}, plain=by_position)
        changes[owner] = lambda updated: with_first_method(updated, made)
    for read, receiver in reads(block, owner, intent.name):
        new = cst.Attribute(cst.Name(receiver), cst.Name(attribute), lpar=read.lpar, rpar=read.rpar)
        changes[read] = lambda _, new=new: new  # type: ignore[misc]
    for reference, _, value in sites:
        there, changes_there = edits.block(reference.place)
        call = call_of(there, reference.place)
        changes_there[call] = lambda updated, value=value: passing(  # type: ignore[misc]
            updated, name, value, by_keyword=not by_position
        )
    return attribute


def _constructions(
    intent: PassGlobal, carrier: ClassValue, program: Program, edits: Rewriting
) -> list[tuple[Reference, n.Call, str]]:
    """Every call of the class in the project, and how the value is written there.

    Raises CannotRewrite if the class is used in any other way that matters.
    """
    found: list[tuple[Reference, n.Call, str]] = []
    for reference in uses_of(program, carrier.place.path, carrier.name):
        call = reference.called
        if call is not None:
            seen = as_seen_from(reference, intent, program, edits, f"`{carrier.name}` is made")
            found.append((reference, call, seen.name))
        elif not _harmless(reference):
            raise CannotRewrite(f"`{carrier.name}` is also used without being called")
    return found


def _harmless(reference: Reference) -> bool:
    """A use of a class that does not construct it: annotations, attributes, `isinstance`, `super(Class, self)`."""
    if any(isinstance(node, n.Parameter) and node.default is None for node in reference.around[-2:]):
        return True
    outer = reference.around[-1] if reference.around else None
    if isinstance(outer, n.Attribute) and outer.attr != "__init__":
        return True
    call = next((node for node in reversed(reference.around) if isinstance(node, n.Call)), None)
    return (
        call is not None
        and isinstance(call.func, n.Name)
        and call.func.id in ("isinstance", "issubclass", "super", "cast")
    )

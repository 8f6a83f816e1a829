"""A global of the parent travels as an argument, from function to function, down to the one that reads it."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.handing import call_of, hand_on, passing
from spawnlint.fixes.references import Reference
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import add_parameter, binding, with_first_statements
from spawnlint.fixes.uses import as_seen_from, uses_of
from spawnlint.program.module import Item, Module, Place, facts
from spawnlint.program.program import Program
from spawnlint.rules.hazard import PassGlobal


def way_down(intent: PassGlobal, program: Program) -> list[n.Function]:
    """The top-level functions from the child entry to the reading. Methods and what stands above them are left out.

    Raises CannotRewrite if a function on the way is a lambda or local.
    """
    places = [*(step.place for step in intent.calls), intent.place]
    found: list[n.Function] = []
    for place in places:
        function = top_level_function(program.module(place.path), place)
        if function is None:
            if found:
                raise CannotRewrite(f"`{found[-1].name}` calls a method or local function that reads `{intent.name}`")
            continue
        if place.path != intent.place.path:
            raise CannotRewrite(f"`{function.name}` is in another module")
        if function not in found:
            found.append(function)
    return found


def top_level_function(module: Module, place: Place) -> n.Function | None:
    """The function at module level around a place, if it is in one."""
    item = module.item_of(place.piece)
    body = facts(place.piece).body
    found = body[0] if item is not None and item.head is place.piece and len(body) == 1 else None
    return found if isinstance(found, n.Function) else None


def through_functions(
    intent: PassGlobal,
    functions: Sequence[n.Function],
    attribute: str | None,
    program: Program,
    edits: Rewriting,
    binds: tuple[str, str] | None = None,
) -> None:
    """Each function takes one more parameter of the global's name, so that its readings stay as they are.

    Calls among them pass it on; a method that calls one of them passes its `attribute`; all others pass the global.
    With `binds`, the path of their module and how the global is written there, they bind it to what they are given.
    """
    module = edits.module(binds[0] if binds else intent.place.path)
    for function in functions:
        _take(intent, function, module, edits, binds[1] if binds else None)
    for function in functions:
        plain = [p for p in function.params if p.kind in ("positional", "positional_only")]
        for reference in uses_of(program, module.path, function.name):
            inside = reference.function in functions
            seen = intent
            if not inside:
                seen = as_seen_from(reference, intent, program, edits, f"`{function.name}` is used")
            if reference.called is not None:
                block, changes = edits.block(reference.place)
                value = intent.parameter if inside else _value(reference, seen.name, attribute)
                node = call_of(block, reference.place)
                earlier = changes.get(node)
                changes[node] = lambda updated, value=value, earlier=earlier: passing(  # type: ignore[misc]
                    earlier(updated) if earlier else updated, intent.parameter, value, by_keyword=True
                )
            else:
                may_follow = not inside and _follows(function)
                hand_on(reference, seen, len(plain) if may_follow else None, edits)


def _take(intent: PassGlobal, function: n.Function, module: Module, edits: Rewriting, bound: str | None = None) -> None:
    if function.decorators:
        raise CannotRewrite(f"`{function.name}` is no plain function")
    name = intent.parameter
    used = {name, intent.root} if bound is None else {name, bound.partition(".")[0]}
    if not used.isdisjoint(function.scope.globals | function.scope.bound):
        raise CannotRewrite(f"`{function.name}` also assigns to `{name}`")
    definitions = module.definitions.get(function.name, ())
    item = next((item for item in definitions if function in facts(item.head).body), None)
    if item is None:
        raise CannotRewrite(f"`{function.name}` is defined in an unusual form")
    block, changes = edits.block(Place(module.path, item.head, function.name_span))
    definition = block.around(Place(module.path, item.head, function.name_span), cst.FunctionDef)
    earlier = changes.get(definition)
    changes[definition] = lambda updated: _with_parameter(earlier(updated) if earlier else updated, name, bound)
    if bound is None and name != intent.name:
        _check_not_set(function, intent.name, item)
        for read in block.nodes(cst.Attribute):
            if cst.Module([]).code_for_node(read) == intent.name:
                changes[read] = lambda _: cst.Name(name)


def _check_not_set(function: n.Function, name: str, item: Item) -> None:
    for node in nodes_in(function):
        targets = (
            node.targets if isinstance(node, n.Assign) else (node.target,) if isinstance(node, n.AugAssign) else ()
        )
        for target in targets:
            if item.head.text[slice(*target.span)] == name:
                raise CannotRewrite(f"`{function.name}` also assigns to `{name}`")


def _follows(function: n.Function) -> bool:
    """Whether a further parameter can be given by position."""
    return all(p.default is None and p.kind in ("positional", "positional_only") for p in function.params)


def _with_parameter(node: object, name: str, bound: str | None) -> cst.CSTNode:
    first = binding(bound, name) if bound is not None else []
    made = with_first_statements(node, first) if isinstance(node, cst.FunctionDef) else None
    if made is None:
        raise CannotRewrite("the function has an unusual form")
    return made.with_changes(params=add_parameter(made.params, name)[0])


def _value(reference: Reference, name: str, attribute: str | None) -> str:
    """What a call from outside passes: the global, or the attribute of the object whose method makes the call."""
    function = reference.function
    is_method = function is not None and any(isinstance(node, n.Class) for node in reference.around)
    is_member = function is not None and reference.place.piece is not None and _is_member(reference)
    if attribute is None or function is None or not (is_method or is_member) or not function.params:
        return name
    return f"{function.params[0].name}.{attribute}"


def _is_member(reference: Reference) -> bool:
    item = reference.module.item_of(reference.place.piece)
    return item is not None and reference.place.piece in item.members

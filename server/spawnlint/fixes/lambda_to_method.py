"""A lambda in an attribute becomes a method of the class: methods are found by name, so the object pickles."""

from __future__ import annotations

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.fixes.block import Block, CannotRewrite, Change
from spawnlint.fixes.references import Reference, free_names, mentioned_in_strings, references
from spawnlint.fixes.shape import function_of_lambda, insert_after_statement, with_blank_lines
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.module import Place
from spawnlint.program.program import Program
from spawnlint.rules.hazard import NameTheLambda


def lambda_to_method(intent: NameTheLambda, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where this form of it does not apply.

    Safe when the attribute is only ever called; else unsafe, since a method read without a call is another object.
    """
    attribute, function = intent.failure.attribute, intent.function
    node = function.node
    if attribute is None or not isinstance(node, n.Lambda):
        raise CannotRewrite("the lambda is not kept in an attribute of a class")
    method = function.frame.function if function.frame is not None else None
    if method is None or method.owner is None or not isinstance(method.node, n.Function) or not method.node.params:
        raise CannotRewrite(f"the lambda is not made in a method of `{attribute.owner.name}`")
    receiver = method.node.params[0].name
    found = list(references(program, attribute.name))
    _check_assignments(found, attribute.place, attribute.name, node)
    _check_captures(node, method.node, receiver)
    module = program.module(function.module.path)
    item = module.item_of(function.piece)
    if item is None:
        raise CannotRewrite("the code around it has an unusual form")
    block = Block(module, item)
    if _defines(block, attribute.place, attribute.name):
        raise CannotRewrite(f"`{attribute.owner.name}` already defines `{attribute.name}`")
    changes = _changes(block, intent.failure.place, attribute.place, attribute.name, receiver)
    only_called = all(_is_call_or_assignment(reference, node) for reference in found)
    safe = only_called and not mentioned_in_strings(program, attribute.name)
    title = f"Make `{attribute.name}` a method of `{attribute.owner.name}`"
    return Fix(title, Applicability.SAFE if safe else Applicability.UNSAFE, block.edits(changes))


def _check_assignments(found: list[Reference], place: Place, name: str, value: n.Lambda) -> None:
    """The attribute must be set in one place only, by an assignment of the lambda itself."""
    alone = False
    for reference in found:
        if not isinstance(reference.node, n.Attribute):
            continue
        assigned = next((node for node in reference.around if _targets(node, reference.node)), None)
        if assigned is None:
            continue
        if (
            reference.place.piece is not place.piece
            or not isinstance(assigned, n.Assign)
            or assigned.span != place.span
        ):
            raise CannotRewrite(f"`{name}` is also set somewhere else")
        if len(assigned.targets) != 1:
            raise CannotRewrite("the lambda is assigned to several targets")
        alone = assigned.value is value
    if not alone:
        raise CannotRewrite(f"the lambda does not stand alone in the assignment to `{name}`")


def _targets(node: object, target: n.Attribute) -> bool:
    match node:
        case n.Assign(targets=targets) | n.Delete(targets=targets):
            return target in targets
        case n.AugAssign(target=other) | n.For(target=other):
            return other is target
        case n.With(items=items):
            return any(item.target is target for item in items)
        case _:
            return False


def _check_captures(node: n.Lambda, method: n.Function, receiver: str) -> None:
    captured = sorted(free_names(node) & method.scope.bound - {receiver})
    if captured:
        names = ", ".join(f"`{name}`" for name in captured)
        raise CannotRewrite(f"the lambda uses {names} of `{method.name}`, which a method does not see")
    if any(parameter.name == receiver for parameter in node.params):
        raise CannotRewrite(f"the lambda has a parameter called `{receiver}` itself")


def _is_call_or_assignment(reference: Reference, value: n.Lambda) -> bool:
    if not isinstance(reference.node, n.Attribute) or reference.called is not None:
        return True
    parent = reference.around[-1] if reference.around else None
    return isinstance(parent, n.Assign) and parent.value is value


def _defines(block: Block, place: Place, name: str) -> bool:
    """Whether the class around a place binds the name in its body."""
    start = block.offset(place)
    for node in block.nodes(cst.ClassDef):
        first, last = block.span(node)
        if first <= start < last:
            for statement in node.body.body:
                if isinstance(statement, cst.FunctionDef) and statement.name.value == name:
                    return True
                if isinstance(statement, cst.SimpleStatementLine) and _assigns(statement, name):
                    return True
    return False


def _assigns(line: cst.SimpleStatementLine, name: str) -> bool:
    for small in line.body:
        targets: list[cst.BaseExpression] = []
        if isinstance(small, cst.Assign):
            targets = [target.target for target in small.targets]
        elif isinstance(small, cst.AnnAssign) and small.value is not None:
            targets = [small.target]
        if any(isinstance(target, cst.Name) and target.value == name for target in targets):
            return True
    return False


def _changes(block: Block, culprit: Place, assignment: Place, name: str, receiver: str) -> dict[cst.CSTNode, Change]:
    """Drop the assignment and put the method behind the method it stood in."""
    value = block.node(culprit, cst.Lambda)
    line = block.around(assignment, cst.SimpleStatementLine)
    owner = block.around(assignment, cst.FunctionDef)
    made = with_blank_lines(function_of_lambda(name, value, receiver), 1)
    if len(line.body) > 1:
        start = block.offset(assignment)
        rest = [small for small in line.body if block.span(small)[0] != start]
        last = rest[-1].with_changes(semicolon=cst.MaybeSentinel.DEFAULT)
        keep = line.with_changes(body=(*rest[:-1], last))
        return {line: lambda _: keep, owner: lambda updated: insert_after_statement(updated, made)}
    comments = [empty for empty in line.leading_lines if empty.comment is not None]
    made = made.with_changes(leading_lines=[cst.EmptyLine(indent=False), *comments])
    if line.trailing_whitespace.comment is not None:
        body = made.body.with_changes(header=line.trailing_whitespace)
        made = made.with_changes(body=body)
    return {line: lambda _: cst.RemoveFromParent(), owner: lambda updated: insert_after_statement(updated, made)}

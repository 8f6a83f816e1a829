"""A class that a call makes gets the name that leads to it; one made in a class moves to module level."""

from __future__ import annotations

import ast

import libcst as cst

from spawnlint.fixes.block import Block, CannotRewrite, Change
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import without_statements
from spawnlint.fixes.statements import suite_of
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.births import births
from spawnlint.program.program import Program
from spawnlint.rules.remedies import NameTheClass

_CODE = cst.Module([]).code_for_node


def title(intent: NameTheClass) -> str:
    """What the fix does, in the user's names."""
    return f"Let the name of the class `{intent.failure.holder}` lead to it"


def name_the_class(intent: NameTheClass, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where it does not apply.

    Unsafe, since the class is called something else then wherever its name is shown.
    """
    place = intent.failure.place
    rewriting = Rewriting(program)
    block, changes = rewriting.block(place)
    call = block.node(place, cst.Call)
    written = next((arg.value for arg in call.args if arg.keyword is None), None)
    if not isinstance(written, cst.SimpleString):
        raise CannotRewrite("the name that the class is given is computed")
    line = _line(block, call)
    if line in block.tree.body:
        name = _target(line)
        new = cst.SimpleString(f"{written.prefix}{written.quote}{name}{written.quote}")
        changes[written] = lambda _: new
        return Fix(f"Name the class `{name}`", Applicability.UNSAFE, rewriting.done())
    name = str(written.evaluated_value)
    owner = next((each for each in block.tree.body if isinstance(each, cst.ClassDef) and line in each.body.body), None)
    if births(rewriting.module(place.path), name):
        raise CannotRewrite(f"`{name}` is the name of something else at module level")
    if not all(_is_literal(arg.value) for arg in call.args):
        raise CannotRewrite("what the class is made of may belong to where it stands")
    rewriting.hoist(place, cst.parse_statement(f"{name} = {_CODE(call)}\n"))
    if owner is not None or _target(line) != name:
        changes[call] = lambda _: cst.Name(name)
    else:
        _take_out(block, line, changes)
    return Fix(f"Make the class `{name}` at module level", Applicability.UNSAFE, rewriting.done())


def _take_out(block: Block, line: cst.SimpleStatementLine, changes: dict[cst.CSTNode, Change]) -> None:
    """A line whose name is one of the module now goes."""
    suite = suite_of(block, line)
    if not isinstance(suite, cst.IndentedBlock):
        raise CannotRewrite("the code around it has an unusual form")
    name = _target(line)
    bound = [each for each in block.nodes(cst.AssignTarget) if each.target.deep_equals(cst.Name(name))]
    if len(bound) > 1 or any(parameter.name.value == name for parameter in block.nodes(cst.Param)):
        raise CannotRewrite(f"`{name}` is also the name of something else there")
    index = suite.body.index(line)
    changes[suite] = lambda updated: without_statements(cst.ensure_type(updated, cst.IndentedBlock), {index: None})


def _is_literal(value: cst.BaseExpression) -> bool:
    try:
        ast.literal_eval(_CODE(value))
    except (ValueError, SyntaxError):
        return False
    return True


def _line(block: Block, call: cst.Call) -> cst.SimpleStatementLine:
    """The line that does nothing but give the class to one name."""
    for line in block.nodes(cst.SimpleStatementLine):
        match line.body:
            case [cst.Assign(targets=[cst.AssignTarget(target=cst.Name())], value=value)] if value is call:
                return line
            case _:
                pass
    raise CannotRewrite("the class is not given to one name where it is made")


def _target(line: cst.SimpleStatementLine) -> str:
    assign = cst.ensure_type(line.body[0], cst.Assign)
    return cst.ensure_type(assign.targets[0].target, cst.Name).value

"""A class that a call makes gets the name that leads to it; one made in a class moves to module level."""

from __future__ import annotations

import libcst as cst

from spawnlint.fixes.block import Block, CannotRewrite
from spawnlint.fixes.rewriting import Rewriting
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
    owner = next(
        (found for found in block.tree.body if isinstance(found, cst.ClassDef) and line in found.body.body), None
    )
    name = str(written.evaluated_value)
    if owner is None:
        raise CannotRewrite("the class is made in a function, where no name leads to it")
    module = rewriting.module(place.path)
    if births(module, name):
        raise CannotRewrite(f"`{name}` is the name of something else at module level")
    if len(call.args) > 2 or not all(isinstance(arg.value, _PLAIN) for arg in call.args):
        raise CannotRewrite(f"what the class is made of may belong to `{owner.name.value}`")
    rewriting.hoist(place, cst.parse_statement(f"{name} = {_CODE(call)}\n"))
    changes[call] = lambda _: cst.Name(name)
    return Fix(f"Make the class `{name}` at module level", Applicability.UNSAFE, rewriting.done())


_PLAIN = (cst.SimpleString, cst.List, cst.Tuple)


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

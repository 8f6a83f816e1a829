"""An exception says by `__reduce__` with what it is to be made again: with what its constructor was given."""

from __future__ import annotations

import libcst as cst

from spawnlint.boundary.interpreter.values import ClassValue, Obj
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import statements_in
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.members import Members, Method, is_rebound, kept_parameters
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import is_docstring, with_members
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.remedies import ReplayConstructor

_OF_EVERY_EXCEPTION = frozenset({"args", "with_traceback", "add_note"})


def title(intent: ReplayConstructor) -> str:
    """What the fix does, in the user's names."""
    return f"Let `{_class(intent).name}` say how it is made again (`__reduce__`)"


def replayed_constructor(intent: ReplayConstructor, program: Program) -> Fix:
    """The fix, which is safe. Raises CannotRewrite with the reason where it does not apply."""
    cls = _class(intent)
    members = Members(cls, program)
    constructor = members.methods.get("__init__")
    if constructor is None:
        raise CannotRewrite(f"`{cls.name}` has the constructor of another class")
    if {"__reduce__", "__reduce_ex__"} & (members.methods.keys() | members.inherited_methods()):
        raise CannotRewrite(f"`{cls.name}` has a `__reduce__` already")
    params = constructor.node.params[1:]
    if any(param.kind.startswith("var_") for param in params):
        raise CannotRewrite(f"`__init__` of `{cls.name}` takes any number of arguments")
    attributes = kept_parameters(constructor)
    new = {param.name: _free(param.name, members) for param in params if param.name not in attributes}
    rewriting = Rewriting(program)
    block, changes = rewriting.block(cls.place)
    owner = block.around(cls.place, cst.ClassDef)
    changes[block.around(constructor.place, cst.FunctionDef)] = lambda updated: _keeping(updated, constructor, new)
    where = {name: f"self.{attribute}" for name, attribute in (attributes | new).items()}
    positional = [where[param.name] for param in params if param.kind != "keyword_only"]
    by_name = [f"{param.name}={where[param.name]}" for param in params if param.kind == "keyword_only"]
    maker = "type(self)"
    if by_name:
        maker = f"{rewriting.imported(cls.module.path, 'functools', 'partial')}({maker}, {', '.join(by_name)})"
    given = f"({', '.join(positional)}{',' if len(positional) == 1 else ''})"
    made = cst.parse_statement(f"def __reduce__(self):\n    return {maker}, {given}, self.__dict__\n")
    changes[owner] = lambda updated: with_members(updated, [made])
    return Fix(title(intent), Applicability.SAFE, rewriting.done())


def _class(intent: ReplayConstructor) -> ClassValue:
    culprit = intent.failure.culprit
    if not isinstance(culprit, Obj) or not isinstance(culprit.type, ClassValue):
        raise CannotRewrite("it is no class of this project")
    return culprit.type


def _free(name: str, members: Members) -> str:
    """An attribute to keep a parameter in."""
    taken = members.methods.keys() | members.assigned | _OF_EVERY_EXCEPTION | members.inherited_methods()
    taken |= {
        target.attr
        for method in members.methods.values()
        for stmt in statements_in(method.node.body)
        if isinstance(stmt, n.Assign)
        for target in stmt.targets
        if isinstance(target, n.Attribute)
    }
    free = next((candidate for candidate in (name, f"_{name}", f"{name}_") if candidate not in taken), None)
    if free is None:
        raise CannotRewrite(f"there is no attribute left to keep `{name}` in")
    return free


def _keeping(node: cst.CSTNode, constructor: Method, attributes: dict[str, str]) -> cst.CSTNode:
    """A constructor that keeps further parameters: after the call of the base's, or first if they change on the way."""
    if not isinstance(node, cst.FunctionDef) or not isinstance(node.body, cst.IndentedBlock):
        raise CannotRewrite("`__init__` stands on one line")
    lines = [
        cst.parse_statement(f"{constructor.receiver}.{attribute} = {name}") for name, attribute in attributes.items()
    ]
    body = list(node.body.body)
    position = 1 if is_docstring(body) else 0
    if not any(is_rebound(name, constructor) for name in attributes):
        calls = (index for index, stmt in enumerate(body) if "__init__(" in cst.Module([]).code_for_node(stmt))
        position = next((index + 1 for index in calls), position)
    body[position:position] = lines
    return node.with_changes(body=node.body.with_changes(body=body))

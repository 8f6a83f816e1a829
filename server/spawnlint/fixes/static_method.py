"""A method that does not use its object becomes a static method, which travels by its name alone."""

from __future__ import annotations

import libcst as cst

from spawnlint.boundary.interpreter.values import Function
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in
from spawnlint.fixes.block import CannotRewrite
from spawnlint.fixes.references import references, references_in
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.program import Program
from spawnlint.rules.remedies import MakeStatic


def title(intent: MakeStatic) -> str:
    """What the fix does, in the user's names."""
    method = intent.failure.method
    return f"Make `{method.name}` a static method" if method is not None else "Make the method static"


def static_method(intent: MakeStatic, program: Program) -> Fix:
    """The fix, which is safe. Raises CannotRewrite with the reason where this form of it does not apply."""
    method = intent.failure.method
    if method is None or method.owner is None or not isinstance(method.node, n.Function) or not method.node.params:
        raise CannotRewrite("what is sent is no method")
    _check(method, method.node, program)
    rewriting = Rewriting(program)
    block, changes = rewriting.block(method.place)
    definition = block.around(method.place, cst.FunctionDef)
    changes[definition] = _static
    return Fix(title(intent), Applicability.SAFE, rewriting.done())


def _check(method: Function, node: n.Function, program: Program) -> None:
    """Raises CannotRewrite if the method uses its object, or is called with it written out."""
    receiver = node.params[0].name
    if node.decorators or method.name.startswith("__") or node.params[0].kind.startswith("var"):
        raise CannotRewrite(f"`{method.name}` is no plain method")
    module = program.module(method.module.path)
    if any(references_in(module, method.piece, node.body, receiver)):
        raise CannotRewrite(f"`{method.name}` uses `{receiver}`")
    if any(isinstance(inner, n.Name) and inner.id in ("super", "__class__") for inner in nodes_in(node.body)):
        raise CannotRewrite(f"`{method.name}` uses `super()`")
    for reference in references(program, method.name):
        if isinstance(reference.node, n.Attribute) and _is_class(reference.node.value, program):
            raise CannotRewrite(f"`{method.name}` is also called on its class, with an object as argument")


def _is_class(value: n.Expr, program: Program) -> bool:
    name = value.id if isinstance(value, n.Name) else getattr(value, "attr", "")
    definitions = (item for path in program.paths for item in program.module(path).definitions.get(name, ()))
    return any("class " in item.head.text for item in definitions)


def _static(node: cst.CSTNode) -> cst.CSTNode:
    if not isinstance(node, cst.FunctionDef):
        raise CannotRewrite("the code around it has an unusual form")
    params = node.params
    field = "posonly_params" if params.posonly_params else "params"
    rest = list(getattr(params, field))[1:]
    params = params.with_changes(**{field: rest})
    if field == "posonly_params" and not rest:
        params = params.with_changes(posonly_ind=cst.MaybeSentinel.DEFAULT)
    return node.with_changes(params=params, decorators=[cst.Decorator(cst.Name("staticmethod"))])

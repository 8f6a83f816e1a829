"""A lambda becomes a named function that a child process can import: in place, or hoisted above its statement."""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping

import libcst as cst

from spawnlint.facts import nodes as n
from spawnlint.fixes.block import Block, CannotRewrite, Change
from spawnlint.fixes.imports import callable_name, import_edit
from spawnlint.fixes.references import free_names
from spawnlint.fixes.shape import function_of_lambda, insert_before_statement, with_blank_lines
from spawnlint.hazards import Applicability, Edit, Fix
from spawnlint.program.births import births
from spawnlint.program.module import Module
from spawnlint.program.program import Program
from spawnlint.rules.hazard import NameTheLambda


def lambda_to_function(intent: NameTheLambda, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where this form of it does not apply.

    Safe when the lambda takes nothing from a call around it; else what it takes is bound by `functools.partial`
    when the lambda would have been made, which differs if it is bound anew before the lambda is called.
    """
    function = intent.function
    node = function.node
    module = program.module(function.module.path)
    item = module.item_of(function.piece)
    if item is None or not isinstance(node, n.Lambda):
        raise CannotRewrite("the code around it has an unusual form")
    block = Block(module, item)
    value = block.node(function.place, cst.Lambda)
    line = _assignment_in_place(block, value)
    if line is not None:
        name, statement = line
        made = function_of_lambda(name, value).with_changes(leading_lines=statement.leading_lines)
        return Fix(f"Make `{name}` a function", Applicability.SAFE, block.edits({statement: lambda _: made}))
    return _hoisted(intent, module, block, value, node)


def _assignment_in_place(block: Block, value: cst.Lambda) -> tuple[str, cst.SimpleStatementLine] | None:
    """The `name = lambda …` line at module or class level that can become a `def` where it stands."""
    classes = (statement for found in block.nodes(cst.ClassDef) for statement in found.body.body)
    for statement in (*block.tree.body, *classes):
        match statement:
            case cst.SimpleStatementLine(
                body=[cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=assigned)]
            ) if assigned is value:
                return name, statement
            case _:
                pass
    return None


def _hoisted(intent: NameTheLambda, module: Module, block: Block, value: cst.Lambda, node: n.Lambda) -> Fix:
    name = _name_for(intent, module, block, value)
    bound, function_value = _captures(intent, module, value, node)
    replacement: cst.BaseExpression = cst.Name(name)
    edits: tuple[Edit, ...] = ()
    if bound:
        partial, needs_import = callable_name(module, "functools", "partial")
        arguments = ", ".join(f"{captured}={text}" for captured, text in bound.items())
        replacement = cst.parse_expression(f"{partial}({name}, {arguments})")
        edits = (import_edit(module, "functools"),) if needs_import else ()
    made = with_blank_lines(function_of_lambda(name, function_value), max(0, 2 - block.blank_lines_before))
    statement = block.tree.body[-1]
    changes: dict[cst.CSTNode, Change] = {
        value: lambda _: replacement,
        statement: lambda updated: insert_before_statement(updated, made),
    }
    only_defaults = all(text != captured for captured, text in bound.items())
    applicability = Applicability.SAFE if only_defaults else Applicability.UNSAFE
    return Fix(f"Make the lambda a function `{name}`", applicability, (*edits, *block.edits(changes)))


def _captures(
    intent: NameTheLambda, module: Module, value: cst.Lambda, node: n.Lambda
) -> tuple[Mapping[str, str], cst.Lambda]:
    """What `partial` has to bind, as name to expression, and the lambda with parameters for it.

    Computed defaults stay what they were, evaluated where the lambda stood; captured names come as keywords.
    """
    bound: dict[str, str] = {}
    params: list[cst.Param] = []
    for param in value.params.params:
        if param.default is not None and not isinstance(param.default, _LITERALS):
            bound[param.name.value] = cst.Module([]).code_for_node(param.default)
            param = param.with_changes(default=None, equal=cst.MaybeSentinel.DEFAULT)
        params.append(param)
    captured = sorted(_from_calls(intent, node) | _parent_only(intent, module, node))
    if captured and isinstance(value.params.star_arg, cst.Param):
        raise CannotRewrite("the lambda takes `*args` and uses names from around it")
    kwonly = [*value.params.kwonly_params, *(cst.Param(cst.Name(name)) for name in captured)]
    bound.update({name: name for name in captured})
    star = value.params.star_arg if not captured or value.params.kwonly_params else cst.ParamStar()
    return bound, value.with_changes(
        params=value.params.with_changes(params=params, kwonly_params=kwonly, star_arg=star)
    )


_LITERALS = (cst.Integer, cst.Float, cst.SimpleString)


def _from_calls(intent: NameTheLambda, node: n.Lambda) -> set[str]:
    """The names of calls around the lambda that its body uses."""
    found: set[str] = set()
    free = free_names(node, defaults=False)
    frame = intent.function.frame
    while frame is not None:
        if frame.scope is not None:
            found |= free & frame.scope.bound
        frame = frame.up
    return found


def _parent_only(intent: NameTheLambda, module: Module, node: n.Lambda) -> set[str]:
    """The globals its body uses that no child has."""
    return {name for name in free_names(node, defaults=False) if name in intent.parent_only and births(module, name)}


def _name_for(intent: NameTheLambda, module: Module, block: Block, value: cst.Lambda) -> str:
    """A name drawn from where the lambda is used, that the module does not use yet."""
    attribute = intent.failure.attribute
    base = _key(block, value) or (attribute.name if attribute is not None else _role(block, value))
    base = base.strip("_") or "function"
    if not base.isidentifier() or keyword.iskeyword(base):
        base = "function"
    taken = set(re.findall(r"\w+", module.document.text))
    candidates = (f"_{base}", *(f"_{base}_{number}" for number in range(2, 100)))
    return next(candidate for candidate in candidates if candidate not in taken)


def _key(block: Block, value: cst.Lambda) -> str | None:
    """The key under which the lambda stands in a dict, if that may be a name."""
    for element in block.nodes(cst.DictElement):
        if element.value is value and isinstance(element.key, cst.SimpleString):
            key = re.sub(r"\W+", "_", str(element.key.evaluated_value))
            return key if key.isidentifier() and key.strip("_") else None
    return None


def _role(block: Block, value: cst.Lambda) -> str:
    """The parameter the lambda is given to, or the variable or attribute; what a `defaultdict` makes is its default."""
    given_to = ""
    for call in block.nodes(cst.Call):
        for arg in call.args:
            if arg.value is value:
                if arg.keyword is not None:
                    return arg.keyword.value
                given_to = call.func.value if isinstance(call.func, cst.Name) else "task"
    if given_to and given_to != "defaultdict":
        return "task"
    suffix = "_default" if given_to else ""
    start, end = block.span(value)
    for assign in block.nodes(cst.Assign):
        first, last = block.span(assign.value)
        match assign.targets[0].target:
            case cst.Name(value=name) | cst.Attribute(attr=cst.Name(value=name)) if first <= start and end <= last:
                return f"{name}{suffix}"
            case _:
                pass
    return "default" if given_to else "function"

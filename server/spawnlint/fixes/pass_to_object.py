"""A global of the parent travels with an object: its constructor takes the value, and methods read the attribute."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from spawnlint.boundary.interpreter.values import ClassValue
from spawnlint.facts import nodes as n
from spawnlint.fixes.block import Block, CannotRewrite
from spawnlint.fixes.handing import call_of, passing
from spawnlint.fixes.references import Reference
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import add_parameter, is_docstring
from spawnlint.fixes.uses import as_seen_from, uses_of
from spawnlint.knowledge.process_attributes import PROCESS_ATTRIBUTES
from spawnlint.program.program import Program
from spawnlint.rules.hazard import PassGlobal


def through_constructor(intent: PassGlobal, carrier: ClassValue, program: Program, edits: Rewriting) -> str:
    """`__init__` takes the value and keeps it, the methods read the attribute, every construction passes it.

    Returns the name of the attribute.
    """
    name = intent.parameter
    block, changes = edits.block(carrier.place)
    owner = block.around(carrier.place, cst.ClassDef)
    attribute = _free_attribute(name, owner)
    sites = _constructions(intent, carrier, program, edits)
    existing = next((s for s in owner.body.body if isinstance(s, cst.FunctionDef) and s.name.value == "__init__"), None)
    passes_arguments = any(call.args for _, call, _ in sites)
    if existing is not None:
        by_position = add_parameter(existing.params, name)[1]
        if name in _names_in(existing):
            raise CannotRewrite(f"`__init__` of `{carrier.name}` already uses the name `{name}`")
        changes[existing] = lambda updated: _taking(updated, name, attribute)
    elif owner.decorators:
        raise CannotRewrite(f"the decorator of `{carrier.name}` may write its constructor")
    else:
        by_position = not passes_arguments
        made = _constructor(name, attribute, plain=by_position)
        changes[owner] = lambda updated: _with_first_method(updated, made)
    for read, receiver in _reads(block, owner, intent.name):
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


def _free_attribute(name: str, owner: cst.ClassDef) -> str:
    """The name itself as an attribute, unless the class or Process uses it already."""
    used = _names_in(owner, attributes=True) | PROCESS_ATTRIBUTES
    candidates = (name, f"{name}_", f"own_{name}", f"{name}_of_parent")
    free = next((candidate for candidate in candidates if candidate not in used), None)
    if free is None:
        raise CannotRewrite(f"`{owner.name.value}` uses the attribute `{name}` for something else")
    return free


def _names_in(node: cst.CSTNode, *, attributes: bool = False) -> frozenset[str]:
    collector = _Collector()
    node.visit(collector)
    return frozenset(collector.attributes if attributes else collector.names)


class _Collector(cst.CSTVisitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()

    def visit_Name(self, node: cst.Name) -> None:  # noqa: N802 - LibCST's name
        self.names.add(node.value)

    def visit_Attribute(self, node: cst.Attribute) -> None:  # noqa: N802 - LibCST's name
        self.attributes.add(node.attr.value)

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:  # noqa: N802 - LibCST's name
        self.attributes.add(node.name.value)


def _reads(block: Block, owner: cst.ClassDef, name: str) -> Iterator[tuple[cst.Name | cst.Attribute, str]]:
    """Every reading of the global in a plain method of the class, with the method's receiver.

    Raises CannotRewrite if one of them binds the name.
    """
    no_variables = set(_identifiers_that_are_no_variables(block))
    for method in owner.body.body:
        if not isinstance(method, cst.FunctionDef) or method.name.value == "__init__":
            continue
        start, end = block.span(method)
        nodes: list[cst.Name | cst.Attribute] = [*block.nodes(cst.Name), *block.nodes(cst.Attribute)]
        reads = [
            node
            for node in nodes
            if node not in no_variables and start <= block.span(node)[0] < end and _is_written(node, name)
        ]
        if not reads:
            continue
        if method.decorators or not method.params.params:
            raise CannotRewrite(f"`{method.name.value}` is no plain method")
        if any(isinstance(node, cst.Param) and node.name.value == name for node in block.nodes(cst.Param)):
            raise CannotRewrite(f"`{method.name.value}` has a parameter of that name")
        yield from ((read, method.params.params[0].name.value) for read in reads)


def _is_written(node: cst.Name | cst.Attribute, name: str) -> bool:
    if isinstance(node, cst.Name):
        return node.value == name
    return "." in name and cst.Module([]).code_for_node(node) == name


def _identifiers_that_are_no_variables(block: Block) -> Iterator[cst.CSTNode]:
    """The names of attributes, keywords and parameters."""
    for attribute in block.nodes(cst.Attribute):
        yield attribute.attr
    for parameter in block.nodes(cst.Param):
        yield parameter.name
    for argument in block.nodes(cst.Arg):
        if argument.keyword is not None:
            yield argument.keyword


def _taking(function: cst.CSTNode, name: str, attribute: str) -> cst.FunctionDef:
    """A constructor that takes one more value and keeps it, right after `super().__init__()`."""
    if not isinstance(function, cst.FunctionDef) or not isinstance(function.body, cst.IndentedBlock):
        raise CannotRewrite("`__init__` has an unusual form")
    receiver = function.params.params[0].name.value if function.params.params else "self"
    keep = cst.parse_statement(f"{receiver}.{attribute} = {name}")
    body = list(function.body.body)
    position = next((i + 1 for i, s in enumerate(body) if _calls_super(s)), 1 if is_docstring(body) else 0)
    body.insert(position, keep)
    params, _ = add_parameter(function.params, name)
    return function.with_changes(params=params, body=function.body.with_changes(body=body))


def _calls_super(statement: cst.BaseStatement) -> bool:
    text = cst.Module([]).code_for_node(statement)
    return isinstance(statement, cst.SimpleStatementLine) and "__init__(" in text


def _constructor(name: str, attribute: str, *, plain: bool) -> cst.FunctionDef:
    """An `__init__` for a class that has none; it takes along what the base takes unless no call passes anything."""
    head = f"self, {name}" if plain else f"self, *args, {name}, **kwargs"
    passed = "" if plain else "*args, **kwargs"
    made = cst.parse_statement(
        f"def __init__({head}):\n    super().__init__({passed})\n    self.{attribute} = {name}\n"
    )
    if not isinstance(made, cst.FunctionDef):
        raise CannotRewrite("no constructor can be written")
    return made


def _with_first_method(node: cst.CSTNode, made: cst.FunctionDef) -> cst.CSTNode:
    """A class with a method before its first one."""
    if not isinstance(node, cst.ClassDef) or not isinstance(node.body, cst.IndentedBlock):
        raise CannotRewrite("the class has an unusual form")
    body = list(node.body.body)
    position = next((i for i, s in enumerate(body) if isinstance(s, cst.FunctionDef)), len(body))
    blank = [cst.EmptyLine(indent=False)]
    if position < len(body):
        following = body[position]
        leading = list(following.leading_lines) if isinstance(following, cst.FunctionDef) else []
        made = made.with_changes(leading_lines=[line for line in leading if line.comment is None])
        kept = [line for line in leading if line.comment is not None]
        body[position] = following.with_changes(leading_lines=[*blank, *kept])
    else:
        made = made.with_changes(leading_lines=blank)
    body.insert(position, made)
    return node.with_changes(body=node.body.with_changes(body=body))

"""Constructors that take one more value and keep it in an attribute, which the methods then read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import libcst as cst

from spawnlint.fixes.block import Block, CannotRewrite
from spawnlint.fixes.shape import add_parameter, is_docstring, with_keyword_parameters
from spawnlint.knowledge.process_attributes import PROCESS_ATTRIBUTES

_TARGETS = (cst.AssignTarget, cst.AnnAssign, cst.AugAssign, cst.For, cst.CompFor, cst.NamedExpr)
_SCOPES = (cst.FunctionDef, cst.Lambda, cst.ClassDef)


def free_attribute(name: str, owner: cst.ClassDef) -> str:
    """The name itself as an attribute, unless the class or Process uses it already."""
    used = names_in(owner, attributes=True) | PROCESS_ATTRIBUTES
    candidates = (name, f"{name}_", f"own_{name}", f"{name}_of_parent")
    free = next((candidate for candidate in candidates if candidate not in used), None)
    if free is None:
        raise CannotRewrite(f"`{owner.name.value}` uses the attribute `{name}` for something else")
    return free


def names_in(node: cst.CSTNode, *, attributes: bool = False) -> frozenset[str]:
    """Every identifier in a node, or those of its attributes and methods."""
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


def reads(block: Block, owner: cst.ClassDef, name: str) -> Iterator[tuple[cst.Name | cst.Attribute, str]]:
    """Every reading of a name from outside of the class in a plain method, with the method's receiver.

    Raises CannotRewrite if one of them is a global of the same name for a part of the method only.
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
        if not reads or _binds(method, name):
            continue
        if method.decorators or not method.params.params:
            raise CannotRewrite(f"`{method.name.value}` is no plain method")
        yield from ((read, method.params.params[0].name.value) for read in reads)


def _binds(method: cst.FunctionDef, name: str) -> bool:
    """Whether the name is a local one of the method. Raises CannotRewrite if it is bound in a part of it only."""
    binder = _Binder(name)
    method.params.visit(binder)
    method.body.visit(binder)
    if binder.inside and not binder.directly:
        raise CannotRewrite(f"a part of `{method.name.value}` has a `{name}` of its own")
    return binder.directly


class _Binder(cst.CSTVisitor):
    """Looks for what binds a name: for all of a function, or for a function, lambda or comprehension in it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.directly = self.inside = False
        self._name = name
        self._depth = 0

    def on_visit(self, node: cst.CSTNode) -> bool:
        """Note a binding; within what has a scope of its own, it is inside."""
        target = (
            node.target
            if isinstance(node, _TARGETS)
            else node.name
            if isinstance(node, cst.AsName | cst.Param)
            else None
        )
        if target is not None and self._name in cst.Module([]).code_for_node(target).replace(",", " ").split():
            is_directly = self._depth == 0 and not isinstance(node, cst.CompFor)
            self.directly, self.inside = self.directly or is_directly, self.inside or not is_directly
        self._depth += isinstance(node, _SCOPES)
        return True

    def on_leave(self, original_node: cst.CSTNode) -> None:
        """Out of a scope again."""
        self._depth -= isinstance(original_node, _SCOPES)


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


def taking(function: cst.CSTNode, kept: Mapping[str, str], *, by_name: bool = False) -> cst.FunctionDef:
    """A constructor with further parameters that it keeps in attributes, right after `super().__init__()`."""
    if not isinstance(function, cst.FunctionDef) or not isinstance(function.body, cst.IndentedBlock):
        raise CannotRewrite("`__init__` has an unusual form")
    receiver = function.params.params[0].name.value if function.params.params else "self"
    body = list(function.body.body)
    position = next((i + 1 for i, s in enumerate(body) if _calls_super(s)), 1 if is_docstring(body) else 0)
    body[position:position] = [
        cst.parse_statement(f"{receiver}.{attribute} = {name}") for name, attribute in kept.items()
    ]
    made = function.with_changes(body=function.body.with_changes(body=body))
    if by_name:
        return with_keyword_parameters(made, list(kept))
    for name in kept:
        made = made.with_changes(params=add_parameter(made.params, name)[0])
    return made


def _calls_super(statement: cst.BaseStatement) -> bool:
    text = cst.Module([]).code_for_node(statement)
    return isinstance(statement, cst.SimpleStatementLine) and "__init__(" in text


def constructor(kept: Mapping[str, str], *, plain: bool, by_name: bool = False) -> cst.FunctionDef:
    """An `__init__` for a class that has none, which keeps parameters in attributes.

    It takes along what the base takes unless it is `plain`, because no call passes anything; `by_name` its own
    parameters have to be named.
    """
    names = ", ".join(kept)
    head = f"self, {'*, ' if by_name else ''}{names}" if plain else f"self, *args, {names}, **kwargs"
    passed = "" if plain else "*args, **kwargs"
    lines = "".join(f"    self.{attribute} = {name}\n" for name, attribute in kept.items())
    made = cst.parse_statement(f"def __init__({head}):\n    super().__init__({passed})\n{lines}")
    if not isinstance(made, cst.FunctionDef):
        raise CannotRewrite("no constructor can be written")
    return made


def with_first_method(node: cst.CSTNode, made: cst.FunctionDef) -> cst.CSTNode:
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

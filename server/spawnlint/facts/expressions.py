"""From tolerant trees to expressions: the half of lowering that statements build on."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from spawnlint.facts import nodes as n
from spawnlint.syntax.tree import Node, Tree

IDENTIFIER = re.compile(r"[^\W\d]\w*")
_PLAIN_STRING = re.compile(r"""'[^'\\\r\n]*'|"[^"\\\r\n]*\"""")
_LONGEST_LITERAL = 400
"""Longer literals are kept as text of unknown value: nothing here depends on their value."""


@dataclass
class _ScopeBuilder:
    """Collects the names of the body being lowered."""

    bound: set[str] = field(default_factory=set)
    globals: set[str] = field(default_factory=set)
    nonlocals: set[str] = field(default_factory=set)
    yields: bool = False
    transparent: bool = False
    """A comprehension: names bound by `:=` inside belong to the scope around it."""
    captured: bool = False

    def done(self) -> n.Scope:
        """The scope with what was collected."""
        bound = frozenset(self.bound - self.globals - self.nonlocals)
        return n.Scope(bound, frozenset(self.globals), frozenset(self.nonlocals), self.yields, self.captured)


class ExpressionLowering:
    """Lowers expressions, targets and parameters; keeps the scopes whose names they bind."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.scopes = [_ScopeBuilder()]

    # -- helpers ---------------------------------------------------------------------------------

    def span(self, node: Node) -> n.Span:
        """The span of a node in the piece."""
        return self.tree.offset(node.start_byte), self.tree.offset(node.end_byte)

    @contextmanager
    def scope(self, *, transparent: bool = False, outlives: bool = True) -> Iterator[_ScopeBuilder]:
        """The scope of something nested; `outlives` says that it may still be used when those around it have ended."""
        for around in self.scopes:
            around.captured = around.captured or outlives
        builder = _ScopeBuilder(transparent=transparent)
        self.scopes.append(builder)
        try:
            yield builder
        finally:
            self.scopes.pop()

    def bind(self, name: str, *, through_comprehensions: bool = False) -> None:
        """Note that a name is bound in the scope being lowered."""
        scopes = reversed(self.scopes)
        scope = next(s for s in scopes if not (through_comprehensions and s.transparent))
        scope.bound.add(name)

    def field(self, node: Node, name: str) -> n.Expr:
        """The expression in a field of a node."""
        child = node.child_by_field_name(name)
        return self.missing(node) if child is None else self.expr(child)

    def missing(self, node: Node) -> n.Expr:
        """What stands for an expression that is not there."""
        return n.Template(self.span(node), (), text=False)

    # -- targets and parameters ------------------------------------------------------------------

    def target(self, node: Node | None) -> n.Expr:
        """A binding occurrence: like an expression, and its names belong to the scope."""
        if node is None:
            return n.Template((0, 0), (), text=False)
        match node.type:
            case "identifier" | "keyword_identifier":
                name = self.tree.text(node)
                self.bind(name)
                return n.Name(self.span(node), name)
            case "pattern_list" | "tuple_pattern" | "list_pattern" | "tuple" | "list" | "expression_list":
                return n.Display(self.span(node), "tuple", tuple(self.target(c) for c in node.named_children))
            case "list_splat_pattern" | "list_splat" | "splat_pattern":
                inner = node.named_children[0] if node.named_children else None
                return n.Starred(self.span(node), self.target(inner))
            case "parenthesized_expression" | "as_pattern_target":
                return self.target(node.named_children[0] if node.named_children else None)
            case _:
                return self.expr(node)

    def parameters(self, node: Node | None) -> tuple[n.Parameter, ...]:
        """Parameters; defaults and annotations are evaluated outside, so their names are not bound here."""
        found: list[n.Parameter] = []
        kind = "positional"
        for child in node.named_children if node else ():
            match child.type:
                case "positional_separator":
                    found = [n.Parameter(p.span, p.name, "positional_only", p.default, p.annotation) for p in found]
                    continue
                case "keyword_separator":
                    kind = "keyword_only"
                    continue
                case "comment":
                    continue
            parameter = self.parameter(child, kind)
            if parameter.kind == "var_positional":
                kind = "keyword_only"
            if parameter.name:
                self.scopes[-1].bound.add(parameter.name)
                found.append(parameter)
        return tuple(found)

    def parameter(self, node: Node, kind: str) -> n.Parameter:
        """One parameter of a parameter list, of the kind that its place in the list gives it."""
        default = node.child_by_field_name("value")
        annotation = node.child_by_field_name("type")
        name = node.child_by_field_name("name") or next(
            (c for c in node.named_children if c.type in _PARAMETER_NAMES), node
        )
        if "list_splat_pattern" in (node.type, name.type):
            kind = "var_positional"
        elif "dictionary_splat_pattern" in (node.type, name.type):
            kind = "var_keyword"
        text = self.tree.text(name).lstrip("* ")
        if not IDENTIFIER.fullmatch(text):
            text = ""
        value = self.expr(default) if default else None
        return n.Parameter(self.span(node), text, kind, value, self.expr(annotation) if annotation else None)

    # -- expressions -----------------------------------------------------------------------------

    def expr(self, node: Node) -> n.Expr:
        """The expression of any node."""
        lower_expression = _EXPRESSIONS.get(node.type)
        return lower_expression(self, node) if lower_expression else self.parts(node)

    def parts(self, node: Node) -> n.Template:
        """Any expression of which only the parts matter."""
        found = tuple(self.expr(c) for c in node.named_children if c.type not in _NO_PARTS)
        return n.Template(self.span(node), found, text=False)

    def name(self, node: Node) -> n.Expr:
        """Lowers `identifier`, `keyword_identifier`."""
        return n.Name(self.span(node), self.tree.text(node))

    def dotted_name(self, node: Node) -> n.Expr:
        """Lowers `dotted_name`."""
        children = node.named_children
        result: n.Expr = self.name(children[0])
        for child in children[1:]:
            span = (result.span[0], self.tree.offset(child.end_byte))
            result = n.Attribute(span, result, self.tree.text(child), self.span(child))
        return result

    def literal(self, node: Node) -> n.Expr:
        """Lowers `integer`, `float`, `true`, `false`, `none`, `ellipsis`."""
        if node.end_byte - node.start_byte > _LONGEST_LITERAL:
            return n.Template(self.span(node), (), text=node.type == "string")
        text = self.tree.text(node)
        if _PLAIN_STRING.fullmatch(text):  # most literals, and evaluating them costs a compilation each
            return n.Constant(self.span(node), text[1:-1])
        try:
            return n.Constant(self.span(node), ast.literal_eval(text))
        except (ValueError, SyntaxError, MemoryError):
            return n.Template(self.span(node), (), text=node.type == "string")

    def string(self, node: Node) -> n.Expr:
        """Lowers `string`."""
        if all(child.type != "interpolation" for child in node.named_children):
            return self.literal(node)
        if all(self.is_bare(child) for child in node.named_children):
            return n.Template(self.span(node), tuple(self.pieces(node)), text=True, whole=True)
        return n.Template(self.span(node), tuple(self.interpolations(node)), text=True)

    def is_bare(self, node: Node) -> bool:
        """Whether a part of a string is text that stands for itself, or an expression without a format."""
        match node.type:
            case "string_start":
                return self.tree.text(node).lower().rstrip("\"'") == "f"
            case "string_content":
                return not node.named_children and "\\" not in self.tree.text(node)
            case "interpolation":
                return len(node.named_children) == 1 and "=" not in self.tree.text(node)
            case kind:
                return kind == "string_end"

    def pieces(self, node: Node) -> Iterator[n.Expr]:
        """The texts and expressions that a string is made of."""
        for child in node.named_children:
            if child.type == "string_content":
                yield n.Constant(self.span(child), self.tree.text(child))
            elif child.type == "interpolation":
                yield self.field(child, "expression")

    def interpolations(self, node: Node) -> Iterator[n.Expr]:
        """The expressions in a string, those in format specifications included."""
        for child in node.named_children:
            if child.type in ("interpolation", "format_expression"):
                yield self.field(child, "expression")
            if child.type in ("interpolation", "format_specifier", "format_expression"):
                yield from self.interpolations(child)

    def concatenated(self, node: Node) -> n.Expr:
        """Lowers `concatenated_string`."""
        pieces = [self.expr(child) for child in node.named_children if child.type == "string"]
        values = [piece.value for piece in pieces if isinstance(piece, n.Constant)]
        if len(values) == len(pieces) and all(isinstance(value, str) for value in values):
            return n.Constant(self.span(node), "".join(str(value) for value in values))
        parts = tuple(part for piece in pieces if isinstance(piece, n.Template) for part in piece.parts)
        return n.Template(self.span(node), parts, text=True)

    def parenthesized(self, node: Node) -> n.Expr:
        """Lowers `parenthesized_expression`."""
        inner = [child for child in node.named_children if child.type != "comment"]
        return self.expr(inner[0]) if len(inner) == 1 else self.parts(node)

    def attribute(self, node: Node) -> n.Expr:
        """Lowers `attribute`."""
        name = node.child_by_field_name("attribute")
        if name is None:
            return self.parts(node)
        return n.Attribute(self.span(node), self.field(node, "object"), self.tree.text(name), self.span(name))

    def call(self, node: Node) -> n.Expr:
        """Lowers `call`."""
        arguments = node.child_by_field_name("arguments")
        args: tuple[n.Argument, ...] = ()
        if arguments is not None and arguments.type == "generator_expression":
            args = (n.Argument(self.span(arguments), self.expr(arguments)),)
        elif arguments is not None:
            args = self.arguments(arguments)
        return n.Call(self.span(node), self.field(node, "function"), args)

    def arguments(self, node: Node) -> tuple[n.Argument, ...]:
        """The arguments in an argument list."""
        found = []
        for child in node.named_children:
            match child.type:
                case "comment":
                    continue
                case "keyword_argument":
                    name = child.child_by_field_name("name")
                    text = self.tree.text(name) if name else None
                    found.append(n.Argument(self.span(child), self.field(child, "value"), name=text))
                case "list_splat" | "dictionary_splat":
                    star = "*" if child.type == "list_splat" else "**"
                    inner = child.named_children
                    value = self.expr(inner[0]) if inner else self.missing(child)
                    found.append(n.Argument(self.span(child), value, star=star))
                case _:
                    found.append(n.Argument(self.span(child), self.expr(child)))
        return tuple(found)

    def lambda_(self, node: Node) -> n.Expr:
        """Lowers `lambda`."""
        with self.scope() as scope:
            params = self.parameters(node.child_by_field_name("parameters"))
            body = self.field(node, "body")
        return n.Lambda(self.span(node), params, body, scope.done())

    def display(self, node: Node) -> n.Expr:
        """Lowers `tuple`, `list`, `set`, `expression_list`."""
        items = tuple(self.expr(child) for child in node.named_children if child.type != "comment")
        kind = node.type if node.type in ("list", "set") else "tuple"
        return n.Display(self.span(node), kind, items)

    def dictionary(self, node: Node) -> n.Expr:
        """Lowers `dictionary`."""
        items: list[tuple[n.Expr | None, n.Expr]] = []
        for child in node.named_children:
            if child.type == "pair":
                items.append((self.field(child, "key"), self.field(child, "value")))
            elif child.type == "dictionary_splat" and child.named_children:
                items.append((None, self.expr(child.named_children[0])))
        return n.DictDisplay(self.span(node), tuple(items))

    def comprehension(self, node: Node) -> n.Expr:
        """Lowers `list_comprehension`, `set_comprehension`, `dictionary_comprehension`, `generator_expression`."""
        body = node.child_by_field_name("body")
        clauses: list[n.Clause] = []
        kind = _COMPREHENSIONS[node.type]
        with self.scope(transparent=True, outlives=kind == "generator") as scope:
            for child in node.named_children:
                if child.type == "for_in_clause":
                    iterated = self.field(child, "right")
                    clauses.append(n.Clause(self.target(child.child_by_field_name("left")), iterated, ()))
                elif child.type == "if_clause" and clauses and child.named_children:
                    last = clauses.pop()
                    conditions = (*last.conditions, self.expr(child.named_children[0]))
                    clauses.append(n.Clause(last.target, last.iter, conditions))
            elements: tuple[n.Expr, ...] = ()
            if body is not None and body.type == "pair":
                elements = (self.field(body, "key"), self.field(body, "value"))
            elif body is not None:
                elements = (self.expr(body),)
        return n.Comprehension(self.span(node), kind, elements, tuple(clauses), scope.done())

    def subscript(self, node: Node) -> n.Expr:
        """Lowers `subscript`."""
        indices = tuple(self.expr(child) for child in node.children_by_field_name("subscript"))
        index = indices[0] if len(indices) == 1 else n.Display(self.span(node), "tuple", indices)
        return n.Subscript(self.span(node), self.field(node, "value"), index)

    def slice(self, node: Node) -> n.Expr:
        """Lowers `slice`."""
        parts: list[n.Expr | None] = [None, None, None]
        position = 0
        for child in node.children:
            if child.type == ":":
                position += 1
            elif child.is_named and child.type != "comment":
                parts[min(position, 2)] = self.expr(child)
        return n.Slice(self.span(node), (parts[0], parts[1], parts[2]))

    def binary(self, node: Node) -> n.Expr:
        """Lowers `binary_operator`, `boolean_operator`."""
        operator = node.child_by_field_name("operator")
        op = self.tree.text(operator) if operator else ""
        return n.Operation(self.span(node), op, (self.field(node, "left"), self.field(node, "right")))

    def unary(self, node: Node) -> n.Expr:
        """Lowers `not_operator`, `unary_operator`."""
        op = "not" if node.type == "not_operator" else self.tree.text(node.children[0])
        return n.Operation(self.span(node), op, (self.field(node, "argument"),))

    def comparison(self, node: Node) -> n.Expr:
        """Lowers `comparison_operator`."""
        operands = tuple(self.expr(child) for child in node.named_children if child.type != "comment")
        operators = [self.tree.text(child) for child in node.children_by_field_name("operators")]
        if len(operands) == 2 and operators:
            return n.Operation(self.span(node), " ".join(operators[0].split()), operands)
        return n.Operation(self.span(node), "compare", operands)

    def conditional(self, node: Node) -> n.Expr:
        """Lowers `conditional_expression`."""
        inner = [child for child in node.named_children if child.type != "comment"]
        if len(inner) != 3:
            return self.parts(node)
        body, test, orelse = (self.expr(child) for child in inner)
        return n.Conditional(self.span(node), test, body, orelse)

    def starred(self, node: Node) -> n.Expr:
        """Lowers `list_splat`."""
        inner = node.named_children
        return n.Starred(self.span(node), self.expr(inner[0]) if inner else self.missing(node))

    def await_(self, node: Node) -> n.Expr:
        """Lowers `await`."""
        inner = node.named_children
        return n.Await(self.span(node), self.expr(inner[0]) if inner else self.missing(node))

    def yield_(self, node: Node) -> n.Expr:
        """Lowers `yield`."""
        self.scopes[-1].yields = True
        inner = node.named_children
        delegates = any(child.type == "from" for child in node.children)
        return n.Yield(self.span(node), self.expr(inner[0]) if inner else None, delegates)

    def walrus(self, node: Node) -> n.Expr:
        """Lowers `named_expression`."""
        name = node.child_by_field_name("name")
        if name is None:
            return self.parts(node)
        text = self.tree.text(name)
        self.bind(text, through_comprehensions=True)
        return n.Walrus(self.span(node), n.Name(self.span(name), text), self.field(node, "value"))

    def type_(self, node: Node) -> n.Expr:
        """Lowers `type`."""
        return self.parenthesized(node)

    def error(self, node: Node) -> n.Expr:
        """Lowers `ERROR`."""
        names = [c for c in node.named_children if c.type == "identifier"]
        return n.Template(self.span(node), tuple(self.name(c) for c in names), text=False)


_PARAMETER_NAMES = ("identifier", "list_splat_pattern", "dictionary_splat_pattern")
_NO_PARTS = frozenset({"comment", "string_start", "string_content", "string_end", "escape_sequence"})
_COMPREHENSIONS = {
    "list_comprehension": "list",
    "set_comprehension": "set",
    "dictionary_comprehension": "dict",
    "generator_expression": "generator",
}
_EXPRESSIONS: dict[str, Callable[[ExpressionLowering, Node], n.Expr]] = {
    "identifier": ExpressionLowering.name,
    "keyword_identifier": ExpressionLowering.name,
    "dotted_name": ExpressionLowering.dotted_name,
    "integer": ExpressionLowering.literal,
    "float": ExpressionLowering.literal,
    "true": ExpressionLowering.literal,
    "false": ExpressionLowering.literal,
    "none": ExpressionLowering.literal,
    "ellipsis": ExpressionLowering.literal,
    "string": ExpressionLowering.string,
    "concatenated_string": ExpressionLowering.concatenated,
    "parenthesized_expression": ExpressionLowering.parenthesized,
    "attribute": ExpressionLowering.attribute,
    "call": ExpressionLowering.call,
    "lambda": ExpressionLowering.lambda_,
    "tuple": ExpressionLowering.display,
    "list": ExpressionLowering.display,
    "set": ExpressionLowering.display,
    "expression_list": ExpressionLowering.display,
    "dictionary": ExpressionLowering.dictionary,
    "list_comprehension": ExpressionLowering.comprehension,
    "set_comprehension": ExpressionLowering.comprehension,
    "dictionary_comprehension": ExpressionLowering.comprehension,
    "generator_expression": ExpressionLowering.comprehension,
    "subscript": ExpressionLowering.subscript,
    "slice": ExpressionLowering.slice,
    "binary_operator": ExpressionLowering.binary,
    "boolean_operator": ExpressionLowering.binary,
    "not_operator": ExpressionLowering.unary,
    "unary_operator": ExpressionLowering.unary,
    "comparison_operator": ExpressionLowering.comparison,
    "conditional_expression": ExpressionLowering.conditional,
    "list_splat": ExpressionLowering.starred,
    "await": ExpressionLowering.await_,
    "yield": ExpressionLowering.yield_,
    "named_expression": ExpressionLowering.walrus,
    "type": ExpressionLowering.type_,
    "ERROR": ExpressionLowering.error,
}

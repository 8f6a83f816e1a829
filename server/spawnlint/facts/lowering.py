"""From the tolerant tree of one piece to its facts. Depends on the piece's text and level alone."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache

from spawnlint.facts import nodes as n
from spawnlint.syntax.document import Level
from spawnlint.syntax.tree import Node, Tree, parse
from spawnlint.syntax.unfinished import without_unfinished

_IDENTIFIER = re.compile(r"[^\W\d]\w*")
_PLAIN_STRING = re.compile(r"""'[^'\\\r\n]*'|"[^"\\\r\n]*\"""")
_LONGEST_LITERAL = 400
"""Longer literals are kept as text of unknown value: nothing here depends on their value."""


@lru_cache(maxsize=1 << 14)
def lower(text: str, level: Level) -> n.Facts:
    """The facts of a piece, kept by its text. Never raises: what nests too deeply is one broken statement.

    A statement with an unclosed bracket or string is left out where the rest can be read without it.
    """
    tree = parse(text, level)
    broken = tree.root.has_error
    if broken and (calmer := without_unfinished(text)) is not None:
        without = parse(calmer, level)
        tree = tree if without.root.has_error else without
    try:
        body = _Lowering(tree).module()
    except RecursionError:
        return n.Facts((n.Broken((0, len(text)), tuple(set(_IDENTIFIER.findall(text)))),), broken=True)
    if level is Level.MEMBER:
        body = tuple(inner for stmt in body for inner in (stmt.body if isinstance(stmt, n.Class) else (stmt,)))
    return n.Facts(body, broken=broken)


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
        bound = frozenset(self.bound - self.globals - self.nonlocals)
        return n.Scope(bound, frozenset(self.globals), frozenset(self.nonlocals), self.yields, self.captured)


class _Lowering:
    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.scopes = [_ScopeBuilder()]

    def module(self) -> n.Body:
        return self.statements(self.tree.root)

    # -- helpers ---------------------------------------------------------------------------------

    def span(self, node: Node) -> n.Span:
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
        scopes = reversed(self.scopes)
        scope = next(s for s in scopes if not (through_comprehensions and s.transparent))
        scope.bound.add(name)

    def field(self, node: Node, name: str) -> n.Expr:
        child = node.child_by_field_name(name)
        return self.missing(node) if child is None else self.expr(child)

    def missing(self, node: Node) -> n.Expr:
        return n.Template(self.span(node), (), text=False)

    # -- statements ------------------------------------------------------------------------------

    def statements(self, node: Node | None) -> n.Body:
        if node is None:
            return ()
        return tuple(stmt for child in node.named_children if child.type != "comment" for stmt in self.statement(child))

    def statement(self, node: Node) -> tuple[n.Stmt, ...]:
        lower_statement = _STATEMENTS.get(node.type)
        if lower_statement is not None:
            return lower_statement(self, node)
        if node.type == "ERROR":
            return (self.broken(node),)
        return (n.Evaluate(self.span(node), self.expr(node)),)

    def broken(self, node: Node) -> n.Broken:
        names = tuple(dict.fromkeys(_IDENTIFIER.findall(self.tree.text(node))))
        for name in names:
            self.bind(name)
        return n.Broken(self.span(node), names)

    def expression_statement(self, node: Node) -> tuple[n.Stmt, ...]:
        children = [child for child in node.named_children if child.type != "comment"]
        if len(children) != 1:
            return (n.Evaluate(self.span(node), self.parts(node)),)
        child = children[0]
        if child.type == "assignment":
            return (self.assignment(child),)
        if child.type == "augmented_assignment":
            target, value = self.target(child.child_by_field_name("left")), self.field(child, "right")
            operator = child.child_by_field_name("operator")
            op = self.tree.text(operator).rstrip("=") if operator else ""
            return (n.AugAssign(self.span(child), target, op, value),)
        return (n.Evaluate(self.span(node), self.expr(child)),)

    def assignment(self, node: Node) -> n.Assign:
        span, targets = self.span(node), []
        annotation: n.Expr | None = None
        while True:
            targets.append(self.target(node.child_by_field_name("left")))
            kind = node.child_by_field_name("type")
            annotation = self.expr(kind) if kind else annotation
            right = node.child_by_field_name("right")
            if right is None or right.type != "assignment":
                break
            node = right
        return n.Assign(span, tuple(targets), self.expr(right) if right else None, annotation)

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

    def delete(self, node: Node) -> tuple[n.Stmt, ...]:
        children = node.named_children
        if len(children) == 1 and children[0].type in ("expression_list", "tuple", "parenthesized_expression"):
            children = children[0].named_children
        return (n.Delete(self.span(node), tuple(self.target(child) for child in children)),)

    def return_(self, node: Node) -> tuple[n.Stmt, ...]:
        value = next(iter(node.named_children), None)
        return (n.Return(self.span(node), self.expr(value) if value else None),)

    def raise_(self, node: Node) -> tuple[n.Stmt, ...]:
        value = next(iter(node.named_children), None)
        return (n.Raise(self.span(node), self.expr(value) if value else None),)

    def jump(self, node: Node) -> tuple[n.Stmt, ...]:
        return (n.Jump(self.span(node), node.type.removesuffix("_statement")),)

    def parts_statement(self, node: Node) -> tuple[n.Stmt, ...]:
        return (n.Evaluate(self.span(node), self.parts(node)),)

    def global_(self, node: Node) -> tuple[n.Stmt, ...]:
        names = {self.tree.text(child) for child in node.named_children}
        if node.type == "global_statement":
            self.scopes[-1].globals |= names
        else:
            self.scopes[-1].nonlocals |= names
        return ()

    def if_(self, node: Node) -> tuple[n.Stmt, ...]:
        test = self.field(node, "condition")
        body = self.statements(node.child_by_field_name("consequence"))
        branches: list[tuple[n.Span, n.Expr, n.Body]] = []
        orelse: n.Body = ()
        for clause in node.children_by_field_name("alternative"):
            if clause.type == "elif_clause":
                condition = self.field(clause, "condition")
                consequence = self.statements(clause.child_by_field_name("consequence"))
                branches.append((self.span(clause), condition, consequence))
            else:
                orelse = self.statements(clause.child_by_field_name("body"))
        for span, condition, consequence in reversed(branches):
            orelse = (n.If(span, condition, consequence, orelse),)
        return (n.If(self.span(node), test, body, orelse),)

    def alternative(self, node: Node) -> n.Body:
        clause = node.child_by_field_name("alternative")
        return self.statements(clause.child_by_field_name("body")) if clause else ()

    def for_(self, node: Node) -> tuple[n.Stmt, ...]:
        iterated = self.field(node, "right")
        target = self.target(node.child_by_field_name("left"))
        body = self.statements(node.child_by_field_name("body"))
        return (n.For(self.span(node), target, iterated, body, self.alternative(node)),)

    def while_(self, node: Node) -> tuple[n.Stmt, ...]:
        test, body = self.field(node, "condition"), self.statements(node.child_by_field_name("body"))
        return (n.While(self.span(node), test, body, self.alternative(node)),)

    def with_(self, node: Node) -> tuple[n.Stmt, ...]:
        clause = next((c for c in node.named_children if c.type == "with_clause"), None)
        items = []
        for item in clause.named_children if clause else ():
            value = item.child_by_field_name("value")
            if value is not None:
                items.append(n.WithItem(*self.as_pattern(value)))
        return (n.With(self.span(node), tuple(items), self.statements(node.child_by_field_name("body"))),)

    def as_pattern(self, node: Node) -> tuple[n.Expr, n.Expr | None]:
        """`value as target`, or a value alone."""
        if node.type != "as_pattern":
            return self.expr(node), None
        alias = node.child_by_field_name("alias")
        return self.expr(node.named_children[0]), self.target(alias) if alias else None

    def try_(self, node: Node) -> tuple[n.Stmt, ...]:
        body = self.statements(node.child_by_field_name("body"))
        handlers: list[n.Handler] = []
        orelse: n.Body = ()
        final: n.Body = ()
        for clause in node.named_children:
            if clause.type in ("except_clause", "except_group_clause"):
                handlers.append(self.handler(clause))
            elif clause.type == "else_clause":
                orelse = self.statements(clause.child_by_field_name("body"))
            elif clause.type == "finally_clause":
                final = self.statements(_block(clause))
        return (n.Try(self.span(node), body, tuple(handlers), orelse, final),)

    def handler(self, node: Node) -> n.Handler:
        value = node.child_by_field_name("value")
        kind, target = self.as_pattern(value) if value else (None, None)
        name = target.id if isinstance(target, n.Name) else None
        return n.Handler(self.span(node), kind, name, self.statements(_block(node)))

    def match(self, node: Node) -> tuple[n.Stmt, ...]:
        cases = []
        body = node.child_by_field_name("body")
        for case in body.named_children if body else ():
            if case.type != "case_clause":
                continue
            names = tuple(name for child in case.named_children if child.type == "case_pattern"
                          for name in self.captures(child))  # fmt: skip
            for name in names:
                self.bind(name)
            guard = case.child_by_field_name("guard")
            condition = self.expr(guard.named_children[0]) if guard and guard.named_children else None
            patterns = [child for child in case.named_children if child.type == "case_pattern"]
            consequence = self.statements(case.child_by_field_name("consequence"))
            literals, irrefutable = self.literals(patterns), _is_irrefutable(patterns)
            cases.append(n.Case(names, literals, irrefutable, condition, consequence))
        subject = self.field(node, "subject")
        return (n.Match(self.span(node), subject, tuple(cases)),)

    def literals(self, patterns: list[Node]) -> tuple[n.Constant, ...] | None:
        """The constants of a pattern that is one, or several with `|` between."""
        if len(patterns) != 1:
            return None
        inner = patterns[0].named_children
        if len(inner) == 1 and inner[0].type == "union_pattern":
            inner = inner[0].named_children
        found = [self.expr(child) for child in inner]
        constants = tuple(literal for literal in found if isinstance(literal, n.Constant))
        return constants if constants and len(constants) == len(found) else None

    def captures(self, node: Node) -> Iterator[str]:
        """The names a pattern binds: undotted names but for the class of a class pattern and keywords."""
        for index, child in enumerate(node.named_children):
            if child.type == "dotted_name":
                is_class = node.type == "class_pattern" and index == 0
                if child.named_child_count == 1 and not is_class:
                    yield self.tree.text(child)
            elif child.type == "identifier":
                if node.type in ("splat_pattern", "as_pattern"):
                    yield self.tree.text(child)
            else:
                yield from self.captures(child)

    def function(self, node: Node, decorators: tuple[n.Expr, ...] = ()) -> tuple[n.Stmt, ...]:
        name = node.child_by_field_name("name")
        text = self.tree.text(name) if name else ""
        self.bind(text)
        name_span = self.span(name) if name else self.span(node)
        with self.scope() as scope:
            params = self.parameters(node.child_by_field_name("parameters"))
            body = self.statements(node.child_by_field_name("body"))
        is_async = bool(node.children) and node.children[0].type == "async"
        return (n.Function(self.span(node), text, name_span, params, body, decorators, is_async, scope.done()),)

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
        if not _IDENTIFIER.fullmatch(text):
            text = ""
        value = self.expr(default) if default else None
        return n.Parameter(self.span(node), text, kind, value, self.expr(annotation) if annotation else None)

    def class_(self, node: Node, decorators: tuple[n.Expr, ...] = ()) -> tuple[n.Stmt, ...]:
        name = node.child_by_field_name("name")
        text = self.tree.text(name) if name else ""
        self.bind(text)
        superclasses = node.child_by_field_name("superclasses")
        bases = self.arguments(superclasses) if superclasses else ()
        with self.scope():
            body = self.statements(node.child_by_field_name("body"))
        name_span = self.span(name) if name else self.span(node)
        return (n.Class(self.span(node), text, name_span, bases, body, decorators),)

    def decorated(self, node: Node) -> tuple[n.Stmt, ...]:
        decorators = tuple(self.parts(c) for c in node.named_children if c.type == "decorator")
        unwrapped = tuple(d.parts[0] if len(d.parts) == 1 else d for d in decorators)
        definition = node.child_by_field_name("definition")
        if definition is None:
            return (self.broken(node),)
        if definition.type == "class_definition":
            return self.class_(definition, unwrapped)
        return self.function(definition, unwrapped)

    def import_(self, node: Node) -> tuple[n.Stmt, ...]:
        names = self.imported(node)
        for name in names:
            self.bind(name.alias or name.name.split(".")[0])
        return (n.Import(self.span(node), names),)

    def import_from(self, node: Node) -> tuple[n.Stmt, ...]:
        module = node.child_by_field_name("module_name")
        text = self.tree.text(module).replace(" ", "") if module else "__future__"
        names = self.imported(node)
        for name in names:
            self.bind(name.alias or name.name)
        star = any(child.type == "wildcard_import" for child in node.named_children)
        stripped = text.lstrip(".")
        return (n.ImportFrom(self.span(node), stripped, len(text) - len(stripped), names, star),)

    def imported(self, node: Node) -> tuple[n.Imported, ...]:
        found = []
        for child in node.children_by_field_name("name"):
            alias: str | None = None
            name: Node | None = child
            if child.type == "aliased_import":
                alias_node = child.child_by_field_name("alias")
                alias = self.tree.text(alias_node) if alias_node else None
                name = child.child_by_field_name("name")
            if name is not None:
                found.append(n.Imported(self.span(child), self.tree.text(name), alias))
        return tuple(found)

    # -- expressions -----------------------------------------------------------------------------

    def expr(self, node: Node) -> n.Expr:
        lower_expression = _EXPRESSIONS.get(node.type)
        return lower_expression(self, node) if lower_expression else self.parts(node)

    def parts(self, node: Node) -> n.Template:
        """Any expression of which only the parts matter."""
        found = tuple(self.expr(c) for c in node.named_children if c.type not in _NO_PARTS)
        return n.Template(self.span(node), found, text=False)

    def name(self, node: Node) -> n.Expr:
        return n.Name(self.span(node), self.tree.text(node))

    def dotted_name(self, node: Node) -> n.Expr:
        children = node.named_children
        result: n.Expr = self.name(children[0])
        for child in children[1:]:
            span = (result.span[0], self.tree.offset(child.end_byte))
            result = n.Attribute(span, result, self.tree.text(child), self.span(child))
        return result

    def literal(self, node: Node) -> n.Expr:
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
        if all(child.type != "interpolation" for child in node.named_children):
            return self.literal(node)
        return n.Template(self.span(node), tuple(self.interpolations(node)), text=True)

    def interpolations(self, node: Node) -> Iterator[n.Expr]:
        """The expressions in a string, those in format specifications included."""
        for child in node.named_children:
            if child.type in ("interpolation", "format_expression"):
                yield self.field(child, "expression")
            if child.type in ("interpolation", "format_specifier", "format_expression"):
                yield from self.interpolations(child)

    def concatenated(self, node: Node) -> n.Expr:
        pieces = [self.expr(child) for child in node.named_children if child.type == "string"]
        values = [piece.value for piece in pieces if isinstance(piece, n.Constant)]
        if len(values) == len(pieces) and all(isinstance(value, str) for value in values):
            return n.Constant(self.span(node), "".join(str(value) for value in values))
        parts = tuple(part for piece in pieces if isinstance(piece, n.Template) for part in piece.parts)
        return n.Template(self.span(node), parts, text=True)

    def parenthesized(self, node: Node) -> n.Expr:
        inner = [child for child in node.named_children if child.type != "comment"]
        return self.expr(inner[0]) if len(inner) == 1 else self.parts(node)

    def attribute(self, node: Node) -> n.Expr:
        name = node.child_by_field_name("attribute")
        if name is None:
            return self.parts(node)
        return n.Attribute(self.span(node), self.field(node, "object"), self.tree.text(name), self.span(name))

    def call(self, node: Node) -> n.Expr:
        arguments = node.child_by_field_name("arguments")
        args: tuple[n.Argument, ...] = ()
        if arguments is not None and arguments.type == "generator_expression":
            args = (n.Argument(self.span(arguments), self.expr(arguments)),)
        elif arguments is not None:
            args = self.arguments(arguments)
        return n.Call(self.span(node), self.field(node, "function"), args)

    def arguments(self, node: Node) -> tuple[n.Argument, ...]:
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
        with self.scope() as scope:
            params = self.parameters(node.child_by_field_name("parameters"))
            body = self.field(node, "body")
        return n.Lambda(self.span(node), params, body, scope.done())

    def display(self, node: Node) -> n.Expr:
        items = tuple(self.expr(child) for child in node.named_children if child.type != "comment")
        kind = node.type if node.type in ("list", "set") else "tuple"
        return n.Display(self.span(node), kind, items)

    def dictionary(self, node: Node) -> n.Expr:
        items: list[tuple[n.Expr | None, n.Expr]] = []
        for child in node.named_children:
            if child.type == "pair":
                items.append((self.field(child, "key"), self.field(child, "value")))
            elif child.type == "dictionary_splat" and child.named_children:
                items.append((None, self.expr(child.named_children[0])))
        return n.DictDisplay(self.span(node), tuple(items))

    def comprehension(self, node: Node) -> n.Expr:
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
        indices = tuple(self.expr(child) for child in node.children_by_field_name("subscript"))
        index = indices[0] if len(indices) == 1 else n.Display(self.span(node), "tuple", indices)
        return n.Subscript(self.span(node), self.field(node, "value"), index)

    def slice(self, node: Node) -> n.Expr:
        parts: list[n.Expr | None] = [None, None, None]
        position = 0
        for child in node.children:
            if child.type == ":":
                position += 1
            elif child.is_named and child.type != "comment":
                parts[min(position, 2)] = self.expr(child)
        return n.Slice(self.span(node), (parts[0], parts[1], parts[2]))

    def binary(self, node: Node) -> n.Expr:
        operator = node.child_by_field_name("operator")
        op = self.tree.text(operator) if operator else ""
        return n.Operation(self.span(node), op, (self.field(node, "left"), self.field(node, "right")))

    def unary(self, node: Node) -> n.Expr:
        op = "not" if node.type == "not_operator" else self.tree.text(node.children[0])
        return n.Operation(self.span(node), op, (self.field(node, "argument"),))

    def comparison(self, node: Node) -> n.Expr:
        operands = tuple(self.expr(child) for child in node.named_children if child.type != "comment")
        operators = [self.tree.text(child) for child in node.children_by_field_name("operators")]
        if len(operands) == 2 and operators:
            return n.Operation(self.span(node), " ".join(operators[0].split()), operands)
        return n.Operation(self.span(node), "compare", operands)

    def conditional(self, node: Node) -> n.Expr:
        inner = [child for child in node.named_children if child.type != "comment"]
        if len(inner) != 3:
            return self.parts(node)
        body, test, orelse = (self.expr(child) for child in inner)
        return n.Conditional(self.span(node), test, body, orelse)

    def starred(self, node: Node) -> n.Expr:
        inner = node.named_children
        return n.Starred(self.span(node), self.expr(inner[0]) if inner else self.missing(node))

    def await_(self, node: Node) -> n.Expr:
        inner = node.named_children
        return n.Await(self.span(node), self.expr(inner[0]) if inner else self.missing(node))

    def yield_(self, node: Node) -> n.Expr:
        self.scopes[-1].yields = True
        inner = node.named_children
        delegates = any(child.type == "from" for child in node.children)
        return n.Yield(self.span(node), self.expr(inner[0]) if inner else None, delegates)

    def walrus(self, node: Node) -> n.Expr:
        name = node.child_by_field_name("name")
        if name is None:
            return self.parts(node)
        text = self.tree.text(name)
        self.bind(text, through_comprehensions=True)
        return n.Walrus(self.span(node), n.Name(self.span(name), text), self.field(node, "value"))

    def type_(self, node: Node) -> n.Expr:
        return self.parenthesized(node)

    def error(self, node: Node) -> n.Expr:
        names = [c for c in node.named_children if c.type == "identifier"]
        return n.Template(self.span(node), tuple(self.name(c) for c in names), text=False)


def _is_irrefutable(patterns: list[Node]) -> bool:
    """Whether a pattern is `_` or a single name."""
    if len(patterns) != 1:
        return False
    inner = patterns[0].named_children
    return not inner or (len(inner) == 1 and inner[0].type == "dotted_name" and inner[0].named_child_count == 1)


def _block(node: Node) -> Node | None:
    return next((child for child in node.named_children if child.type == "block"), None)


_PARAMETER_NAMES = ("identifier", "list_splat_pattern", "dictionary_splat_pattern")
_NO_PARTS = frozenset({"comment", "string_start", "string_content", "string_end", "escape_sequence"})
_COMPREHENSIONS = {
    "list_comprehension": "list",
    "set_comprehension": "set",
    "dictionary_comprehension": "dict",
    "generator_expression": "generator",
}
_STATEMENTS: dict[str, Callable[[_Lowering, Node], tuple[n.Stmt, ...]]] = {
    "expression_statement": _Lowering.expression_statement,
    "delete_statement": _Lowering.delete,
    "return_statement": _Lowering.return_,
    "raise_statement": _Lowering.raise_,
    "pass_statement": _Lowering.jump,
    "break_statement": _Lowering.jump,
    "continue_statement": _Lowering.jump,
    "assert_statement": _Lowering.parts_statement,
    "global_statement": _Lowering.global_,
    "nonlocal_statement": _Lowering.global_,
    "if_statement": _Lowering.if_,
    "for_statement": _Lowering.for_,
    "while_statement": _Lowering.while_,
    "with_statement": _Lowering.with_,
    "try_statement": _Lowering.try_,
    "match_statement": _Lowering.match,
    "function_definition": _Lowering.function,
    "class_definition": _Lowering.class_,
    "decorated_definition": _Lowering.decorated,
    "import_statement": _Lowering.import_,
    "import_from_statement": _Lowering.import_from,
    "future_import_statement": _Lowering.import_from,
}
_EXPRESSIONS: dict[str, Callable[[_Lowering, Node], n.Expr]] = {
    "identifier": _Lowering.name,
    "keyword_identifier": _Lowering.name,
    "dotted_name": _Lowering.dotted_name,
    "integer": _Lowering.literal,
    "float": _Lowering.literal,
    "true": _Lowering.literal,
    "false": _Lowering.literal,
    "none": _Lowering.literal,
    "ellipsis": _Lowering.literal,
    "string": _Lowering.string,
    "concatenated_string": _Lowering.concatenated,
    "parenthesized_expression": _Lowering.parenthesized,
    "attribute": _Lowering.attribute,
    "call": _Lowering.call,
    "lambda": _Lowering.lambda_,
    "tuple": _Lowering.display,
    "list": _Lowering.display,
    "set": _Lowering.display,
    "expression_list": _Lowering.display,
    "dictionary": _Lowering.dictionary,
    "list_comprehension": _Lowering.comprehension,
    "set_comprehension": _Lowering.comprehension,
    "dictionary_comprehension": _Lowering.comprehension,
    "generator_expression": _Lowering.comprehension,
    "subscript": _Lowering.subscript,
    "slice": _Lowering.slice,
    "binary_operator": _Lowering.binary,
    "boolean_operator": _Lowering.binary,
    "not_operator": _Lowering.unary,
    "unary_operator": _Lowering.unary,
    "comparison_operator": _Lowering.comparison,
    "conditional_expression": _Lowering.conditional,
    "list_splat": _Lowering.starred,
    "await": _Lowering.await_,
    "yield": _Lowering.yield_,
    "named_expression": _Lowering.walrus,
    "type": _Lowering.type_,
    "ERROR": _Lowering.error,
}

"""From the tolerant tree of one piece to its facts. Depends on the piece's text and level alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spawnlint.facts import nodes as n
from spawnlint.facts.expressions import IDENTIFIER, ExpressionLowering
from spawnlint.syntax.document import Level
from spawnlint.syntax.tree import Node, parse
from spawnlint.syntax.unfinished import has_no_head, without_unfinished


def lower(text: str, level: Level) -> n.Facts:
    """The facts of a piece. Never raises: what nests too deeply is one broken statement.

    A statement with an unclosed bracket or string is left out where the rest can be read without it. What a parser makes
    of the rest of a statement whose head it can't read means nothing: no guard, say, stands above the body of a broken one.
    """
    tree = parse(text, level)
    broken = tree.root.has_error
    if broken and (calmer := without_unfinished(text)) is not None:
        without = parse(calmer, level)
        tree = tree if without.root.has_error else without
    try:
        body = _Lowering(tree).module()
    except RecursionError:
        return n.Facts((_nothing_but_names(text),), broken=True)
    if level is Level.MEMBER:
        body = tuple(inner for stmt in body for inner in (stmt.body if isinstance(stmt, n.Class) else (stmt,)))
    if (broken and level is Level.TOP and has_no_head(text)) or len(_indentations(text, body)) > 1:
        return n.Facts((_nothing_but_names(text),), broken=True)
    return n.Facts(body, broken=broken)


def _indentations(text: str, body: n.Body) -> set[str]:
    """The blanks before the statements that begin a row: others than before the first are of the body of something."""
    before = (
        text[max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1 : start] for start, _ in map(_span, body)
    )
    return {blanks for blanks in before if not blanks.strip()}


def _span(stmt: n.Stmt) -> n.Span:
    return stmt.span


def _nothing_but_names(text: str) -> n.Broken:
    return n.Broken((0, len(text)), tuple(dict.fromkeys(IDENTIFIER.findall(text))))


class _Lowering(ExpressionLowering):
    """Lowers statements."""

    def module(self) -> n.Body:
        return self.statements(self.tree.root)

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
        names = tuple(dict.fromkeys(IDENTIFIER.findall(self.tree.text(node))))
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


def _is_irrefutable(patterns: list[Node]) -> bool:
    """Whether a pattern is `_` or a single name."""
    if len(patterns) != 1:
        return False
    inner = patterns[0].named_children
    return not inner or (len(inner) == 1 and inner[0].type == "dotted_name" and inner[0].named_child_count == 1)


def _block(node: Node) -> Node | None:
    return next((child for child in node.named_children if child.type == "block"), None)


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

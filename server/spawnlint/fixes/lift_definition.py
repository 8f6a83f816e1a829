"""A function or class that was defined in a function moves to module level, where a child finds it by its name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import libcst as cst

from spawnlint.boundary.interpreter.values import ClassValue, Function
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in, statements_in
from spawnlint.fixes.block import Block, CannotRewrite, Change
from spawnlint.fixes.captures import (
    Definition,
    Surroundings,
    head_of,
    head_without_decorators,
    names_read,
    undecorated,
)
from spawnlint.fixes.class_captures import keep_captures
from spawnlint.fixes.hoisting import free_name
from spawnlint.fixes.lift import Lift, check_can_stand_alone
from spawnlint.fixes.references import Reference, references_in
from spawnlint.fixes.rewriting import Rewriting
from spawnlint.fixes.shape import add_argument, with_first_statements, with_keyword_parameters, without_statements
from spawnlint.hazards import Applicability, Fix
from spawnlint.program.births import births
from spawnlint.program.module import Place
from spawnlint.program.program import Program
from spawnlint.rules.remedies import LiftDefinition


def title(intent: LiftDefinition) -> str:
    """What the fix does, in the user's names."""
    return f"Move `{_outermost(intent).name}` to module level"


def lift_definition(intent: LiftDefinition, program: Program) -> Fix:
    """The fix. Raises CannotRewrite with the reason where this form of it does not apply.

    What the definition takes from the function around it is handed to it by `functools.partial`, which binds it where
    the definition stood, or to the constructor of a class. That is safe if it was bound once, before.
    """
    definition = _outermost(intent)
    if definition.frame is None:
        raise CannotRewrite("the code around it has an unusual form")
    rewriting = Rewriting(program)
    lifting = _Lifting(definition, intent, rewriting)
    lifting.rewrite()
    captured = next(iter(lifting.lifts.values())).captured
    named = [name for name in captured if name not in lifting.names]
    handed = f" and hand it {' and '.join(f'`{name}`' for name in named)}" if named else ""
    applicability = Applicability.SAFE if lifting.safe else Applicability.UNSAFE
    return Fix(title(intent) + handed, applicability, rewriting.done())


def _outermost(intent: LiftDefinition) -> Function | ClassValue:
    """The culprit, or the local class it is a member of."""
    culprit = intent.failure.culprit
    if not isinstance(culprit, Function | ClassValue):
        raise CannotRewrite("the code around it has an unusual form")
    found: Function | ClassValue = culprit.like or culprit if isinstance(culprit, Function) else culprit
    while found.owner is not None:
        found = found.owner
    return found


class _Lifting:
    """A definition and the local definitions it needs."""

    def __init__(self, definition: Function | ClassValue, intent: LiftDefinition, rewriting: Rewriting) -> None:
        self._rewriting = rewriting
        self._module = rewriting.module(definition.module.path)
        self._piece = definition.piece
        if definition.frame is None or isinstance(definition.node, n.Lambda):
            raise CannotRewrite("the code around it has an unusual form")
        self._around = Surroundings(definition.frame)
        self._parent_only = {name for name in intent.crossing.parent_only if intent.crossing.main == self._module.path}
        self.safe = True
        self.lifts: dict[Definition, Lift] = {}
        self._collect(definition.node)
        self.names = {lift.node.name for lift in self.lifts.values()}
        self._share_captures()
        for lift in self.lifts.values():
            self._settle(lift)

    def _place(self, span: n.Span) -> Place:
        return Place(self._module.path, self._piece, span)

    def _collect(self, node: Definition) -> None:
        """Take in a definition, and the local definitions that it mentions."""
        if node in self.lifts:
            return
        if self._around.definition(node.name) is not node:
            raise CannotRewrite(f"`{node.name}` is bound in several places")
        check_can_stand_alone(node)
        lift = self.lifts[node] = Lift(node, node.name)
        for name in self._around.captured(node):
            inner, import_ = self._around.definition(name), self._around.import_(name)
            if inner is not None:
                self._collect(inner)
            elif import_ is not None:
                lift.imports.append(import_)
            else:
                lift.captured.append(name)
        lift.captured += sorted(name for name in names_read(node) & self._parent_only if births(self._module, name))
        head, decorators = head_of(node), tuple(node.decorators)
        if isinstance(node, n.Function) and decorators and (lift.captured or self._variables(decorators)):
            lift.is_decorated_there, head = True, head_without_decorators(node)
            lift.captured = [name for name in lift.captured if name in names_read(undecorated(node))]
        if variables := self._variables(head):
            name = variables[0]
            raise CannotRewrite(f"the head of `{node.name}` uses `{name}` of `{self._function(name)}`")

    def _variables(self, head: tuple[object, ...]) -> list[str]:
        """The local names in a head that stand for neither a definition nor an import."""
        captured = self._around.captured(head)
        return [name for name in captured if not (self._around.definition(name) or self._around.import_(name))]

    def _share_captures(self) -> None:
        """What is handed something stays a local name, which others that use it must be handed."""
        changed = True
        while changed:
            changed = False
            for lift in self.lifts.values():
                for other in self.lifts.values():
                    name = other.node.name
                    handed = other is not lift and other.captured and name not in lift.captured
                    if handed and name in names_read(lift.node):
                        lift.captured.append(name)
                        changed = True

    def _settle(self, lift: Lift) -> None:
        """Decide on the name and the form, and whether the meaning is certainly kept."""
        node = lift.node
        if lift.is_decorated_there:
            lift.name = free_name(self._module, node.name, other=True)
            self.safe = False
            if any(at > node.span[0] for name in lift.captured for at in self._bindings(name)):
                raise CannotRewrite(f"`{node.name}` is decorated before all that it uses is bound")
            return
        if not lift.captured:
            lift.name = free_name(self._module, node.name)
            self.safe = self.safe and not (lift.imports and isinstance(node, n.Class))
            return
        if isinstance(node, n.Class):
            self._check_given_by_constructor(lift)
        outside = [reference for reference in self._uses(node) if reference.called is None]
        late = [name for name in lift.captured if any(at > node.span[0] for at in self._bindings(name))]
        handed_on = any(node.name in other.captured for other in self.lifts.values())
        lift.at_use = bool(late) or (len(outside) == 1 and not handed_on) or isinstance(node, n.Class)
        if handed_on and late:
            raise CannotRewrite(f"`{late[0]}` is bound after `{node.name}` is defined")
        if late or not all(self._is_settled(name, node) for name in lift.captured):
            self.safe = False
        if any(isinstance(reference.around[-1], n.Attribute) for reference in outside):
            self.safe = False
        lift.name = free_name(self._module, node.name, other=not lift.at_use)

    def _check_given_by_constructor(self, lift: Lift) -> None:
        """A class is given what it captures where it is called, so it must be called only, and by name."""
        uses = [*self._uses(lift.node), *self._inner_uses(lift)]
        if any(reference.called is None for reference in uses) or len(self.lifts) > 1:
            name = lift.captured[0]
            raise CannotRewrite(
                f"`{lift.node.name}` uses `{name}` of `{self._function(name)}`, and is handed on without being called"
            )

    def _function(self, name: str) -> str:
        owner = self._around.owner(name)
        return owner.name if owner is not None else "the main program"

    def _bindings(self, name: str) -> list[int]:
        """Where a local name is bound; a parameter or a global of the parent before everything."""
        owner = self._around.owner(name)
        if owner is None:
            return [-1]
        for inner in nodes_in(owner.body):
            if isinstance(inner, n.Function) and name in inner.scope.nonlocals:
                raise CannotRewrite(f"`{inner.name}` binds `{name}` of `{owner.name}` anew")
        found = [stmt.span[0] for stmt in self._around.statements(name)]
        return [-1, *found] if self._around.is_parameter(name) else found

    def _is_settled(self, name: str, node: Definition) -> bool:
        """Whether a name is bound once before a definition, and certainly not again before the definition is called."""
        owner, found = self._around.owner(name), self._bindings(name)
        if owner is None or len(found) != 1:
            return False
        loops = (stmt.span for stmt in statements_in(owner.body) if isinstance(stmt, n.For | n.While))
        return not any(start <= found[0] and node.span[0] < end for start, end in loops)

    def _uses(self, node: Definition) -> Iterator[Reference]:
        """Where the name is used in the function around, outside of everything that is lifted."""
        owner = self._around.owner(node.name)
        if owner is None:
            return
        for reference in references_in(self._module, self._piece, owner.body, node.name):
            if not any(inner in self.lifts for inner in reference.around):
                yield reference

    # -- changes -------------------------------------------------------------------------------------------

    def rewrite(self) -> None:
        """Take the definitions from where they stand, and change what refers to them."""
        parents: dict[cst.IndentedBlock, dict[int, Lift]] = defaultdict(dict)
        for lift in self.lifts.values():
            block, changes = self._rewriting.block(self._place(lift.node.name_span))
            definition = _definition_at(block, self._place(lift.node.name_span))
            parent = next((around for around in block.nodes(cst.IndentedBlock) if definition in around.body), None)
            if parent is None:
                raise CannotRewrite("the code around it has an unusual form")
            parents[parent][list(parent.body).index(definition)] = lift
            if isinstance(definition, cst.ClassDef) and lift.captured:
                plain = not any(reference.called.args for reference in self._uses(lift.node) if reference.called)
                keep_captures(block, definition, lift.captured, changes, plain=plain)
            self._change_uses(lift, block, changes)
            changes[parent] = lambda updated, lifts=parents[parent]: self._take_out(updated, lifts)  # type: ignore[misc]

    def _take_out(self, parent: cst.CSTNode, lifts: dict[int, Lift]) -> cst.CSTNode:
        if not isinstance(parent, cst.IndentedBlock):
            raise CannotRewrite("the code around it has an unusual form")
        for index, lift in sorted(lifts.items()):
            self._hoist(lift, parent.body[index])
        return without_statements(
            parent,
            {
                index: self._alias(lift, parent.body[index]) if lift.leaves_name else None
                for index, lift in lifts.items()
            },
        )

    def _hoist(self, lift: Lift, updated: cst.BaseStatement) -> None:
        if not isinstance(updated, cst.FunctionDef | cst.ClassDef):
            raise CannotRewrite("the code around it has an unusual form")
        place = self._place(lift.node.name_span)
        comments = [line for line in updated.leading_lines if line.comment is not None]
        made: cst.BaseStatement | None = updated.with_changes(name=cst.Name(lift.name), leading_lines=comments)
        if isinstance(made, cst.FunctionDef):
            imports = [cst.parse_statement(self._piece.text[stmt.span[0] : stmt.span[1]]) for stmt in lift.imports]
            made = with_first_statements(with_keyword_parameters(made, lift.captured), imports)
            if made is not None and lift.is_decorated_there:
                made = made.with_changes(decorators=[])
        else:
            for stmt in lift.imports:
                self._rewriting.import_line(place.path, self._piece.text[stmt.span[0] : stmt.span[1]])
        if made is None:
            raise CannotRewrite(f"the body of `{lift.node.name}` stands on one line")
        self._rewriting.hoist(place, made)

    def _change_uses(self, lift: Lift, block: Block, changes: dict[cst.CSTNode, Change]) -> None:
        if lift.name == lift.node.name and not lift.captured:
            return
        if lift.leaves_name:
            self._change_recursion(lift, block, changes)
            return
        for reference in [*self._uses(lift.node), *self._inner_uses(lift)]:
            call = reference.called
            if call is not None and lift.captured:
                node = block.node(self._place(call.span), cst.Call)
                changes[node] = lambda updated: _calling(updated, lift)
            else:
                name = block.node(reference.place, cst.Name)
                new = self._partial(lift) if lift.captured else cst.Name(lift.name, lpar=name.lpar, rpar=name.rpar)
                changes[name] = lambda _, new=new: new  # type: ignore[misc]

    def _inner_uses(self, lift: Lift) -> Iterator[Reference]:
        """Where what is lifted mentions this name."""
        for other in self.lifts:
            yield from references_in(self._module, self._piece, head_of(other), lift.node.name)
            if not isinstance(other, n.Function) or lift.node.name not in other.scope.bound:
                yield from references_in(self._module, self._piece, other.body, lift.node.name)

    def _change_recursion(self, lift: Lift, block: Block, changes: dict[cst.CSTNode, Change]) -> None:
        """Calls of itself have to hand on what it was handed."""
        for reference in references_in(self._module, self._piece, lift.node.body, lift.node.name):
            if reference.called is None:
                raise CannotRewrite(f"`{lift.node.name}` mentions itself")
            node = block.node(self._place(reference.called.span), cst.Call)
            changes[node] = lambda updated: _calling(updated, lift)

    def _partial(self, lift: Lift) -> cst.BaseExpression:
        if not lift.captured:
            return cst.Name(lift.name)
        partial = self._rewriting.imported(self._module.path, "functools", "partial")
        return cst.parse_expression(f"{partial}({lift.name}, {', '.join(f'{name}={name}' for name in lift.captured)})")

    def _alias(self, lift: Lift, definition: cst.BaseStatement) -> cst.SimpleStatementLine:
        """What stands where the definition stood: its name, bound to what is handed on, or only the decoration of that."""
        value = self._partial(lift)
        if lift.is_decorated_there and isinstance(definition, cst.FunctionDef):
            for decorator in reversed(definition.decorators):
                value = cst.Call(decorator.decorator, [cst.Arg(value)])
            if not any(True for _ in self._uses(lift.node)):
                return cst.SimpleStatementLine([cst.Expr(value)])
        target = cst.AssignTarget(cst.Name(lift.node.name))
        return cst.SimpleStatementLine([cst.Assign([target], value)])


def _definition_at(block: Block, name: Place) -> cst.FunctionDef | cst.ClassDef:
    node = block.node(name, cst.Name)
    definitions: list[cst.FunctionDef | cst.ClassDef] = [*block.nodes(cst.FunctionDef), *block.nodes(cst.ClassDef)]
    found = next((definition for definition in definitions if definition.name is node), None)
    if found is None:
        raise CannotRewrite("the code around it has an unusual form")
    return found


def _calling(node: cst.CSTNode, lift: Lift) -> cst.CSTNode:
    """A call by the new name that hands on what the function is handed."""
    if not isinstance(node, cst.Call):
        raise CannotRewrite("the code around it has an unusual form")
    call = node.with_changes(func=cst.Name(lift.name))
    for name in lift.captured:
        call = add_argument(call, name, by_keyword=True)
    return call

"""Evaluating expressions in an imagined process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.externals as externals
import spawnlint.boundary.interpreter.flow as flow
import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.interpreter.operators as operators
import spawnlint.boundary.interpreter.patching as patching
import spawnlint.boundary.interpreter.sizes as sizes
import spawnlint.boundary.interpreter.statements as statements
import spawnlint.boundary.watchers.lifecycle as lifecycle
import spawnlint.boundary.watchers.submodules as submodules
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import (
    NONE,
    NOTHING,
    PLAIN,
    UNKNOWN,
    Atom,
    Bound,
    ClassValue,
    Const,
    Descriptor,
    External,
    Frame,
    Function,
    ModuleValue,
    Obj,
    Plain,
    Super,
    Suspended,
    Unknown,
    Value,
    constant,
    is_bound,
    join,
    one,
)
from spawnlint.facts import nodes as n
from spawnlint.knowledge.externals import DESCRIPTORS
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

YIELDED = ("frame", "yielded")
"""The cell of a frame for what its body yields."""
ITERATED = ("frame", "iterated")
"""The cell of the frame of a generator expression for its first iterable, which is evaluated at once."""
_KEY_ERRORS = frozenset({"KeyError", "LookupError", "Exception", "BaseException"})
_ENVIRONMENT, _MODULES = one(External("os.environ")), one(External("sys.modules"))
_ENDS = External("the end of the program")


def evaluate(machine: Machine, frame: Frame, expr: n.Expr) -> Value:
    """What an expression may be."""
    return _EVALUATORS[type(expr)](machine, frame, expr)


def ends_the_program(value: Value) -> bool:
    """Whether the evaluated call does not return."""
    return value == {_ENDS}


END: Value = one(_ENDS)


def keep_defaults(machine: Machine, frame: Frame, function: Function) -> None:
    """Evaluate the defaults of a definition where and when it is made."""
    for parameter in function.node.params:
        if parameter.default is not None:
            value = evaluate(machine, frame, parameter.default)
            place = Place(frame.module.path, frame.piece, parameter.default.span)
            machine.store.set(function, parameter.name, Slot(value, (place,)))


def apply_decorator(machine: Machine, decorator: Value, value: Value, place: Place) -> Value:
    """What a decorator makes of a function or class. One from outside is taken to keep it for later, not to call it.

    What another decorator has made of it may be anything but None, by which decorators tell that they are called first.
    """
    if all(isinstance(atom, Obj) and atom.type == patching.PATCHES for atom in decorator):
        return patching.decorate(machine, decorator, value)
    path = next((atom.path for atom in decorator if isinstance(atom, External)), None)
    if path in DESCRIPTORS:
        return objects.descriptor(path, value)
    if any(isinstance(atom, Unknown) for atom in decorator) or (path is not None and not externals.is_modelled(path)):
        return UNKNOWN
    given = one(Plain(other_than=(None,))) if value == UNKNOWN else value
    return calls.call(machine, decorator, calls.Arguments(((given, place),)), place)


def _name(machine: Machine, frame: Frame, expr: n.Name) -> Value:
    value = machine.look_up(frame, expr)
    machine.run.ledger.loaded(machine, frame, expr, value)
    return value


def _constant(_machine: Machine, _frame: Frame, expr: n.Constant) -> Value:
    return one(Const(expr.value))


def _attribute(machine: Machine, frame: Frame, expr: n.Attribute) -> Value:
    base = evaluate(machine, frame, expr.value)
    submodules.read(machine, frame, expr, base)
    value = objects.get_attribute(machine, base, expr.attr, _place(frame, expr))
    machine.run.ledger.loaded_attribute(machine, frame, expr, base)
    machine.run.ledger.loaded(machine, frame, expr, value)
    return value


def _call(machine: Machine, frame: Frame, expr: n.Call) -> Value:
    callee = _callee(machine, frame, expr)
    args = _arguments(machine, frame, expr.args)
    if callee == {External("builtins.super")}:
        return _super(machine, frame, args)
    if len(callee) > 1 and isinstance(expr.func, n.Attribute):
        receiver = expr.func.value
        return calls.call_one_of(
            machine, callee, args, _place(frame, expr), lambda atom: _is_called(machine, frame, receiver, atom)
        )
    return calls.call(machine, callee, args, _place(frame, expr))


def _is_called(machine: Machine, frame: Frame, receiver: n.Expr, callee: Atom) -> None:
    """Of several things that a name or attribute may be it is the one whose method is called now."""
    if not isinstance(callee, Bound):
        return
    owner: Frame | Obj | None = None
    if isinstance(receiver, n.Name) and frame.scope is not None and receiver.id in frame.scope.bound:
        owner, key = frame, receiver.id
    elif isinstance(receiver, n.Attribute):
        base = evaluate(machine, frame, receiver.value) if isinstance(receiver.value, n.Name) else UNKNOWN
        holder = next(iter(base)) if len(base) == 1 else None
        owner, key = holder if isinstance(holder, Obj) else None, receiver.attr
    if owner is not None and callee.receiver in (slot := machine.store.get(owner, key)).value:
        machine.store.set(owner, key, Slot(one(callee.receiver), slot.places))


def _callee(machine: Machine, frame: Frame, expr: n.Call) -> Value:
    func = expr.func
    if not isinstance(func, n.Attribute) or func.attr not in lifecycle.METHODS:
        return evaluate(machine, frame, func)
    base = evaluate(machine, frame, func.value)
    callee = objects.get_attribute(machine, base, func.attr, _place(frame, func))
    lifecycle.method_called(machine, base, func.attr, callee, _place(frame, expr))
    return callee


def _arguments(machine: Machine, frame: Frame, given: tuple[n.Argument, ...]) -> calls.Arguments:
    positional: list[tuple[Value, Place]] = []
    keywords: dict[str, tuple[Value, Place]] = {}
    is_open = False
    for argument in given:
        value, place = evaluate(machine, frame, argument.value), _place(frame, argument.value)
        if argument.name is not None:
            keywords[argument.name] = value, place
        elif not argument.star:
            positional.append((value, place))
        elif argument.star == "*" and (known := containers.known_items(machine, value)) is not None:
            positional.extend((item, place) for item in known)
        else:
            is_open = True
            if argument.star == "*":
                containers.element(machine, value, place)
            else:
                keywords.update(_known_keywords(machine, value, place))
    return calls.Arguments(tuple(positional), keywords, is_open)


def _known_keywords(machine: Machine, value: Value, place: Place) -> dict[str, tuple[Value, Place]]:
    found: dict[str, tuple[Value, Place]] = {}
    for atom in value:
        if isinstance(atom, Obj) and atom.type == containers.DICT:
            for key, slot in machine.store.cells(atom).items():
                if isinstance(key, tuple) and key[0] == "key" and isinstance(key[1], str):
                    found[key[1]] = slot.value, place
    return found


def _super(machine: Machine, frame: Frame, args: calls.Arguments) -> Value:
    """`super()` and `super(Class, self)`, by the method being executed."""
    scope: Frame | None = frame
    while scope is not None and (scope.function is None or scope.function.owner is None):
        scope = scope.up
    if scope is None or scope.function is None or scope.function.owner is None or not scope.function.node.params:
        return UNKNOWN
    after = scope.function.owner
    receiver = machine.store.get(scope, scope.function.node.params[0].name).value
    if len(args.positional) == 2:
        given = next(iter(args.positional[0][0]), None)
        after = given if isinstance(given, type(after)) else after
    return frozenset(Super(after, atom) if isinstance(atom, Obj | type(after)) else Unknown() for atom in receiver)


def _lambda(machine: Machine, frame: Frame, expr: n.Lambda) -> Value:
    function = Function(expr, frame.piece, frame.module, statements.closure(frame), frame.of_class)
    keep_defaults(machine, frame, function)
    return one(function)


def _display(machine: Machine, frame: Frame, expr: n.Display) -> Value:
    kind = {"list": containers.LIST, "set": containers.SET}.get(expr.kind, containers.TUPLE)
    made = containers.make(machine, kind, _place(frame, expr))
    for item in expr.items:
        if isinstance(item, n.Starred):
            containers.add(machine, made, Slot(containers.element(machine, evaluate(machine, frame, item.value))))
        else:
            slot = Slot(evaluate(machine, frame, item), (_place(frame, item),))
            containers.append(machine, made, slot)
    return one(made)


def _dict(machine: Machine, frame: Frame, expr: n.DictDisplay) -> Value:
    made = containers.make(machine, containers.DICT, _place(frame, expr))
    for key, item in expr.items:
        value = evaluate(machine, frame, item)
        if key is None:
            containers.update(machine, made, value)
        else:
            slot = Slot(value, (_place(frame, item),))
            containers.set_item(machine, made, evaluate(machine, frame, key), slot)
    return one(made)


def _comprehension(machine: Machine, frame: Frame, expr: n.Comprehension) -> Value:
    inner = Frame(frame.module, frame.piece, expr.scope, up=_visible(frame), function=None)
    place = _place(frame, expr)
    outer = evaluate(machine, frame, expr.clauses[0].iter) if expr.clauses else UNKNOWN
    if expr.kind == "generator":
        machine.store.set(inner, ITERATED, Slot(outer))
        return one(Suspended("generator", None, inner, place, expr))
    mark = machine.store.mark()
    kind = {"list": containers.LIST, "set": containers.SET, "dict": containers.DICT}[expr.kind]
    made = containers.make(machine, kind, place)
    for key, value in _results(machine, inner, expr, outer):
        slot = Slot(value, (_place(frame, expr.elements[-1]),))
        if key is not None:
            containers.set_item(machine, made, key, slot)
        else:
            containers.append(machine, made, slot)
    if containers.known_items(machine, outer) is None:
        containers.add(machine, made, Slot(NOTHING))
        if len(expr.clauses) == 1 and not expr.clauses[0].conditions and expr.kind != "set":
            sizes.note_length(machine, made, sizes.least_length(machine, outer))
    if not expr.scope.captured:
        machine.store.forget(inner, mark)
    return one(made)


def run_generator_expression(machine: Machine, suspended: Suspended) -> Value:
    """What iterating over a generator expression may give."""
    if suspended.expression is None:
        return UNKNOWN
    outer = machine.store.get(suspended.frame, ITERATED).value
    values = [value for _, value in _results(machine, suspended.frame, suspended.expression, outer)]
    return join(*values) if values else UNKNOWN


def _results(
    machine: Machine, inner: Frame, expr: n.Comprehension, outer: Value
) -> Iterator[tuple[Value | None, Value]]:
    """The keys (of a dict) and values a comprehension gives: for each known item, else for two of an unknown number."""
    known = containers.known_items(machine, outer) if len(expr.clauses) == 1 else None
    for item in known if known is not None else [containers.element(machine, outer)] * 2:
        included = _run_clauses(machine, inner, expr, item)
        if included is False:
            continue
        values = [evaluate(machine, inner, element) for element in expr.elements]
        if values:
            yield values[0] if len(values) == 2 else None, values[-1] if included else values[-1] | UNKNOWN


def _run_clauses(machine: Machine, inner: Frame, expr: n.Comprehension, first: Value) -> bool | None:
    """Bind the targets of one round; returns whether the conditions let it through, if that is known."""
    included: bool | None = True
    for position, clause in enumerate(expr.clauses):
        value = first if position == 0 else containers.element(machine, evaluate(machine, inner, clause.iter))
        statements.assign_to(machine, inner, clause.target, value, _place(inner, clause.target))
        for condition in clause.conditions:
            known = operators.truth(machine, evaluate(machine, inner, condition))
            if known is False:
                return False
            included = included and known
    return included


def _visible(frame: Frame) -> Frame | None:
    """The frame a comprehension sees around it: itself a function-like scope, it does not see a class body."""
    return frame if frame.scope is not None else statements.closure(frame)


def _subscript(machine: Machine, frame: Frame, expr: n.Subscript) -> Value:
    value = evaluate(machine, frame, expr.value)
    if isinstance(expr.index, n.Slice):
        return _sliced(machine, frame, expr.index, value, _place(frame, expr))
    index = evaluate(machine, frame, expr.index)
    found = operators.special(machine, value, "__getitem__", _place(frame, expr), index)
    if found is not None:
        return found
    if len(value) == 1 and isinstance(atom := next(iter(value)), ClassValue):
        return _parametrised(machine, atom, index, _place(frame, expr))
    key = constant(index)
    machine.run.ledger.item_read(machine, value, key, _place(frame, expr))
    if any(isinstance(atom, External) for atom in value):
        if value == _MODULES:
            return objects.loaded_module(machine, key)
        return PLAIN if value == _ENVIRONMENT else value
    if containers.viewed(machine, value) == ModuleValue(frame.module):
        is_name = isinstance(key, str) and not any(_KEY_ERRORS & caught for caught in machine.catching)
        return machine.look_up_global(frame, n.Name(expr.span, str(key))) if is_name else UNKNOWN
    found = containers.item(machine, value, key, _place(frame, expr))
    machine.run.ledger.loaded(machine, frame, expr, found)
    return found


def _parametrised(machine: Machine, cls: ClassValue, index: Value, place: Place) -> Value:
    """`Class[…]`: of a generic class what makes the same objects."""
    hook, _ = classes.in_class(machine, cls, "__class_getitem__")
    if any(base.name == "metaclass" for base in cls.node.bases):
        return UNKNOWN
    if not is_bound(hook):
        return one(cls)
    bound = frozenset(
        Bound(cls, atom.function if isinstance(atom, Descriptor) else atom)
        for atom in hook
        if isinstance(atom, Function | Descriptor)
    )
    return calls.call(machine, bound, calls.Arguments(((index, place),)), place)


def _sliced(machine: Machine, frame: Frame, expr: n.Slice, value: Value, place: Place) -> Value:
    """A slice: exact where items and bounds are known, else a list of anything."""
    evaluated = [None if part is None else constant(evaluate(machine, frame, part)) for part in expr.parts]
    bounds = [bound for bound in evaluated if bound is None or isinstance(bound, int)]
    known = containers.known_items(machine, value)
    made = containers.make(machine, containers.LIST, place)
    if known is None or len(bounds) < len(evaluated):
        containers.add(machine, made, Slot(UNKNOWN))
        return one(made)
    for item in known[slice(*bounds)]:
        containers.append(machine, made, Slot(item, (place,)))
    return one(made)


def _slice(machine: Machine, frame: Frame, expr: n.Slice) -> Value:
    for part in expr.parts:
        if part is not None:
            evaluate(machine, frame, part)
    return UNKNOWN


def _operation(machine: Machine, frame: Frame, expr: n.Operation) -> Value:
    if expr.op in ("and", "or"):
        return _boolean(machine, frame, expr)
    values = [evaluate(machine, frame, operand) for operand in expr.operands]
    return operators.operate(machine, expr.op, values, _place(frame, expr))


def _boolean(machine: Machine, frame: Frame, expr: n.Operation) -> Value:
    left = evaluate(machine, frame, expr.operands[0])
    decided_by = expr.op == "or"
    known = operators.truth(machine, left)
    if known is decided_by:
        return left
    if known is (not decided_by):
        return evaluate(machine, frame, expr.operands[1])
    results = [left]

    def second() -> bool:
        results.append(evaluate(machine, frame, expr.operands[1]))
        return True

    flow.branches(machine, [second, lambda: True])
    return join(*results)


def _conditional(machine: Machine, frame: Frame, expr: n.Conditional) -> Value:
    known = operators.truth(machine, evaluate(machine, frame, expr.test))
    if known is not None:
        return evaluate(machine, frame, expr.body if known else expr.orelse)
    results: list[Value] = []

    def alternative(choice: n.Expr) -> bool:
        results.append(evaluate(machine, frame, choice))
        return True

    flow.branches(machine, [lambda: alternative(expr.body), lambda: alternative(expr.orelse)])
    return join(*results)


def _starred(machine: Machine, frame: Frame, expr: n.Starred) -> Value:
    evaluate(machine, frame, expr.value)
    return UNKNOWN


def _await(machine: Machine, frame: Frame, expr: n.Await) -> Value:
    value = evaluate(machine, frame, expr.value)
    results = [calls.run_coroutine(machine, atom) if isinstance(atom, Suspended) else UNKNOWN for atom in value]
    return join(*results) if results else UNKNOWN


def _yield(machine: Machine, frame: Frame, expr: n.Yield) -> Value:
    value = evaluate(machine, frame, expr.value) if expr.value is not None else NONE
    if expr.delegates:
        value = containers.element(machine, value)
    before = machine.store.get(frame, YIELDED).value
    machine.store.set(frame, YIELDED, Slot(join(before, value)))
    if (block := machine.blocks.get(frame)) is not None:
        block(value)
    return UNKNOWN


def _walrus(machine: Machine, frame: Frame, expr: n.Walrus) -> Value:
    value = evaluate(machine, frame, expr.value)
    machine.bind(frame, expr.target.id, value, _place(frame, expr))
    return value


def _template(machine: Machine, frame: Frame, expr: n.Template) -> Value:
    values = [evaluate(machine, frame, part) for part in expr.parts]
    if expr.text:
        for value in values:
            operators.as_text(machine, value, _place(frame, expr))
        known = [constant(value) for value in values] if expr.whole else [...]
        return PLAIN if ... in known else one(Const("".join(str(each) for each in known)))
    return values[0] if len(values) == 1 else UNKNOWN


def _place(frame: Frame, node: n.Expr) -> Place:
    return Place(frame.module.path, frame.piece, node.span)


_EVALUATORS: dict[type, Callable[..., Value]] = {
    n.Name: _name,
    n.Constant: _constant,
    n.Attribute: _attribute,
    n.Call: _call,
    n.Lambda: _lambda,
    n.Display: _display,
    n.DictDisplay: _dict,
    n.Comprehension: _comprehension,
    n.Subscript: _subscript,
    n.Slice: _slice,
    n.Operation: _operation,
    n.Conditional: _conditional,
    n.Starred: _starred,
    n.Await: _await,
    n.Yield: _yield,
    n.Walrus: _walrus,
    n.Template: _template,
}

"""Executing statements in an imagined process: assignments, branches, loops, imports, definitions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.dataclass_model as dataclass_model
import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.interpreter.operators as operators
from spawnlint.boundary.crossings import exceptions, messages
from spawnlint.boundary.interpreter import expressions as ex
from spawnlint.boundary.interpreter.store import Changes, Slot
from spawnlint.boundary.interpreter.values import (
    NONE,
    PLAIN,
    UNBOUND,
    UNKNOWN,
    ClassValue,
    External,
    Frame,
    Function,
    ModuleValue,
    Obj,
    Value,
    constant,
    is_bound,
    join,
    one,
)
from spawnlint.boundary.watchers import bootstrap
from spawnlint.facts import nodes as n
from spawnlint.knowledge.externals import EXPECTED, EXPECTS_ERRORS, TRANSPARENT_DECORATORS
from spawnlint.program.module import Item, Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_FORGIVING = frozenset({"NameError", "UnboundLocalError", "Exception", "BaseException"})
_SUPPRESSING = frozenset({"suppress", *EXPECTS_ERRORS})
_UNROLLED = 8
"""A loop over a container with at most this many known items visits each; any other loop runs twice."""


@dataclass
class Exits:
    """The ways out of a function body, or out of one loop (`breaks`, `continues`), each as what it had changed."""

    mark: int
    returns: list[tuple[Changes, Value]] = field(default_factory=list)
    breaks: list[Changes] | None = None
    continues: list[Changes] | None = None
    pass_mark: int = 0


def execute(machine: Machine, frame: Frame, body: n.Body) -> bool:
    """Execute statements in order; returns whether the end of the body can be reached."""
    for stmt in body:
        machine.run.step()
        if not _EXECUTORS[type(stmt)](machine, frame, stmt):
            return False
    return True


def run_function(machine: Machine, frame: Frame, body: n.Body) -> Value:
    """Execute the body of a call and merge all its ways out; returns the returned value."""
    exits = Exits(machine.store.mark())
    machine.exits.append(exits)
    try:
        reached = execute(machine, frame, body)
    finally:
        machine.exits.pop()
    if not exits.returns:
        if not reached:
            machine.store.undo(exits.mark)
        return NONE if reached else UNKNOWN
    end = machine.store.undo(exits.mark)
    outcomes = [*exits.returns, *([(end, NONE)] if reached else [])]
    machine.store.merge([changes for changes, _ in outcomes], without=None if outlives_call(frame) else frame)
    return join(*(value for _, value in outcomes))


def outlives_call(frame: Frame) -> bool:
    """Whether the local names of a call may be read after it has ended."""
    return frame.scope is None or frame.scope.captured or frame.scope.yields


# -- simple statements -----------------------------------------------------------------------------


def _evaluate(machine: Machine, frame: Frame, stmt: n.Evaluate) -> bool:
    if not ex.ends_the_program(ex.evaluate(machine, frame, stmt.value)):
        return True
    machine.end.place = Place(frame.module.path, frame.piece, stmt.span)
    return False


def _assign(machine: Machine, frame: Frame, stmt: n.Assign) -> bool:
    value = ex.evaluate(machine, frame, stmt.value) if stmt.value is not None else UNKNOWN
    if stmt.annotation is not None and frame.of_class is not None and isinstance(stmt.targets[0], n.Name):
        dataclass_model.declare(machine, frame.of_class, stmt.targets[0].id, value)
    if stmt.value is None:
        return True
    place = Place(frame.module.path, frame.piece, stmt.span)
    for target in stmt.targets:
        assign_to(machine, frame, target, value, place)
    return True


def assign_to(machine: Machine, frame: Frame, target: n.Expr, value: Value, place: Place) -> None:
    """Assign to a name, attribute, item or a tuple of these."""
    match target:
        case n.Name(id=name):
            machine.bind(frame, name, value, place)
        case n.Attribute(value=base, attr=attr):
            for atom in ex.evaluate(machine, frame, base):
                objects.set_attribute(machine, atom, attr, Slot(value, (place,)))
        case n.Subscript(value=base, index=index):
            key = ex.evaluate(machine, frame, index)
            for atom in ex.evaluate(machine, frame, base):
                containers.set_item(machine, atom, key, Slot(value, (place,)))
                messages.put_item(machine, atom, value, place)
        case n.Display(items=items):
            for position, item in enumerate(items):
                part = UNKNOWN if isinstance(item, n.Starred) else containers.item(machine, value, position)
                assign_to(machine, frame, item.value if isinstance(item, n.Starred) else item, part, place)
        case _:
            ex.evaluate(machine, frame, target)


def _augment(machine: Machine, frame: Frame, stmt: n.AugAssign) -> bool:
    added = ex.evaluate(machine, frame, stmt.value)
    place = Place(frame.module.path, frame.piece, stmt.span)
    before = ex.evaluate(machine, frame, stmt.target)
    for atom in before:
        if isinstance(atom, Obj) and stmt.op in ("+", "|"):
            if atom.type == containers.DICT:
                containers.update(machine, atom, added)
            else:
                containers.extend(machine, atom, added, place)
            return True
    assign_to(machine, frame, stmt.target, PLAIN if before == PLAIN else UNKNOWN, place)
    return True


def _delete(machine: Machine, frame: Frame, stmt: n.Delete) -> bool:
    for target in stmt.targets:
        match target:
            case n.Name(id=name):
                machine.unbind(frame, name)
            case n.Attribute(value=base, attr=attr):
                for atom in ex.evaluate(machine, frame, base):
                    objects.set_attribute(machine, atom, attr, Slot(UNBOUND))
            case n.Subscript(value=base, index=index):
                key = ex.evaluate(machine, frame, index)
                for atom in ex.evaluate(machine, frame, base):
                    containers.set_item(machine, atom, key, Slot(UNBOUND))
            case _:
                ex.evaluate(machine, frame, target)
    return True


def _return(machine: Machine, frame: Frame, stmt: n.Return) -> bool:
    value = ex.evaluate(machine, frame, stmt.value) if stmt.value is not None else NONE
    function_exits = next((exits for exits in reversed(machine.exits) if exits.breaks is None), None)
    if function_exits is not None:
        function_exits.returns.append((machine.store.changes(function_exits.mark), value))
    return False


def _raise(machine: Machine, frame: Frame, stmt: n.Raise) -> bool:
    if stmt.value is not None:
        value = ex.evaluate(machine, frame, stmt.value)
        exceptions.raised(machine, value, Place(frame.module.path, frame.piece, stmt.span))
    machine.end.place = Place(frame.module.path, frame.piece, stmt.span)
    return False


def _jump(machine: Machine, _frame: Frame, stmt: n.Jump) -> bool:
    if stmt.kind == "pass":
        return True
    loop = machine.exits[-1] if machine.exits else None
    if loop is not None and loop.breaks is not None and loop.continues is not None:
        if stmt.kind == "break":
            loop.breaks.append(machine.store.changes(loop.mark))
        else:
            loop.continues.append(machine.store.changes(loop.pass_mark))
    return False


def _broken(machine: Machine, frame: Frame, stmt: n.Broken) -> bool:
    """Text that does not parse may bind what it mentions; what is bound already keeps its value."""
    place = Place(frame.module.path, frame.piece, stmt.span)
    if frame.scope is not None:
        for name in stmt.mentions:
            if name in frame.scope.bound and not is_bound(machine.store.get(frame, name).value):
                machine.bind(frame, name, UNKNOWN, place)
    return True


# -- branches --------------------------------------------------------------------------------------


def _if(machine: Machine, frame: Frame, stmt: n.If) -> bool:
    known = operators.truth(machine, ex.evaluate(machine, frame, stmt.test))
    if known is False:
        bootstrap.note_test(machine, frame, stmt.test)
    if known is not None:
        return execute(machine, frame, stmt.body if known else stmt.orelse)
    return branches(
        machine,
        [lambda: execute(machine, frame, stmt.body), lambda: execute(machine, frame, stmt.orelse)],
    )


def branches(machine: Machine, alternatives: Iterable[Callable[[], bool]]) -> bool:
    """Try each alternative from the present state and join those that come to an end."""
    mark = machine.store.mark()
    outcomes: list[Changes] = []
    machine.branching += 1
    for alternative in alternatives:
        reached = alternative()
        changes = machine.store.undo(mark)
        if reached:
            outcomes.append(changes)
    machine.branching -= 1
    machine.store.merge(outcomes)
    return bool(outcomes)


def _match(machine: Machine, frame: Frame, stmt: n.Match) -> bool:
    subject = ex.evaluate(machine, frame, stmt.subject)
    place = Place(frame.module.path, frame.piece, stmt.span)

    def alternative(case: n.Case) -> bool:
        for name in case.names:
            machine.bind(frame, name, subject if case.irrefutable else UNKNOWN, place)
        if case.guard is not None:
            ex.evaluate(machine, frame, case.guard)
        return execute(machine, frame, case.body)

    choices: list[Callable[[], bool]] = []
    for case in stmt.cases:
        matches = _matches(case, constant(subject))
        if matches is not False:
            choices.append(lambda case=case: alternative(case))  # type: ignore[misc]
        if matches:
            break
    else:
        choices.append(lambda: True)
    return branches(machine, choices)


def _matches(case: n.Case, subject: object) -> bool | None:
    """Whether a case is taken, if that is known; a subject of `...` is not."""
    if case.literals is not None and subject is not ...:
        equal = any(literal.value == subject for literal in case.literals)
        return equal and (True if case.guard is None else None)
    return True if case.irrefutable and case.guard is None else None


def _try(machine: Machine, frame: Frame, stmt: n.Try) -> bool:
    mark = machine.store.mark()
    final = [handler for handler in stmt.handlers if not _raises_again(handler)]
    caught = frozenset(name for handler in final for name in _caught(handler.type))
    forgiving = not _FORGIVING.isdisjoint(caught)
    machine.forgiving += forgiving
    machine.catching.append(caught)
    try:
        reached = execute(machine, frame, stmt.body)
    finally:
        machine.forgiving -= forgiving
        machine.catching.pop()
    if reached:
        reached = execute(machine, frame, stmt.orelse)
    if stmt.handlers:
        normal = machine.store.undo(mark)

        def handled(handler: n.Handler) -> bool:
            machine.store.merge([{}, normal])
            if handler.name is not None:
                machine.bind(frame, handler.name, UNKNOWN, Place(frame.module.path, frame.piece, handler.span))
            return execute(machine, frame, handler.body)

        def went_well() -> bool:
            machine.store.merge([normal])
            return reached

        handlers: list[Callable[[], bool]] = [lambda h=handler: handled(h) for handler in stmt.handlers]  # type: ignore[misc]
        reached = branches(machine, [went_well, *handlers])
    return execute(machine, frame, stmt.final) and reached


def _raises_again(handler: n.Handler) -> bool:
    """Whether a handler ends by letting the exception go on."""
    last = handler.body[-1] if handler.body else None
    return isinstance(last, n.Raise) and last.value is None


def _caught(kind: n.Expr | None) -> frozenset[str]:
    """The names of the exceptions an `except` clause catches."""
    match kind:
        case None:
            return frozenset({"BaseException", "NameError"})
        case n.Name(id=name) | n.Attribute(attr=name):
            return frozenset({name})
        case n.Display(items=items):
            return frozenset(name for item in items for name in _caught(item))
        case _:
            return frozenset()


# -- loops and with --------------------------------------------------------------------------------


def _for(machine: Machine, frame: Frame, stmt: n.For) -> bool:
    iterated = ex.evaluate(machine, frame, stmt.iter)
    known = containers.known_items(machine, iterated)
    exact = known is not None and len(known) <= _UNROLLED
    visits = known if known is not None and exact else [containers.element(machine, iterated)] * 2
    place = Place(frame.module.path, frame.piece, stmt.target.span)
    passes: list[Callable[[], None]] = [
        lambda value=value: assign_to(machine, frame, stmt.target, value, place)  # type: ignore[misc]
        for value in visits
    ]
    return _loop(machine, frame, passes, stmt.body, stmt.orelse, exact=exact)


def _while(machine: Machine, frame: Frame, stmt: n.While) -> bool:
    test = operators.truth(machine, ex.evaluate(machine, frame, stmt.test))
    if test is False:
        return execute(machine, frame, stmt.orelse)
    passes: list[Callable[[], None]] = [lambda: None, lambda: None]
    machine.branching += test is None
    reached = _loop(machine, frame, passes, stmt.body, stmt.orelse, endless=test is True)
    machine.branching -= test is None
    return reached


def _loop(
    machine: Machine,
    frame: Frame,
    passes: list[Callable[[], None]],
    body: n.Body,
    orelse: n.Body,
    *,
    endless: bool = False,
    exact: bool = False,
) -> bool:
    breaks: list[Changes] = []
    loop = Exits(machine.store.mark(), breaks=breaks, continues=[])
    reached = True
    for start_pass in passes:
        loop.pass_mark, loop.continues = machine.store.mark(), []
        start_pass()
        machine.exits.append(loop)
        try:
            with machine.now.round(certain=exact):
                reached = execute(machine, frame, body)
        finally:
            machine.exits.pop()
        if loop.continues:
            end = machine.store.undo(loop.pass_mark)
            machine.store.merge([*loop.continues, *([end] if reached else [])])
            reached = True
        if not reached:
            break
    reached = reached and not endless and execute(machine, frame, orelse)
    if not breaks:
        return reached
    end = machine.store.undo(loop.mark)
    machine.store.merge([*breaks, *([end] if reached else [])])
    return True


def _with(machine: Machine, frame: Frame, stmt: n.With) -> bool:
    entered = []
    for item in stmt.items:
        manager = ex.evaluate(machine, frame, item.context)
        place = Place(frame.module.path, frame.piece, item.context.span)
        value = objects.enter_context(machine, manager, place)
        entered.append((manager, place))
        if item.target is not None:
            assign_to(machine, frame, item.target, value, place)
    suppressed = frozenset(name for item in stmt.items for name in _suppressed(item.context))
    forgiving = not _FORGIVING.isdisjoint(suppressed)
    machine.forgiving += forgiving
    machine.catching.append(suppressed)
    reached = execute(machine, frame, stmt.body)
    machine.catching.pop()
    machine.forgiving -= forgiving
    for manager, place in reversed(entered):
        objects.exit_context(machine, manager, place)
    return reached


def _suppressed(context: n.Expr) -> frozenset[str]:
    """What `contextlib.suppress(…)`, however it was imported, suppresses, and what a test says is raised."""
    match context:
        case n.Call(func=n.Name(id=name) | n.Attribute(attr=name), args=args) if name in _SUPPRESSING:
            caught = frozenset(name for argument in args for name in _caught(argument.value))
            return caught | {EXPECTED} if name in EXPECTS_ERRORS else caught
        case _:
            return frozenset()


# -- definitions and imports -----------------------------------------------------------------------


def _function(machine: Machine, frame: Frame, stmt: n.Function) -> bool:
    function = Function(stmt, frame.piece, frame.module, closure(frame), frame.of_class)
    ex.keep_defaults(machine, frame, function)
    value = _decorated(machine, frame, one(function), stmt.decorators)
    machine.bind(frame, stmt.name, value, function.place)
    return True


def _class(machine: Machine, frame: Frame, stmt: n.Class) -> bool:
    item = frame.module.item_of(frame.piece) or Item(frame.module.path, frame.piece)
    made = ClassValue(stmt, frame.piece, frame.module, item, closure(frame), frame.of_class)
    classes.execute_class(machine, frame, made)
    machine.bind(frame, stmt.name, _decorated(machine, frame, one(made), stmt.decorators), made.place)
    return True


def closure(frame: Frame) -> Frame | None:
    """The frame a definition sees later: class bodies are not seen from the functions in them."""
    scope: Frame | None = frame
    while scope is not None and (scope.of_class is not None or scope.scope is None):
        scope = scope.up
    return scope


def _decorated(machine: Machine, frame: Frame, value: Value, decorators: tuple[n.Expr, ...]) -> Value:
    for decorator in reversed(decorators):
        wrapper = ex.evaluate(machine, frame, decorator)
        path = next((atom.path for atom in wrapper if isinstance(atom, External)), None)
        if path == dataclass_model.DATACLASS:
            dataclass_model.mark(machine, value)
        if path in TRANSPARENT_DECORATORS:
            continue
        place = Place(frame.module.path, frame.piece, decorator.span)
        before, value = value, ex.apply_decorator(machine, wrapper, value, place)
        objects.note_decorated(machine, before, value, place)
    return value


def _import(machine: Machine, frame: Frame, stmt: n.Import) -> bool:
    for imported in stmt.names:
        place = Place(frame.module.path, frame.piece, imported.span)
        full = _import_dotted(machine, imported.name)
        top = imported.name.split(".")[0]
        if imported.alias is not None:
            machine.bind(frame, imported.alias, full, place)
        else:
            module = machine.run.program.find(top)
            machine.bind(frame, top, one(ModuleValue(module)) if module else one(External(top)), place)
    return True


def _import_dotted(machine: Machine, dotted: str) -> Value:
    module = machine.run.program.find(dotted)
    if module is None:
        return one(External(dotted))
    machine.import_module(module)
    return one(ModuleValue(module))


def _import_from(machine: Machine, frame: Frame, stmt: n.ImportFrom) -> bool:
    program = machine.run.program
    relative = stmt.level > 0
    module = program.find_relative(frame.module, stmt.level, stmt.module) if relative else program.find(stmt.module)
    if module is not None and module is not frame.module:
        machine.import_module(module)
    if stmt.star:
        objects.import_star(machine, frame, module, stmt)
    for imported in stmt.names:
        place = Place(frame.module.path, frame.piece, imported.span)
        if module is None:
            prefix = "." * stmt.level + stmt.module
            value = objects.get_attribute(machine, one(External(prefix)), imported.name, place)
        else:
            value = objects.member_of_module(machine, module, imported.name)
        machine.bind(frame, imported.alias or imported.name, value, place)
    return True


_EXECUTORS: dict[type, Callable[..., bool]] = {
    n.Evaluate: _evaluate,
    n.Assign: _assign,
    n.AugAssign: _augment,
    n.Delete: _delete,
    n.Return: _return,
    n.Raise: _raise,
    n.Jump: _jump,
    n.Broken: _broken,
    n.If: _if,
    n.Match: _match,
    n.Try: _try,
    n.For: _for,
    n.While: _while,
    n.With: _with,
    n.Function: _function,
    n.Class: _class,
    n.Import: _import,
    n.ImportFrom: _import_from,
}

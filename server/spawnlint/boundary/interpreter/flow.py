"""The flow of control in an imagined process: branches, loops, `try`, `with`, and the ways out of a call."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.interpreter.operators as operators
import spawnlint.boundary.interpreter.sizes as sizes
import spawnlint.boundary.interpreter.statements as statements
from spawnlint.boundary.interpreter import expressions as ex
from spawnlint.boundary.interpreter.store import Changes
from spawnlint.boundary.interpreter.values import (
    NONE,
    NOTHING,
    UNKNOWN,
    Frame,
    Suspended,
    Value,
    constant,
    join,
)
from spawnlint.boundary.watchers import bootstrap
from spawnlint.facts import nodes as n
from spawnlint.facts.walk import nodes_in
from spawnlint.knowledge.externals import EXPECTED, EXPECTS_ERRORS
from spawnlint.knowledge.same_everywhere import (
    CHANGES_ENVIRONMENT,
    ENVIRONMENT_NAMES,
    ENVIRONMENT_WORDS,
    SAME_IN_EACH_PROCESS,
)
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_FORGIVING = frozenset({"NameError", "UnboundLocalError", "Exception", "BaseException"})
_NOT_INSTALLED = frozenset({"ImportError", "ModuleNotFoundError"})
"""What is bound instead where an import fails is not what is likely to be there."""
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


def run_function(machine: Machine, frame: Frame, body: n.Body) -> Value:
    """Execute the body of a call and merge all its ways out; returns the returned value, nothing if it never returns."""
    exits = Exits(machine.store.mark())
    machine.exits.append(exits)
    try:
        reached = statements.execute(machine, frame, body)
    finally:
        machine.exits.pop()
    if not exits.returns:
        if not reached:
            machine.store.undo(exits.mark)
        return NONE if reached else NOTHING
    end = machine.store.undo(exits.mark)
    outcomes = [*exits.returns, *([(end, NONE)] if reached else [])]
    machine.store.merge([changes for changes, _ in outcomes], without=None if outlives_call(frame) else frame)
    return join(*(value for _, value in outcomes))


def outlives_call(frame: Frame) -> bool:
    """Whether the local names of a call may be read after it has ended."""
    return frame.scope is None or frame.scope.captured or frame.scope.yields


# -- branches --------------------------------------------------------------------------------------


def if_(machine: Machine, frame: Frame, stmt: n.If) -> bool:
    """`if`: the branch that is taken, or both."""
    known = operators.truth(machine, ex.evaluate(machine, frame, stmt.test))
    if known is False:
        bootstrap.note_test(machine, frame, stmt.test)
    if known is not None:
        return statements.execute(machine, frame, stmt.body if known else stmt.orelse)
    return branches(
        machine,
        [
            lambda: statements.execute(machine, frame, stmt.body),
            lambda: statements.execute(machine, frame, stmt.orelse),
        ],
        repeated=_is_repeated(machine, stmt.test),
    )


def _is_repeated(machine: Machine, test: n.Expr) -> bool:
    """Whether a test has the same outcome in each process that makes it, as far as its looks tell.

    It has if it asks nothing outside but what the machine is like, and the environment only where nobody changes it,
    since a child has it as its parent left it.
    """
    nodes = tuple(nodes_in(test))
    names = {
        node.id if isinstance(node, n.Name) else node.attr for node in nodes if isinstance(node, n.Name | n.Attribute)
    }
    if not all(_asks_the_same(node.func) for node in nodes if isinstance(node, n.Call)):
        return False
    return names.isdisjoint(ENVIRONMENT_NAMES) or not _changes_environment(machine)


def _asks_the_same(func: n.Expr) -> bool:
    match func:
        case n.Attribute(value=n.Attribute(attr=base) | n.Name(id=base), attr="get"):
            return base in ENVIRONMENT_NAMES
        case n.Name(id=name) | n.Attribute(attr=name):
            return name in SAME_IN_EACH_PROCESS
        case _:
            return False


def _changes_environment(machine: Machine) -> bool:
    machine.run.words |= ENVIRONMENT_WORDS
    documents = (machine.run.program.document(path) for path in machine.run.modules)
    return any(CHANGES_ENVIRONMENT.search(document.text) for document in documents)


def branches(
    machine: Machine, alternatives: Iterable[Callable[[], bool]], *, repeated: bool = False, alike: bool = False
) -> bool:
    """Try each alternative from the present state and join those that come to an end.

    `repeated` says that each process that comes here takes the same one; `alike` that it does not matter which.
    """
    mark = machine.store.mark()
    outcomes: list[Changes] = []
    machine.branching += not alike
    machine.repeating += repeated
    for alternative in alternatives:
        reached = alternative()
        changes = machine.store.undo(mark)
        if reached:
            outcomes.append(changes)
    machine.branching -= not alike
    machine.repeating -= repeated
    machine.store.merge(outcomes)
    return bool(outcomes)


def match_(machine: Machine, frame: Frame, stmt: n.Match) -> bool:
    """`match`: the cases that may be taken."""
    subject = ex.evaluate(machine, frame, stmt.subject)
    place = Place(frame.module.path, frame.piece, stmt.span)

    def alternative(case: n.Case) -> bool:
        for name in case.names:
            machine.bind(frame, name, subject if case.irrefutable else UNKNOWN, place)
        if case.guard is not None:
            ex.evaluate(machine, frame, case.guard)
        return statements.execute(machine, frame, case.body)

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


def try_(machine: Machine, frame: Frame, stmt: n.Try) -> bool:
    """`try`: its body, then what the handlers make of it."""
    mark = machine.store.mark()
    final = [handler for handler in stmt.handlers if not _raises_again(handler)]
    caught = frozenset(name for handler in final for name in _caught(handler.type))
    forgiving = not _FORGIVING.isdisjoint(caught)
    machine.forgiving += forgiving
    machine.catching.append(caught)
    try:
        reached = statements.execute(machine, frame, stmt.body)
    finally:
        machine.forgiving -= forgiving
        machine.catching.pop()
    if reached:
        reached = statements.execute(machine, frame, stmt.orelse)
    if stmt.handlers:
        normal = machine.store.undo(mark)

        def handled(handler: n.Handler) -> bool:
            machine.store.merge([{}, normal])
            if handler.name is not None:
                machine.bind(frame, handler.name, UNKNOWN, Place(frame.module.path, frame.piece, handler.span))
            handled_to_end = statements.execute(machine, frame, handler.body)
            if handler.type is not None and _caught(handler.type) <= _NOT_INSTALLED:
                machine.store.merge([normal])
            return handled_to_end

        def went_well() -> bool:
            machine.store.merge([normal])
            return reached

        handlers: list[Callable[[], bool]] = [lambda h=handler: handled(h) for handler in stmt.handlers]  # type: ignore[misc]
        reached = branches(machine, [went_well, *handlers])
    return statements.execute(machine, frame, stmt.final) and reached


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


def for_(machine: Machine, frame: Frame, stmt: n.For) -> bool:
    """`for`: a pass for each known item, else two."""
    iterated = ex.evaluate(machine, frame, stmt.iter)
    known = containers.known_items(machine, iterated)
    exact = known is not None and len(known) <= _UNROLLED
    over = Place(frame.module.path, frame.piece, stmt.iter.span)
    visits = known if known is not None and exact else [containers.element(machine, iterated, over)] * 2
    repeats = 1 if exact else max(sizes.least_length(machine, iterated), 1)
    place = Place(frame.module.path, frame.piece, stmt.target.span)
    passes: list[Callable[[], None]] = [
        lambda value=value: statements.assign_to(machine, frame, stmt.target, value, place)  # type: ignore[misc]
        for value in visits
    ]
    return _loop(machine, frame, passes, stmt.body, stmt.orelse, exact=exact, repeats=repeats)


def while_(machine: Machine, frame: Frame, stmt: n.While) -> bool:
    """`while`: two passes, unless the test is known to fail."""
    test = operators.truth(machine, ex.evaluate(machine, frame, stmt.test))
    if test is False:
        return statements.execute(machine, frame, stmt.orelse)
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
    repeats: int = 1,
) -> bool:
    breaks: list[Changes] = []
    loop = Exits(machine.store.mark(), breaks=breaks, continues=[])
    reached = True
    for start_pass in passes:
        loop.pass_mark, loop.continues = machine.store.mark(), []
        start_pass()
        machine.exits.append(loop)
        try:
            with machine.now.round(certain=exact or repeats > 1, repeats=repeats):
                reached = statements.execute(machine, frame, body)
        finally:
            machine.exits.pop()
        if loop.continues:
            end = machine.store.undo(loop.pass_mark)
            machine.store.merge([*loop.continues, *([end] if reached else [])])
            reached = True
        if not reached:
            break
    reached = reached and not endless and statements.execute(machine, frame, orelse)
    if not breaks:
        return reached
    end = machine.store.undo(loop.mark)
    machine.store.merge([*breaks, *([end] if reached else [])])
    return True


def with_(machine: Machine, frame: Frame, stmt: n.With) -> bool:
    """`with`: the managers entered, the body, the managers left."""
    return _with(machine, frame, stmt, stmt.items)


def _with(machine: Machine, frame: Frame, stmt: n.With, items: tuple[n.WithItem, ...]) -> bool:
    """The managers that are not entered yet, one in the other, then the body."""
    if not items:
        return _protected(machine, frame, stmt)
    item, *others = items
    manager = ex.evaluate(machine, frame, item.context)
    place = Place(frame.module.path, frame.piece, item.context.span)

    def inside(value: Value) -> bool:
        if item.target is not None:
            statements.assign_to(machine, frame, item.target, value, place)
        return _with(machine, frame, stmt, tuple(others))

    generator = next(iter(manager)) if len(manager) == 1 else None
    if isinstance(generator, Suspended) and generator.kind == "generator":
        return _inside_generator(machine, generator, inside)
    reached = inside(objects.enter_context(machine, manager, place))
    objects.exit_context(machine, manager, place)
    return reached


def _inside_generator(machine: Machine, generator: Suspended, inside: Callable[[Value], bool]) -> bool:
    """Run a generator function that is a context manager; where it yields, the block that it is around."""
    calls_outside, exits_outside = len(machine.stack), len(machine.exits)
    reached: list[bool] = []

    def block(value: Value) -> None:
        stack, exits = machine.stack[calls_outside:], machine.exits[exits_outside:]
        del machine.stack[calls_outside:], machine.exits[exits_outside:]
        try:
            reached.append(inside(value))
        finally:
            machine.stack.extend(stack)
            machine.exits.extend(exits)

    machine.blocks[generator.frame] = block
    calls.run_generator(machine, generator)
    del machine.blocks[generator.frame]
    return any(reached) if reached else inside(UNKNOWN)


def _protected(machine: Machine, frame: Frame, stmt: n.With) -> bool:
    """The body, in which what the managers suppress is caught."""
    suppressed = frozenset(name for item in stmt.items for name in _suppressed(item.context))
    forgiving = not _FORGIVING.isdisjoint(suppressed)
    machine.forgiving += forgiving
    machine.catching.append(suppressed)
    reached = statements.execute(machine, frame, stmt.body)
    machine.catching.pop()
    machine.forgiving -= forgiving
    return reached


def _suppressed(context: n.Expr) -> frozenset[str]:
    """What `contextlib.suppress(…)`, however it was imported, suppresses, and what a test says is raised."""
    match context:
        case n.Call(func=n.Name(id=name) | n.Attribute(attr=name), args=args) if name in _SUPPRESSING:
            caught = frozenset(name for argument in args for name in _caught(argument.value))
            return caught | {EXPECTED} if name in EXPECTS_ERRORS else caught
        case _:
            return frozenset()

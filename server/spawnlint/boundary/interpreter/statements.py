"""Executing statements in an imagined process: assignments, branches, loops, imports, definitions."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.dataclass_model as dataclass_model
import spawnlint.boundary.interpreter.flow as flow
import spawnlint.boundary.interpreter.importing as importing
import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.interpreter.operators as operators
import spawnlint.boundary.watchers.submodules as submodules
from spawnlint.boundary.crossings import exceptions, messages
from spawnlint.boundary.interpreter import expressions as ex
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import (
    NONE,
    NOTHING,
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
    is_bound,
    one,
)
from spawnlint.facts import nodes as n
from spawnlint.knowledge.externals import TRANSPARENT_DECORATORS
from spawnlint.program.module import Item, Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine


def execute(machine: Machine, frame: Frame, body: n.Body) -> bool:
    """Execute statements in order; returns whether the end of the body can be reached."""
    for stmt in body:
        machine.run.step()
        if not _executors()[type(stmt)](machine, frame, stmt):
            return False
    return True


# -- simple statements -----------------------------------------------------------------------------


def _evaluate(machine: Machine, frame: Frame, stmt: n.Evaluate) -> bool:
    value = ex.evaluate(machine, frame, stmt.value)
    machine.run.ledger.results.statement(machine, frame, stmt, value)
    return not _never_returns(machine, frame, stmt, value)


def _never_returns(machine: Machine, frame: Frame, stmt: n.Evaluate | n.Assign, value: Value) -> bool:
    """Whether the call that a statement is, or takes its value from, ends the program or always raises."""
    is_end = ex.ends_the_program(value) or (value == NOTHING and isinstance(stmt.value, n.Call))
    if is_end:
        machine.end.place = Place(frame.module.path, frame.piece, stmt.span)
    return is_end


def _assign(machine: Machine, frame: Frame, stmt: n.Assign) -> bool:
    value = ex.evaluate(machine, frame, stmt.value) if stmt.value is not None else UNKNOWN
    if stmt.annotation is not None and frame.of_class is not None and isinstance(stmt.targets[0], n.Name):
        default = value if stmt.value is not None else UNKNOWN | UNBOUND
        dataclass_model.declare(machine, frame.of_class, stmt.targets[0].id, default)
    if stmt.value is None:
        return True
    if _never_returns(machine, frame, stmt, value):
        return False
    machine.run.ledger.results.statement(machine, frame, stmt, value)
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
                if operators.special(machine, one(atom), "__setitem__", place, key, value) is None:
                    containers.set_item(machine, atom, key, Slot(value, (place,)))
                messages.put_item(machine, atom, value, place)
                machine.run.ledger.item_set(machine, atom, key, Slot(value, (place,)))
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
    _leave(machine, ex.evaluate(machine, frame, stmt.value) if stmt.value is not None else NONE)
    return False


def _leave(machine: Machine, value: Value) -> None:
    """Leave the function that is being executed with a value."""
    function_exits = next((exits for exits in reversed(machine.exits) if exits.breaks is None), None)
    if function_exits is not None:
        function_exits.returns.append((machine.store.changes(function_exits.mark), value))


def _raise(machine: Machine, frame: Frame, stmt: n.Raise) -> bool:
    if stmt.value is not None:
        value = ex.evaluate(machine, frame, stmt.value)
        exceptions.raised(machine, value, Place(frame.module.path, frame.piece, stmt.span))
        if _is_left_to_others(machine, stmt.value):
            _leave(machine, UNKNOWN)
    machine.end.place = Place(frame.module.path, frame.piece, stmt.span)
    return False


def _is_left_to_others(machine: Machine, raised: n.Expr) -> bool:
    """Whether a method only says that classes below must write it: what it gives there is not known."""
    error = raised.func if isinstance(raised, n.Call) else raised
    is_said = isinstance(error, n.Name) and error.id == "NotImplementedError"
    return is_said and bool(machine.stack) and not machine.stack[-1].function.name.startswith("__")


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


# -- definitions and imports -----------------------------------------------------------------------


def _function(machine: Machine, frame: Frame, stmt: n.Function) -> bool:
    function = Function(stmt, frame.piece, frame.module, closure(frame), frame.of_class)
    ex.keep_defaults(machine, frame, function)
    value = _decorated(machine, frame, one(function), stmt.decorators)
    if value >= UNKNOWN:
        machine.store.set(frame.of_class or frame.module, (objects.REGISTERED, stmt.name), Slot(one(function)))
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
        machine.imports.append(place)
        full = _import_dotted(machine, imported.name)
        machine.imports.pop()
        submodules.imported(machine, imported.name, place, own=full != one(External(imported.name)))
        top = imported.name.split(".")[0]
        if imported.alias is not None:
            machine.bind(frame, imported.alias, full, place)
        else:
            machine.bind(frame, top, _top(machine, top, full), place)
    return True


def _top(machine: Machine, name: str, imported: Value) -> Value:
    """What `import name.…` binds: the outermost package of what was imported."""
    module = machine.run.program.find(name)
    if module is None and any(isinstance(atom, ModuleValue) for atom in imported):
        module = machine.run.program.namespace(name)
    return one(ModuleValue(module)) if module is not None else one(External(name))


def _import_dotted(machine: Machine, dotted: str) -> Value:
    module = machine.run.program.find(dotted)
    if module is None:
        return one(External(dotted))
    machine.import_module(module)
    return one(ModuleValue(module))


def _import_from(machine: Machine, frame: Frame, stmt: n.ImportFrom) -> bool:
    machine.imports.append(Place(frame.module.path, frame.piece, stmt.span))
    _bind_imported(machine, frame, stmt)
    machine.imports.pop()
    return True


def _bind_imported(machine: Machine, frame: Frame, stmt: n.ImportFrom) -> None:
    module = machine.run.program.imported(frame.module, stmt.level, stmt.module)
    if module is not None and module is not frame.module:
        machine.import_module(module)
    if stmt.star:
        objects.import_star(machine, frame, module, stmt)
    for imported in stmt.names:
        place = Place(frame.module.path, frame.piece, imported.span)
        package = stmt.module if module is None else module.name
        submodules.imported(machine, f"{package}.{imported.name}", place, own=module is not None)
        if module is not None and importing.put_off(
            machine, frame, module, imported.name, imported.alias or imported.name, place
        ):
            continue
        if module is None:
            value = _from_outside(machine, frame, stmt, imported.name, place)
        else:
            value = objects.member_of_module(machine, module, imported.name)
        machine.bind(frame, imported.alias or imported.name, value, place)


def _from_outside(machine: Machine, frame: Frame, stmt: n.ImportFrom, name: str, place: Place) -> Value:
    """What is imported from something without a text: a module of a namespace package, or what is not of the project."""
    dotted = f"{stmt.module}.{name}" if stmt.module else name
    module = machine.run.program.imported(frame.module, stmt.level, dotted)
    if module is not None:
        machine.import_module(module)
        return one(ModuleValue(module))
    return objects.get_attribute(machine, one(External("." * stmt.level + stmt.module)), name, place)


@cache
def _executors() -> dict[type, Callable[..., bool]]:
    """What executes each kind of statement; `flow` and this module use each other, so it is made on first use."""
    return {
        n.Evaluate: _evaluate,
        n.Assign: _assign,
        n.AugAssign: _augment,
        n.Delete: _delete,
        n.Return: _return,
        n.Raise: _raise,
        n.Jump: _jump,
        n.Broken: _broken,
        n.If: flow.if_,
        n.Match: flow.match_,
        n.Try: flow.try_,
        n.For: flow.for_,
        n.While: flow.while_,
        n.With: flow.with_,
        n.Function: _function,
        n.Class: _class,
        n.Import: _import,
        n.ImportFrom: _import_from,
    }

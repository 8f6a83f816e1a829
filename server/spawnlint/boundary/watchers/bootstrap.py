"""How processes come up: what a child meets while it imports, and when the start method is fixed.

A child sets its start method and imports the main module and whatever it unpickles by name before it does any work.
CPython refuses to start a process, and to change the start method, in that time: `RuntimeError`.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import PurePath
from typing import TYPE_CHECKING

from spawnlint.boundary.interpreter.store import EMPTY, Slot
from spawnlint.boundary.interpreter.values import NONE, Frame, constant, is_bound
from spawnlint.boundary.trail import Step
from spawnlint.boundary.watchers.bootstrap_observations import (
    ForcedStartMethod,
    LateStartMethod,
    MainRefusesImport,
    MissingFreezeSupport,
    MissingMethod,
    MisspelledGuard,
    StartWhileImporting,
)
from spawnlint.facts import nodes as n
from spawnlint.knowledge.bootstrap import (
    FIXES_START_METHOD,
    FREEZE_SUPPORT,
    GET_CONTEXT,
    LOOKS_AT_PLATFORM,
    MANAGER,
    OS_FORK,
    POSIX_METHODS,
    POSIX_ONLY,
    SET_START_METHOD,
    SKIPS,
    TEST_FILES,
)
from spawnlint.knowledge.exceptions import BUILTIN_EXCEPTIONS
from spawnlint.knowledge.ways import Starter
from spawnlint.program.module import Module, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spawnlint.boundary.interpreter.machine import Machine, Run
    from spawnlint.boundary.interpreter.outside import Outside

_FIXED = ("context", "fixed")
"""The cell of the main module for what fixed the start method of the default context."""


_FREEZES = ("freeze", "support")
"""The cell of the main module for a call of `freeze_support()`."""
_GUARD = "__main__"


@dataclass
class Childhood:
    """What is known of the children of a run: what a child that dies while it imports does to the parent.

    `outer` is the first start of a process; `pending` a start at the top level of a main module that is no script,
    which fails in a child that unpickles something from it.
    """

    outer: tuple[Starter, Place] | None = None
    pending: StartWhileImporting | None = None


@dataclass
class End:
    """Where the last statement that left a body early is, and whether an exception has ended this child by then."""

    place: Place | None = None
    is_death: bool = False


# -- what is certain ---------------------------------------------------------------------------------


def is_certain(machine: Machine) -> bool:
    """Whether the point of execution is reached for certain: on no branch, and behind no way out of the function."""
    return not machine.branching and not _may_have_left(machine)


def _is_repeated(machine: Machine) -> bool:
    """Whether a child that imports the same text comes to this point as well if its parent did."""
    return machine.branching == machine.repeating and not _may_have_left(machine)


def _may_have_left(machine: Machine) -> bool:
    return any(exits.returns or exits.breaks or exits.continues for exits in machine.exits)


def _is_caught(machine: Machine, *exceptions: str) -> bool:
    """Whether the program is prepared for one of these exceptions here."""
    names = {*exceptions, "Exception", "BaseException"}
    return any(name in names or name not in BUILTIN_EXCEPTIONS for caught in machine.catching for name in caught)


def _is_importing(machine: Machine) -> bool:
    from spawnlint.boundary.interpreter.machine import ProcessRole

    return machine.role is ProcessRole.IMPORTING


def _is_parent(machine: Machine) -> bool:
    from spawnlint.boundary.interpreter.machine import ProcessRole

    return machine.role is ProcessRole.PARENT


NOTEBOOK = ".ipynb"
"""The suffix of notebooks, whose cells are run as one main module."""


def has_importable_main(run: Run) -> bool:
    """Whether a child can import the main module.

    It leaves a `__main__.py` alone, which belongs to `python -m`, and what is typed into a notebook is in no file.
    """
    pure = PurePath(run.main.path)
    return pure.name != "__main__.py" and pure.suffix != NOTEBOOK


def can_import(machine: Machine, module: Module) -> bool:
    """Whether a child finds a module by its name."""
    return module is not machine.run.main or has_importable_main(machine.run)


def is_script(run: Run) -> bool:
    """Whether the main module of this run is ever one: no test file, and imported by no other document.

    The answer rests on the imports of all documents.
    """
    name = PurePath(run.main.path).name
    if any(fnmatch(name, pattern) for pattern in TEST_FILES):
        return False
    if run.is_imported is None:
        run.is_imported = run.program.is_imported(run.main)
    return not run.is_imported


# -- starts ------------------------------------------------------------------------------------------


def note_start(machine: Machine, starter: Starter, place: Place, method: str) -> None:
    """A process is being started. In a child that is still importing, this fails."""
    note_child(machine, starter, place, method)
    _note_freezing(machine, starter, place, method)
    if method == "fork" or not _is_importing(machine):
        return
    certain = _dies_here(machine)
    if not (certain or (_may_die_here(machine) and _is_repeated(machine))):
        return
    module, is_main = machine.importing[-1], machine.importing[-1] is machine.run.main
    outer, _ = machine.run.childhood.outer or (starter, place)
    culprit, trail = _way(machine, place, "starts a child process")
    script = is_main and is_script(machine.run)
    seen = StartWhileImporting(culprit, place, trail, module.name, script, outer, certain)
    if is_main and not script:
        machine.run.childhood.pending = seen
    else:
        machine.run.observe(("start while importing", culprit), seen)


def _note_freezing(machine: Machine, starter: Starter, place: Place, method: str) -> None:
    """An executable that a program was made into begins anew in each child, and leaves it to `freeze_support()`."""
    main = machine.run.main
    if method == "fork" or not _is_parent(machine) or is_bound(machine.store.get(main, _FREEZES).value):
        return
    if (not machine.now.is_apart or _GUARD in main.document.text) and is_script(machine.run):
        machine.run.observe(("missing freeze support", main.path), MissingFreezeSupport(place, starter))


def note_child(machine: Machine, starter: Starter, place: Place, method: str) -> None:
    """The parent makes something that will have children; the first one tells how the death of a child shows."""
    if method != "fork" and _is_parent(machine):
        machine.run.childhood.outer = machine.run.childhood.outer or (starter, place)


def _dies_here(machine: Machine) -> bool:
    """Whether an exception here certainly ends a child, which it can do only once."""
    if not (_may_die_here(machine) and is_certain(machine)):
        return False
    machine.end.is_death = True
    return True


def _may_die_here(machine: Machine) -> bool:
    return not machine.end.is_death and bool(machine.importing) and not _is_caught(machine, "RuntimeError")


def _way(machine: Machine, place: Place, what: str) -> tuple[Place, tuple[Step, ...]]:
    """The top-level code that leads to a place, and the steps from there."""
    modules = machine.importing[-len(machine.imports) :] if machine.imports else []
    imports = tuple(Step(at, f"imports {module.name}") for at, module in zip(machine.imports, modules, strict=False))
    if not machine.stack:
        return place, imports
    calls = (Step(call.called_at, f"calls {call.function.name}()") for call in machine.stack)
    return machine.stack[0].called_at, (*imports, *calls, Step(place, what))


@contextmanager
def unpickling(machine: Machine | None, *, spawning: bool) -> Iterator[None]:
    """While a process is being started the child imports what it unpickles, as it imported its main module."""
    from spawnlint.boundary.interpreter.machine import ProcessRole

    if machine is None or not spawning:
        yield
        return
    role, machine.role = machine.role, ProcessRole.IMPORTING
    try:
        yield
    finally:
        machine.role = role


def found_by_name(machine: Machine, module: Module) -> None:
    """A process looks up what it unpickles in a module, and imports that first."""
    if module is not machine.run.main:
        machine.import_module(module)
    elif machine.run.childhood.pending is not None and _is_importing(machine):
        machine.run.observe(
            ("start while importing", machine.run.childhood.pending.place), machine.run.childhood.pending
        )


# -- calls -------------------------------------------------------------------------------------------


def note_call(outside: Outside) -> None:
    """Look at a call that leaves the project before it is made."""
    path, machine = outside.target.path, outside.machine
    is_default = outside.target.method is None
    if path == MANAGER:
        method = outside.target.method or machine.method
        note_start(machine, Starter.MANAGER, outside.place, method)
        if _is_parent(machine) and method != "fork":
            machine.run.child()
    if path == SET_START_METHOD and is_default:
        _set_start_method(outside)
    if path == FREEZE_SUPPORT:
        machine.store.set(machine.run.main, _FREEZES, Slot(NONE, (outside.place,)))
    if is_default and _fixes(outside):
        fix_start_method(machine, outside.place)
    if path in (GET_CONTEXT, SET_START_METHOD):
        method_name = constant(outside.value(0, "method"))
        if method_name in POSIX_METHODS:
            _note_posix(machine, outside.place, str(method_name))
    elif path == OS_FORK:
        _note_posix(machine, outside.place, path)


def _fixes(outside: Outside) -> bool:
    match outside.target.path:
        case "concurrent.futures.ProcessPoolExecutor":
            return not is_bound(outside.value(1, "mp_context")) and not outside.args.open
        case "multiprocessing.get_start_method":
            return not outside.args.all() and not outside.args.open
        case "multiprocessing.get_context":
            return not outside.args.all() and not outside.args.open
        case path:
            return path in FIXES_START_METHOD


def fix_start_method(machine: Machine, place: Place) -> None:
    """The default context gets the start method that it keeps."""
    if not is_bound(machine.store.get(machine.run.main, _FIXED).value):
        machine.store.set(machine.run.main, _FIXED, Slot(NONE, (place,)))


def fixed_at(machine: Machine) -> Place | None:
    """What has certainly fixed the start method of the default context in this process."""
    slot = machine.store.get(machine.run.main, _FIXED)
    return slot.places[0] if slot.value == NONE else None


def forget_start_method(machine: Machine) -> None:
    """What comes next may run in a process where nothing has fixed the start method yet."""
    machine.store.set(machine.run.main, _FIXED, EMPTY)


def _set_start_method(outside: Outside) -> None:
    machine, place = outside.machine, outside.place
    fixed_by = fixed_at(machine)
    machine.store.set(machine.run.main, _FIXED, Slot(NONE, (place,)))
    force = outside.value(1, "force")
    if is_bound(force) or outside.args.open:
        if constant(force) is True and _is_importing(machine) and is_certain(machine):
            culprit, trail = _way(machine, place, "sets the start method")
            machine.run.observe(("forced", culprit), ForcedStartMethod(culprit, trail))
        return
    outer, _ = machine.run.childhood.outer or (Starter.PROCESS, place)
    if _is_importing(machine):
        if _dies_here(machine):
            culprit, trail = _way(machine, place, "sets the start method")
            seen = LateStartMethod(culprit, trail, None, outer)
            machine.run.observe(("late start method", culprit), seen)
    elif _is_parent(machine) and fixed_by not in (None, place) and not _is_caught(machine, "RuntimeError"):
        seen = LateStartMethod(place, _way(machine, place, "sets the start method")[1], fixed_by, outer)
        machine.run.observe(("late start method", place), seen)


def _note_posix(machine: Machine, place: Place, method: str) -> None:
    if not is_certain(machine) or _is_caught(machine, "ValueError", "AttributeError", "OSError"):
        return
    if machine.now.is_apart and (method == OS_FORK or LOOKS_AT_PLATFORM.search(_text_of(machine, place))):
        return  # whoever calls this may have looked at the platform before
    if method == OS_FORK and POSIX_ONLY.search(_text_of(machine, place)):
        return
    if not any(_is_skipped_somewhere(call.function.node) for call in machine.stack):
        machine.run.observe(("missing method", place), MissingMethod(place, method))


def _text_of(machine: Machine, place: Place) -> str:
    return machine.run.program.document(place.path).text


def _is_skipped_somewhere(function: n.Function | n.Lambda) -> bool:
    """Whether this is a test that a decorator skips under a condition: it says itself where it runs."""
    return isinstance(function, n.Function) and any(
        isinstance(each, n.Call) and isinstance(each.func, n.Name | n.Attribute) and _word(each.func) in SKIPS
        for each in function.decorators
    )


def _word(callee: n.Name | n.Attribute) -> str:
    return callee.id if isinstance(callee, n.Name) else callee.attr


# -- the main module ---------------------------------------------------------------------------------


def note_end(machine: Machine, module: Module) -> bool:
    """The top level of a module has come to its end early; returns whether a child ends with that."""
    if module is not machine.run.main or not _is_importing(machine) or machine.end.place is None:
        return False
    outer, start = machine.run.childhood.outer or (Starter.PROCESS, machine.end.place)
    if _dies_here(machine):
        trail = (Step(start, "starts a child process, which imports this file"),)
        seen = MainRefusesImport(machine.end.place, trail, outer)
        machine.run.observe(("main refuses import", machine.end.place), seen)
    machine.is_partial = True
    return True


def note_test(machine: Machine, frame: Frame, test: n.Expr) -> None:
    """Look at the test of an `if` that is never true: it may be meant as the main guard."""
    if not isinstance(test, n.Operation) or test.op != "==" or not _is_parent(machine):
        return
    match test.operands:
        case (n.Name(id="__name__"), n.Constant(value=str() as text) as literal):
            pass
        case (n.Constant(value=str() as text) as literal, n.Name(id="__name__")):
            pass
        case _:
            return
    if frame.module is machine.run.main and text != "__main__" and text.strip("_ ").lower() == "main":
        place = Place(frame.module.path, frame.piece, literal.span)
        machine.run.observe(("misspelled guard", place), MisspelledGuard(place, text))

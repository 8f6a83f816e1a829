"""The lives of Process and pool objects: what is done to them in which order, and what of it cannot work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spawnlint.boundary.crossings.handed as handed
import spawnlint.boundary.crossings.process_objects as process_objects
import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.classes as classes
import spawnlint.boundary.interpreter.objects as objects
import spawnlint.boundary.watchers.daemons as daemons
from spawnlint.boundary.interpreter.store import Key, Slot
from spawnlint.boundary.interpreter.values import (
    PLAIN,
    UNBOUND,
    Bound,
    ClassValue,
    Const,
    External,
    Function,
    Obj,
    Value,
    constant,
    is_bound,
    one,
)
from spawnlint.boundary.watchers.misuses import (
    DaemonicParent,
    EarlyAttribute,
    MissingInit,
    NeverAwaited,
    Reused,
    RunCalled,
    Shadow,
    ShadowedApi,
    StdinRead,
)
from spawnlint.knowledge.externals import EXPECTED
from spawnlint.knowledge.ways import PROCESS, PROCESS_PARAMETERS
from spawnlint.program.module import Place

if TYPE_CHECKING:
    from spawnlint.boundary.interpreter.machine import Machine

_POOL, _EXECUTOR = "multiprocessing.Pool", "concurrent.futures.ProcessPoolExecutor"
METHODS = frozenset({"start", "run", "join", "is_alive", "terminate", "kill", "close"})
_READ_ONLY = frozenset({"exitcode", "pid", "ident", "sentinel"})
_NEEDS = {"daemon": "_popen", "authkey": "_config"}
"""Properties whose setters use what `Process.__init__` makes."""
_OVERWRITTEN = frozenset({"_target", "_args", "_kwargs", "_config", "_popen", "_closed", "_identity"})
_WATCHED = _READ_ONLY | _OVERWRITTEN | {"daemon", "authkey", "name"}

_INITIALISED: Key = ("process", "initialised")
_STARTED: Key = ("process", "started in")
"""The cell of a Process for the rounds in which it was started."""
_CLOSED: Key = ("process", "closed")
_JOINED: Key = ("process", "joined")
"""The cell of a Process that is bound while it has ended and was waited for."""
_OWN_START: Key = ("process", "own start")


# -- events ------------------------------------------------------------------------------------------


def initialised(machine: Machine, process: Obj, args: calls.Arguments, place: Place) -> None:
    """`Process.__init__` begins: it overwrites what was set before and makes the object startable."""
    store = machine.store
    if not is_bound(store.get(process, _INITIALISED).value) and process_objects.is_plain(machine, process):
        given = {name for position, name in enumerate(PROCESS_PARAMETERS) if args.get(position, name) is not None}
        for name in (_OVERWRITTEN | {"name"}) if not args.open else ():
            if name.removeprefix("_") not in given:
                _observe_overwritten(machine, process, name)
    for name in _OVERWRITTEN:
        store.set(process, ("set", name), Slot(UNBOUND))
    for key in (_STARTED, _CLOSED, _JOINED):
        store.set(process, key, Slot(UNBOUND))
    store.set(process, _INITIALISED, Slot(PLAIN, (place,)))
    handed.check_process(machine, args, place)


def _observe_overwritten(machine: Machine, process: Obj, name: str) -> None:
    slot = machine.store.get(process, ("set", name))
    if not process_objects.is_certain(slot.value) or _is_default(machine, name, slot.value):
        return
    if isinstance(process.type, ClassValue) and not process_objects.defines(machine, process, name):
        misuse = EarlyAttribute(process.type, name, slot.places[-1], None)
        machine.run.observe(("overwritten", slot.places[-1]), misuse)


def _is_default(machine: Machine, name: str, value: Value) -> bool:
    """Whether a value may be the one that `Process.__init__` sets anyway."""
    match name:
        case "_closed":
            return constant(value) is not True
        case "_popen" | "_target":
            return not handed.is_certainly_something(value)
        case "_args" | "_kwargs":
            return any(isinstance(atom, Obj) and not machine.store.cells(atom) for atom in value)
        case _:
            return False


def attribute_set(machine: Machine, obj: Obj, name: str, slot: Slot) -> None:
    """An attribute of some object is set or, with an unbound slot, deleted."""
    if (
        name not in _WATCHED
        or not slot.places
        or not is_bound(slot.value)
        or not process_objects.is_plain(machine, obj)
    ):
        return
    if process_objects.defines(machine, obj, name):
        return
    place = slot.places[-1]
    store = machine.store
    is_early = not is_bound(store.get(obj, _INITIALISED).value)
    if name in _READ_ONLY:
        if not handed.expects(machine, "AttributeError"):
            owner = process_objects.class_name(obj)
            misuse = ShadowedApi(Shadow.READ_ONLY, owner, name, place, place, "")
            machine.run.observe(("read-only", place), misuse)
    elif name in _NEEDS and is_early and isinstance(obj.type, ClassValue):
        if not process_objects.may_be_elsewhere(machine, obj, ".__init__") and not handed.expects(
            machine, "AttributeError"
        ):
            machine.run.observe(("early", place), EarlyAttribute(obj.type, name, place, _NEEDS[name]))
    elif name == "name" and (named := _not_a_name(slot.value)) is not None:
        if not handed.expects(machine, "AssertionError"):
            misuse = ShadowedApi(Shadow.NAME, process_objects.class_name(obj), name, place, place, named)
            machine.run.observe(("name", place), misuse)
    elif name == "daemon":
        _observe_reused(machine, obj, "daemon", place)
        daemons.mark(machine, obj, slot)
    else:
        store.set(obj, ("set", name), slot)


def _not_a_name(value: Value) -> str | None:
    """The type of what is certainly no string."""
    known = constant(value)
    return None if known is ... or isinstance(known, str) else type(known).__name__


def method_called(machine: Machine, base: Value, name: str, callee: Value, place: Place) -> None:
    """A method with a name of `METHODS` is about to be called on something."""
    alike = {(atom.place, atom.type) for atom in base if isinstance(atom, Obj)}
    if len(alike) != 1 or len(callee) != len(base):
        return
    obj, called = next(iter(base)), next(iter(callee))
    if not isinstance(obj, Obj) or not process_objects.is_plain(machine, obj):
        return
    value = handed.type_if_not_callable(machine, called)
    if value is not None:
        _observe_not_callable(machine, obj, name, place, value)
    elif name == "run" and isinstance(called, Bound):
        _observe_run(machine, obj, place)
    elif name == "start" and isinstance(called, Bound) and isinstance(called.method, Function):
        machine.store.set(obj, _OWN_START, Slot(PLAIN, (called.method.place, place)))
    elif name == "join":
        _observe_never_started(machine, obj, place)


def _observe_not_callable(machine: Machine, obj: Obj, name: str, place: Place, value: str) -> None:
    places = machine.store.get(obj, name).places
    if places and not handed.expects(machine, "TypeError"):
        misuse = ShadowedApi(Shadow.NOT_CALLABLE, process_objects.class_name(obj), name, places[-1], place, value)
        machine.run.observe(("not callable", places[-1]), misuse)


def _observe_run(machine: Machine, obj: Obj, place: Place) -> None:
    from spawnlint.boundary.interpreter.machine import ProcessRole

    family = classes.mro(machine, obj.type) if isinstance(obj.type, ClassValue) else ()
    is_inside = any(call.function.owner in family for call in machine.stack if call.function.owner is not None)
    if isinstance(obj.type, ClassValue) and obj.type.module is not machine.run.main:
        return  # whoever else imports the class may start it
    is_made_for_it = obj.place.piece is place.piece and place.span[0] <= obj.place.span[0] < place.span[1]
    if machine.role is not ProcessRole.PARENT or is_inside or is_made_for_it or process_objects.is_test(place.path):
        return
    if not process_objects.identity(obj) & machine.run.begun:
        machine.run.observe(("run", place), RunCalled(place, obj.place, process_objects.class_name(obj)))


def program_ends(machine: Machine) -> None:
    """The parent has come to its end: what it should have started by an own `start()` should be started by now."""
    for obj in machine.store.having(_OWN_START):
        own, _ = (
            classes.in_class(machine, obj.type, "start") if isinstance(obj.type, ClassValue) else (frozenset(), True)
        )
        if any(not isinstance(atom, Function) or "run" in process_objects.text_of(atom) for atom in own):
            continue  # it may do its work in this process
        _observe_never_started(machine, obj, machine.store.get(obj, _OWN_START).places[-1])


def _observe_never_started(machine: Machine, obj: Obj, place: Place) -> None:
    """`join()`, or the end of the program, after an own `start()` that certainly did not start anything."""
    own = machine.store.get(obj, _OWN_START)
    if not process_objects.is_certain(own.value) or is_bound(machine.store.get(obj, _STARTED).value):
        return
    if process_objects.may_be_elsewhere(machine, obj, ".start") or handed.expects(machine, EXPECTED):
        return
    if any(process_objects.may_raise(machine, obj, "start")):
        return
    joined = "" if place == own.places[-1] else "join"
    misuse = ShadowedApi(Shadow.NEVER_STARTS, process_objects.class_name(obj), "start", own.places[0], place, joined)
    machine.run.observe(("never starts", own.places[0]), misuse)


def started(machine: Machine, process: Obj, method: str | None, place: Place) -> None:
    """`Process.start()` begins; `method` is the start method that the class of the process fixes, if it does."""
    store = machine.store
    machine.run.begun.update(process_objects.identity(process))
    for key in [key for key, seen in machine.run.observations.items() if _is_run_of(seen, process)]:
        del machine.run.observations[key]
    if store.get(process, _INITIALISED).value == UNBOUND:
        _observe_missing_init(machine, process, place)
    else:
        _observe_reused(machine, process, "start", place)
        _observe_internals(machine, process, place)
    daemonic_parent(machine, place)
    _observe_never_awaited(machine, process, place)
    target = store.get(process, "_target")
    copies = (method or machine.method) == "fork"
    for where in target.places[-1:]:
        handed.check_method(machine, target.value, where, place, copies=copies)
    store.set(process, _STARTED, Slot(one(Const(machine.now.rounds)), (place,)))
    store.set(process, _JOINED, Slot(UNBOUND))


def joined(machine: Machine, process: Obj, timeout: Value, place: Place) -> None:
    """`Process.join()`, which waits until the process has ended if it has no timeout."""
    if not is_bound(timeout) or constant(timeout) is None:
        machine.store.set(process, _JOINED, Slot(PLAIN, (place,)))


def is_alive(machine: Machine, process: Obj) -> Value:
    """`Process.is_alive()`: not before it was started, and not after it was joined."""
    is_started = is_bound(machine.store.get(process, _STARTED).value)
    has_ended = process_objects.is_certain(machine.store.get(process, _JOINED).value)
    is_own = process is not machine.process and process_objects.is_plain(machine, process)
    return one(Const(False)) if is_own and (has_ended or not is_started) else PLAIN


def closed(machine: Machine, process: Obj, place: Place) -> None:
    """`Process.close()`."""
    machine.store.set(process, _CLOSED, Slot(PLAIN, (place,)))


def pool_made(machine: Machine, path: str, made: Value, place: Place) -> Value:
    """A pool was made; returns it. A Pool starts its workers at once, and they are daemons."""
    if path == _POOL:
        daemonic_parent(machine, place)
        for atom in made:
            worker = machine.workers.get(atom) if isinstance(atom, Obj) else None
            if worker is not None and isinstance(atom, Obj):
                daemons.become_worker(worker, atom, place)
    return made


def task_sent(machine: Machine, pool: Obj, place: Place) -> None:
    """A task is sent: an executor starts its workers now."""
    if isinstance(pool.type, External) and pool.type.path == _EXECUTOR:
        daemonic_parent(machine, place)


def stdin_read(machine: Machine, place: Place, error: str) -> None:
    """A process reads its standard input, which in a child is the null device unless the program gives it another.

    `error` is the class of the error that this raises; empty if nothing is raised.
    """
    entry = machine.entry
    if entry is None or machine.run.ledger.replaced.is_replaced(machine, "sys.stdin"):
        return
    if not handed.expects(machine, error):
        machine.run.observe(("stdin", place), StdinRead(place, entry.function, entry.crossing, entry.kind, error))


def daemonic_parent(machine: Machine, place: Place) -> None:
    """A process is created here.

    A call that leads to itself in a worker, under a test that is not decided, is decided otherwise there: it would not
    end with any start method.
    """
    daemon, entry = daemons.since(machine), machine.entry
    if daemon == place and machine.branching:
        return
    if daemon is None or entry is None or handed.expects(machine, "AssertionError"):
        return
    machine.run.observe(("daemonic", place), DaemonicParent(place, daemon, entry.function, entry.kind))


# -- what started() finds ------------------------------------------------------------------------------


def _observe_missing_init(machine: Machine, process: Obj, place: Place) -> None:
    cls = process.type
    if (
        not isinstance(cls, ClassValue)
        or not process_objects.is_plain(machine, process)
        or handed.expects(machine, "AttributeError")
    ):
        return
    if not process_objects.may_be_elsewhere(machine, process, ".__init__") and not any(
        process_objects.may_raise(machine, process, "__init__")
    ):
        culprit = _without_init(machine, cls)
        machine.run.observe(("init", culprit), MissingInit(cls, culprit, process.place, place))


def _without_init(machine: Machine, cls: ClassValue) -> Place:
    """The first `__init__` that does not call another one; the class if it has none, as a dataclass."""
    found: list[Function] = []
    for base in classes.mro(machine, cls):
        if isinstance(base, External) and base.path == PROCESS:
            break
        if isinstance(base, ClassValue):
            own = machine.store.get(base, "__init__").value
            found.extend(atom for atom in own if isinstance(atom, Function))
    silent = [init for init in found if ".__init__" not in process_objects.text_of(init)]
    return next(iter((*silent, *found))).place if found else cls.place


def _observe_reused(machine: Machine, process: Obj, name: str, place: Place) -> None:
    slot = machine.store.get(process, _STARTED)
    if not slot.places or process is machine.process or handed.expects(machine, "AssertionError"):
        return
    if all(isinstance(atom, Const) and machine.now.follows(atom.value) for atom in slot.value):
        ends = machine.store.get(process, _CLOSED).value
        if not is_bound(ends) or (process_objects.is_certain(ends) and name == "start"):
            misuse = Reused(name, place, slot.places[-1], process.place, is_bound(ends))
            machine.run.observe(("reused", place), misuse)


def _observe_internals(machine: Machine, process: Obj, place: Place) -> None:
    """Attributes that multiprocessing itself uses, set by the program after `Process.__init__`."""
    for name, shadow in (("_closed", Shadow.CLOSED), ("_popen", Shadow.STARTED), ("_config", Shadow.CONFIG)):
        slot = machine.store.get(process, ("set", name))
        if process_objects.is_certain(slot.value) and (
            name == "_config"
            or (name == "_closed" and constant(slot.value) is True)
            or (name == "_popen" and handed.is_certainly_something(slot.value))
        ):
            misuse = ShadowedApi(shadow, process_objects.class_name(process), name, slot.places[-1], place, "")
            machine.run.observe(("internal", slot.places[-1]), misuse)
    slot = machine.store.get(process, ("set", "_target"))
    run = objects.get_attribute(machine, one(process), "run", place)
    if len(slot.value) == 1 and run == {Bound(process, External(f"{PROCESS}.run"))} and constant(slot.value):
        _observe_target(machine, process, "_target", slot, place)
    elif len(run) == 1:
        _observe_target(machine, process, "run", machine.store.get(process, "run"), place)


def _observe_target(machine: Machine, process: Obj, name: str, slot: Slot, place: Place) -> None:
    """What the child calls, if it certainly cannot be called."""
    value = handed.type_if_not_callable(machine, next(iter(slot.value))) if slot.places else None
    if value is not None:
        owner = process_objects.class_name(process)
        misuse = ShadowedApi(Shadow.TARGET, owner, name, slot.places[-1], place, value)
        machine.run.observe(("internal", slot.places[-1]), misuse)


def _observe_never_awaited(machine: Machine, process: Obj, place: Place) -> None:
    run = objects.get_attribute(machine, one(process), "run", place)
    if len(run) != 1 or not isinstance(atom := next(iter(run)), Bound):
        return
    if isinstance(atom.method, Function):
        if handed.is_suspended(atom.method):
            function = atom.method
            machine.run.observe(("awaited", function.place), NeverAwaited(function, function.place, place, True))
        return
    slot = machine.store.get(process, "_target")
    called = handed.function_of(slot.value)
    if called is not None and handed.is_suspended(called) and slot.places:
        machine.run.observe(("awaited", slot.places[-1]), NeverAwaited(called, slot.places[-1], place, False))


def _is_run_of(seen: object, process: Obj) -> bool:
    return isinstance(seen, RunCalled) and (
        seen.made == process.place or (isinstance(process.type, ClassValue) and seen.described == process.type.name)
    )

"""`threading.Thread` and what else calls functions in this process later, with arguments that are known."""

from __future__ import annotations

import spawnlint.boundary.crossings.delivery as delivery
import spawnlint.boundary.interpreter.calls as calls
import spawnlint.boundary.interpreter.externals as externals
import spawnlint.boundary.interpreter.objects as objects
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import NONE, UNKNOWN, ClassValue, Obj, Value, is_bound, one

_PARAMETERS = {
    "threading.Thread": {"target": 1, "args": 3, "kwargs": 4},
    "threading.Timer": {"target": 1, "args": 2, "kwargs": 3},
}
_CALLED_AS = {"threading.Timer": "function"}
_FUNCTIONS = {"asyncio.to_thread": 0, "atexit.register": 0}
_METHODS = {
    "asyncio.AbstractEventLoop.call_soon": 0,
    "asyncio.AbstractEventLoop.call_soon_threadsafe": 0,
    "asyncio.AbstractEventLoop.call_later": 1,
    "concurrent.futures.ThreadPoolExecutor.submit": 0,
    "contextvars.Context.run": 0,
}
_RELAYS = _FUNCTIONS | _METHODS
"""What calls another function with the arguments behind it, and the position at which it is given that."""


def _thread(outside: Outside) -> Value:
    made = Obj(outside.target, outside.place)
    _keep(outside, made, outside.target.path)
    return one(made)


def _thread_init(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        _keep(outside, outside.receiver, outside.target.path.rpartition(".")[0])
    return NONE


def _keep(outside: Outside, thread: Obj, path: str) -> None:
    for name, position in _PARAMETERS[path].items():
        given = outside.args.get(position, _CALLED_AS.get(path, name) if name == "target" else name)
        if given is not None:
            outside.machine.store.set(thread, ("thread", name), Slot(given[0], (given[1],)))


def _thread_start(outside: Outside) -> Value:
    """The thread may come to its end before anything else happens, or not begin before."""
    thread, machine = outside.receiver, outside.machine
    if not isinstance(thread, Obj):
        return NONE
    if isinstance(thread.type, ClassValue):
        run = objects.get_attribute(machine, one(thread), "run", outside.place)
        externals.may_call(machine, run, calls.Arguments(), outside.place)
    else:
        _run_target(outside)
    return NONE


def _run_target(outside: Outside) -> Value:
    thread, machine = outside.receiver, outside.machine
    assert isinstance(thread, Obj)
    target, args, kwargs = (machine.store.get(thread, ("thread", name)).value for name in ("target", "args", "kwargs"))
    if is_bound(target):
        given = delivery.spread(
            machine, args if is_bound(args) else None, kwargs if is_bound(kwargs) else None, outside.place
        )
        externals.may_call(machine, target, given, outside.place)
    return NONE


def _relay(outside: Outside) -> Value:
    at = _RELAYS[outside.target.path]
    positional = outside.args.positional
    if len(positional) <= at:
        externals.hand_out(outside.machine, outside.args, outside.place)
        return UNKNOWN
    given = calls.Arguments(positional[at + 1 :], outside.args.keywords, outside.args.open)
    externals.may_call(outside.machine, positional[at][0], given, outside.place)
    return externals.given_by_method(outside.target, outside.args, outside.place)


FUNCTIONS: dict[str, Model] = {
    **dict.fromkeys(_PARAMETERS, _thread),
    **dict.fromkeys(_FUNCTIONS, _relay),
}
METHODS: dict[str, Model] = {
    **{f"{path}.__init__": _thread_init for path in _PARAMETERS},
    **{f"{path}.start": _thread_start for path in _PARAMETERS},
    **{f"{path}.run": _run_target for path in _PARAMETERS},
    **dict.fromkeys(_METHODS, _relay),
}

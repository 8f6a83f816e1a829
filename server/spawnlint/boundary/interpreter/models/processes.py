"""`multiprocessing`: contexts, start methods, processes."""

from __future__ import annotations

import spawnlint.boundary.crossings.process as process
import spawnlint.boundary.watchers.lifecycle as lifecycle
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.values import (
    NONE,
    PLAIN,
    UNKNOWN,
    External,
    Obj,
    Value,
    constant,
    one,
)
from spawnlint.knowledge.ways import CONTEXTS, PROCESS, START_METHODS


def _get_context(outside: Outside) -> Value:
    """A context is the module `multiprocessing` with its start method fixed; who chooses fork where it is, has it."""
    methods = {constant(one(atom)) for atom in outside.value(0, "method")}
    method = "fork" if "fork" in methods else methods.pop() if len(methods) == 1 else None
    fixed = str(method) if method in START_METHODS else outside.target.method
    return one(External("multiprocessing", fixed, outside.target.library))


def _context_class(outside: Outside) -> Value:
    return one(External("multiprocessing", CONTEXTS[outside.target.path]))


def _set_start_method(outside: Outside) -> Value:
    method = constant(outside.value(0, "method"))
    if isinstance(method, str) and method in START_METHODS:
        outside.machine.method = method
        outside.machine.has_chosen = True
    return NONE


def _process(outside: Outside) -> Value:
    made = Obj(outside.target, outside.place)
    lifecycle.initialised(outside.machine, made, outside.args, outside.place)
    process.init_process(outside.machine, made, outside.args)
    return one(made)


def _process_init(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        lifecycle.initialised(outside.machine, outside.receiver, outside.args, outside.place)
        process.init_process(outside.machine, outside.receiver, outside.args)
    return NONE


def _process_start(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        lifecycle.started(outside.machine, outside.receiver, outside.target.method, outside.place)
        process.start_process(outside.machine, outside.receiver, outside.target, outside.place)
    return NONE


def _process_join(outside: Outside) -> Value:
    ledger = outside.machine.run.ledger
    ledger.results.may_wait()
    if isinstance(outside.receiver, Obj):
        ledger.lifetimes.joined(outside.receiver)
        lifecycle.joined(outside.machine, outside.receiver, outside.value(0, "timeout"), outside.place)
        ledger.draining.joined(outside.machine, outside.receiver, outside.value(0, "timeout"), outside.place)
    return NONE


def _process_is_alive(outside: Outside) -> Value:
    return lifecycle.is_alive(outside.machine, outside.receiver) if isinstance(outside.receiver, Obj) else PLAIN


def _process_close(outside: Outside) -> Value:
    if isinstance(outside.receiver, Obj):
        lifecycle.closed(outside.machine, outside.receiver, outside.place)
    return NONE


def _process_run(outside: Outside) -> Value:
    """`Process.run` in whichever process it is called."""
    if isinstance(outside.receiver, Obj):
        return process.run_target(outside.machine, outside.receiver, outside.place)
    return UNKNOWN


FUNCTIONS: dict[str, Model] = {
    "multiprocessing.get_context": _get_context,
    "multiprocessing.set_start_method": _set_start_method,
    PROCESS: _process,
    **dict.fromkeys(CONTEXTS, _context_class),
}
METHODS: dict[str, Model] = {
    f"{PROCESS}.__init__": _process_init,
    f"{PROCESS}.start": _process_start,
    f"{PROCESS}.run": _process_run,
    f"{PROCESS}.close": _process_close,
    f"{PROCESS}.join": _process_join,
    f"{PROCESS}.is_alive": _process_is_alive,
}

"""The standard input of a process."""

from __future__ import annotations

import spawnlint.boundary.interpreter.externals as externals
import spawnlint.boundary.watchers.lifecycle as lifecycle
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import NONE, PLAIN, UNKNOWN, External, Value, constant

_STDIN = 0
"""Its file descriptor."""


def _input(outside: Outside) -> Value:
    if not outside.machine.run.ledger.replaced.is_replaced(outside.machine, "builtins.input"):
        lifecycle.stdin_read(outside.machine, outside.place, "EOFError")
    externals.hand_out(outside.machine, outside.args, outside.place)
    return PLAIN


def _read(outside: Outside) -> Value:
    lifecycle.stdin_read(outside.machine, outside.place, "")
    return PLAIN


def _dup2(outside: Outside) -> Value:
    """`os.dup2(fd, 0)` puts another file in its place."""
    if constant(outside.value(1, "fd2")) in (_STDIN, ...):
        outside.machine.store.set(External("sys"), "stdin", Slot(UNKNOWN, (outside.place,)))
    return NONE


def _debug(outside: Outside) -> Value:
    """A debugger that asks for commands."""
    lifecycle.stdin_read(outside.machine, outside.place, "BdbQuit")
    return NONE


FUNCTIONS: dict[str, Model] = {
    "builtins.input": _input,
    **dict.fromkeys(("sys.stdin.read", "sys.stdin.readline", "sys.stdin.readlines"), _read),
    **dict.fromkeys(("builtins.breakpoint", "pdb.set_trace"), _debug),
    "os.dup2": _dup2,
}

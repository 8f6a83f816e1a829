"""`argparse`: parsers, and the namespace that comes of the command line."""

from __future__ import annotations

import spawnlint.boundary.interpreter.containers as containers
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.store import Slot
from spawnlint.boundary.interpreter.values import NONE, UNBOUND, UNKNOWN, Bound, External, Function, Obj, Value, one

_PARSER = "argparse.ArgumentParser"
_SUBPARSERS = f"{_PARSER}.add_subparsers"
"""The method, and what it gives."""
_DEFAULT = "argument default"
"""Cells of the main module for the functions that the parsers of a program leave in the namespace, by their name there."""


def _parse_args(outside: Outside) -> Value:
    """A namespace of which nothing is known but what the program adds, now or by `set_defaults`."""
    if outside.args.get(1, "namespace") is not None:
        return UNKNOWN
    store, main = outside.machine.store, outside.machine.run.main
    made = Obj(External("argparse.Namespace"), outside.place)
    store.set(made, containers.REST, Slot(UNKNOWN))
    for key, slot in store.cells(main).items():
        if isinstance(key, tuple) and key[0] == _DEFAULT:
            store.set(made, str(key[1]), slot)
    return one(made)


def _set_defaults(outside: Outside) -> Value:
    """`set_defaults(func=run)`: of several subcommands each has its own."""
    store, main = outside.machine.store, outside.machine.run.main
    for name, (value, place) in outside.args.keywords.items():
        if all(isinstance(atom, Function | Bound) for atom in value):
            before = store.get(main, (_DEFAULT, name)).value - UNBOUND
            store.set(main, (_DEFAULT, name), Slot(before | value, (place,)))
    return NONE


def _add_subparsers(outside: Outside) -> Value:
    return one(Obj(External(_SUBPARSERS), outside.place))


def _add_parser(outside: Outside) -> Value:
    return one(Obj(External(_PARSER), outside.place))


METHODS: dict[str, Model] = {
    f"{_PARSER}.parse_args": _parse_args,
    f"{_PARSER}.set_defaults": _set_defaults,
    _SUBPARSERS: _add_subparsers,
    f"{_SUBPARSERS}.add_parser": _add_parser,
}

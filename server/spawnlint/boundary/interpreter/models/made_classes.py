"""`namedtuple`, `Enum(…)` and `make_dataclass`: calls that make classes."""

from __future__ import annotations

import spawnlint.boundary.crossings.made_classes as made_classes
import spawnlint.boundary.interpreter.externals as externals
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.values import UNKNOWN, Obj, Value, constant

_ENUMS = tuple(f"enum.{name}" for name in ("Enum", "IntEnum", "StrEnum", "Flag", "IntFlag"))
_TUPLES = ("collections.namedtuple", "typing.NamedTuple")


def _make(outside: Outside) -> Value:
    """A call with a name and what the class has; other modules and names may be given to it."""
    args = outside.args
    name = constant(args.positional[0][0]) if len(args.positional) > 1 else None
    if not isinstance(name, str) or args.open or args.keywords.keys() & {"module", "namespace", "qualname", "rename"}:
        externals.hand_out(outside.machine, args, outside.place)
        return UNKNOWN
    return made_classes.made(outside.machine, name, outside.target.path, outside.place)


def _call(outside: Outside) -> Value:
    externals.hand_out(outside.machine, outside.args, outside.place)
    if not isinstance(outside.receiver, Obj):
        return UNKNOWN
    return made_classes.instance(outside.machine, outside.receiver, outside.place)


FUNCTIONS: dict[str, Model] = dict.fromkeys((*_ENUMS, *_TUPLES, made_classes.MAKE_DATACLASS), _make)
METHODS: dict[str, Model] = {f"{made_classes.MADE}.__call__": _call}

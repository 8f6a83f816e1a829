"""What makes much of something: ranges, bytes, arrays."""

from __future__ import annotations

from math import prod

import spawnlint.boundary.interpreter.containers as containers
import spawnlint.boundary.interpreter.sizes as sizes
from spawnlint.boundary.interpreter.outside import Model, Outside
from spawnlint.boundary.interpreter.values import PLAIN, UNKNOWN, Obj, Plain, Value, constant, one
from spawnlint.knowledge.bulk import ARRAYS, BYTES

_MUCH = 1 << 16


def _range(outside: Outside) -> Value:
    """`range(…)` of known bounds."""
    bounds = [constant(value) for value, _ in outside.args.positional]
    numbers = [bound for bound in bounds if isinstance(bound, int)]
    if outside.args.open or not numbers or len(numbers) != len(bounds) or numbers[2:] == [0]:
        return PLAIN
    made = Obj(sizes.RANGE, outside.place)
    sizes.note_length(outside.machine, made, len(range(*numbers)))
    return one(made)


def _bytes(outside: Outside) -> Value:
    number = constant(outside.value(0, "source"))
    return one(Plain(least=number)) if isinstance(number, int) and number > 0 else PLAIN


def _array(outside: Outside) -> Value:
    """An array of a known shape, if it is a big one."""
    shape = outside.args.positional[0][0] if outside.args.positional else outside.value(0, "shape")
    given = containers.known_items(outside.machine, shape) or [value for value, _ in outside.args.positional]
    numbers = [number for value in given if isinstance(number := constant(value), int)]
    return one(Plain(least=prod(numbers))) if numbers and prod(numbers) >= _MUCH else UNKNOWN


FUNCTIONS: dict[str, Model] = {
    "builtins.range": _range,
    **dict.fromkeys(BYTES, _bytes),
    **dict.fromkeys(ARRAYS, _array),
}

"""A `defaultdict` whose factory cannot be pickled is sent to another process.

## What it does
Reports the lambda or nested function that a `collections.defaultdict` on its way to a child process makes its missing
items with.

## Why is this bad?
A `defaultdict` is pickled with its factory, and pickle finds functions by name. `int`, `list`, `dict`, `set` and named
functions are fine.
"""

from __future__ import annotations

from spawnlint.boundary.interpreter.values import Function
from spawnlint.boundary.observations import Crossing, Failure
from spawnlint.facts import nodes as n
from spawnlint.knowledge.errors import Version, local_object, not_found
from spawnlint.rules.crossing_failure import Told, any_remedy, rule
from spawnlint.rules.hazard import Intent
from spawnlint.rules.remedies import NamedFactory
from spawnlint.rules.wording import subject, what_happens

_EMPTY: dict[tuple[type, object], str] = {
    (int, 0): "int",
    (float, 0.0): "float",
    (str, ""): "str",
    (bytes, b""): "bytes",
    (bool, False): "bool",
}
"""The built-in whose call without arguments gives a constant."""
_MAKERS = frozenset({"list", "dict", "set", "tuple", "frozenset", "int", "float", "str", "bytes", "bool"})
_MAPPINGS = frozenset({"defaultdict", "Counter", "OrderedDict", "deque"})


def _message(crossing: Crossing, failure: Failure) -> str:
    return (
        f"{subject(failure, 'This')} is a defaultdict that makes its items with a function that has no name to be found "
        f"by, so it cannot be pickled. {what_happens(crossing)}"
    )


def _raises(_crossing: Crossing, failure: Failure, version: Version) -> str | None:
    if not isinstance(failure.culprit, Function):
        return None
    qualname = failure.culprit.qualname
    if "<locals>" in qualname:
        return local_object(qualname, version)
    return not_found(qualname, "__main__", version)


def _factory(failure: Failure) -> tuple[str, ...] | None:
    """What to call, and what with, for the value that a lambda gives."""
    function = failure.culprit
    node = function.node if isinstance(function, Function) else None
    if not isinstance(function, Function) or not isinstance(node, n.Lambda) or node.params:
        return None
    match node.body:
        case n.Constant(value=value):
            found = _EMPTY.get((type(value), value))
            return (found,) if found is not None else None
        case n.Display(kind="list" | "tuple" as kind, items=()):
            return (kind,)
        case n.DictDisplay(items=()):
            return ("dict",)
        case n.Call(func=n.Name(id=name), args=()) if name in _MAKERS:
            return (name,)
        case n.Call(func=n.Name(id=name) | n.Attribute(attr=name) as func, args=args) if name in _MAPPINGS:
            plain = all(
                isinstance(arg.value, n.Name) and arg.value.id in _MAKERS and not arg.star and not arg.name
                for arg in args
            )
            if plain:
                text = function.piece.text
                return tuple(text[span[0] : span[1]] for span in (func.span, *(arg.value.span for arg in args)))
        case _:
            pass
    return None


def _remedies(crossing: Crossing, failure: Failure) -> tuple[Intent, ...]:
    factory = _factory(failure)
    known = () if factory is None else (NamedFactory(crossing, failure, factory),)
    return (*known, *any_remedy(crossing, failure))


RULE = rule(
    "SPN108", "unpicklable-factory", Told(_message, lambda _crossing, _failure: "the factory", _raises), _remedies
)

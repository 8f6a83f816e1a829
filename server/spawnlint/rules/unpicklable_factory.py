"""A `defaultdict` whose factory cannot be pickled is sent to another process.

## What it does
Reports the lambda or nested function that a `collections.defaultdict` on its way to a child process makes its missing
items with.

## Why is this bad?
A `defaultdict` is pickled with its factory, and pickle finds functions by name. `int`, `list`, `dict`, `set` and named
functions are fine.

## Example
```python
from collections import defaultdict
from multiprocessing import Process


def total(prices):
    print(prices["tea"] + prices["milk"])


if __name__ == "__main__":
    prices = defaultdict(lambda: 0)
    prices["tea"] = 3
    process = Process(target=total, args=(prices,))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
_pickle.PicklingError: Can't pickle <function <lambda> at …>: it's not found as __main__.<lambda>
when serializing tuple item 0
when serializing collections.defaultdict reconstructor arguments
when serializing collections.defaultdict object
when serializing tuple item 0
when serializing dict item '_args'
when serializing multiprocessing.context.Process state
when serializing multiprocessing.context.Process object
```

## Use instead
```python
from collections import defaultdict
from multiprocessing import Process


def total(prices):
    print(prices["tea"] + prices["milk"])


if __name__ == "__main__":
    prices = defaultdict(int)
    prices["tea"] = 3
    process = Process(target=total, args=(prices,))
    process.start()
    process.join()
```

```text title="CPython 3.14, spawn"
3
```

## Fix safety
`lambda: 0`, `lambda: []` and the like become the built-in that makes the same value, `int` or `list`; a `defaultdict` in a
`defaultdict` becomes a `functools.partial`. That is safe. Any other lambda becomes a named function, a nested function moves
to module level, on the terms of [SPN101](SPN101.md) and [SPN102](SPN102.md).

## Options
- Nothing of a forked `Process` is pickled, so this example is not reported with `start-method = "fork"`. A `defaultdict`
  among the arguments of a task, or that a task returns, is.

## References
- [collections.defaultdict](https://docs.python.org/3/library/collections.html#collections.defaultdict)
- [What can be pickled and unpickled?](https://docs.python.org/3/library/pickle.html#what-can-be-pickled-and-unpickled)
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

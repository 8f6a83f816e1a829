"""What Python 3.14 and newer say they were serializing, for items of containers and parts of a partial."""

from __future__ import annotations

from spawnlint.boundary.interpreter.store import Key


def item_note(kind: str, key: Key) -> str:
    """For an item of a container."""
    match key:
        case int() if kind in ("list", "tuple"):
            return f"{kind} item {key}"
        case ("key", name):
            return f"dict item {name!r}"
        case _:
            return f"{kind} element"


def partial_notes(key: Key) -> tuple[str, ...]:
    """A partial is rebuilt from its function, then given its arguments as state."""
    outer = "functools.partial object"
    match key:
        case 0:
            return outer, "functools.partial reconstructor arguments", "tuple item 0"
        case int():
            return outer, "functools.partial state", "tuple item 1", f"tuple item {key - 1}"
        case ("key", name):
            return outer, "functools.partial state", "tuple item 2", f"dict item {name!r}"
        case _:
            return (outer,)

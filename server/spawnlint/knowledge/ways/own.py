"""A project's own ways into another process, as its settings describe them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from spawnlint.knowledge.carriers import Carrier
from spawnlint.knowledge.ways.way import Kind, Role, Starter, Way

ROLES = {
    "callable": Role.CALLABLE,
    "args": Role.ARGS,
    "kwargs": Role.KWARGS,
    "items": Role.ITEMS,
    "tuples": Role.TUPLES,
    "sent": Role.OBJECT,
}
"""What a parameter may be, by the key that names it."""
KEYS = ("call", *ROLES, "parameters", "carrier", "guard")
CARRIERS = tuple(carrier.value for carrier in Carrier)
REST, KEYWORDS = "*", "**"
"""Before the name of a parameter: all further arguments, all further keyword arguments."""

_DOTTED = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)+\Z")
_NAME = re.compile(r"\*{0,2}[^\W\d]\w*\Z")


class WayRefusedError(ValueError):
    """A row that says nothing usable; `key` is what is wrong in it, empty if it is the whole row."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key


def own_way(row: Mapping[str, object]) -> Way:
    """The way that one row of settings describes. Raises WayRefusedError."""
    call = row.get("call")
    if call is None:
        raise WayRefusedError("", 'needs a `call`, such as "my_pool.run"')
    if not isinstance(call, str) or not _DOTTED.match(call):
        raise WayRefusedError("call", 'must be a dotted name, such as "my_pool.run" or "my_pool.Pool.run"')
    roles = {name: ROLES[key] for key in row if key in ROLES for name in _parameter(row, key)}
    if not roles:
        raise WayRefusedError("", f"needs one of {', '.join(f'`{key}`' for key in ROLES)}: what it sends")
    names = tuple(_names(row, "parameters")) if "parameters" in row else tuple(roles)
    for name in roles.keys() - set(names):
        key = next(key for key in row if key in ROLES and name in _parameter(row, key))
        raise WayRefusedError(key, f"names `{name}`, which is none of its `parameters`")
    plain = tuple((name.lstrip("*"), _role(name, roles)) for name in names if not name.startswith(KEYWORDS))
    has_keywords = any(name.startswith(KEYWORDS) for name in names)
    starts = Starter.OWN if _guard(row) else None
    carrier = _carrier(row)
    is_apart = starts is None and carrier is not Carrier.PICKLE
    return Way(
        call, Kind.TASK, plain, carrier, has_keywords, starts=starts, imports_main=not is_apart, is_foretold=False
    )


def _role(name: str, roles: Mapping[str, Role]) -> Role:
    role = roles.get(name, Role.OTHER)
    if not name.startswith(REST):
        return role
    return Role.MORE_ITEMS if role is Role.ITEMS else Role.REST


def _parameter(row: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = row[key]
    if key == "sent" and isinstance(value, list):
        return tuple(_names(row, key))
    if not isinstance(value, str) or not _NAME.match(value):
        raise WayRefusedError(key, 'must be the name of a parameter, such as "fn"')
    return (value,)


def _names(row: Mapping[str, object], key: str) -> list[str]:
    value = row[key]
    if not isinstance(value, list) or not all(isinstance(name, str) and _NAME.match(name) for name in value):
        raise WayRefusedError(key, 'must be a list of names of parameters, such as ["fn", "items"]')
    return value


def _carrier(row: Mapping[str, object]) -> Carrier:
    value = row.get("carrier", Carrier.PICKLE.value)
    if value not in CARRIERS:
        listed = ", ".join(f'"{name}"' for name in CARRIERS)
        raise WayRefusedError("carrier", f"must be one of {listed}")
    return Carrier(value)


def _guard(row: Mapping[str, object]) -> bool:
    value = row.get("guard", True)
    if not isinstance(value, bool):
        raise WayRefusedError("guard", "must be true or false")
    return value

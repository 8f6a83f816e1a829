"""What Python says: the text of each error by version, addresses as `…`.

Measured by the executed cases whose header carries `raises`, on CPython 3.10 to 3.15.
"""

from __future__ import annotations

from typing import TypeAlias

Version: TypeAlias = tuple[int, int]


def local_object(qualname: str, version: Version) -> str:
    """Pickling a function, lambda or class whose qualified name contains `<locals>`."""
    if version >= (3, 14):
        return f"_pickle.PicklingError: Can't pickle local object <function {qualname} at …>"
    verb = "get" if version >= (3, 13) else "pickle"
    return f"AttributeError: Can't {verb} local object '{qualname}'"


def module_level_lambda(qualname: str, module: str, version: Version) -> str:
    """Pickling a lambda made at module level or in a class body."""
    why = (
        f"it's not found as {module}.{qualname}"
        if version >= (3, 14)
        else f"attribute lookup {qualname} on {module} failed"
    )
    return f"_pickle.PicklingError: Can't pickle <function {qualname} at …>: {why}"


def name_error(name: str) -> str:
    """Reading a global that is not there. From 3.12 on Python may add a suggestion, which is left out here."""
    return f"NameError: name '{name}' is not defined"


def definition_not_found(name: str, version: Version) -> str:
    """Unpickling a function or class that the child's main module does not have."""
    if version >= (3, 14):
        return f"AttributeError: module '__mp_main__' has no attribute '{name}'"
    return f"AttributeError: Can't get attribute '{name}' on <module '__mp_main__' from …>"

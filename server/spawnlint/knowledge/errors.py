"""What Python says: the text of each error by version, addresses as `…`.

Measured by the executed cases whose header carries `raises`, on CPython 3.10 to 3.15.
"""

from __future__ import annotations

from typing import TypeAlias

Version: TypeAlias = tuple[int, int]


def with_notes(error: str, notes: tuple[str, ...] | None, version: Version) -> str:
    """The error with the notes that 3.14 and newer add, one a line, innermost first."""
    if version < (3, 14):
        return error
    return "\n".join((error, *(f"when serializing {note}" for note in notes or ())))


def local_object(qualname: str, version: Version) -> str:
    """Pickling a function, lambda or class whose qualified name contains `<locals>`."""
    if version >= (3, 14):
        return f"_pickle.PicklingError: Can't pickle local object <function {qualname} at …>"
    verb = "get" if version >= (3, 13) else "pickle"
    return f"AttributeError: Can't {verb} local object '{qualname}'"


def local_class(qualname: str, version: Version) -> str:
    """Pickling a class defined in a function, or an object of it."""
    if version >= (3, 14):
        return f"_pickle.PicklingError: Can't pickle local object <class '__main__.{qualname}'>"
    return local_object(qualname, version)


def not_the_same(qualname: str, module: str, *, is_class: bool) -> str:
    """Pickling a function or class whose name leads to another object."""
    shown = f"<class '{module}.{qualname}'>" if is_class else f"<function {qualname} at …>"
    return f"_pickle.PicklingError: Can't pickle {shown}: it's not the same object as {module}.{qualname}"


def not_found(qualname: str, module: str, version: Version) -> str:
    """Pickling a function whose qualified name leads nowhere."""
    why = (
        f"it's not found as {module}.{qualname}"
        if version >= (3, 14)
        else f"attribute lookup {qualname} on {module} failed"
    )
    return f"_pickle.PicklingError: Can't pickle <function {qualname} at …>: {why}"


def name_error(name: str, version: Version, *, forgotten_import: bool = False) -> str:
    """Reading a global that is not there.

    `forgotten_import` says that the name is one of a standard library module, which Python 3.12 and newer suggest to
    import. Other suggestions that Python may add depend on the names around and are left out.
    """
    error = f"NameError: name '{name}' is not defined"
    if not forgotten_import or version < (3, 12):
        return error
    return f"{error}. Did you forget to import '{name}'{'?' if version >= (3, 13) else ''}"


def definition_not_found(name: str, file: str, version: Version) -> str:
    """Unpickling a function or class that the child's main module, in a file of this name, does not have."""
    if version >= (3, 14):
        return f"AttributeError: module '__mp_main__' has no attribute '{name}'"
    return f"AttributeError: Can't get attribute '{name}' on <module '__mp_main__' from '{file}'>"


def no_attribute(type_name: str, attribute: str) -> str:
    """Looking up an attribute that an object does not have."""
    return f"AttributeError: '{type_name}' object has no attribute '{attribute}'"


def process_class(method: str | None) -> str:
    """How Python names the class of a Process made by a context with this start method, or by the module."""
    prefix = {"spawn": "Spawn", "fork": "Fork", "forkserver": "ForkServer"}.get(method or "", "")
    return f"multiprocessing.context.{prefix}Process"


_CALL_ITEM = ("concurrent.futures.process._CallItem object", "concurrent.futures.process._CallItem state")
_NOTES: dict[tuple[str, str], tuple[str, ...]] = {
    ("multiprocessing.Pool.map", "callable"): ("tuple item 3", "tuple item 0", "tuple item 0"),
    ("multiprocessing.Pool.apply", "callable"): ("tuple item 2",),
    ("concurrent.futures.ProcessPoolExecutor.submit", "callable"): (*_CALL_ITEM, "dict item 'fn'"),
}


def serializing_notes(path: str, role: str) -> tuple[str, ...] | None:
    """What Python is serializing, outermost first, when it comes to a part of a task; None where not measured."""
    return _NOTES.get((path, role))

"""The built-in exceptions that keep what they are called with in `args`, and are pickled as a call with these."""

from __future__ import annotations

import builtins

_ONES_WITH_A_SHAPE_OF_THEIR_OWN = (OSError, UnicodeError, SyntaxError, ImportError, SystemExit)
_GROUPS = ("BaseExceptionGroup", "ExceptionGroup")

BUILTIN_EXCEPTIONS: dict[str, type[BaseException]] = {
    name: kind for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, BaseException)
}

KEEP_THEIR_ARGS: frozenset[str] = frozenset(
    f"builtins.{name}"
    for name, kind in BUILTIN_EXCEPTIONS.items()
    if not issubclass(kind, _ONES_WITH_A_SHAPE_OF_THEIR_OWN) and name not in _GROUPS
)
"""By dotted path."""

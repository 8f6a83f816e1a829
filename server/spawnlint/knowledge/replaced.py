"""Things outside the project that programs put something else in the place of, and what of it reaches a child."""

from __future__ import annotations

PATCH = "unittest.mock.patch"
ENVIRONMENT = "os.environ"
STREAMS = frozenset({"sys.stdout", "sys.stderr"})
REDIRECTS = {"contextlib.redirect_stdout": "sys.stdout", "contextlib.redirect_stderr": "sys.stderr"}
"""Context managers that replace a stream."""
ORIGINALS = {"sys.stdout": "sys.__stdout__", "sys.stderr": "sys.__stderr__", "sys.excepthook": "sys.__excepthook__"}
"""Other names of what is there at the beginning."""
HANDED_OVER = frozenset({"sys.argv", "sys.path", ENVIRONMENT, "sys.stdin", "sys.dont_write_bytecode"})
"""Attributes that a child gets from its parent anyway, or has another value of in any case."""
READS_ENVIRONMENT = frozenset({"os.getenv", f"{ENVIRONMENT}.get", f"{ENVIRONMENT}.__getitem__"})
"""Calls that read the variable that is their first argument."""
SETS_ENVIRONMENT = frozenset({f"{ENVIRONMENT}.setdefault", "os.putenv"})
"""Calls that set it."""
CLASSES = {"logging.getLogger": "logging.Logger"}
"""The classes of what is made by functions of other names."""

"""Calls that make as much of something as their arguments say."""

from __future__ import annotations

BYTES = frozenset({"builtins.bytes", "builtins.bytearray", "os.urandom", "secrets.token_bytes"})
"""Their first argument is a number of bytes, if it is a number."""
ARRAYS = frozenset(
    {
        *(f"numpy.{name}" for name in ("zeros", "ones", "empty", "arange")),
        *(f"numpy.random.{name}" for name in ("rand", "randn", "random", "random_sample")),
    }
)
"""Their arguments are a shape, given as a tuple or one by one; an element has at least a byte."""
PIPE_HOLDS = 1 << 16
"""Bytes that go into a pipe before somebody reads, on Linux; elsewhere it is less (`pipe(7)`)."""

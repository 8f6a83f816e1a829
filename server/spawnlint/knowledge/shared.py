"""The objects that processes share only if they are handed over when a process is started."""

from __future__ import annotations

CONNECTION = "multiprocessing.connection.Connection"
_NAMES = """
Queue SimpleQueue JoinableQueue Lock RLock Event Semaphore BoundedSemaphore Condition Barrier Value Array RawValue
RawArray
"""
SHARED = frozenset(f"multiprocessing.{name}" for name in _NAMES.split())
"""The constructors, by dotted path."""
WITH_SEMAPHORE = SHARED - {"multiprocessing.RawValue", "multiprocessing.RawArray"}
"""Those of them that hold a semaphore, which belongs to the children of one context."""
PROXY_FREE = frozenset({"multiprocessing.Process", "threading.Thread", "builtins.object", "abc.ABC", "typing.Generic"})
"""Bases outside the project whose objects keep what is written to them in the process that writes."""

"""What works between threads, and what `multiprocessing` has that works between processes in the same way."""

from __future__ import annotations

TWINS: dict[str, str] = {
    "threading.Lock": "Lock",
    "_thread.allocate_lock": "Lock",
    "threading.RLock": "RLock",
    "threading.Event": "Event",
    "threading.Condition": "Condition",
    "threading.Semaphore": "Semaphore",
    "threading.BoundedSemaphore": "BoundedSemaphore",
    "threading.Barrier": "Barrier",
    "queue.Queue": "Queue",
    "queue.SimpleQueue": "SimpleQueue",
}
"""What multiprocessing calls its own, by what the program calls."""

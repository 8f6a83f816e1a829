"""What `multiprocessing` does as processes come up: which calls fix the start method, which start methods exist where.

Sources: CPython's `Lib/multiprocessing/context.py`, `spawn.py` and `concurrent/futures/process.py`, 3.10 to 3.15.
"""

from __future__ import annotations

import re

_MADE_BY_CONTEXT = """
Queue JoinableQueue SimpleQueue Lock RLock Condition Event Semaphore BoundedSemaphore Barrier Value Array Manager Pool
"""
FIXES_START_METHOD = frozenset(
    {
        *(f"multiprocessing.{name}" for name in _MADE_BY_CONTEXT.split()),
        "concurrent.futures.ProcessPoolExecutor",
    }
)
"""Calls that decide, on the default context, which start method it has from then on."""

GET_START_METHOD = "multiprocessing.get_start_method"
SET_START_METHOD = "multiprocessing.set_start_method"
FREEZE_SUPPORT = "multiprocessing.freeze_support"
GET_CONTEXT = "multiprocessing.get_context"
MANAGER = "multiprocessing.Manager"
EXECUTOR = "concurrent.futures.ProcessPoolExecutor"
CURRENT_PROCESS = "multiprocessing.current_process"
CURRENT_PROCESS_OBJECT = "multiprocessing.process._current_process"
PARENT_PROCESS = frozenset({"multiprocessing.parent_process", "multiprocessing.process.parent_process"})

POSIX_METHODS = frozenset({"fork", "forkserver"})
"""The start methods that Windows does not have."""

TEST_FILES = ("test_*.py", "*_test.py", "conftest.py")
"""Files that pytest imports: the main module is pytest's."""

SKIPS = frozenset({"skipIf", "skipUnless", "skipif"})
"""Decorators that skip a test under a condition."""
OS_FORK = "os.fork"
LOOKS_AT_PLATFORM = re.compile(
    r"\bos\.name\b|\bsys\.platform\b|\bplatform\.system\b|get_all_start_methods|hasattr\(os,"
)
"""How a module asks where it runs."""
POSIX_ONLY = re.compile(
    r"^[ \t]*(?:import|from)[ \t]+(?:fcntl|grp|posix|pty|pwd|resource|syslog|termios|tty)\b"
    r"|\bos\.(?:setsid|setpgid|setpgrp|getpgid|setuid|setgid|geteuid|getuid|openpty|mkfifo|wait3|wait4)\b",
    re.MULTILINE,
)
"""What shows that a module is not meant for Windows at all."""

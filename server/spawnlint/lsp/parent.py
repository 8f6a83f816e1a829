"""Ends the server when the process that started it has died, even if its end of the pipe stays open."""

from __future__ import annotations

import os
import sys
import threading
import time

INTERVAL = 1.0
"""Seconds between two looks."""


def end_with(pid: int) -> None:
    """Ends this process soon after the process `pid` has; does nothing if that one can't be seen (a container's host)."""
    if pid > 0 and is_alive(pid):
        threading.Thread(target=_watch, args=(pid,), name="parent", daemon=True).start()


def is_alive(pid: int) -> bool:
    """Whether a process exists; one that has ended but was not waited for counts as existing."""
    if sys.platform == "win32":
        return _is_alive_on_windows(pid)
    try:
        os.kill(pid, 0)
    except PermissionError:
        return True
    except (ProcessLookupError, OverflowError):
        return False
    return True


def _watch(pid: int) -> None:
    while is_alive(pid):
        time.sleep(INTERVAL)
    os._exit(1)


def _is_alive_on_windows(pid: int) -> bool:
    """`os.kill` would end the process there, so its handle is asked whether it is signalled."""
    import ctypes

    kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    synchronize, timed_out, access_denied = 0x00100000, 0x00000102, 5
    handle = kernel32.OpenProcess(synchronize, False, pid)
    if not handle:
        return bool(ctypes.get_last_error() == access_denied)  # type: ignore[attr-defined,unused-ignore]
    try:
        return bool(kernel32.WaitForSingleObject(handle, 0) == timed_out)
    finally:
        kernel32.CloseHandle(handle)

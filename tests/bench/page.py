"""Results put into a page of the documentation, between two marks, with what they were measured on."""

from __future__ import annotations

import os
import platform
from pathlib import Path


def machine() -> str:
    """What it was measured on."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"Measured on {platform.system()} {platform.machine()}, {os.cpu_count()} processors, {python}{load}."


def write(path: Path, name: str, result: str) -> None:
    """Replaces what is between the marks of this name in a file. Raises ValueError if it does not have them."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, found, rest = path.read_text(encoding="utf-8").partition(begin)
    _, closed, after = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"{path} does not have {begin} and {end}")
    path.write_text(f"{before}{begin}\n{result}\n{end}{after}", encoding="utf-8")

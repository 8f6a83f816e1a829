"""A check loads only what it needs: starting up is most of what a small check costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = ("asyncio", "libcst", "lsprotocol", "pygls", "rich")

PROGRAM = f"""
import atexit, sys
atexit.register(lambda: print("loaded:", *[name for name in {HEAVY!r} if name in sys.modules]))
from spawnlint.cli.main import main
main()
"""


def test_a_clean_check_loads_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("import threading\n\nthreading.Thread(target=lambda: None).start()\n")
    command = [sys.executable, "-c", PROGRAM, "check", str(tmp_path)]
    process = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (process.stdout, process.stderr, process.returncode) == ("All checks passed!\nloaded:\n", "", 0)


def test_own_sources_are_clean() -> None:
    command = [sys.executable, "-m", "spawnlint", "check", str(Path(__file__).parents[2] / "server")]
    process = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert (process.stdout, process.stderr, process.returncode) == ("All checks passed!\n", "", 0)

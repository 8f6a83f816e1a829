"""VS Code, with the extension as it is packaged: driven in a browser by `vscode/run.mjs`, which says what it saw."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from editors.found import VSCODE_NAME, Editor

HERE = Path(__file__).parent / "vscode"
CLIENT = Path(__file__).parents[2] / "vscode-client"
SERVER = Path(__file__).parents[2] / "server"
LIMIT = 300


def test_both_hazards_are_mended(editor: Callable[[str], Editor], tmp_path: Path) -> None:
    vscode = editor(VSCODE_NAME)
    npm = shutil.which("npm")
    assert npm is not None, "npm is missing: install Node.js 20 or newer"
    for directory in (CLIENT, HERE):
        if not (directory / "node_modules").exists():
            subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=directory, check=True, capture_output=True)
    subprocess.run([npm, "run", "package"], cwd=CLIENT, check=True, capture_output=True)
    screenshots = os.environ.get("SPAWNLINT_SCREENSHOTS") or str(tmp_path)
    done = subprocess.run(
        [*vscode.command, str(HERE / "run.mjs"), sys.executable, screenshots],
        env={**os.environ, **vscode.environment, "PYTHONPATH": str(SERVER)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("passed\n")

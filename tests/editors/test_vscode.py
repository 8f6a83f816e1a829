"""VS Code, with the extension as it is packaged: what a person sees in a browser, and tests in its extension host."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from bundle import current, npm_packages, this_platform

from editors.desk import Desk
from editors.found import Editor

HERE = Path(__file__).parent / "vscode"
SCENARIOS = sorted(path.stem for path in (HERE / "scenarios").glob("*.mjs"))
MENDING = {"in_host", "mend"}
MENDED = "my_process.py"
"""What those scenarios leave behind: the program as it was saved."""
LIMIT = 600
"""Seconds; on a machine left alone a scenario takes 15 to 60."""


@pytest.fixture(scope="session")
def packages() -> dict[str, str]:
    """The extensions by what the scenarios call them: with a server for this machine, and without one."""
    npm_packages(HERE)
    return {"vsix": str(current(this_platform())), "universal": str(current(None))}


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Where pictures and logs stay: the directory that `SPAWNLINT_KEPT` names, else a temporary one."""
    return Path(os.environ.get("SPAWNLINT_KEPT") or tmp_path).absolute()


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_in_vs_code(scenario: str, vscode: Editor, packages: dict[str, str], desk: Desk, kept: Path) -> None:
    node, entry = vscode.command
    options = {"entry": entry, "release": vscode.release, "python": sys.executable, "kept": str(kept), **packages}
    (kept / MENDED).unlink(missing_ok=True)
    done = subprocess.run(
        [node, "run.mjs", f"scenarios/{scenario}.mjs", json.dumps(options)],
        cwd=HERE,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("passed\n")
    assert (kept / MENDED).exists() == (scenario in MENDING)
    if scenario in MENDING:
        desk.check_that_it_fails()
        desk.program.write_text((kept / MENDED).read_text("utf-8"), "utf-8")
        desk.check_that_it_runs()

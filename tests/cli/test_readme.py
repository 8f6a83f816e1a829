"""The recording in the README is what the command really prints; run as a program, this file writes it anew."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=```console\n\$ spawnlint )(?P<arguments>[^\n]*)\n(?P<output>.*?)(?=```\n)", re.DOTALL)


def _recorded() -> re.Match[str]:
    match = BLOCK.search(README.read_text("utf-8"))
    assert match, "the README has no recording"
    return match


def _real(arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "spawnlint", *arguments.split()]
    environment = {**os.environ, "NO_COLOR": "1", "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=120, check=False
    )


def test_readme_shows_what_the_command_prints() -> None:
    recorded = _recorded()
    real = _real(recorded["arguments"])
    assert (real.returncode, real.stderr) == (1, "")
    assert recorded["output"] == real.stdout


def test_readme_opens_with_the_two_commands() -> None:
    head = README.read_text("utf-8").split("```")[1]
    commands = [line.split("#")[0].split() for line in head.splitlines()[1:]]
    assert commands == [["./dev", "check", _recorded()["arguments"].removeprefix("check ")], ["./dev", "test"]]


if __name__ == "__main__":
    recorded = _recorded()
    text = README.read_text("utf-8")
    output = _real(recorded["arguments"]).stdout
    README.write_text(text[: recorded.start("output")] + output + text[recorded.end("output") :], "utf-8")

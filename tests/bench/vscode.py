"""What the extension costs in VS Code: its size, and the time from the opening of a Python file to its first findings.

usage: python tests/bench/vscode.py [--runs 5] [--all] [--write FILE]

Each run is a fresh VS Code (`tests/editors/provision.py` brings it) with the extension that carries the server. Sizes are
of the extensions that lie in `vscode-client`; `--all` builds those for every platform.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from zipfile import ZipFile

from page import machine, write

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[2] / "vscode-client" / "scripts"))

from bundle import PLATFORMS, build, current, npm_packages, package_path, this_platform

from editors.found import VSCODE_NAME, Editor, find

DRIVER = Path(__file__).parents[1] / "editors" / "vscode"


WHAT = {
    ("start", "active"): "from the opening of a Python file until the extension and its server are up",
    ("start", "found"): "from the opening of a Python file until the first findings are there",
    ("first", "active"): "the same, the first time after it was installed: until they are up",
    ("first", "found"): "the same, the first time: until the first findings are there",
}
"""What is measured, from the opening of a Python file on: by the file that has it, and the key in there."""


def start(vscode: Editor) -> dict[tuple[str, str], float]:
    """Milliseconds of each of `WHAT`, in a VS Code of its own."""
    node, entry = vscode.command
    with tempfile.TemporaryDirectory() as kept:
        options = {"entry": entry, "release": vscode.release, "vsix": str(current(this_platform()))}
        options |= {"python": sys.executable, "kept": kept}
        command = [node, "run.mjs", "measured_start.mjs", json.dumps(options)]
        subprocess.run(command, cwd=DRIVER, check=True, capture_output=True, timeout=400)
        return {(name, key): json.loads((Path(kept) / f"{name}.json").read_text("utf-8"))[key] for name, key in WHAT}


def times(vscode: Editor, runs: int) -> list[str]:
    """The rows about time: medians."""
    measured = [start(vscode) for _ in range(runs)]
    return [f"| {told} | {statistics.median(each[what] for each in measured):.0f} ms |" for what, told in WHAT.items()]


def sizes() -> list[str]:
    """The rows about size: of each extension that was built, with the Pythons it has native parts for."""
    rows = []
    for target in (None, *PLATFORMS):
        path = package_path(target)
        if path.exists():
            with ZipFile(path) as content:
                found = re.findall(r"libcst/native\.c(?:p|python-)3(\d+)", "\n".join(content.namelist()))
            pythons = ", ".join(f"3.{minor}" for minor in sorted(map(int, found)))
            served = f"with the server for Python {pythons}" if pythons else "without a server"
            rows.append(f"| {path.name}, {served} | {path.stat().st_size / 1e6:.1f} MB |")
    return rows


def main() -> None:
    """Measures and prints the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--all", action="store_true", help="build the extensions for every platform first")
    parser.add_argument("--write", type=Path, metavar="FILE")
    options = parser.parse_args()
    vscode = find(VSCODE_NAME)
    if vscode is None:
        sys.exit("VS Code is missing: python tests/editors/provision.py")
    npm_packages(DRIVER)
    current(None)
    for target in PLATFORMS if options.all else ():
        build(target)
    head = ["| what | figure |", "| --- | ---: |"]
    result = "\n".join([*head, *times(vscode, options.runs), *sizes(), "", f"VS Code {vscode.release}. {machine()}"])
    print(result)
    if options.write is not None:
        write(options.write, "vscode", result)


if __name__ == "__main__":
    main()

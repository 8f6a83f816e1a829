"""A check of a whole tree, cold and with what it has kept, beside `ruff check` on the same files in the same run.

    python tests/bench/tree.py --ruff path/to/ruff --write docs/performance.md

The tree is the standard library of the Python that runs this and its packages, copied under names that no tool leaves out,
or the one of `--tree`. Both tools must list equally many files in it. Times are wall times of whole commands.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(Path(__file__).parent)]

from page import machine, write  # noqa: E402

from spawnlint.config import DEFAULT_EXCLUDE  # noqa: E402

SPAWNLINT = (sys.executable, "-m", "spawnlint", "check", "--isolated", "--quiet")
RUFF = ("check", "--isolated", "--quiet", "--no-cache")
MOST = 3600.0
"""Seconds that a command may take."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of wall time and of both processors together, and megabytes at most."""

    wall: float
    processor: float
    memory: float


def copied(into: Path) -> Path:
    """A copy of this Python's library and packages in a directory."""
    tree = into / "tree"
    names = {name: f"{name.replace('-', '_')}_" for name in DEFAULT_EXCLUDE}
    for source in dict.fromkeys((sysconfig.get_path("stdlib"), sysconfig.get_path("purelib"))):
        for directory, _, files in os.walk(source):
            parts = [names.get(part, part) for part in Path(directory).relative_to(source).parts]
            target = tree.joinpath("py", *(["sitepkgs"] if source == sysconfig.get_path("purelib") else []), *parts)
            for name in files:
                if name.endswith(".py"):
                    target.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(Path(directory) / name, target / name)
    return tree


def listed(command: tuple[str, ...], tree: Path) -> int:
    """How many files a tool would check."""
    done = subprocess.run(
        [*command, "--show-files", str(tree)], cwd=tree, capture_output=True, text=True, timeout=MOST, check=True
    )
    return len(done.stdout.splitlines())


def cost(command: tuple[str, ...], tree: Path) -> Cost:
    """What a command costs. Raises CalledProcessError if it does not end as a check does."""
    begin = time.perf_counter()
    process = subprocess.Popen([*command, str(tree)], cwd=tree, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1, 2):  # 2: some files that the library has for its tests are no Python texts
        raise subprocess.CalledProcessError(process.returncode, command)
    size = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return Cost(wall, usage.ru_utime + usage.ru_stime, size)


def table(tree: Path, ruff: str, runs: int) -> str:
    """The figures of all commands, each the quickest of some runs."""
    both = listed(SPAWNLINT, tree), listed((ruff, *RUFF[:3]), tree)
    if both[0] != both[1]:
        raise SystemExit(f"spawnlint lists {both[0]} files and ruff {both[1]}: no comparison")
    with tempfile.TemporaryDirectory() as kept:
        keeping = (*SPAWNLINT, "--cache-dir", kept)
        rows = {
            "`ruff check --no-cache --select F`": [cost((ruff, *RUFF, "--select", "F"), tree) for _ in range(runs)],
            "`spawnlint check --no-cache`": [cost((*SPAWNLINT, "--no-cache"), tree) for _ in range(runs)],
            "`spawnlint check`, first": [cost(keeping, tree)],
            "`spawnlint check`, again": [cost(keeping, tree) for _ in range(runs)],
        }
    lines = [f"| {both[0]:,} files | wall s | processors s | memory MB |", "| --- | ---: | ---: | ---: |"]
    for name, costs in rows.items():
        best = min(costs, key=lambda each: each.wall)
        lines.append(f"| {name} | {best.wall:.1f} | {best.processor:.1f} | {best.memory:.0f} |")
    return "\n".join((*lines, "", machine()))


def main() -> None:
    """Measure, print, and write the table into a page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ruff", default=shutil.which("ruff"), help="the command; by default the one on the path")
    parser.add_argument("--tree", type=Path, help="a directory to check instead of a copy of this Python's library")
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--write", type=Path, metavar="PAGE")
    options = parser.parse_args()
    if options.ruff is None:
        raise SystemExit("there is no ruff here: name one with --ruff")
    with tempfile.TemporaryDirectory() as place:
        tree = options.tree.resolve() if options.tree is not None else copied(Path(place))
        result = table(tree, os.path.abspath(options.ruff), options.runs)
    print(result)
    if options.write is not None:
        write(options.write, "tree", result)


if __name__ == "__main__":
    main()

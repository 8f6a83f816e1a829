"""What other tools say about the programs of `tests/cases/`, on the rows where CPython's failures have their cause.

    python tests/bench/comparison.py --tool "pylint=pylint" --tool "mypy=mypy" --write docs/comparison.md

A tool is a name and a command that takes a directory and prints `file:row:…` for each message, in parts as a shell has them.
Any message on the right row counts, whatever it is about, and so does any message in a program that is right.
"""

from __future__ import annotations

import argparse
import re
import shlex
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "server"), str(Path(__file__).parent)]

from page import machine, write  # noqa: E402

from judge.cases import read_cases  # noqa: E402

_MESSAGE = re.compile(r"^\s*(?:\./)?(?P<path>[^\s:][^:\n]*\.py):(?P<row>\d+)", re.MULTILINE)
Row = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Score:
    """For one tool: the rows of causes that it has a message on, and its messages in programs without any hazard."""

    tool: str
    hits: int
    noise: int


def messages(command: str, directory: Path) -> list[Row]:
    """The places of what a tool says, relative to the directory."""
    done = subprocess.run(
        [*shlex.split(command), "."], cwd=directory, capture_output=True, text=True, timeout=1200, check=False
    )
    shown = done.stdout.replace(f"{directory}/", "")
    return [(match["path"], int(match["row"])) for match in _MESSAGE.finditer(shown)]


def main() -> None:
    """Measure, print, and write the table into a page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", action="append", default=[], metavar="NAME=COMMAND")
    parser.add_argument("--write", type=Path, metavar="PAGE")
    options = parser.parse_args()
    own = f"spawnlint={shlex.join([sys.executable, '-m', 'spawnlint', 'check', '--output-format', 'concise', '--isolated'])}"
    cases = read_cases(ROOT / "tests" / "cases")
    with tempfile.TemporaryDirectory() as top:
        directory = Path(top)
        causes: set[Row] = set()
        silent: set[str] = set()
        for number, case in enumerate(cases):
            for path, text in case.program.items():
                target = directory / f"case_{number}" / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, "utf-8")
                if not case.expected:
                    silent.add(f"case_{number}/{path}")
            causes |= {(f"case_{number}/{each.path}", each.row) for each in case.expected}
        scores = []
        for tool in (own, *options.tool):
            name, _, command = tool.partition("=")
            said = messages(command, directory)
            scores.append(Score(name, len(causes & set(said)), sum(path in silent for path, _ in said)))
    rows = [f"| {each.tool} | {each.hits} of {len(causes)} | {each.noise} |" for each in scores]
    head = [
        f"| tool | causes with a message | messages in {len(silent)} files without a hazard |",
        "| --- | ---: | ---: |",
    ]
    table = "\n".join([*head, *rows])
    print(table)
    if options.write is not None:
        write(options.write, "comparison", f"{table}\n\n{machine()}")


if __name__ == "__main__":
    main()

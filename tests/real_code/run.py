"""Runs the engine over published packages and the standard library, and writes what it reports as a page of the docs.

    python tests/real_code/run.py SITE_PACKAGES STANDARD_LIBRARY   # runs, writes results.json and the page
    python tests/real_code/run.py                                  # writes the page anew

`packages.txt` names the distributions, one a line with the package to look at; their versions are read from SITE_PACKAGES.
`verdicts.json` has what a person found out about a report by reading or running the code. Everything else is computed.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path
from typing import TypedDict

from spawnlint.engine import Engine, Project
from spawnlint.syntax.document import Document
from spawnlint.syntax.source import UndecodableSource, decode
from spawnlint.workspace.files import SUFFIXES

HERE = Path(__file__).parent
RESULTS, VERDICTS, PACKAGES = HERE / "results.json", HERE / "verdicts.json", HERE / "packages.txt"
PAGE = HERE.parent.parent / "docs" / "real-code.md"
STANDARD_LIBRARY = {
    "multiprocessing": ["multiprocessing"],
    "concurrent.futures": ["concurrent"],
    "tests of multiprocessing": ["test/_test_multiprocessing.py", "test/test_multiprocessing_*", "test/mp_*.py"],
    "tests of concurrent.futures": ["test/test_concurrent_futures"],
    "modules of one file": ["*.py"],
}
"""What is looked at of the standard library, each as one program."""


class Report(TypedDict):
    """One finding: where, what, and the text of its row."""

    path: str
    row: int
    code: str
    severity: str
    message: str
    text: str


class Result(TypedDict):
    """What a run over one package gave."""

    name: str
    version: str
    files: int
    lines: int
    reports: list[Report]


class Verdict(TypedDict):
    """What a person made of a report: whether it is right, and how that was seen."""

    name: str
    path: str
    code: str
    text: str
    right: bool
    why: str


def documents(files: list[Path]) -> dict[str, Document]:
    """The texts of files; what is no Python text is left out."""
    found: dict[str, Document] = {}
    for path in files:
        try:
            found[str(path)] = Document.of(decode(path.read_bytes()).text)
        except UndecodableSource:
            continue
    return found


def looked_at(name: str, release: str, files: list[Path], root: Path) -> Result:
    """Check files as one project."""
    texts = documents(files)
    project, engine = Project(texts, (str(root),)), Engine()
    reports = [report for path in texts for report in _reports(engine, project, path, root)]
    lines = sum(document.text.count("\n") for document in texts.values())
    return Result(name=name, version=release, files=len(texts), lines=lines, reports=reports)


def _reports(engine: Engine, project: Project, path: str, root: Path) -> Iterator[Report]:
    document = project.documents[path]
    for finding in engine.check(project, path):
        row = document.position(finding.location.start).row
        yield Report(
            path=Path(path).relative_to(root).as_posix(),
            row=row + 1,
            code=finding.code,
            severity=finding.severity.value,
            message=finding.message,
            text=document.row_text(row).strip(),
        )


def python_files(path: Path) -> list[Path]:
    """The Python files at or below a path."""
    if path.is_file():
        return [path]
    return sorted(each for each in path.rglob("*") if each.suffix in SUFFIXES and each.is_file())


def run(site: Path, standard_library: Path) -> list[Result]:
    """All of it; progress goes to standard error."""
    versions = {each.metadata["Name"].lower(): each.version for each in distributions(path=[str(site)])}
    results = []
    for line in PACKAGES.read_text("utf-8").splitlines():
        distribution, package = line.split()
        results.append(looked_at(distribution, versions[distribution], python_files(site / package), site))
        print(distribution, len(results[-1]["reports"]), file=sys.stderr)
    release = standard_library.name.removeprefix("python")
    for name, patterns in STANDARD_LIBRARY.items():
        roots = [path for pattern in patterns for path in sorted(standard_library.glob(pattern))]
        files = [file for path in roots for file in python_files(path)]
        results.append(looked_at(f"CPython: {name}", release, files, standard_library))
        print(name, len(results[-1]["reports"]), file=sys.stderr)
    return results


def page(results: list[Result], verdicts: list[Verdict]) -> str:
    """The page."""
    codes = sorted({report["code"] for result in results for report in result["reports"]})
    files, lines = (sum(result[key] for result in results) for key in ("files", "lines"))
    count = sum(len(result["reports"]) for result in results)
    judged = {(each["name"], each["path"], each["code"], each["text"]): each for each in verdicts}
    shown = [(result, report) for result in results for report in result["reports"]]
    known = [judged.get((result["name"], each["path"], each["code"], each["text"])) for result, each in shown]
    right = sum(each is not None and each["right"] for each in known)
    rows = [_row(result, codes) for result in results]
    looked = [each for each in known if each is not None]
    return "\n".join(
        [
            "# Real code",
            "",
            "What spawnlint reports on packages as they are published. Each is checked as one program, with the default",
            "settings, without what it imports from other packages. Written by `tests/real_code/run.py`.",
            "",
            f"{files:,} files, {lines:,} lines, {count} reports. Of {len(looked)} that were looked into, {right} are right.",
            "",
            f"| package | version | files | lines | {' | '.join(codes)} |",
            f"| --- | --- | --: | --: | {' | '.join('--:' for _ in codes)} |",
            *rows,
            "",
            "## What was looked into",
            "",
            *(f"- {_told(result, report, verdict)}" for (result, report), verdict in zip(shown, known, strict=True)),
            "",
        ]
    )


def _row(result: Result, codes: list[str]) -> str:
    counts = Counter(report["code"] for report in result["reports"])
    cells = " | ".join(str(counts[code] or "") for code in codes)
    return f"| {result['name']} | {result['version']} | {result['files']:,} | {result['lines']:,} | {cells} |"


def _told(result: Result, report: Report, verdict: Verdict | None) -> str:
    place = f"{result['name']}, `{report['path']}:{report['row']}`: {report['code']}"
    if verdict is None:
        return f"{place}: not looked into"
    return f"{place}: {'right' if verdict['right'] else 'WRONG'}; {verdict['why']}"


def main() -> None:
    """Run if told where, and write the page."""
    if len(sys.argv) == 3:
        results = run(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    results = json.loads(RESULTS.read_text("utf-8"))
    verdicts = json.loads(VERDICTS.read_text("utf-8")) if VERDICTS.exists() else []
    PAGE.write_text(page(results, verdicts), encoding="utf-8")


if __name__ == "__main__":
    main()

"""How many hazards have a fix after which the program runs as meant, rule by rule: writes the table of `docs/fixes.md`.

`python -m judge.fix_shares [DIRECTORY]`, with this directory's parent and the package on the path: over the cases, and over the reproducers in a directory, `SPN101-name.py`
each; those with `safe` or `fixed` in their names are no hazards. Programs are fixed through the public API and run under
spawn and fork on the Python that runs this.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from judge.cases import Case, read_cases
from judge.pythons import running_python
from judge.repair import check, repaired, text_of
from judge.run import MAIN, Kind, Program, printed, run
from spawnlint.hazards import Severity
from spawnlint.rules.registry import RULES

CASES = Path(__file__).parents[1] / "cases"
PAGE = Path(__file__).parents[2] / "docs" / "fixes.md"
BEGIN, END = "<!-- shares: written by judge.fix_shares -->\n", "<!-- end of shares -->\n"
LIMIT = 30.0


@dataclass(frozen=True)
class Share:
    """One hazardous program, for one rule: whether that is an error, has a fix, and runs as meant after all fixes."""

    code: str
    is_error: bool
    has_fix: bool
    runs: bool


def shares(code: str, program: Program, meant: tuple[str, ...] | None) -> Share:
    """What the fixes make of a program. Without its meaning it must print the same under spawn and fork."""
    checked = check(program)
    found = [finding for finding in checked.findings if finding.code == code]
    has_fix = bool(found) and all(checked.fixes(finding) for finding in found)
    is_error = any(finding.severity is Severity.ERROR for finding in found)
    after = repaired(program)
    return Share(code, is_error, has_fix, has_fix and not after.findings and _runs(text_of(after), meant))


def _runs(program: Program, meant: tuple[str, ...] | None) -> bool:
    outcomes = [run(program, running_python(), method, LIMIT) for method in ("spawn", "fork")]
    texts = {printed(outcome.stdout) for outcome in outcomes} | ({meant} if meant is not None else set())
    return all(outcome.kind is Kind.RUNS for outcome in outcomes) and len(texts) == 1


def of_case(case: Case) -> Iterator[Share]:
    """The shares of a case, one for each rule that must report something in it."""
    for code in sorted({expected.code for expected in case.expected}):
        yield shares(code, case.program, case.meant)


def reproducers(directory: Path) -> Iterator[tuple[str, Program]]:
    """The hazards of a directory by rule, each with the modules that stand beside it."""
    beside = {
        path.relative_to(directory).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(directory.rglob("*.py"))
        if path.name.startswith("spn_helper") or path.parent.name.startswith("spn_helper")
    }
    for path in sorted(directory.glob("SPN*.py")):
        if "safe" not in path.stem and not path.stem.endswith("fixed"):
            text = path.read_text(encoding="utf-8")
            used = {name: helper for name, helper in beside.items() if Path(name).parts[0].removesuffix(".py") in text}
            yield path.stem.partition("-")[0], {MAIN: text, **used}


def table(columns: dict[str, list[Share]]) -> str:
    """A line for each rule, and sums: of all hazards and of the errors among them."""
    head = ["rule", *(f"{name}: {what}" for name in columns for what in ("hazards", "a fix", "runs as meant"))]
    lines = [f"| {' | '.join(head)} |", f"| --- |{' ---: |' * (len(head) - 1)}"]
    for rule in RULES:
        rows = {name: [share for share in found if share.code == rule.code] for name, found in columns.items()}
        if any(rows.values()):
            lines.append(_line(f"[{rule.code}](rules/{rule.code}.md) {rule.name}", rows))
    lines.append(_line("**all**", columns))
    errors = {name: [share for share in found if share.is_error] for name, found in columns.items()}
    lines.append(_line("**errors**", errors))
    return "\n".join(lines) + "\n"


def _line(title: str, rows: dict[str, list[Share]]) -> str:
    cells = [
        str(count)
        for found in rows.values()
        for count in (len(found), sum(share.has_fix for share in found), sum(share.runs for share in found))
    ]
    return f"| {title} | {' | '.join(cells)} |"


def measured(directory: Path | None) -> dict[str, list[Share]]:
    """The shares of the cases and, if there are any, of the reproducers."""
    cases = [case for case in read_cases(CASES) if case.expected and not case.needs]
    known = {rule.code for rule in RULES}
    with ThreadPoolExecutor(2) as pool:
        columns = {"cases": _all(pool.map(lambda case: list(of_case(case)), cases))}
        if directory is not None:
            found = [(code, program) for code, program in reproducers(directory) if code in known]
            columns["reproducers"] = list(pool.map(lambda each: shares(each[0], each[1], None), found))
    return columns


def _all(lists: Iterable[list[Share]]) -> list[Share]:
    return [share for found in lists for share in found]


def main() -> None:
    """Measure, and write the table into the page."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("directory", type=Path, nargs="?", help="where reproducers are")
    options = parser.parse_args()
    text = PAGE.read_text(encoding="utf-8")
    before, after = text[: text.index(BEGIN) + len(BEGIN)], text[text.index(END) :]
    PAGE.write_text(before + table(measured(options.directory)) + after, encoding="utf-8")


if __name__ == "__main__":
    main()

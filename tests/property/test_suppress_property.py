"""Suppressing every finding of a program leaves none; taking unused suppressions away leaves the text as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from judge.cases import Case, read_cases
from judge.repair import applied, check
from judge.run import Program
from spawnlint.hazards import Applicability, Fix
from spawnlint.syntax.document import Document
from spawnlint.syntax.logical_lines import comment_places

CASES = read_cases(Path(__file__).parent.parent / "cases")
COMMENTS = (
    "  # spawnlint: ignore[SPN999]",
    " # spawnlint: ignore[SPN601, SPN999]",
    "\t# noqa: SPN999 as it must be",
    "  # spawnlint: ignore-file[SPN101]",
)
"""Comments that hide nothing in any case, at the end of a row of code."""


def suppressed(program: Program) -> Program:
    """The program after suppressing one finding after another, until none is left that can be."""
    for _ in range(100):
        checked = check(program)
        last = [checked.engine.fixes(checked.project, finding)[-1:] for finding in checked.findings]
        fix = next((each for each, *_ in filter(None, last) if isinstance(each, Fix)), None)
        if fix is None:
            return program
        assert fix.applicability is Applicability.DISPLAY
        program = applied(program, fix.edits)
    raise AssertionError("suppressing finds no end")


def without_unused(program: Program) -> Program:
    """The program after the fixes of SPN001, one after the other."""
    while True:
        checked = check(program)
        finding = next((each for each in checked.findings if each.code == "SPN001"), None)
        if finding is None:
            return program
        program = applied(program, checked.fixes(finding)[0].edits)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_suppressing_every_finding_leaves_none(case: Case) -> None:
    hidden = suppressed(case.program)
    assert check(hidden).findings == ()
    added = sum(len(hidden[path]) - len(text) for path, text in case.program.items())
    assert bool(added) is bool(check(case.program).findings)


@st.composite
def _with_unused(draw: st.DrawFn) -> tuple[Program, Program]:
    """A case, and the same with comments at the ends of some of its rows that have none."""
    program = draw(st.sampled_from(CASES)).program
    texts = dict(program)
    for path, text in program.items():
        document = Document.of(text)
        places = [
            document.start_of(piece) + end
            for piece in document.pieces
            for start, end in comment_places(piece.text)
            if start == end and piece.text[:end].rpartition("\n")[2].strip()
        ]
        for place in sorted(draw(st.sets(st.sampled_from(places), max_size=5)) if places else (), reverse=True):
            texts[path] = texts[path][:place] + draw(st.sampled_from(COMMENTS)) + texts[path][place:]
    return program, texts


@examples(max_examples=60, deadline=None, derandomize=True)
@given(_with_unused())
def test_taking_away_what_is_unused_leaves_the_text_as_it_was(programs: tuple[Program, Program]) -> None:
    program, commented = programs
    assert without_unused(commented) == program

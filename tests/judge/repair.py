"""Asking the linter about a program and applying its fixes, through the library only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from judge.cases import Expectation
from judge.run import Program
from spawnlint.config import Settings
from spawnlint.engine import Engine, Project
from spawnlint.hazards import Applicability, Edit, Finding, Fix
from spawnlint.syntax.document import Document


@dataclass(frozen=True, slots=True)
class Checked:
    """A program with what the engine found in it."""

    engine: Engine
    project: Project
    findings: tuple[Finding, ...]

    def fixes(self, finding: Finding) -> list[Fix]:
        """The fixes that mend something, the best one first."""
        fixes = self.engine.fixes(self.project, finding)
        return [fix for fix in fixes if isinstance(fix, Fix) and fix.applicability is not Applicability.DISPLAY]

    def places(self) -> list[Expectation]:
        """The findings as a case writes them."""
        return sorted(self._place(finding) for finding in self.findings)

    def _place(self, finding: Finding) -> Expectation:
        place = finding.location
        row = self.project.documents[place.path].position(place.start).row
        return Expectation(place.path, row + 1, finding.code)


def check(program: Program, settings: Settings | None = None, engine: Engine | None = None) -> Checked:
    """What the engine finds in all files of a program."""
    engine = engine or Engine()
    documents = {path: Document.of(text) for path, text in program.items()}
    project = Project(documents, settings=settings or Settings())
    return Checked(engine, project, tuple(finding for path in program for finding in engine.check(project, path)))


def applied(program: Program, edits: Iterable[Edit]) -> Program:
    """The program after edits, whose offsets all refer to the program before. Raises ValueError if two overlap."""
    texts = dict(program)
    later: dict[str, int] = {}
    for edit in sorted(edits, key=lambda edit: (edit.location.start, edit.location.end), reverse=True):
        place, text = edit.location, texts[edit.location.path]
        if not 0 <= place.start <= place.end <= later.get(place.path, len(text)):
            raise ValueError(f"an edit overlaps another or leaves the document: {edit}")
        texts[place.path] = text[: place.start] + edit.content + text[place.end :]
        later[place.path] = place.start
    return texts


def repaired(program: Program, engine: Engine | None = None, settings: Settings | None = None) -> Checked:
    """Apply the first fix of one finding after another until none has a fix, or a program comes up again."""
    seen: list[Program] = []
    while True:
        checked = check(program, settings, engine)
        fix = next(_first_fixes(checked), None)
        if fix is None or program in seen:
            return checked
        seen.append(program)
        program = applied(program, fix.edits)


def text_of(checked: Checked) -> Program:
    """The program that was checked."""
    return {path: document.text for path, document in checked.project.documents.items()}


def _first_fixes(checked: Checked) -> Iterator[Fix]:
    for finding in checked.findings:
        yield from checked.fixes(finding)[:1]

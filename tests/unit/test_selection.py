"""Which findings the settings let through, and how severe they are then."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

import pytest

from spawnlint.config import Settings
from spawnlint.engine import Engine, Project
from spawnlint.hazards import Finding, Fix, Location, Severity
from spawnlint.selection import selected
from spawnlint.syntax.document import Document

ROOT = str(PurePath("/top"))
LAMBDA = Finding("SPN101", "lambda-crosses-process", Severity.ERROR, "…", Location("/top/pkg/tests/a.py", 0, 1))
ELSEWHERE = replace(LAMBDA, location=Location("/else/a.py", 0, 1))


@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        (Settings(), True),
        (Settings(ignore=("SPN101",)), False),
        (Settings(ignore=("lambda-crosses-process",)), False),
        (Settings(ignore=("SPN",)), False),
        (Settings(ignore=("SPN2", "SPN102")), True),
        (Settings(select=("SPN2",)), False),
        (Settings(select=()), False),
        (Settings(select=("SPN2",), extend_select=("SPN101",)), True),
        (Settings(select=("SPN101",), ignore=("SPN1",)), True),
        (Settings(select=("SPN1",), ignore=("SPN101",)), False),
        (Settings(select=("lambda-crosses-process",), ignore=("SPN10",)), True),
        (Settings(severity=(("SPN1", "off"),)), False),
        (Settings(severity=(("SPN1", "off"), ("SPN101", "hint"))), True),
    ],
)
def test_the_most_exact_selector_decides(settings: Settings, shown: bool) -> None:
    assert (selected(settings, LAMBDA) is not None) is shown


@pytest.mark.parametrize(
    ("glob", "hidden"),
    [
        ("pkg/tests/a.py", True),
        ("a.py", True),
        ("*.py", True),
        ("pkg/tests/*", True),
        ("pkg/*", True),
        ("pkg", True),
        ("./pkg/", True),
        ("**/tests/**", True),
        ("**/pkg/*.py", True),
        ("[a-b].py", True),
        ("tests", False),
        ("tests/*", False),
        ("b.py", False),
        ("A.py", False),
        ("top/*", False),
    ],
)
def test_files_by_glob(glob: str, hidden: bool) -> None:
    settings = Settings(root=ROOT, per_file_ignores=((glob, ("SPN101",)),))
    assert (selected(settings, LAMBDA) is None) is hidden
    other = replace(settings, per_file_ignores=((glob, ("SPN2",)),))
    assert selected(other, LAMBDA) is LAMBDA


def test_a_file_outside_of_the_root_goes_by_its_whole_path() -> None:
    assert selected(Settings(root=ROOT, per_file_ignores=(("pkg/*", ("SPN1",)),)), ELSEWHERE) is ELSEWHERE
    assert selected(Settings(root=ROOT, per_file_ignores=(("/else/*", ("SPN1",)),)), ELSEWHERE) is None


@pytest.mark.parametrize("severity", list(Severity))
def test_severity(severity: Severity) -> None:
    changed = selected(Settings(severity=(("SPN", "hint"), ("SPN101", severity.value))), LAMBDA)
    assert changed == replace(LAMBDA, severity=severity)


def test_a_finding_of_another_severity_still_has_its_fixes() -> None:
    text = "import multiprocessing as mp\nif __name__ == '__main__':\n    mp.Process(target=lambda: 1).start()\n"
    documents = {"a.py": Document.of(text)}
    engine = Engine()
    for settings in (Settings(), Settings(severity=(("SPN101", "hint"),))):
        project = Project(documents, (), settings)
        [finding] = engine.check(project, "a.py")
        titles = [fix.title for fix in engine.fixes(project, finding) if isinstance(fix, Fix)]
        assert len(titles) == 2, titles
    assert finding.severity is Severity.HINT

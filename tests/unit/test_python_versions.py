"""Which Pythons a project says it runs on, and what follows from that."""

from __future__ import annotations

from pathlib import Path

import pytest

from spawnlint.config import resolve
from spawnlint.engine import Engine, Project
from spawnlint.hazards import Severity
from spawnlint.knowledge.python_versions import MAINTAINED, SUPPORTED, Version, allowed_by, ranges
from spawnlint.syntax.document import Document

ONLY_BEFORE_3_14 = """
from argparse import ArgumentParser
from multiprocessing import Process

class Worker(Process):
    def __init__(self):
        super().__init__()
        self.parser = ArgumentParser()

if __name__ == "__main__":
    Worker().start()
"""


@pytest.mark.parametrize(
    ("specifier", "first", "last"),
    [
        (">=3.10", (3, 10), (3, 15)),
        (">= 3.12.4", (3, 12), (3, 15)),
        (">3.12", (3, 12), (3, 15)),
        (">=3.11,<3.13", (3, 11), (3, 12)),
        (">=3.11,<3.13.2", (3, 11), (3, 13)),
        ("<=3.11", (3, 10), (3, 11)),
        ("==3.12.*", (3, 12), (3, 12)),
        ("==3.*", (3, 10), (3, 15)),
        ("~=3.12", (3, 12), (3, 15)),
        ("~=3.12.1", (3, 12), (3, 12)),
        ("^3.13", (3, 13), (3, 15)),
        ("~3.13", (3, 13), (3, 13)),
        (">=3.8,<4", (3, 10), (3, 15)),
        (">=3", (3, 10), (3, 15)),
    ],
)
def test_a_specifier_allows_versions(specifier: str, first: Version, last: Version) -> None:
    assert allowed_by(specifier) == tuple(version for version in SUPPORTED if first <= version <= last)


def test_a_version_in_the_middle_may_be_left_out() -> None:
    assert allowed_by(">=3.10,!=3.12.*,!=3.13.1") == tuple(version for version in SUPPORTED if version != (3, 12))


@pytest.mark.parametrize("specifier", ["", "three", ">=3.11 || <4", "<3.8", ">=4", ">=x,<3.12"])
def test_what_cannot_be_read_or_allows_none_says_nothing(specifier: str) -> None:
    assert allowed_by(specifier) is None


@pytest.mark.parametrize(
    ("versions", "text"),
    [
        (((3, 10),), "3.10"),
        (((3, 10), (3, 11)), "3.10 and 3.11"),
        (((3, 11), (3, 12), (3, 13)), "3.11 to 3.13"),
        (((3, 14), (3, 15)), "3.14 and newer"),
    ],
)
def test_versions_in_a_sentence(versions: tuple[Version, ...], text: str) -> None:
    assert ranges(versions) == text


@pytest.mark.parametrize(
    ("pyproject", "supported", "shown"),
    [
        ('[project]\nname = "a"\n', MAINTAINED, (3, 14)),
        ('[project]\nrequires-python = ">=3.10,<3.13"\n', SUPPORTED[:3], (3, 12)),
        ('[project]\nrequires-python = ">=3.12"\n[tool.spawnlint]\nfrozen = true\n', SUPPORTED[2:], (3, 14)),
        ('[tool.spawnlint]\ntarget-version = "3.12"\n', ((3, 12),), (3, 12)),
        ('[project]\nrequires-python = ">=3.12"\n[tool.spawnlint]\ntarget-version = "3.13"\n', SUPPORTED[2:], (3, 13)),
        ('[tool.poetry.dependencies]\npython = "^3.13"\n', SUPPORTED[3:], (3, 14)),
        ("[project]\nrequires-python = 3\n", MAINTAINED, (3, 14)),
    ],
)
def test_requires_python_says_where_the_program_runs(
    pyproject: str, supported: tuple[Version, ...], shown: Version, tmp_path: Path
) -> None:
    (tmp_path / "pyproject.toml").write_text(pyproject)
    settings, problems = resolve(str(tmp_path / "a.py"))
    assert (settings.supported_versions, settings.target_version, problems) == (supported, shown, ())


def test_requires_python_beside_a_spawnlint_toml(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nrequires-python = ">=3.13"\n')
    (tmp_path / "spawnlint.toml").write_text('start-method = "forkserver"\n')
    settings, _ = resolve(str(tmp_path / "a.py"))
    assert (settings.start_method, settings.supported_versions) == ("forkserver", SUPPORTED[3:])


@pytest.mark.parametrize(
    ("requires", "found"),
    [
        (None, (Severity.WARNING, "On Python 3.11 to 3.13: ")),
        (">=3.10", (Severity.WARNING, "On Python 3.10 to 3.13: ")),
        (">=3.10,<3.14", (Severity.ERROR, "`Worker.parser` ")),
        (">=3.14", None),
    ],
)
def test_what_only_some_versions_refuse_says_which(
    requires: str | None, found: tuple[Severity, str] | None, tmp_path: Path
) -> None:
    if requires is not None:
        (tmp_path / "pyproject.toml").write_text(f'[project]\nrequires-python = "{requires}"\n')
    settings, _ = resolve(str(tmp_path / "a.py"))
    project = Project({"a.py": Document.of(ONLY_BEFORE_3_14)}, settings=settings)
    findings = Engine().check(project, "a.py")
    assert [(one.code, one.severity) for one in findings] == ([("SPN104", found[0])] if found else [])
    assert all(found and one.message.startswith(found[1]) for one in findings)

"""The hooks, run by pre-commit from a clone of this repository, as a user's project has them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _run(*command: str, cwd: Path, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PRE_COMMIT_HOME": str(home),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@example.org",
    }
    for name in ("PYTHONPATH", "GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        environment.pop(name, None)
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def repository(tmp_path: Path, home: Path) -> Path:
    """A repository of spawnlint as it lies here, with what is not committed yet."""
    directory = tmp_path / "spawnlint"
    directory.mkdir()
    for name in (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, directory / name)
    shutil.copytree(ROOT / "server", directory / "server", ignore=shutil.ignore_patterns("__pycache__"))
    for command in (("git", "init", "-q"), ("git", "add", "-A"), ("git", "commit", "-qm", "all")):
        done = _run(*command, cwd=directory, home=home)
        assert done.returncode == 0, done.stderr
    return directory


def test_hooks_report_and_mend(repository: Path, tmp_path: Path, home: Path) -> None:
    project = tmp_path / "project"
    (project / "generated").mkdir(parents=True)
    for name in ("a.py", "generated/b.py"):
        shutil.copy(ROOT / "docs" / "examples" / "my_process.py", project / name)
    (project / "spawnlint.toml").write_text('extend-exclude = ["generated"]\n')
    assert _run("git", "init", "-q", cwd=project, home=home).returncode == 0
    assert _run("git", "add", "-A", cwd=project, home=home).returncode == 0

    def hook(name: str) -> subprocess.CompletedProcess[str]:
        command = (sys.executable, "-m", "pre_commit", "try-repo", str(repository), name, "--all-files")
        return _run(*command, cwd=project, home=home)

    reported = hook("spawnlint")
    assert reported.returncode == 1, reported.stderr
    assert "a.py:9:25" in reported.stdout
    assert "generated" not in reported.stdout
    mended = hook("spawnlint-fix")
    assert mended.returncode == 1
    assert "Found 2 hazards (1 fixed, 1 remaining)." in mended.stdout
    assert "files were modified by this hook" in mended.stdout

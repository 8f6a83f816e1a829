"""Results kept between runs: the same report as without them, whatever became of the files or of what was kept."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

MAIN = """import multiprocessing

from helper import work

if __name__ == "__main__":
    process = multiprocessing.Process(target=work)
    process.start()
    process.join()
"""
FINE = "def work():\n    print(1)\n"
WRONG = "work = lambda: print(1)\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    top = tmp_path / "project"
    top.mkdir()
    (top / "main.py").write_text(MAIN)
    (top / "helper.py").write_text(WRONG)
    return top


def _check(top: Path, *options: str, within: Path | None = None) -> tuple[int, str, str]:
    command = [sys.executable, "-m", "spawnlint", "check", "--output-format", "json", *options]
    done = subprocess.run(command, cwd=within or top, capture_output=True, text=True, timeout=120, check=False)
    return done.returncode, done.stdout, done.stderr


def _database(top: Path) -> Path:
    return top / ".spawnlint_cache" / "results.sqlite3"


def _rows(top: Path) -> int:
    database = sqlite3.connect(_database(top))
    (count,) = database.execute("SELECT count(*) FROM results").fetchone()
    database.close()
    return int(count)


def _poison(top: Path, old: str, new: str) -> None:
    """Change what is kept, so that it shows whether it is used."""
    database = sqlite3.connect(_database(top))
    with database:
        database.execute("UPDATE results SET value = replace(value, ?, ?)", (old, new))
    database.close()


def test_the_second_run_says_the_same_and_uses_what_is_kept(project: Path) -> None:
    cold = _check(project)
    assert cold[0] == 1
    assert _check(project) == cold == _check(project, "--no-cache")
    _poison(project, "SPN", "XXX")
    assert "XXX" in _check(project)[1]


@pytest.mark.parametrize("checked", [[], ["main.py"]], ids=["with what it imports", "alone"])
def test_what_an_import_leads_to_counts(project: Path, checked: list[str]) -> None:
    assert _check(project, *checked)[0] == 1
    (project / "helper.py").write_text(FINE)
    assert _check(project, *checked)[0] == 0
    (project / "helper.py").write_text(WRONG)
    assert _check(project, *checked)[0] == 1


def test_a_file_that_comes_to_be_imported_counts(project: Path) -> None:
    (project / "helper.py").unlink()
    assert _check(project, "main.py")[0] == 0
    (project / "helper.py").write_text(WRONG)
    assert _check(project, "main.py")[0] == 1


def test_settings_count(project: Path) -> None:
    found = _check(project)
    assert found[0] == 1
    assert _check(project, "--ignore", "SPN")[0] == 0
    (project / "spawnlint.toml").write_text('ignore = ["SPN"]\n')
    assert _check(project)[0] == 0
    assert _check(project, "--isolated") == found


@pytest.mark.parametrize("damage", [b"", b"no database at all " * 100], ids=["empty", "overwritten"])
def test_a_damaged_file_is_made_anew(project: Path, damage: bytes) -> None:
    cold = _check(project)
    _database(project).write_bytes(damage)
    assert _check(project) == cold
    assert _rows(project) == 1


def test_nonsense_in_it_is_passed_by(project: Path) -> None:
    cold = _check(project)
    _poison(project, "{", "[")
    assert _check(project) == cold


def test_a_place_that_cannot_be_written_to_is_done_without(project: Path) -> None:
    without = _check(project, "--no-cache")
    (project / "taken").write_text("a file")
    assert _check(project, "--cache-dir", "taken/below") == without
    assert not (project / ".spawnlint_cache").exists()


def test_two_at_once_do_not_disturb_each_other(project: Path) -> None:
    command = [sys.executable, "-m", "spawnlint", "check", "--output-format", "json"]
    running = [subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]
    said = {process.communicate(timeout=120) for process in running}
    assert len(said) == 1
    assert {process.returncode for process in running} == {1}
    assert _rows(project) == 1


def test_it_lies_beside_the_configuration_or_where_it_is_wanted(project: Path, tmp_path: Path) -> None:
    (project / "sub").mkdir()
    (project / "spawnlint.toml").write_text("")
    _check(project, "..", within=project / "sub")
    assert os.listdir(project / "sub") == []
    assert (project / ".spawnlint_cache" / ".gitignore").read_text().splitlines()[-1] == "*"
    _check(project, "--cache-dir", str(tmp_path / "elsewhere"))
    assert (tmp_path / "elsewhere" / "results.sqlite3").exists()


def test_clean_takes_it_away(project: Path) -> None:
    _check(project)
    command = [sys.executable, "-m", "spawnlint", "clean"]
    said = [
        subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=60, check=True).stderr
        for _ in range(2)
    ]
    assert said == ["note: deleted .spawnlint_cache\n", "note: nothing is kept in .spawnlint_cache\n"]
    assert sorted(os.listdir(project)) == ["helper.py", "main.py"]

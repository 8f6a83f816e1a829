"""The wheel holds what the installed command needs besides its modules, and runs without the source tree."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from spawnlint import __version__

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the project as it is."""
    directory = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(directory)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    [wheel] = directory.iterdir()
    return wheel


def test_wheel_is_complete(wheel: Path) -> None:
    assert wheel.name == f"spawnlint-{__version__}-py3-none-any.whl"
    source = ROOT / "server"
    expected = {
        path.relative_to(source).as_posix()
        for path in (source / "spawnlint").rglob("*")
        if path.suffix in {".py", ".json"} or path.name == "py.typed"
    }
    assert {"spawnlint/py.typed", "spawnlint/reports/schema.json"} < expected
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert packed == expected


def test_wheel_runs_as_it_is(wheel: Path, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1\n")
    program = f"import sys; sys.path.insert(0, {str(wheel)!r}); from spawnlint.cli.main import main; main()"
    process = subprocess.run(
        [sys.executable, "-c", program, "check"], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert (process.stdout, process.stderr, process.returncode) == ("All checks passed!\n", "", 0)

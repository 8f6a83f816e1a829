"""`import spawnlint; spawnlint.check(...)`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import spawnlint
from spawnlint.config import Settings

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "my_process.py"


def test_paths_and_source_give_the_same() -> None:
    by_path = spawnlint.check(EXAMPLE)
    assert [hazard.code for hazard in by_path] == ["SPN101", "SPN201"]
    assert spawnlint.check([str(EXAMPLE.parent)]) == by_path
    source = EXAMPLE.read_text("utf-8")
    assert spawnlint.check(source=source, filename=str(EXAMPLE)) == by_path


def test_a_hazard_says_all_that_the_json_report_says() -> None:
    command = [sys.executable, "-m", "spawnlint", "check", "--output-format", "json", EXAMPLE.name]
    reported = json.loads(
        subprocess.run(command, cwd=EXAMPLE.parent, capture_output=True, timeout=60, check=False).stdout
    )
    for hazard, entry in zip(spawnlint.check(EXAMPLE), reported, strict=True):
        assert (hazard.code, hazard.name, hazard.severity) == (entry["code"], entry["name"], entry["severity"])
        assert (hazard.place.row, hazard.place.column) == tuple(entry["location"].values())
        assert [step.message for step in hazard.trail] == [step["message"] for step in entry["related"]]
        assert [fix.title for fix in hazard.fixes] == [fix["title"] for fix in entry["fixes"]]
        contents = [[change.content for change in fix.changes] for fix in hazard.fixes]
        assert contents == [[edit["content"] for edit in fix["edits"]] for fix in entry["fixes"]]


def test_settings_take_the_place_of_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    (tmp_path / "spawnlint.toml").write_text('ignore = ["SPN"]\n')
    assert spawnlint.check(tmp_path) == []
    assert [hazard.code for hazard in spawnlint.check(tmp_path, Settings(select=("SPN2",)))] == ["SPN201"]


def test_what_cannot_be_checked_is_raised(tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_bytes(b"\0")
    with pytest.raises(spawnlint.CheckError, match=r"bad\.py: is no Python text"):
        spawnlint.check(tmp_path)
    with pytest.raises(spawnlint.CheckError, match="no such file"):
        spawnlint.check(tmp_path / "gone")
    for wrong in ({}, {"paths": tmp_path, "source": ""}):
        with pytest.raises(TypeError):
            spawnlint.check(**wrong)  # type: ignore[arg-type]


def test_importing_the_package_costs_nothing_and_has_what_it_says() -> None:
    program = "import spawnlint, sys; assert 'spawnlint.engine' not in sys.modules; print(*spawnlint.__all__)"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert all(hasattr(spawnlint, name) for name in shown.stdout.split())
    with pytest.raises(AttributeError):
        spawnlint.nonsense  # noqa: B018


NOTEBOOK = """from multiprocessing import Process


def work():
    pass


Process(target=work).start()
"""


@pytest.mark.parametrize(
    "arguments", [("--output-format", "json"), ("--output-format", "sarif"), ("--fix",), ("--diff",)]
)
def test_a_fix_that_makes_a_file_is_left_to_editors(arguments: tuple[str, ...]) -> None:
    (hazard,) = spawnlint.check(source=NOTEBOOK, filename="cells.ipynb")
    assert (hazard.code, [fix.applicability for fix in hazard.fixes]) == ("SPN405", ["display"])
    command = [sys.executable, "-m", "spawnlint", "check", "--isolated", "--unsafe-fixes", *arguments, "-"]
    done = subprocess.run(
        [*command, "--stdin-filename", "cells.ipynb"],
        input=NOTEBOOK,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "failed" not in done.stderr
    assert done.returncode == (0 if "--diff" in arguments else 1)

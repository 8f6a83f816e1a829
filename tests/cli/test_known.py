"""Hazards left for later: hidden by comments that the command writes, or known to a baseline."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from cli.harness import Run
from spawnlint.config import resolve
from spawnlint.engine import Engine, Project
from spawnlint.syntax.document import Document

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "my_process.py"


@pytest.fixture
def program(here: Path) -> Path:
    shutil.copy(EXAMPLE, here / "a.py")
    return here / "a.py"


def _codes(spawnlint: Run, *arguments: str) -> list[str]:
    return [entry["code"] for entry in json.loads(spawnlint("check", "--output-format", "json", *arguments).out)]


def test_add_ignore_hides_everything_and_nothing_twice(spawnlint: Run, program: Path) -> None:
    assert spawnlint("check", "--add-ignore").err == "note: suppressed 2 hazards in 1 file\n"
    assert spawnlint("check").code == 0
    text = program.read_text()
    assert text.count("# spawnlint: ignore[") == 2
    spawnlint("check", "--add-ignore")
    assert program.read_text() == text


def test_add_ignore_writes_one_comment_for_a_row(spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text(
        "import multiprocessing as mp\n"
        "def f(x):\n    print(g)\n"
        'if __name__ == "__main__":\n    g = 1\n'
        "    mp.Process(target=lambda: g, args=(lambda: 1,)).start()\n"
        "    mp.Process(target=f, args=(1,)).start()\n"
    )
    spawnlint("check", "--add-ignore")
    assert _codes(spawnlint) == []
    assert (here / "a.py").read_text().count("# spawnlint") == 2


def test_add_ignore_goes_with_no_fix(spawnlint: Run) -> None:
    assert spawnlint("check", "--add-ignore", "--fix").code == 2


def test_baseline_hides_what_is_known_though_it_moves(spawnlint: Run, program: Path, here: Path) -> None:
    result = spawnlint("check", "--write-baseline")
    assert result.complaints[0] == "note: wrote 2 hazards to spawnlint-baseline.json"
    assert _codes(spawnlint) == ["SPN101", "SPN201"]
    with_baseline = ("--baseline", "spawnlint-baseline.json")
    assert _codes(spawnlint, *with_baseline) == []
    program.write_text("import os\n\n\n" + program.read_text())
    assert _codes(spawnlint, *with_baseline) == []
    line = "        self.unpickle = lambda x: x+2\n"
    program.write_text(program.read_text().replace(line, f"{line}        self.more = lambda: 1\n"))
    assert _codes(spawnlint, *with_baseline) == ["SPN101"]


def test_baseline_of_the_configuration_from_any_directory(
    spawnlint: Run, program: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "spawnlint.toml").write_text('baseline = "known/base.json"\n')
    (here / "known").mkdir()
    assert _codes(spawnlint) == ["SPN101", "SPN201"]
    written = spawnlint("check", "--write-baseline")
    assert (written.code, written.err) == (0, "note: wrote 2 hazards to known/base.json\n")
    assert _codes(spawnlint) == []
    monkeypatch.chdir(here / "known")
    assert _codes(spawnlint, "..") == []
    assert spawnlint("check", "--write-baseline", "..").code == 0
    assert _codes(spawnlint, "..") == []


def test_the_engine_alone_honours_the_configured_baseline(spawnlint: Run, program: Path, here: Path) -> None:
    """So the server does, which reads its settings in the same way."""
    spawnlint("check", "--write-baseline", "--baseline", "known.json")
    (here / "spawnlint.toml").write_text('baseline = "known.json"\n')
    settings, problems = resolve(str(here))
    assert problems == ()
    project = Project({str(program): Document.of(program.read_text())}, (), settings)
    assert Engine().check(project, str(program)) == ()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 1}', '{"version": 1, "files": {"a.py": [1]}}', "[" * 9999]
)
def test_damaged_baseline_is_one_line(text: str, spawnlint: Run, program: Path, here: Path) -> None:
    (here / "base.json").write_text(text)
    (here / "spawnlint.toml").write_text('baseline = "base.json"\n')
    result = spawnlint("check", "--output-format", "concise")
    assert (result.code, len(result.complaints)) == (2, 1)
    assert "`--write-baseline`" in result.err
    assert "a.py:9:25" in result.out
    assert spawnlint("check", "--isolated", "--baseline", "base.json").code == 2
    assert spawnlint("check", "--isolated", "--baseline", "base.json", "--write-baseline").code == 0
    assert _codes(spawnlint) == []


def test_baseline_that_is_not_there(spawnlint: Run) -> None:
    assert "does not exist" in spawnlint("check", "--baseline", "gone.json").err

"""What the options of `spawnlint check` change about input, output and exit code."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.harness import Run

pytestmark = pytest.mark.usefixtures("word_engine")


@pytest.fixture
def feed(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Puts bytes on standard input."""
    return lambda data: monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_exit_zero(spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text("HAZARD")
    assert spawnlint("check", "--exit-zero").code == 0
    assert spawnlint("check", "--exit-zero", "gone.py").code == 2


def test_exit_non_zero_on_fix(spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text("HAZARD")
    assert spawnlint("check", "--fix", "--exit-non-zero-on-fix").code == 1
    assert spawnlint("check", "--fix", "--exit-non-zero-on-fix").code == 0


def test_fix_only_says_nothing_of_what_is_left(spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text("HAZARD STUCK")
    result = spawnlint("check", "--fix-only")
    assert (result.code, result.out, result.err) == (0, "", "note: fixed 1 hazard in 1 file\n")
    assert (here / "a.py").read_text() == "mended STUCK"
    assert spawnlint("check", "--fix-only", "--quiet").err == ""


def test_standard_input(spawnlint: Run, feed: Callable[[bytes], None]) -> None:
    feed(b"x = HAZARD\n")
    result = spawnlint("check", "-", "--output-format", "concise", "--quiet")
    assert (result.code, result.out) == (1, "-:1:5: SPN101 [*] `HAZARD` does not cross\n")
    feed(b"x = HAZARD\n")
    named = spawnlint("check", "-", "--stdin-filename", "sub/a.py", "--output-format", "concise", "--quiet")
    assert named.out == "sub/a.py:1:5: SPN101 [*] `HAZARD` does not cross\n"


def test_standard_input_fixed_goes_to_standard_output(spawnlint: Run, feed: Callable[[bytes], None]) -> None:
    feed("é = HAZARD, STUCK\r\n".encode())
    result = spawnlint("check", "-", "--fix", "--output-format", "concise")
    assert result.out == "é = mended, STUCK\r\n"
    assert result.err.startswith("-:1:13: SPN101 `STUCK` does not cross\n")
    feed(b"nothing\n")
    assert spawnlint("check", "-", "--fix-only", "--quiet").out == "nothing\n"


def test_standard_input_that_is_no_text(spawnlint: Run, feed: Callable[[bytes], None]) -> None:
    feed(b"\0")
    result = spawnlint("check", "-")
    assert (result.code, result.complaints) == (2, ["error: -: is no Python text: binary file; send it as UTF-8"])


def test_standard_input_goes_alone(spawnlint: Run, here: Path) -> None:
    assert spawnlint("check", "-", "a.py").complaints == [
        "error: `-` stands for standard input and goes with no other path (see `spawnlint --help`)"
    ]


def test_isolated_uses_no_configuration(spawnlint: Run, here: Path) -> None:
    (here / "spawnlint.toml").write_text('exclude = ["a.py"]\nnonsense = 1\n')
    (here / "a.py").write_text("HAZARD")
    assert spawnlint("check").code == 2
    assert spawnlint("check", "--isolated").code == 1


def test_show_files_and_force_exclude(spawnlint: Run, here: Path) -> None:
    for name in ("a.py", "b.py", "gen/c.py"):
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_text("HAZARD")
    (here / "spawnlint.toml").write_text('extend-exclude = ["gen"]\n')
    assert spawnlint("check", "--show-files").out == "a.py\nb.py\n"
    assert spawnlint("check", "--show-files", "--extend-exclude", "b.py").out == "a.py\n"
    assert spawnlint("check", "--show-files", "gen/c.py").out == "gen/c.py\n"
    assert spawnlint("check", "--show-files", "--force-exclude", "gen/c.py", "gen", "a.py").out == "a.py\n"
    assert spawnlint("check", "--show-files", "gone.py").code == 2


def test_show_settings_are_a_configuration_that_says_the_same(spawnlint: Run, here: Path) -> None:
    (here / "spawnlint.toml").write_text(
        'target-version = "3.12"\nforce-exclude = true\nbaseline = "known.json"\n'
        'severity = {SPN1 = "hint"}\nper-file-ignores = {"tests/*" = ["SPN101"]}\n'
    )
    shown = spawnlint("check", "--show-settings").out
    assert "from the configuration in .\n" in shown
    (here / "spawnlint.toml").write_text(shown)
    again = spawnlint("check", "--show-settings")
    assert (again.code, again.err, again.out) == (0, "", shown)


def test_verbose_says_what_was_done(spawnlint: Run, here: Path) -> None:
    (here / "spawnlint.toml").write_text("")
    (here / "a.py").write_text("HAZARD")
    assert spawnlint("check", "--verbose").complaints == [
        "note: checked 1 file, found 1 hazard",
        f"note: settings from {here}",
    ]


def test_help_shows_options_by_section(spawnlint: Run) -> None:
    result = spawnlint("check", "--help")
    headings = [line for line in result.out.splitlines() if line.endswith(":") and not line.startswith(" ")]
    assert headings == [
        "Mend:",
        "Leave for later:",
        "Report:",
        "Settings:",
        "Input:",
        "Exit code:",
        "Kept results:",
        "Other options:",
    ]

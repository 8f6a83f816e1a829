"""Comments and settings that choose what is shown, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.harness import Run

PROGRAM = """\
import multiprocessing as mp


def work(f):
    print(g)


if __name__ == "__main__":
    g = 1
    p = mp.Process(target=work, args=(lambda: 1,))
    p.start()
    q = 1  # noqa: SPN101
"""


@pytest.fixture
def program(here: Path) -> Path:
    (here / "a.py").write_text(PROGRAM)
    return here / "a.py"


def _codes(spawnlint: Run, *arguments: str) -> list[str]:
    return [entry["code"] for entry in json.loads(spawnlint("check", "--output-format", "json", *arguments).out)]


@pytest.mark.usefixtures("program")
@pytest.mark.parametrize(
    ("configuration", "arguments", "codes"),
    [
        ("", [], ["SPN201", "SPN101", "SPN001"]),
        ("", ["--select", "SPN1"], ["SPN101"]),
        ("", ["--select", "SPN2,lambda-crosses-process"], ["SPN201", "SPN101"]),
        ("", ["--select", "SPN2", "--select", "SPN0"], ["SPN201", "SPN001"]),
        ("", ["--ignore", "SPN2, SPN0"], ["SPN101"]),
        ("", ["--select", "SPN2", "--extend-select", "SPN001"], ["SPN201", "SPN001"]),
        ('ignore = ["SPN1"]', [], ["SPN201", "SPN001"]),
        ('ignore = ["SPN1"]', ["--ignore", "SPN001"], ["SPN201"]),
        ('ignore = ["SPN1"]', ["--extend-select", "SPN1"], ["SPN201", "SPN101", "SPN001"]),
        ('ignore = ["SPN1"]', ["--select", "SPN1"], ["SPN101"]),
        ('extend-select = ["SPN2"]', ["--select", "SPN1"], ["SPN101"]),
        ('per-file-ignores = {"a.py" = ["SPN"], "b.py" = ["SPN001"]}', [], []),
        ('severity = {SPN201 = "off", SPN0 = "off"}', [], ["SPN101"]),
    ],
)
def test_what_is_selected(
    configuration: str, arguments: list[str], codes: list[str], spawnlint: Run, here: Path
) -> None:
    (here / "spawnlint.toml").write_text(configuration + "\n")
    assert _codes(spawnlint, *arguments) == codes


@pytest.mark.usefixtures("program")
def test_nothing_selected_is_clean(spawnlint: Run) -> None:
    result = spawnlint("check", "--select", "SPN5")
    assert (result.code, result.out) == (0, "All checks passed!\n")


@pytest.mark.parametrize("option", ["--select", "--extend-select", "--ignore"])
def test_a_wrong_code_on_the_command_line(option: str, spawnlint: Run, program: Path) -> None:
    result = spawnlint("check", option, "SPN1,SPNN101", str(program))
    assert (result.code, result.out) == (2, "")
    assert result.complaints == [
        f"error: Invalid value for {option}: has `SPNN101`, which is no rule; did you mean `SPN101`? (see `spawnlint --help`)"
    ]


@pytest.mark.usefixtures("program")
def test_a_wrong_code_in_the_configuration(spawnlint: Run, here: Path) -> None:
    (here / "pyproject.toml").write_text('[tool.spawnlint]\nignore = [\n  "SPN201",\n  "SPNN101",\n]\n')
    result = spawnlint("check", "--output-format", "concise")
    assert result.complaints == [
        "error: pyproject.toml:4:3: `ignore` has `SPNN101`, which is no rule; did you mean `SPN101`?; the rest of it counts"
    ]
    assert "SPN201" not in result.out
    assert "SPN101" in result.out
    assert result.code == 2


@pytest.mark.usefixtures("program")
def test_severity_is_what_is_configured(spawnlint: Run, here: Path) -> None:
    (here / "spawnlint.toml").write_text('[severity]\nSPN = "information"\nSPN101 = "hint"\n')
    entries = json.loads(spawnlint("check", "--output-format", "json").out)
    assert {entry["code"]: entry["severity"] for entry in entries} == {
        "SPN101": "hint",
        "SPN201": "information",
        "SPN001": "information",
    }


def test_fix_takes_unused_suppressions_away_and_adds_none(spawnlint: Run, program: Path) -> None:
    program.write_text(PROGRAM.replace("print(g)", "print(g)  # spawnlint: ignore[SPN201, SPN301]"))
    spawnlint("check", "--fix", "--unsafe-fixes", "--select", "SPN0,SPN2")
    fixed = program.read_text()
    assert fixed == PROGRAM.replace("print(g)", "print(g)  # spawnlint: ignore[SPN201]").replace("  # noqa: SPN101", "")
    assert _codes(spawnlint) == ["SPN101"]


def test_suppressing_is_offered_to_programs_but_never_applied(spawnlint: Run, program: Path) -> None:
    program.write_text(
        "import multiprocessing as mp\n\n\ndef ask():\n    input()\n\n\n"
        "if __name__ == '__main__':\n    mp.Process(target=ask).start()\n"
    )
    [entry] = json.loads(spawnlint("check", "--output-format", "json").out)
    last = entry["fixes"][-1]
    assert (last["title"], last["applicability"]) == (f"Suppress {entry['code']} on this line", "display")
    spawnlint("check", "--fix", "--unsafe-fixes")
    assert "spawnlint: ignore" not in program.read_text()

"""The commands beside `check`: what they show, and what they say of what they are asked wrongly."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from cli.harness import Run
from spawnlint import __version__
from spawnlint.cli.setting_table import SETTINGS, schema
from spawnlint.config import KEYS, resolve
from spawnlint.rules.registry import RULES

ROOT = Path(__file__).parents[2]

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


@pytest.fixture
def program(here: Path) -> Path:
    shutil.copy(ROOT / "docs" / "examples" / "my_process.py", here / "a.py")
    return here / "a.py"


@pytest.mark.parametrize("name", ["SPN101", "spn101", "lambda-crosses-process"])
def test_rule_by_code_or_name(name: str, spawnlint: Run) -> None:
    result = spawnlint("rule", name)
    assert result.code == 0
    assert result.out.startswith(
        "lambda-crosses-process (SPN101)\n\nA lambda is sent to another process.\n\nWhat it does"
    )


def test_rule_as_markdown_is_its_page(spawnlint: Run) -> None:
    assert spawnlint("rule", "SPN101", "--output-format", "markdown").out == (
        ROOT / "docs" / "rules" / "SPN101.md"
    ).read_text("utf-8")


def test_all_rules(spawnlint: Run) -> None:
    listed = spawnlint("rule", "--all").out.splitlines()
    assert [line.split()[:2] for line in listed] == [[rule.code, rule.name] for rule in RULES]
    described = json.loads(spawnlint("rule", "--all", "--output-format", "json").out)
    assert [each["code"] for each in described] == [rule.code for rule in RULES]
    assert all(each["summary"] and each["summary"] in " ".join(each["explanation"].split()) for each in described)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["rule", "SPN999"], "there is no rule `SPN999`; did you mean `SPN"),
        (["rule", "lamda-crosses-process"], "did you mean `lambda-crosses-process`?"),
        (["rule", "zzz"], "`spawnlint rule --all` lists them"),
        (["rule"], "name one rule, or give --all"),
        (["rule", "SPN101", "--all"], "name one rule, or give --all"),
        (["config", "selekt"], "there is no setting `selekt`; did you mean `select`?"),
        (["explain", "a.py"], "give a file and a line, such as `main.py:23`"),
        (["explain", "a.py:0"], "give a file and a line, such as `main.py:23`"),
        (["explain", "a.py:x"], "give a file and a line, such as `main.py:23`"),
        (["explain", "a.py:99"], "a.py has 24 lines"),
        (["explain", "gone.py:1"], "gone.py: no such file or directory"),
        (["completion", "tcsh"], "is not one of 'bash', 'zsh', 'fish'"),
        (["chekc"], "No such command 'chekc'"),
    ],
)
@pytest.mark.usefixtures("program")
def test_a_wrong_question_is_one_line(arguments: list[str], complaint: str, spawnlint: Run) -> None:
    result = spawnlint(*arguments)
    assert (result.code, result.out, len(result.complaints)) == (2, "", 1)
    assert complaint in result.err


@pytest.mark.usefixtures("program")
def test_explain_shows_the_crossing_and_every_way_that_leads_over_the_line(spawnlint: Run) -> None:
    result = spawnlint("explain", "a.py:23")
    assert result.code == 0
    assert result.out.startswith(
        "a.py:23:5: a process is started (spawn)\n"
        "  a.py:23:5: p.start() sends the MyProc object to a child process\n"
        "  1 thing in it does not survive\n\n"
        "SPN101 [*] `MyProc.unpickle` is a lambda"
    )
    assert "\nSPN201 [*] `g` is assigned only under the main guard" in result.out


@pytest.mark.usefixtures("program")
def test_explain_where_nothing_crosses_says_where_something_does(spawnlint: Run) -> None:
    assert spawnlint("explain", "a.py:1").out == (
        "Nothing goes over to another process at a.py:1. In this file, something does at: 23.\n\n"
    )


@pytest.mark.usefixtures("program")
def test_explain_with_another_start_method(spawnlint: Run) -> None:
    assert "(forkserver)" in spawnlint("explain", "a.py:23", "--start-method", "forkserver").out


def test_every_setting_is_described_once() -> None:
    assert tuple(setting.key for setting in SETTINGS) == KEYS


def test_every_example_counts(tmp_path: Path) -> None:
    text = "".join(f"{setting.key} = {setting.example}\n" for setting in SETTINGS)
    (tmp_path / "spawnlint.toml").write_text(text)
    assert resolve(str(tmp_path))[1] == ()
    jsonschema.validate(tomllib.loads(text), schema())


def test_schema_is_one_and_refuses_what_the_reader_refuses() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    refused: list[dict[str, object]] = [
        {"selekt": []},
        {"select": ["SPN999"]},
        {"target-version": "2.7"},
        {"severity": {"SPN1": "loud"}},
    ]
    for wrong in refused:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema())


def test_config_shows_the_schema(spawnlint: Run) -> None:
    assert json.loads(spawnlint("config", "--schema").out) == schema()


def test_config_lists_all_settings_and_one(spawnlint: Run) -> None:
    assert [line for line in spawnlint("config").out.splitlines() if line and line[0] != " "] == list(KEYS)
    assert spawnlint("config", "start-method").out.startswith("start-method\n    What a program gets")


def test_version(spawnlint: Run) -> None:
    assert spawnlint("--version").out == f"spawnlint {__version__}\n"
    facts = json.loads(spawnlint("version", "--output-format", "json").out)
    assert facts["version"] == __version__
    assert spawnlint("version").out.splitlines() == [f"spawnlint {__version__}", *list(facts.values())[1:]]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_script(shell: str, spawnlint: Run) -> None:
    assert "_SPAWNLINT_COMPLETE" in spawnlint("completion", shell).out


def test_completion_completes() -> None:
    environment = {
        "_SPAWNLINT_COMPLETE": "bash_complete",
        "COMP_WORDS": "spawnlint check --output-f",
        "COMP_CWORD": "2",
    }
    shown = subprocess.run(
        [sys.executable, "-m", "spawnlint"],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert shown.stdout.split() == ["plain,--output-format", "plain,--output-file"]

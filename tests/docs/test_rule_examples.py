"""The examples on the pages of the rules are run: CPython does what they say. `python tests/docs/test_rule_examples.py [CODE…]` records its output anew.

A page has the headings of `HEADINGS`. The blocks under `Example` are a program, in files if they have titles, in
`spawnlint.toml` the settings; its `text` block, titled `CPython 3.14, spawn`, is what a run prints and then raises. The
blocks under `Use instead` are a program that is silent, and prints the same under fork as well. `Fix safety` begins with
`There is no fix` if the example has none, and else has the word for how safe the first one is.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from docs.pages import Block, blocks
from judge.cases import METHODS
from judge.pythons import SUPPORTED, find_pythons, label
from judge.repair import check
from judge.run import MAIN, Kind, Outcome, Program, printed, run
from spawnlint.config import Settings, laid_over
from spawnlint.rules import registry
from spawnlint.rules.hazard import Rule
from spawnlint.rules.pages import docstrings, files

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

HEADINGS = (
    "What it does",
    "Why is this bad?",
    "Example",
    "Use instead",
    "Fix safety",
    "Options",
    "References",
)
EXAMPLE, INSTEAD, SAFETY, OPTIONS = "Example", "Use instead", "Fix safety", "Options"
SETTINGS = "spawnlint.toml"
LIMIT, HANG = 30.0, 5.0
"""Seconds for a program that should end, and after which one is believed to hang."""
NO_START = {"SPN001"}
"""Rules that are not about processes: nothing of their examples is run."""
RUN = [rule for rule in registry.RULES if rule.code not in NO_START]

_HEADING = re.compile(r"^## (?P<title>.+)\n", re.MULTILINE)
_TITLE = re.compile(r"CPython (?P<version>3\.\d+), (?P<method>\w+)$")
_FORK = 'start-method = "fork"'


@dataclass(frozen=True, slots=True)
class Example:
    """A program of a page, the settings it is checked with, and the block that says what a run of it shows."""

    program: Program
    settings: Settings
    shown: Block
    version: tuple[int, int]
    method: str

    def outcome(self) -> Outcome:
        """What becomes of it."""
        limit = HANG if self.shown.text.endswith("(hangs)\n") else LIMIT
        return run(self.program, find_pythons()[self.version], self.method, limit)


def sections(page: str) -> dict[str, tuple[int, int]]:
    """Where what stands under each heading begins and ends, in their order; what stands in blocks is no heading."""
    fenced = [(block.start, block.end) for block in blocks(page)]
    found = [
        match for match in _HEADING.finditer(page) if not any(start <= match.start() < end for start, end in fenced)
    ]
    ends = [match.start() for match in found[1:]] + [len(page)]
    return {match["title"]: (match.end(), end) for match, end in zip(found, ends, strict=True)}


def example(page: str, heading: str) -> Example:
    """The program under a heading. Raises AssertionError if it is not written as this file says."""
    start, end = sections(page)[heading]
    inside = [block for block in blocks(page) if start <= block.start < end]
    program = {block.title or MAIN: block.text for block in inside if block.language == "python"}
    settings = Settings()
    for block in inside:
        if block.title == SETTINGS:
            settings, problems = laid_over(settings, tomllib.loads(block.text), SETTINGS)
            assert not problems
    (shown,) = (block for block in inside if block.language == "text")
    title = _TITLE.match(shown.title or "")
    assert title is not None, f"{heading}: the text block needs a title such as `CPython 3.14, spawn`"
    version = next(each for each in SUPPORTED if label(each) == title["version"])
    assert title["method"] in METHODS
    return Example(program, settings, shown, version, title["method"])


def seen(outcome: Outcome) -> str:
    """What a run shows: what it prints, the error that decides it, and that it hangs; without spaces at ends of lines."""
    lines = outcome.stdout.splitlines()
    if outcome.error is not None:
        lines += outcome.error.error.splitlines()
    elif outcome.exit_code:
        lines.append(f"(exit code {outcome.exit_code})")
    if outcome.kind is Kind.HANGS:
        lines.append("(hangs)")
    return "\n".join(line.rstrip() for line in lines) + "\n"


@pytest.mark.parametrize("rule", registry.RULES, ids=lambda rule: rule.code)
def test_a_page_has_all_headings(rule: Rule) -> None:
    assert tuple(sections(docstrings()[rule.code])) == HEADINGS


@pytest.mark.parametrize("rule", RUN, ids=lambda rule: rule.code)
def test_cpython_does_what_the_example_shows(rule: Rule) -> None:
    shown = example(docstrings()[rule.code], EXAMPLE)
    _need(shown)
    assert seen(shown.outcome()) == shown.shown.text


@pytest.mark.parametrize("rule", RUN, ids=lambda rule: rule.code)
def test_the_rule_reports_the_example(rule: Rule) -> None:
    shown = example(docstrings()[rule.code], EXAMPLE)
    assert {finding.code for finding in check(shown.program, shown.settings).findings} == {rule.code}


@pytest.mark.parametrize("rule", RUN, ids=lambda rule: rule.code)
def test_what_to_use_instead_is_silent_and_runs(rule: Rule) -> None:
    instead = example(docstrings()[rule.code], INSTEAD)
    assert check(instead.program, instead.settings).findings == ()
    _need(instead)
    outcome = instead.outcome()
    assert outcome.kind is Kind.RUNS, outcome.stderr
    assert seen(outcome) == instead.shown.text
    forked = run(instead.program, find_pythons()[instead.version], "fork", LIMIT)
    assert forked.kind is Kind.RUNS, forked.stderr
    assert printed(forked.stdout) == printed(instead.shown.text)


@pytest.mark.parametrize("rule", RUN, ids=lambda rule: rule.code)
def test_the_options_say_whether_fork_silences_the_rule(rule: Rule) -> None:
    page = docstrings()[rule.code]
    shown = example(page, EXAMPLE)
    forked, _ = laid_over(shown.settings, {"start-method": "fork"}, SETTINGS)
    silent = all(finding.code != rule.code for finding in check(shown.program, forked).findings)
    start, end = sections(page)[OPTIONS]
    options = " ".join(page[start:end].split())
    assert (f"not reported with `{_FORK}`" in options) == silent
    assert (f"also reported with `{_FORK}`" in options) != silent


@pytest.mark.parametrize("rule", RUN, ids=lambda rule: rule.code)
def test_the_fix_safety_says_what_becomes_of_the_example(rule: Rule) -> None:
    page = docstrings()[rule.code]
    shown = example(page, EXAMPLE)
    checked = check(shown.program, shown.settings)
    start, end = sections(page)[SAFETY]
    fixes = [fix for finding in checked.findings for fix in checked.fixes(finding)[:1]]
    assert page[start:end].startswith("There is no fix") == (not fixes)
    for fix in fixes:
        assert re.search(rf"\b{fix.applicability.value}\b", page[start:end], re.IGNORECASE)


def _need(shown: Example) -> None:
    if shown.version not in find_pythons():
        pytest.xfail(f"CPython {label(shown.version)} is not here: the example was not run")


def record(rule: Rule) -> None:
    """Write what the programs of a page really show into the docstring of the rule's file."""
    page = docstrings()[rule.code]
    file = Path(files()[rule.code].__file__ or "")
    text = file.read_text("utf-8")
    before = text.index(page)
    for heading in (INSTEAD, EXAMPLE):  # from the end, so that the places before stay
        shown = example(page, heading)
        start, end = before + shown.shown.start, before + shown.shown.end
        text = text[:start] + seen(shown.outcome()) + text[end:]
    file.write_text(text, "utf-8")


if __name__ == "__main__":
    for each in RUN:
        if not sys.argv[1:] or each.code in sys.argv[1:]:
            record(each)

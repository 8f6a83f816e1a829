"""The pages of the rules are their docstrings, and the schema of the settings lists them; `python tests/unit/test_rule_pages.py` writes them anew."""

from __future__ import annotations

import json
import re
from pathlib import Path

from judge.cases import read_cases
from judge.matrix import holds, recorded, releases
from judge.pythons import SUPPORTED
from spawnlint.cli.setting_table import schema
from spawnlint.rules.pages import docstrings, page, page_elsewhere
from spawnlint.rules.registry import RULES

CASES = Path(__file__).parents[1] / "cases"
SCHEMA = Path(__file__).parents[2] / "docs" / "settings.schema.json"
PAGES = Path(__file__).parents[2] / "docs" / "rules"
HEADINGS = ("## What it does", "## Why is this bad?")


def test_every_rule_file_is_registered() -> None:
    assert docstrings().keys() == {rule.code for rule in RULES}
    assert len({rule.code for rule in RULES}) == len(RULES)


def test_every_rule_has_a_page_that_is_its_docstring() -> None:
    pages = {file.stem: file.read_text(encoding="utf-8") for file in PAGES.glob("SPN*.md")}
    assert pages == {rule.code: page(rule) for rule in RULES}


def test_every_docstring_says_what_and_why() -> None:
    for code, docstring in docstrings().items():
        assert all(heading in docstring for heading in HEADINGS), code


def test_links_of_a_page_elsewhere_lead_to_the_site() -> None:
    pages = {rule.code: page_elsewhere(rule) for rule in RULES}
    assert "[SPN104](https://spawnlint.readthedocs.io/rules/SPN104)" in pages["SPN105"]
    assert "(https://spawnlint.readthedocs.io/command-line#leave-for-later)" in pages["SPN001"]
    assert not any(re.search(r"\]\((?!https:)", text) for text in pages.values())


def _index() -> str:
    """The table of all rules, with the programs that prove them: counted, not written."""
    cases, results = read_cases(CASES), recorded()
    pythons = f"{SUPPORTED[0][0]}.{SUPPORTED[0][1]} to {SUPPORTED[-1][0]}.{SUPPORTED[-1][1]}"
    lines = [
        "# Rules",
        "",
        (
            "Each rule is proven by programs in `tests/cases/` that CPython "
            f"{pythons} runs under spawn, fork and the fork server. *Hazards* counts the programs in which the rule must report "
            "something, *silent beside them* those in the same folders in which nothing may be reported. *Whole matrix* counts "
            "those of both that in their present text did what they promise on every Python under every method, without and "
            "with their fixes; programs that need packages are run on one Python, by `nox -s libraries`."
        ),
        "",
        "| rule | name | hazards | silent beside them | whole matrix |",
        "| --- | --- | ---: | ---: | ---: |",
    ]
    for rule in RULES:
        hazards = [case for case in cases if any(expected.code == rule.code for expected in case.expected)]
        folders = {case.name.partition("/")[0] for case in hazards} | {"near_misses"}
        silent = [case for case in cases if not case.expected and case.name.partition("/")[0] in folders]
        shown = [*hazards, *silent] if hazards else []
        lines.append(
            f"| [{rule.code}]({rule.code}.md) | {rule.name} | {len(hazards)} | {len(shown) - len(hazards)} "
            f"| {sum(holds(case, results) for case in shown)} |"
        )
    runs = sum(results[case.name].runs + results[case.name].fixed for case in cases if holds(case, results))
    lines += [
        "",
        (
            f"{len(cases)} programs in all, {sum(not case.expected for case in cases)} of them silent. The last run of the whole "
            f"matrix, on CPython {', '.join(releases().values())}: {sum(holds(case, results) for case in cases)} programs, "
            f"{runs:,} runs."
        ),
    ]
    return "\n".join(lines) + "\n"


def test_the_table_of_rules_is_that_of_the_cases() -> None:
    assert (PAGES / "index.md").read_text(encoding="utf-8") == _index()


def _schema() -> str:
    """The schema of the settings, which lists the rules."""
    return json.dumps(schema(), indent=2) + "\n"


def test_the_schema_of_the_settings_is_current() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == _schema()


if __name__ == "__main__":
    PAGES.mkdir(exist_ok=True)
    (PAGES / "index.md").write_text(_index(), encoding="utf-8")
    for rule in RULES:
        (PAGES / f"{rule.code}.md").write_text(page(rule), encoding="utf-8")
    SCHEMA.write_text(_schema(), encoding="utf-8")

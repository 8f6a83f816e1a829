"""The pages of the rules are their docstrings; `python tests/unit/test_rule_pages.py` writes them anew."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from pathlib import Path

from spawnlint import rules
from spawnlint.rules.hazard import Rule
from spawnlint.rules.registry import RULES

PAGES = Path(__file__).parents[2] / "docs" / "rules"
HEADINGS = ("## What it does", "## Why is this bad?")


def _modules() -> dict[str, tuple[Rule, str]]:
    """The rules found in the package, with the docstring of the file, by code."""
    found: dict[str, tuple[Rule, str]] = {}
    for info in pkgutil.iter_modules(rules.__path__):
        module = importlib.import_module(f"spawnlint.rules.{info.name}")
        rule = getattr(module, "RULE", None)
        if isinstance(rule, Rule):
            found[rule.code] = rule, inspect.getdoc(module) or ""
    return found


def _page(rule: Rule, docstring: str) -> str:
    return f"# {rule.name} ({rule.code})\n\n{docstring}\n"


def test_every_rule_file_is_registered() -> None:
    assert {rule.code for rule, _ in _modules().values()} == {rule.code for rule in RULES}
    assert len({rule.code for rule in RULES}) == len(RULES)


def test_every_rule_has_a_page_that_is_its_docstring() -> None:
    pages = {page.stem: page.read_text(encoding="utf-8") for page in PAGES.glob("SPN*.md")}
    assert pages == {code: _page(*found) for code, found in _modules().items()}


def test_every_docstring_says_what_and_why() -> None:
    for code, (_, docstring) in _modules().items():
        assert all(heading in docstring for heading in HEADINGS), code


if __name__ == "__main__":
    PAGES.mkdir(exist_ok=True)
    for code, found in _modules().items():
        (PAGES / f"{code}.md").write_text(_page(*found), encoding="utf-8")

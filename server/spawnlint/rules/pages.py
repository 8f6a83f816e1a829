"""The page of a rule: the docstring of its file, which says what it does, why and what to do instead."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from functools import cache
from types import ModuleType

from spawnlint import rules
from spawnlint.hazards import url_of
from spawnlint.rules.hazard import Rule

_LINK_TO_PAGE = re.compile(r"\]\((?P<page>[^)\s:]+)\.md(?P<anchor>#[^)\s]*)?\)")


@cache
def files() -> dict[str, ModuleType]:
    """The files of this package that hold a rule, by the rule's code."""
    found = {}
    for info in pkgutil.iter_modules(rules.__path__):
        module = importlib.import_module(f"{rules.__name__}.{info.name}")
        rule = getattr(module, "RULE", None)
        if isinstance(rule, Rule):
            found[rule.code] = module
    return found


@cache
def docstrings() -> dict[str, str]:
    """The docstrings of the files that hold a rule, by the rule's code."""
    return {code: inspect.getdoc(module) or "" for code, module in files().items()}


def summary(rule: Rule) -> str:
    """The first sentence of a rule's page, in plain text."""
    paragraph = docstrings().get(rule.code, "").partition("\n\n")[0]
    return " ".join(paragraph.split()) or rule.name


def page(rule: Rule) -> str:
    """The page of a rule in Markdown."""
    return f"# {rule.name} ({rule.code})\n\n{docstrings().get(rule.code, '')}\n"


def page_elsewhere(rule: Rule) -> str:
    """The page of a rule in Markdown, for a place outside of the documentation: its links lead to the site."""

    def on_the_site(link: re.Match[str]) -> str:
        address = url_of(link["page"]).replace("/rules/../", "/")
        return f"]({address}{link['anchor'] or ''})"

    return _LINK_TO_PAGE.sub(on_the_site, page(rule))

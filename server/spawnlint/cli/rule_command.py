"""`spawnlint rule`: the page of a rule, or of all."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import click

from spawnlint.cli import output

if TYPE_CHECKING:
    from spawnlint.rules.hazard import Rule

_TITLE = re.compile(r'title="([^"]+)"')
_LINK = re.compile(r"\[([^\]]+)\]\((https:\S+)\)")
_LINK_TO_PAGE = re.compile(r"\[([^\]]+)\]\([^)\s:]+\)")


@click.command(short_help="Explain a rule.")
@click.argument("rule", required=False, metavar="[CODE]")
@click.option("--all", "everything", is_flag=True, help="Explain all rules; as text, list them.")
@click.option("--output-format", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
def rule(rule: str | None, everything: bool, output_format: str) -> int:
    """Explain a rule, given by its code or name: what it reports, why that fails and what to do instead.

    \b
    spawnlint rule SPN101
    spawnlint rule lambda-crosses-process
    spawnlint rule --all
    """
    from spawnlint.rules.pages import page, page_elsewhere
    from spawnlint.rules.registry import RULES

    if everything == (rule is not None):
        raise click.UsageError("name one rule, or give --all")
    rules = RULES if rule is None else (_named(rule),)
    if output_format == "json":
        described = [_as_json(each) for each in rules]
        output.show(json.dumps(described if everything else described[0], indent=2) + "\n")
    elif output_format == "markdown":
        output.show("\n".join(page_elsewhere(each) for each in rules))
    else:
        output.show(_listed(rules) if everything else _as_text(page(rules[0])))
    return 0


def _named(text: str) -> Rule:
    from difflib import get_close_matches

    from spawnlint.rules.registry import RULES

    names = {name: rule for rule in RULES for name in (rule.code, rule.name)}
    found = names.get(text) or names.get(text.upper())
    if found is None:
        near = get_close_matches(text, names, n=1) or get_close_matches(text.upper(), names, n=1)
        hint = f"did you mean `{near[0]}`?" if near else "`spawnlint rule --all` lists them"
        raise click.BadParameter(f"there is no rule `{text}`; {hint}", param_hint="CODE")
    return found


def _as_json(rule: Rule) -> dict[str, Any]:
    from spawnlint.hazards import url_of
    from spawnlint.rules.pages import docstrings, summary

    return {
        "code": rule.code,
        "name": rule.name,
        "summary": summary(rule),
        "explanation": docstrings()[rule.code],
        "url": url_of(rule.code),
    }


def _listed(rules: tuple[Rule, ...]) -> str:
    from spawnlint.rules.pages import summary

    width = max(len(rule.name) for rule in rules)
    return "".join(
        f"{click.style(rule.code, fg='red', bold=True)}  {rule.name.ljust(width)}  {summary(rule)}\n" for rule in rules
    )


def _as_text(page: str) -> str:
    """A page for a terminal: headings stand out, programs and what they print are indented, links out of the pages say where they lead."""
    rows = []
    fenced = False
    for row in page.splitlines():
        if row.startswith("```"):
            fenced = not fenced
            title = _TITLE.search(row)
            rows += [f"{title[1]}:"] if title else []
        elif fenced:
            rows.append(f"    {row}".rstrip())
        elif row.startswith("#"):
            rows.append(click.style(row.lstrip("# "), bold=True))
        else:
            rows.append(_LINK_TO_PAGE.sub(r"\1", _LINK.sub(r"\1 <\2>", row)))
    return "\n".join(rows) + "\n"

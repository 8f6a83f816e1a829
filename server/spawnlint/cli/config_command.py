"""`spawnlint config`: what can be set."""

from __future__ import annotations

import json
import textwrap

import click

from spawnlint.cli import output


@click.command(short_help="List the settings.")
@click.argument("key", required=False)
@click.option("--schema", is_flag=True, help="Show the JSON schema of the settings.")
def config(key: str | None, schema: bool) -> int:
    """List the settings of `[tool.spawnlint]` and `spawnlint.toml`, or explain one of them.

    What they are for some path is shown by `spawnlint check --show-settings PATH`.
    """
    from spawnlint.cli import setting_table as table

    if schema:
        output.show(json.dumps(table.schema(), indent=2) + "\n")
        return 0
    chosen = [each for each in table.SETTINGS if key in (None, each.key)]
    if not chosen:
        from difflib import get_close_matches

        near = get_close_matches(key or "", [each.key for each in table.SETTINGS], n=1)
        hint = f"; did you mean `{near[0]}`?" if near else ""
        raise click.BadParameter(f"there is no setting `{key}`{hint}", param_hint="KEY")
    for each in chosen:
        value = table.default(each)
        shown = "none" if value is None else json.dumps(value)
        text = textwrap.fill(each.text, 88, initial_indent="    ", subsequent_indent="    ")
        rows = (
            click.style(each.key, bold=True),
            text,
            f"    default: {shown}",
            f"    example: {each.key} = {each.example}",
        )
        output.show("\n".join(rows) + "\n\n")
    return 0

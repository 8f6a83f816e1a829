"""A command whose many options are shown under headings."""

from __future__ import annotations

from typing import Any

import click

OTHERS = "Other options"


class Option(click.Option):
    """An option that says under which heading it is shown."""

    def __init__(self, *arguments: Any, section: str = OTHERS, **others: Any) -> None:
        super().__init__(*arguments, **others)
        self.section = section


class SectionedCommand(click.Command):
    """Shows options by section, in the order in which the sections first appear; those of no section last."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options of each section below its heading."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx) if isinstance(parameter, click.Option) else None
            if record is not None:
                section = parameter.section if isinstance(parameter, Option) else OTHERS
                sections.setdefault(section, []).append(record)
        last = sections.pop(OTHERS, [])
        for heading, records in (*sections.items(), (OTHERS, last)):
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records)

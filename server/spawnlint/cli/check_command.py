"""The options of `spawnlint check`; what they do is imported when it is run."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

from spawnlint.cli.sections import Option, SectionedCommand
from spawnlint.config import START_METHODS, TARGET_VERSIONS, not_a_selector, read_baseline, version_of

FORMATS = ("text", "concise", "json", "sarif", "github", "gitlab", "junit")
"""The names in `reports.formats`, which is not imported for a help page."""

FIX, LATER, REPORT = "Mend", "Leave for later", "Report"
SETTINGS, INPUT, ENDING, KEEPING = "Settings", "Input", "Exit code", "Kept results"

_Command = TypeVar("_Command", bound=Callable[..., int])


def _selectors(_: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """The selectors of an option that may be given more than once, each with several of them."""
    found = tuple(selector.strip() for value in values for selector in value.split(",") if selector.strip())
    for selector in found:
        if why := not_a_selector(selector):
            raise click.BadParameter(why, param_hint=parameter.opts[0])
    return found


def _selecting(name: str, text: str) -> Callable[[_Command], _Command]:
    return click.option(
        name, cls=Option, section=SETTINGS, multiple=True, metavar="CODES", callback=_selectors, help=text
    )


def configuring(command: _Command) -> _Command:
    """The options that say where settings come from and lay some over them."""
    options = (
        click.option(
            "--start-method",
            cls=Option,
            section=SETTINGS,
            type=click.Choice(START_METHODS),
            help="How the program starts processes.",
        ),
        click.option(
            "--target-version",
            cls=Option,
            section=SETTINGS,
            type=click.Choice(TARGET_VERSIONS),
            help="The Python whose errors are shown.",
        ),
        _selecting("--select", "Show these rules only: codes, beginnings of codes or names, joined by commas."),
        _selecting("--extend-select", "Show these rules too."),
        _selecting("--ignore", "Do not show these rules."),
        click.option(
            "--extend-exclude",
            cls=Option,
            section=SETTINGS,
            multiple=True,
            metavar="PATTERN",
            help="Leave these paths out as well.",
        ),
        click.option(
            "--force-exclude",
            cls=Option,
            section=SETTINGS,
            is_flag=True,
            help="Leave excluded files out even if they are named.",
        ),
        click.option(
            "--config",
            cls=Option,
            section=SETTINGS,
            type=click.Path(exists=True, dir_okay=False),
            help="A TOML file to use instead of the nearest one.",
        ),
        click.option("--isolated", cls=Option, section=SETTINGS, is_flag=True, help="Use no configuration file."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command(cls=SectionedCommand, short_help="Check files and directories.")
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--fix", cls=Option, section=FIX, is_flag=True, help="Apply the safe fixes to the files.")
@click.option(
    "--unsafe-fixes",
    cls=Option,
    section=FIX,
    is_flag=True,
    help="With --fix or --diff: also those that may change what code means.",
)
@click.option("--diff", cls=Option, section=FIX, is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option(
    "--fix-only", cls=Option, section=FIX, is_flag=True, help="Like --fix, but without a report of what is left."
)
@click.option(
    "--add-ignore", cls=Option, section=LATER, is_flag=True, help="Write a comment beside each hazard that hides it."
)
@click.option(
    "--baseline",
    cls=Option,
    section=LATER,
    type=click.Path(dir_okay=False),
    help="A file of hazards that are known and not shown.",
)
@click.option(
    "--write-baseline",
    cls=Option,
    section=LATER,
    is_flag=True,
    help="Write all hazards to the baseline, so that only new ones show.",
)
@click.option(
    "--output-format",
    cls=Option,
    section=REPORT,
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How hazards are shown.",
)
@click.option(
    "-o",
    "--output-file",
    cls=Option,
    section=REPORT,
    type=click.Path(dir_okay=False),
    help="Write the report to this file.",
)
@click.option(
    "--statistics",
    cls=Option,
    section=REPORT,
    is_flag=True,
    help="Show how many hazards each rule finds instead of the hazards.",
)
@configuring
@click.option(
    "--stdin-filename",
    cls=Option,
    section=INPUT,
    type=click.Path(),
    help="What the text from standard input (`-`) is taken for.",
)
@click.option(
    "--show-files",
    cls=Option,
    section=INPUT,
    is_flag=True,
    help="List the files that would be checked, and check nothing.",
)
@click.option(
    "--show-settings",
    cls=Option,
    section=INPUT,
    is_flag=True,
    help="Show the settings of the first path, and check nothing.",
)
@click.option(
    "-e", "--exit-zero", cls=Option, section=ENDING, is_flag=True, help="Exit with 0 even if there are hazards."
)
@click.option(
    "--exit-non-zero-on-fix", cls=Option, section=ENDING, is_flag=True, help="Exit with 1 if anything was fixed."
)
@click.option(
    "-q", "--quiet", cls=Option, section=REPORT, is_flag=True, help="Show hazards and errors only, no summary."
)
@click.option(
    "-v",
    "--verbose",
    cls=Option,
    section=REPORT,
    is_flag=True,
    help="Say how many files were checked, and with which settings.",
)
@click.option("--no-cache", cls=Option, section=KEEPING, is_flag=True, help="Neither use nor keep earlier results.")
@click.option(
    "--cache-dir",
    cls=Option,
    section=KEEPING,
    type=click.Path(file_okay=False),
    help="Keep results here instead of in .spawnlint_cache.",
)
def check(
    paths: tuple[str, ...],
    fix: bool,
    fix_only: bool,
    baseline: str | None,
    write_baseline: bool,
    show_files: bool,
    show_settings: bool,
    **others: Any,
) -> int:
    """Check Python files and directories, by default the current one; `-` is standard input.

    \b
    spawnlint check                    what is wrong here, and why
    spawnlint check --fix src          mend what can be mended safely
    spawnlint check --diff src         see what that would change
    spawnlint check - < program.py     a text from elsewhere

    The exit code is 0 if all is well, 1 if there are hazards (with --diff: changes), 2 if something went wrong.
    """
    from spawnlint.cli.check import run
    from spawnlint.cli.listing import list_files, list_settings
    from spawnlint.cli.options import STANDARD_INPUT, Options

    if STANDARD_INPUT in paths and len(paths) > 1:
        raise click.UsageError("`-` stands for standard input and goes with no other path")
    if others["add_ignore"] and (fix or fix_only or others["diff"] or others["unsafe_fixes"]):
        raise click.UsageError("--add-ignore hides hazards and --fix mends them: choose one")
    configuration = configured(others, baseline, write_baseline)
    options = Options(
        paths or (".",),
        configuration,
        fix=fix or fix_only,
        fix_only=fix_only,
        write_baseline=configuration.baseline_file(os.getcwd()) if write_baseline else None,
        **others,
    )
    if show_files:
        return list_files(options)
    if show_settings:
        return list_settings(options)
    return run(options)


def configured(others: dict[str, Any], baseline: str | None = None, write_baseline: bool = False) -> Any:
    """The configuration that the options of `configuring` ask for; they are taken out of the others."""
    from spawnlint.cli.settings import Configuration

    overrides: dict[str, Any] = {}
    if (start_method := others.pop("start_method")) is not None:
        overrides["start_method"] = start_method
    if (target_version := others.pop("target_version")) is not None:
        overrides["target_version"] = version_of(target_version)
        overrides["supported_versions"] = (version_of(target_version),)
    if others.pop("force_exclude"):
        overrides["force_exclude"] = True
    return Configuration(
        others.pop("config"),
        others.pop("isolated"),
        overrides,
        others.pop("select"),
        others.pop("extend_select"),
        others.pop("ignore"),
        others.pop("extend_exclude"),
        _known(baseline, write_baseline) if baseline is not None else None,
        write_baseline,
    )


def _known(path: str, may_be_missing: bool) -> Any:
    if not may_be_missing and not os.path.isfile(path):
        raise click.BadParameter(f"`{path}` does not exist; write it with --write-baseline", param_hint="--baseline")
    try:
        return read_baseline(path)
    except ValueError as error:
        if may_be_missing:
            from spawnlint.baseline import Baseline

            return Baseline(os.path.abspath(path))
        raise click.BadParameter(str(error), param_hint="--baseline") from error

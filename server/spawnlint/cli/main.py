"""The command `spawnlint`: its options, and how it ends."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import click

from spawnlint import __version__
from spawnlint.cli import output
from spawnlint.config import START_METHODS, TARGET_VERSIONS, not_a_selector, version_of

INTERRUPTED = 130
"""The exit code after Ctrl+C, as shells have it."""


def _selectors(_: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """The selectors of an option that may be given more than once, each with several of them."""
    found = tuple(selector.strip() for value in values for selector in value.split(",") if selector.strip())
    for selector in found:
        if why := not_a_selector(selector):
            raise click.BadParameter(why, param_hint=parameter.opts[0])
    return found


def _selecting(name: str, text: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    return click.option(name, multiple=True, metavar="CODES", callback=_selectors, help=text)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="spawnlint %(version)s")
def cli() -> None:
    """Find what breaks, or silently goes wrong, when Python code meets a spawned child process."""


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--fix", is_flag=True, help="Apply the safe fixes to the files.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also those that may change what code means.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option(
    "--output-format",
    type=click.Choice(["text", "concise", "json"]),
    default="text",
    show_default=True,
    help="How hazards are shown.",
)
@click.option("--start-method", type=click.Choice(START_METHODS), help="How the program starts processes.")
@click.option("--target-version", type=click.Choice(TARGET_VERSIONS), help="The Python whose errors are shown.")
@_selecting("--select", "Show these rules only: codes, beginnings of codes or names, joined by commas.")
@_selecting("--extend-select", "Show these rules too.")
@_selecting("--ignore", "Do not show these rules.")
@click.option(
    "--config", type=click.Path(exists=True, dir_okay=False), help="A TOML file to use instead of the nearest one."
)
@click.option("-q", "--quiet", is_flag=True, help="Show hazards and errors only, no summary.")
def check(
    paths: tuple[str, ...],
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    output_format: str,
    start_method: str | None,
    target_version: str | None,
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    config: str | None,
    quiet: bool,
) -> int:
    """Check Python files and directories, by default the current one.

    The exit code is 0 if all is well, 1 if there are hazards (with --diff: changes), 2 if something went wrong.
    """
    from spawnlint.cli.check import Options, run
    from spawnlint.cli.settings import Configuration

    overrides: dict[str, Any] = {}
    if start_method is not None:
        overrides["start_method"] = start_method
    if target_version is not None:
        overrides["target_version"] = version_of(target_version)
    configuration = Configuration(config, overrides, select, extend_select, ignore)
    return run(Options(paths or (".",), output_format, fix, unsafe_fixes, diff, quiet, configuration))


@cli.command()
@click.option("--tcp", metavar="HOST:PORT", help="Listen here instead of using standard input and output.")
def server(tcp: str | None) -> int:
    """Run the language server for an editor."""
    from spawnlint.lsp.server import run_stdio, run_tcp

    if tcp is None:
        return run_stdio()
    host, _, port = tcp.rpartition(":")
    if not (host and port.isascii() and port.isdigit() and int(port) < 2**16):
        raise click.BadParameter("give a host and a port, such as 127.0.0.1:8765", param_hint="--tcp")
    return run_tcp(host.strip("[]"), int(port))


def main() -> None:
    """Run the command line and exit: a line on standard error is all that a failure ever shows."""
    output.prepare()
    sys.exit(_run())


def _run() -> int:
    try:
        code = cli.main(prog_name="spawnlint", standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return 2
    except click.ClickException as error:
        output.say("error", f"{error.format_message()} (see `spawnlint --help`)")
        return 2
    except OSError as error:
        output.abandon(sys.stdout)
        output.say("error", f"the result could not be written: {error.strerror}")
        return 2
    except Exception as error:
        output.say("error", f"spawnlint failed: {type(error).__name__}: {error}; please report this as a bug")
        return 2
    return code if isinstance(code, int) else 0

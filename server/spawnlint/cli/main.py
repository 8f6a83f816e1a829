"""The command `spawnlint`: its options, and how it ends."""

from __future__ import annotations

import sys

import click

from spawnlint import __version__
from spawnlint.cli import output
from spawnlint.cli.about_commands import clean, completion, version
from spawnlint.cli.check_command import check
from spawnlint.cli.config_command import config
from spawnlint.cli.explain_command import explain
from spawnlint.cli.rule_command import rule

INTERRUPTED = 130
"""The exit code after Ctrl+C, as shells have it."""


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="spawnlint %(version)s")
def cli() -> None:
    """Find what breaks, or silently goes wrong, when Python code meets a spawned child process.

    \b
    spawnlint check              look through the Python files below this directory
    spawnlint check --fix        and mend what can be mended safely
    spawnlint rule SPN101        what a code means, why it fails, what to do instead
    spawnlint explain a.py:23    what goes over to another process there

    Nothing is imported or run of what is checked.
    """


for command in (check, rule, explain, config, clean, completion, version):
    cli.add_command(command)


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

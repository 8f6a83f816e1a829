"""`spawnlint version`, `spawnlint completion` and `spawnlint clean`: about the command itself."""

from __future__ import annotations

import json
import platform
from pathlib import Path

import click

from spawnlint import __version__
from spawnlint.cli import output

SHELLS = ("bash", "zsh", "fish")
_VARIABLE = "_SPAWNLINT_COMPLETE"


@click.command(short_help="Show versions and where spawnlint runs from.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def version(output_format: str) -> int:
    """Show the version, the Python that runs it, and where it is installed: what a report of a bug should have."""
    facts = {
        "version": __version__,
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "platform": platform.platform(),
        "location": str(Path(__file__).parents[1]),
    }
    if output_format == "json":
        output.show(json.dumps(facts, indent=2) + "\n")
    else:
        output.show(f"spawnlint {facts['version']}\n{facts['python']}\n{facts['platform']}\n{facts['location']}\n")
    return 0


@click.command(short_help="Print what completes commands in a shell.")
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> int:
    """Print the script that completes commands and options in a shell.

    \b
    bash:  spawnlint completion bash >> ~/.bashrc
    zsh:   spawnlint completion zsh >> ~/.zshrc
    fish:  spawnlint completion fish > ~/.config/fish/completions/spawnlint.fish
    """
    from click.shell_completion import get_completion_class

    from spawnlint.cli.main import cli

    found = get_completion_class(shell)
    assert found is not None, "click has one for each of the three"
    output.show(found(cli, {}, "spawnlint", _VARIABLE).source())
    return 0


@click.command(short_help="Delete the results that were kept.")
@click.option("--cache-dir", type=click.Path(file_okay=False), help="Where they are, if not in .spawnlint_cache.")
def clean(cache_dir: str | None) -> int:
    """Delete the results that `spawnlint check` has kept for files that did not change."""
    from spawnlint.cli.options import cache_directory
    from spawnlint.cli.settings import Configuration
    from spawnlint.workspace.cache import clean as delete
    from spawnlint.workspace.files import display

    directory = cache_dir or cache_directory(Configuration())
    shown = display(directory)
    output.say("note", f"deleted {shown}" if delete(directory) else f"nothing is kept in {shown}")
    return 0

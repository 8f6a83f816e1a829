"""What `spawnlint check` is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field

from spawnlint.cli.settings import Configuration

STANDARD_INPUT = "-"
"""What stands for standard input among the paths."""


@dataclass(frozen=True)
class Options:
    """What the command line asks for."""

    paths: tuple[str, ...]
    configuration: Configuration = field(default_factory=Configuration)
    output_format: str = "text"
    output_file: str | None = None
    stdin_filename: str | None = None
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    fix_only: bool = False
    add_ignore: bool = False
    write_baseline: str | None = None
    """The file to write what is found to."""
    statistics: bool = False
    exit_zero: bool = False
    exit_non_zero_on_fix: bool = False
    quiet: bool = False
    verbose: bool = False

    @property
    def from_standard_input(self) -> bool:
        """Whether the one text to check comes from standard input."""
        return self.paths == (STANDARD_INPUT,)

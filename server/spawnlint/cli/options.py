"""What `spawnlint check` is asked for."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from spawnlint.cli.settings import Configuration
from spawnlint.workspace.cache import NAME, Cache

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
    no_cache: bool = False
    cache_dir: str | None = None
    """Where results are kept, if not in the usual place."""

    @property
    def cache(self) -> Cache | None:
        """Where the results of a check are kept that changes nothing and reads files only."""
        changes = self.fix or self.diff or self.add_ignore or self.write_baseline is not None
        if self.no_cache or changes or self.from_standard_input:
            return None
        return Cache(self.cache_dir or cache_directory(self.configuration))

    @property
    def from_standard_input(self) -> bool:
        """Whether the one text to check comes from standard input."""
        return self.paths == (STANDARD_INPUT,)


def cache_directory(configuration: Configuration) -> str:
    """Where results are usually kept: beside the configuration that counts here, else in the working directory."""
    here = os.getcwd()
    return os.path.join(configuration.of(here).root or here, NAME)

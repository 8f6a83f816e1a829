"""What a check is about: the files under some paths, or one text from standard input."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass

from spawnlint.cli.options import STANDARD_INPUT, Options
from spawnlint.syntax.source import Source, UndecodableSource, decode
from spawnlint.workspace.files import display, find
from spawnlint.workspace.projects import Workspace, load, of_sources
from spawnlint.workspace.trouble import Trouble

UNNAMED = "stdin.py"
"""The file that standard input is taken for, in the working directory, if it is not named."""


@dataclass(frozen=True)
class Input:
    """The texts to check, and what could not be found or read."""

    workspace: Workspace
    troubles: tuple[Trouble, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to check."""
        return not self.workspace.sources and not self.troubles


def take(options: Options) -> Input:
    """Find and read what the paths mean."""
    settings_of = options.configuration.of
    if options.from_standard_input:
        return _standard_input(options)
    found = find(options.paths, settings_of)
    workspace, unread = load(found.files, settings_of)
    return Input(workspace, (*found.troubles, *unread))


def _standard_input(options: Options) -> Input:
    path = os.path.abspath(options.stdin_filename or UNNAMED)
    sources: dict[str, Source] = {}
    troubles: tuple[Trouble, ...] = ()
    try:
        sources[path] = decode(sys.stdin.buffer.read())
    except UndecodableSource as error:
        troubles = (Trouble(STANDARD_INPUT, f"is no Python text: {error.reason}; send it as UTF-8"),)
    return Input(of_sources(sources, options.configuration.of), troubles)


def shown_names(options: Options) -> dict[str, str]:
    """How paths are shown that have another name than their own."""
    if options.from_standard_input and options.stdin_filename is None:
        return {os.path.abspath(UNNAMED): STANDARD_INPUT}
    return {}


def name_of(options: Options, path: str) -> str:
    """How a path is shown."""
    return shown_names(options).get(path) or display(path)

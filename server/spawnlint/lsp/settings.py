"""The settings of documents: the configuration files above them, and what the editor's user has set laid over those.

What is wrong with either is told once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from spawnlint.config import Problem, Settings, laid_over, resolve

CONFIGURATION_FILES = frozenset({"pyproject.toml", "spawnlint.toml"})
SECTION = "spawnlint"
"""The section of the editor's settings that is ours."""

Table: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True)
class EditorSettings:
    """What the editor's user has set: for everything, and for single workspace folders by their path."""

    everywhere: Table = field(default_factory=dict)
    by_root: Mapping[str, Table] = field(default_factory=dict)

    def of(self, path: str) -> Table:
        """What holds for a path: the settings of the innermost folder around it, else those for everything."""
        around = [root for root in self.by_root if _lies_in(path, root)]
        return self.by_root[max(around, key=len)] if around else self.everywhere


class SettingsFiles:
    """Reads configuration files on first need and keeps what they say by directory."""

    def __init__(self, roots: tuple[str, ...], tell: Callable[[Problem], None], editor: EditorSettings) -> None:
        """`tell` is called with each problem found, again only if it is found again after a `reload`."""
        self._home = roots[0] if roots else None
        self._tell = tell
        self._editor = editor
        self._by_directory: dict[str, Settings] = {}
        self._problems: dict[Problem, None] = {}

    def for_path(self, path: str) -> Settings:
        """The settings of a document by its project path; what is no file has those of the first root."""
        directory = os.path.dirname(path) if os.path.isabs(path) else self._home
        key = directory or ""
        settings = self._by_directory.get(key)
        if settings is None:
            settings = self._by_directory[key] = self._resolved(directory)
        return settings

    def settings_of(self, directory: str) -> Settings:
        """The settings for what lies in a directory, read for this once: the answer is for another thread."""
        settings, _ = resolve(directory)
        table = self._editor.of(directory)
        return laid_over(settings, table, SECTION)[0] if table else settings

    def problems(self, path: str) -> tuple[Problem, ...]:
        """What is wrong with a configuration file, as far as it was read for some document."""
        return tuple(problem for problem in self._problems if problem.path == path)

    def reads(self, path: str) -> bool:
        """Whether a file may hold settings, by its name, or is the baseline that one of them names."""
        if os.path.basename(path) in CONFIGURATION_FILES:
            return True
        return any(each.baseline is not None and each.baseline.path == path for each in self._by_directory.values())

    def reload(self, roots: tuple[str, ...], editor: EditorSettings) -> None:
        """Reads the files that were read again, since they may have changed, and lays these settings over them."""
        self._home = roots[0] if roots else None
        self._editor = editor
        directories = tuple(self._by_directory)
        self._by_directory.clear()
        before, self._problems = self._problems, {}
        for directory in directories:
            if directory:
                self._by_directory[directory] = self._resolved(directory, before)

    def _resolved(self, directory: str | None, told: Mapping[Problem, None] | None = None) -> Settings:
        settings, problems = resolve(directory) if directory else (Settings(), ())
        table = self._editor.of(directory or "")
        if table:
            settings, wrong = laid_over(settings, table, f"{SECTION} settings of the editor")
            problems += wrong
        for problem in problems:
            if problem not in self._problems:
                self._problems[problem] = None
                if problem not in (told or ()):
                    self._tell(problem)
        return settings


def _lies_in(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)

"""The settings of documents, from the configuration files above them; what is wrong with a file is told once."""

from __future__ import annotations

import os
from collections.abc import Callable

from spawnlint.config import Problem, Settings, resolve

CONFIGURATION_FILES = frozenset({"pyproject.toml", "spawnlint.toml"})


class SettingsFiles:
    """Reads configuration files on first need and keeps what they say by directory."""

    def __init__(self, roots: tuple[str, ...], tell: Callable[[Problem], None]) -> None:
        """`tell` is called with each problem found, again only if it is found again after `reload`."""
        self._home = roots[0] if roots else None
        self._tell = tell
        self._by_directory: dict[str, Settings] = {}
        self._problems: dict[Problem, None] = {}

    def for_path(self, path: str) -> Settings:
        """The settings of a document by its project path; what is no file has those of the first root."""
        directory = os.path.dirname(path) if os.path.isabs(path) else self._home
        if directory is None:
            return Settings()
        settings = self._by_directory.get(directory)
        if settings is None:
            settings, problems = resolve(directory)
            self._by_directory[directory] = settings
            for problem in problems:
                if problem not in self._problems:
                    self._problems[problem] = None
                    self._tell(problem)
        return settings

    def problems(self, path: str) -> tuple[Problem, ...]:
        """What is wrong with a configuration file, as far as it was read for some document."""
        return tuple(problem for problem in self._problems if problem.path == path)

    def reload(self) -> None:
        """Reads the files that were read again, since they may have changed."""
        directories = tuple(self._by_directory)
        self._by_directory.clear()
        self._problems.clear()
        for directory in directories:
            self.for_path(os.path.join(directory, "_"))


def is_configuration(path: str) -> bool:
    """Whether a file may hold settings, by its name."""
    return os.path.basename(path) in CONFIGURATION_FILES

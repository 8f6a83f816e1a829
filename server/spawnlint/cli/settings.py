"""The settings of each directory as a command sees them: its configuration, with the command line laid over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from spawnlint.config import Problem, Settings, load, resolve


@dataclass
class Configuration:
    """Resolves settings, each directory once, and keeps what is wrong with the files they come from."""

    file: str | None = None
    """The configuration file to use instead of the nearest one."""
    overrides: Mapping[str, Any] = field(default_factory=dict)
    """Fields of `Settings` that the command line sets."""
    select: tuple[str, ...] = ()
    """Selectors that take the place of all those of the configuration."""
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    """Selectors added to those of the configuration."""
    problems: dict[Problem, None] = field(default_factory=dict)
    """In the order in which they were met, each once."""
    _known: dict[str, Settings] = field(default_factory=dict)

    def of(self, directory: str) -> Settings:
        """The settings for what lies in an absolute directory."""
        key = directory if self.file is None else ""
        if key not in self._known:
            settings, problems = resolve(directory) if self.file is None else load(self.file)
            self.problems.update(dict.fromkeys(problems))
            self._known[key] = self._selecting(replace(settings, **self.overrides))
        return self._known[key]

    def _selecting(self, settings: Settings) -> Settings:
        """Lay the selectors of the command line over settings: what they ask for is not ignored by these."""
        if self.select:
            settings = replace(settings, select=self.select, extend_select=(), ignore=())
        ignored = (selector for selector in settings.ignore if selector not in self.extend_select)
        return replace(
            settings,
            extend_select=(*settings.extend_select, *self.extend_select),
            ignore=(*ignored, *self.ignore),
        )

"""The settings of each directory as a command sees them: its configuration, with the command line laid over it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from spawnlint.baseline import Baseline
from spawnlint.config import Problem, Resolved, Settings, load, resolve

DEFAULT_BASELINE = "spawnlint-baseline.json"


@dataclass
class Configuration:
    """Resolves settings, each directory once, and keeps what is wrong with the files they come from."""

    file: str | None = None
    """The configuration file to use instead of the nearest one."""
    isolated: bool = False
    """Whether no configuration file counts."""
    overrides: Mapping[str, Any] = field(default_factory=dict)
    """Fields of `Settings` that the command line sets."""
    select: tuple[str, ...] = ()
    """Selectors that take the place of all those of the configuration."""
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    """Selectors added to those of the configuration."""
    extend_exclude: tuple[str, ...] = ()
    """Patterns added to those of the configuration."""
    baseline: Baseline | None = None
    """What takes the place of the configured baseline."""
    writes_baseline: bool = False
    """Whether a baseline is about to be written, so that none hides what belongs into it."""
    has_baseline: bool = False
    """Whether a configuration that was read names one."""
    problems: dict[Problem, None] = field(default_factory=dict)
    """In the order in which they were met, each once."""
    _known: dict[str, Settings] = field(default_factory=dict)

    def files(self) -> tuple[str, ...]:
        """The directories of the configurations that were used so far."""
        return tuple(dict.fromkeys(each.root for each in self._known.values() if each.root is not None))

    def of(self, directory: str) -> Settings:
        """The settings for what lies in an absolute directory."""
        key = directory if self.file is None and not self.isolated else ""
        if key not in self._known:
            settings, problems = self._read(directory)
            self.problems.update(dict.fromkeys(problems))
            self.has_baseline |= settings.baseline is not None
            known = None if self.writes_baseline else self.baseline or settings.baseline
            self._known[key] = self._selecting(replace(settings, baseline=known, **self.overrides))
        return self._known[key]

    def baseline_file(self, directory: str) -> str:
        """Where the baseline of a directory is written: to the one that is named, else a file there."""
        named = self.baseline or self._read(directory)[0].baseline
        return named.path if named is not None else os.path.join(directory, DEFAULT_BASELINE)

    def _read(self, directory: str) -> Resolved:
        if self.isolated:
            return Settings(), ()
        return resolve(directory) if self.file is None else load(self.file)

    def _selecting(self, settings: Settings) -> Settings:
        """Lay the selectors of the command line over settings: what they ask for is not ignored by these."""
        if self.select:
            settings = replace(settings, select=self.select, extend_select=(), ignore=())
        ignored = (selector for selector in settings.ignore if selector not in self.extend_select)
        return replace(
            settings,
            extend_exclude=(*settings.extend_exclude, *self.extend_exclude),
            extend_select=(*settings.extend_select, *self.extend_select),
            ignore=(*ignored, *self.ignore),
        )

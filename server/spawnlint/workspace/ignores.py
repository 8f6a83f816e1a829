"""Which paths a search leaves out: the rules of `.gitignore` files and of the setting `exclude`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pathspec import GitIgnoreSpec


@dataclass(frozen=True)
class Rules:
    """Ignore patterns that hold below one directory."""

    directory: str
    spec: GitIgnoreSpec

    @classmethod
    def of(cls, directory: str, lines: Iterable[str]) -> Rules:
        """The rules that lines of a `.gitignore` in a directory state; a line that is no pattern states none."""
        return cls(directory, _spec(tuple(lines)))

    def verdict(self, path: str, is_directory: bool) -> bool | None:
        """Whether an absolute path is ignored, or None where these rules say nothing about it."""
        prefix = self.directory.rstrip(os.sep) + os.sep
        if not path.startswith(prefix):
            return None
        relative = path[len(prefix) :]
        return self.spec.check_file(relative + "/" if is_directory else relative).include


def ignored(rules: Iterable[Rules], path: str, is_directory: bool) -> bool:
    """Whether a path is left out; of several rules, given from the innermost outwards, the first to speak decides."""
    for each in rules:
        verdict = each.verdict(path, is_directory)
        if verdict is not None:
            return verdict
    return False


def rules_of(directory: str) -> tuple[Rules, ...]:
    """The rules of a directory's own `.gitignore`, if it has one that can be read."""
    try:
        with open(os.path.join(directory, ".gitignore"), encoding="utf-8", errors="replace") as file:
            return (Rules.of(directory, file.read().splitlines()),)
    except OSError:
        return ()


def inherited(directory: str) -> tuple[Rules, ...]:
    """The rules that the directories above state, innermost first, up to the top of the git repository.

    Without a repository there are none: a `.gitignore` beside unrelated files far above says nothing about this tree.
    """
    found: tuple[Rules, ...] = ()
    here = directory
    while not os.path.exists(os.path.join(here, ".git")):
        parent = os.path.dirname(here)
        if parent == here:
            return ()
        here = parent
        found += rules_of(here)
    return found


@lru_cache(maxsize=256)
def _spec(lines: tuple[str, ...]) -> GitIgnoreSpec:
    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:
        return GitIgnoreSpec.from_lines(line for line in lines if _is_pattern(line))


def _is_pattern(line: str) -> bool:
    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True

"""The Python files below the paths that someone asks about."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from spawnlint.config import Settings
from spawnlint.workspace.ignores import Rules, ignored, inherited, rules_of
from spawnlint.workspace.trouble import Trouble, reason

SUFFIXES = (".py", ".pyw")
NOTEBOOK = ".ipynb"
"""No Python text: what is checked of a notebook is what an editor says of its cells."""


@dataclass(frozen=True)
class Found:
    """Absolute paths, each once, those of a directory in order of their names; and what could not be searched."""

    files: tuple[str, ...]
    troubles: tuple[Trouble, ...]


def find(paths: Iterable[str], settings_of: Callable[[str], Settings]) -> Found:
    """Search files and directories for Python files.

    A file named outright is taken whatever it is called; a directory named outright is searched even where a rule
    ignores it; below it, ignored paths and linked directories are left out, and so is a linked file whose target is
    found as well; `force-exclude` leaves out what is excluded even if it is named. `settings_of` takes an absolute
    directory.
    """
    files: dict[str, None] = {}
    troubles: list[Trouble] = []
    for path in paths:
        absolute = os.path.abspath(path)
        if _kept_out(absolute, settings_of):
            continue
        if os.path.isdir(absolute):
            files.update(dict.fromkeys(_Search(settings_of, troubles).walk(absolute)))
        elif absolute.endswith(NOTEBOOK):
            troubles.append(
                Trouble(
                    path,
                    "is a notebook; open it in an editor, or check what `jupyter nbconvert --to script` makes of it",
                )
            )
        elif os.path.isfile(absolute):
            files[absolute] = None
        elif os.path.exists(absolute):
            troubles.append(Trouble(path, "is neither a file nor a directory; name a Python file"))
        else:
            troubles.append(Trouble(path, "no such file or directory; check the spelling"))
    plain = {path for path in files if not os.path.islink(path)}
    return Found(tuple(path for path in files if path in plain or os.path.realpath(path) not in plain), tuple(troubles))


@dataclass(frozen=True)
class _Search:
    settings_of: Callable[[str], Settings]
    troubles: list[Trouble]

    def walk(self, directory: str) -> Iterator[str]:
        """The Python files below a directory that was named outright."""
        outer = inherited(directory)
        lifted = self._excluded(directory, False).verdict(directory, True) is True
        yield from self._below(directory, () if ignored(outer, directory, True) else outer, lifted)

    def _below(self, directory: str, outer: tuple[Rules, ...], lifted: bool) -> Iterator[str]:
        try:
            with os.scandir(directory) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            message = f"cannot be searched: {reason(error)}; check its permissions"
            self.troubles.append(Trouble(display(directory), message))
            return
        rules = rules_of(directory) + outer
        excluded = self._excluded(directory, lifted)
        for entry in found:
            is_directory = entry.is_dir(follow_symlinks=False)
            if not is_directory and not (entry.name.endswith(SUFFIXES) and entry.is_file()):
                continue
            if excluded.verdict(entry.path, is_directory) or ignored(rules, entry.path, is_directory):
                continue
            if is_directory:
                yield from self._below(entry.path, rules, lifted)
            else:
                yield entry.path

    def _excluded(self, directory: str, lifted: bool) -> Rules:
        """The setting `exclude`; lifted, as it would stand beside the entries of an excluded directory itself."""
        settings = self.settings_of(directory)
        return Rules.of(
            directory if lifted or settings.root is None else settings.root,
            (*settings.exclude, *settings.extend_exclude),
        )


def _kept_out(path: str, settings_of: Callable[[str], Settings]) -> bool:
    """Whether `force-exclude` leaves out even what was named outright."""
    is_directory = os.path.isdir(path)
    settings = settings_of(path if is_directory else os.path.dirname(path))
    if not settings.force_exclude:
        return False
    rules = Rules.of(settings.root or os.getcwd(), (*settings.exclude, *settings.extend_exclude))
    return rules.verdict(path, is_directory) is True


def display(path: str) -> str:
    """A path as it is shown: relative to the working directory where that is possible, with forward slashes."""
    try:
        shown = os.path.relpath(path)
    except (ValueError, OSError):
        shown = path
    return shown.replace(os.sep, "/")

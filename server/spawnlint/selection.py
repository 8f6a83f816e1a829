"""Which findings are shown and how severe they are, as the settings say. Pure: findings in, findings out.

A *selector* is a code (`SPN101`), the beginning of one (`SPN1`) or the name of a rule (`lambda-crosses-process`). Where
several match a rule, the longest beginning decides, and a code or name before every beginning.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import PurePath

from spawnlint.config import OFF, Settings
from spawnlint.hazards import Finding, Severity


def matches(selector: str, code: str, name: str) -> bool:
    """Whether a selector means the rule of a code and name."""
    return selector == name or (selector != "" and code.startswith(selector))


def selected(settings: Settings, finding: Finding) -> Finding | None:
    """The finding as the settings of its file want it: with its severity, or None where it is not wanted."""
    code, name = finding.code, finding.name
    wanted = _strength((*settings.select, *settings.extend_select), code, name)
    if wanted <= _strength((*settings.ignore, *_ignored_in(settings, finding.location.path)), code, name):
        return None
    strongest = max(settings.severity, key=lambda entry: _strength(entry[:1], code, name), default=None)
    if strongest is None or not matches(strongest[0], code, name):
        return finding
    return None if strongest[1] == OFF else replace(finding, severity=Severity(strongest[1]))


def _strength(selectors: Iterable[str], code: str, name: str) -> int:
    """How exactly the most exact of the selectors means a rule; 0 if none does."""
    exact = len(code)
    return max((exact if s == name else len(s) for s in selectors if matches(s, code, name)), default=0)


def _ignored_in(settings: Settings, path: str) -> Iterable[str]:
    """What `per-file-ignores` has for a file."""
    if not settings.per_file_ignores:
        return ()
    shown = _shown(settings.root, path)
    return [s for glob, selectors in settings.per_file_ignores if _lies_in(shown, glob) for s in selectors]


def _shown(root: str | None, path: str) -> str:
    """A path relative to the directory of the configuration, with forward slashes; one outside of it as it is."""
    pure = PurePath(path)
    return (pure.relative_to(root) if root is not None and pure.is_relative_to(root) else pure).as_posix()


def _lies_in(path: str, glob: str) -> bool:
    """Whether a glob means a file: its path, its name alone, or a directory it lies in; `*` goes over slashes too."""
    glob = glob.removeprefix("./").rstrip("/")
    candidates = (path, f"/{path}", PurePath(path).name)
    return any(fnmatchcase(each, pattern) for each in candidates for pattern in (glob, f"{glob}/*"))

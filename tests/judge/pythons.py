"""Which CPythons are on this machine, and how a command is run by each of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

Version = tuple[int, int]

SUPPORTED: tuple[Version, ...] = tuple((3, minor) for minor in range(10, 16))
"""The versions spawnlint speaks about, oldest first."""

_PROBE = "import sys; print(sys.implementation.name, *sys.version_info[:3])"


@dataclass(frozen=True, slots=True)
class Python:
    """One CPython: its version, its executable, and the directory it lives in if that is a chroot of its own."""

    version: Version
    release: str
    executable: str
    root: Path | None = None

    @property
    def label(self) -> str:
        """The version as people write it, such as `3.14`."""
        return label(self.version)

    def scratch(self) -> Path:
        """Where temporary directories for this Python must be made, so that it sees them."""
        return Path(tempfile.gettempdir()) if self.root is None else self.root / "tmp"

    def seen(self, path: Path) -> str:
        """The name this Python knows a file by."""
        return str(path) if self.root is None else "/" + str(path.relative_to(self.root))

    def command(self, directory: Path, *arguments: str) -> list[str]:
        """The command line that runs this Python; in its root it must change to the directory by itself."""
        if self.root is None:
            return [self.executable, *arguments]
        return ["chroot", str(self.root), "env", "-C", self.seen(directory), self.executable, *arguments]


def label(version: Version) -> str:
    """A version as people write it, such as `3.14`."""
    return f"{version[0]}.{version[1]}"


def cache_directory() -> Path:
    """Where things that are slow to get are kept between runs: `$SPAWNLINT_CACHE`, else `~/.cache/spawnlint`."""
    return Path(os.environ.get("SPAWNLINT_CACHE") or Path.home() / ".cache" / "spawnlint")


def chroot_directory() -> Path:
    """Where `provision_pythons.py` puts the chroot that holds the Pythons newer than the machine's."""
    return cache_directory() / "pythons" / "chroot"


@cache
def find_pythons() -> dict[Version, Python]:
    """Every supported CPython that really starts here, oldest first; one for each version."""
    found = {version: next(_starting(version), None) for version in SUPPORTED}
    return {version: python for version, python in found.items() if python}


def missing_versions(found: Collection[Version]) -> list[Version]:
    """The supported versions that are not among those found."""
    return [version for version in SUPPORTED if version not in found]


def running_python() -> Python:
    """The Python that runs the tests. Raises KeyError if it is none of the supported versions."""
    return find_pythons()[sys.version_info[:2]]


def python_at(executable: str) -> Python | None:
    """The CPython that an executable is; None if it is none or does not start."""
    executable = os.path.abspath(executable)
    release = _release(executable, None)
    if release is None:
        return None
    major, minor, *_ = release.split(".")
    return Python((int(major), int(minor)), release, executable)


def _starting(version: Version) -> Iterator[Python]:
    for executable, root in _candidates(version):
        release = _release(executable, root)
        if release and release.startswith(f"{label(version)}."):
            yield Python(version, release, executable, root)


def _candidates(version: Version) -> Iterator[tuple[str, Path | None]]:
    name = f"python{label(version)}"
    if sys.version_info[:2] == version:
        yield sys.executable, None
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    for installed in sorted(pyenv.glob(f"versions/{label(version)}.*/bin/{name}")):
        yield str(installed), None
    on_path = shutil.which(name)
    if on_path:
        yield on_path, None
    root = chroot_directory()
    if os.geteuid() == 0 and (root / "usr" / "bin" / name).exists():
        yield f"/usr/bin/{name}", root


def _release(executable: str, root: Path | None) -> str | None:
    """The full version of a CPython, or None if it is no CPython or does not start."""
    enter = [] if root is None else ["chroot", str(root)]
    try:
        answer = subprocess.run(
            [*enter, executable, "-c", _PROBE], capture_output=True, text=True, timeout=30, check=True
        ).stdout.split()
    except (OSError, subprocess.SubprocessError):
        return None
    return ".".join(answer[1:]) if answer[:1] == ["cpython"] else None

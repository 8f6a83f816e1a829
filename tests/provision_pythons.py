"""Bring the CPythons this machine lacks into a cache, so that the judge can run programs on all of them.

On Debian, as root and with the network, 3.14 and 3.15 come from a newer Debian suite, unpacked by debootstrap into a
chroot of its own; nothing of the machine itself changes but the package `debootstrap`. Anywhere else this says in one
line what is missing, and the tests run on the Pythons that are there. Running it again does nothing.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from judge.pythons import Version, chroot_directory, find_pythons, label, missing_versions

SUITE = "forky"
CARRIED: tuple[Version, ...] = ((3, 14), (3, 15))
"""What the suite carries."""


def main() -> None:
    """Provide what is missing if that is possible here, and say what was done or why not."""
    wanted = [version for version in missing_versions(find_pythons()) if version in CARRIED]
    if wanted:
        print(provide(chroot_directory()))
        find_pythons.cache_clear()
    for python in find_pythons().values():
        print(f"CPython {python.release}: {python.executable}" + (f" in {python.root}" if python.root else ""))
    for version in missing_versions(find_pythons()):
        print(f"CPython {label(version)}: MISSING")


def provide(root: Path) -> str:
    """Make the chroot; one line about how that went."""
    names = " and ".join(label(version) for version in CARRIED)
    if os.geteuid() != 0:
        return f"CPython {names}: not provided, that takes root (a chroot)"
    if shutil.which("apt-get") is None:
        return f"CPython {names}: not provided, that takes a Debian machine (no apt-get here)"
    root.parent.mkdir(parents=True, exist_ok=True)
    with (root.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if root.exists():
            return f"CPython {names}: already provided by another run"
        try:
            _debootstrap(root)
        except (OSError, subprocess.CalledProcessError) as error:
            return f"CPython {names}: not provided, {_reason(error)}"
    return f"CPython {names}: provided from Debian {SUITE}"


def _debootstrap(root: Path) -> None:
    """Unpack the suite beside `root`, then move it there: a chroot at `root` is always a finished one."""
    if shutil.which("debootstrap") is None:
        _run("apt-get", "update")
        _run("apt-get", "install", "-y", "--no-install-recommends", "debootstrap")
    unfinished = root.with_name("unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    packages = ",".join(f"python{label(version)},python{label(version)}-tk" for version in CARRIED)
    script = "/usr/share/debootstrap/scripts/sid"  # the suite's own name may be newer than debootstrap
    _run("debootstrap", "--variant=minbase", f"--include={packages}", SUITE, str(unfinished), _mirror(), script)
    shutil.rmtree(unfinished / "var" / "cache" / "apt", ignore_errors=True)
    unfinished.rename(root)


def _mirror() -> str:
    """The Debian mirror this machine itself is set up with. Raises OSError if it has none."""
    targets = _run("apt-get", "indextargets", "--format", "$(ORIGIN) $(LABEL) $(REPO_URI)")
    mirrors = [line.split()[2] for line in targets.splitlines() if line.split()[:2] == ["Debian", "Debian"]]
    if not mirrors:
        raise OSError("apt knows no Debian mirror")
    return mirrors[0]


def _run(*command: str) -> str:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    return subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
    ).stdout


def _reason(error: OSError | subprocess.CalledProcessError) -> str:
    if isinstance(error, subprocess.CalledProcessError):
        last = (error.stderr or error.stdout).strip().splitlines()[-1:] or ["no message"]
        return f"{error.cmd[0]} failed: {last[0]}"
    return str(error)


if __name__ == "__main__":
    main()

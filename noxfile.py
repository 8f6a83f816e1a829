"""The tasks. They run in the environment that nox itself runs in, the `.venv` that `./dev` makes: `./dev test -s cli`."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import nox

HERE = Path(__file__).parent
CLIENT = HERE / "vscode-client"
EDITORS = HERE / "tests" / "editors"
KEPT = HERE / ".nox" / "editors"
WORKERS = ("-n", "2")

nox.needs_version = ">=2026.4"
nox.options.default_venv_backend = "none"
nox.options.stop_on_first_error = False
nox.options.error_on_missing_interpreters = True


def _pytest(session: nox.Session, *arguments: str) -> None:
    session.run(sys.executable, "-m", "pytest", *arguments, *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Ruff: rules and format."""
    session.run(sys.executable, "-m", "ruff", "check", ".")
    session.run(sys.executable, "-m", "ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Mypy, strict."""
    session.run(sys.executable, "-m", "mypy")


@nox.session
def unit(session: nox.Session) -> None:
    """Layers, unit, property and command line tests: all that starts no editor and judges no program."""
    elsewhere = ("tests/test_cases.py", "tests/lsp", "tests/packaging", "tests/editors")
    _pytest(session, "tests", *(f"--ignore={path}" for path in elsewhere), *WORKERS)


@nox.session
def cases(session: nox.Session) -> None:
    """The cases: programs run under every start method, on those Pythons found that may differ."""
    _pytest(session, "tests/test_cases.py", *WORKERS)


@nox.session(default=False)
def real_files(session: nox.Session) -> None:
    """Hazards planted in 500 files of the standard library, and every fix asked for."""
    session.env["SPAWNLINT_REAL_FILES"] = "500"
    _pytest(session, "tests/property/test_fixes_in_real_files.py", *WORKERS)


@nox.session
def libraries(session: nox.Session) -> None:
    """The cases that need packages, in an environment that has them, pinned in `tests/libraries.txt`."""
    home = HERE / ".nox" / "packages"
    python = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        session.run(sys.executable, "-m", "venv", os.fspath(home))
    requirements = os.fspath(HERE / "tests" / "libraries.txt")
    session.run(os.fspath(python), "-m", "pip", "install", "--quiet", "--requirement", requirements, external=True)
    _pytest(session, "tests/test_libraries.py", "--libraries-python", os.fspath(python))


@nox.session
def lsp(session: nox.Session) -> None:
    """The language server as a real process, driven by a client."""
    _pytest(session, "tests/lsp")


@nox.session
def editors(session: nox.Session) -> None:
    """Real editors, set up as the pages say; installs what is missing, as far as this machine allows."""
    _editors(session, os.fspath(EDITORS))


@nox.session(default=False)
def floor(session: nox.Session) -> None:
    """The oldest VS Code that the extension supports."""
    _editors(session, os.fspath(EDITORS / "test_vscode.py"), "--vscode", "floor", provide=("--floor",))


@nox.session(default=False)
def pictures(session: nox.Session) -> None:
    """The pictures of the pages, taken anew in VS Code."""
    os.environ.pop("SPAWNLINT_KEPT", None)
    _editors(session, os.fspath(EDITORS / "test_vscode.py"))
    for picture in (HERE / "docs" / "images").glob("*.png"):
        shutil.copyfile(KEPT / picture.name, picture)


def _editors(session: nox.Session, *arguments: str, provide: tuple[str, ...] = ()) -> None:
    """Tests in editors; pictures and logs stay in `.nox/editors`."""
    session.run(sys.executable, os.fspath(EDITORS / "provision.py"), *provide)
    session.env["SPAWNLINT_KEPT"] = os.environ.get("SPAWNLINT_KEPT") or os.fspath(KEPT)
    _pytest(session, *arguments)


@nox.session
def client(session: nox.Session) -> None:
    """The VS Code client: types, unit tests, and a package that builds."""
    if shutil.which("npm") is None:
        session.error("npm is missing: install Node.js 20 or newer")
    with session.chdir(CLIENT):
        session.run("npm", "ci", "--no-audit", "--no-fund", external=True)
        for script in ("typecheck", "test", "package"):
            session.run("npm", "run", script, external=True)


@nox.session
def bundle(session: nox.Session) -> None:
    """The VS Code extension with the server in it, for this machine or `-- --all`, and tests of what was built."""
    session.run(sys.executable, os.fspath(CLIENT / "scripts" / "bundle.py"), *session.posargs)
    session.run(sys.executable, "-m", "pytest", "tests/packaging")


PEERS = ("ruff", "ty", "basedpyright", "python-lsp-server")
"""The packages of the servers that are measured beside this one."""


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """All figures of the server beside others, those that install, on a machine left alone: `-- --write docs/performance.md`.

    The latency of a keystroke; start, memory, code actions and a minute of typing; where the time of a keystroke goes;
    the check of a whole tree.
    """
    home = HERE / ".nox" / "peers"
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    if not scripts.exists():
        session.run(sys.executable, "-m", "venv", os.fspath(home))
    for package in PEERS:
        install = (os.fspath(scripts / "python"), "-m", "pip", "install", "--quiet", package)
        session.run(*install, external=True, success_codes=(0, 1))
    place = HERE / "tests" / "bench"
    session.run(sys.executable, os.fspath(place / "latency.py"), "--peers", os.fspath(scripts), *session.posargs)
    for name in ("burden.py", "shares.py"):
        session.run(sys.executable, os.fspath(place / name), *session.posargs)
    ruff = os.fspath(scripts / "ruff")
    session.run(sys.executable, os.fspath(place / "tree.py"), "--ruff", ruff, *session.posargs)


@nox.session(default=False)
def vscode_start(session: nox.Session) -> None:
    """The size of the VS Code extension, and the time to its first findings. Measures, like `bench`."""
    session.run(sys.executable, os.fspath(EDITORS / "provision.py"))
    session.run(sys.executable, os.fspath(HERE / "tests" / "bench" / "vscode.py"), *session.posargs)


@nox.session(default=False)
def soak(session: nox.Session) -> None:
    """Twenty thousand edits of one session of the server: its memory stays flat."""
    path = os.pathsep.join(filter(None, [os.fspath(HERE / "tests"), os.environ.get("PYTHONPATH")]))
    session.run(
        sys.executable, os.fspath(HERE / "tests" / "lsp" / "soak.py"), *session.posargs, env={"PYTHONPATH": path}
    )


@nox.session(default=False)
def matrix(session: nox.Session) -> None:
    """The cases on every Python found, under every start method; kept in `tests/judge/matrix.json`."""
    _pytest(session, "tests/test_cases.py", "--judge-matrix", "full", *WORKERS)


@nox.session(default=False)
def judge(session: nox.Session) -> None:
    """Generated programs, run under spawn and compared with what spawnlint says: `-- --examples 2000 --seed 7`."""
    path = os.pathsep.join(filter(None, [os.fspath(HERE / "tests"), os.environ.get("PYTHONPATH")]))
    session.run(sys.executable, "-m", "judge.campaign", *session.posargs, env={"PYTHONPATH": path})


@nox.session(default=False)
def knowledge(session: nox.Session) -> None:
    """Measure anew what pickles, on every supported Python, and write the table; `-- --third-party 3.13`: of packages."""
    session.run(sys.executable, os.fspath(HERE / "tests" / "knowledge" / "generate.py"), *session.posargs)

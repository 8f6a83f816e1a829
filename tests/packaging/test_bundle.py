"""The extensions that carry the server, as `vscode-client/scripts/bundle.py` has built them: what is in them, and that it runs.

Whatever lies there is tested; that for this machine is built if it is not there, or not of the sources as they are.
"""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest
from bundle import LOCK, PLATFORMS, SERVER, current, package_path, this_platform

from judge.pythons import Python, find_pythons

LIBS = "extension/bundled/libs/"
CLIENT_FILES = {
    "extension.vsixmanifest",
    "[Content_Types].xml",
    *(
        f"extension/{name}"
        for name in (
            "LICENSE.txt",
            "bundled/start.py",
            "changelog.md",
            "dist/example.py",
            "dist/extension.js",
            "media/icon.png",
            "media/walkthrough/mend.md",
            "media/walkthrough/see.md",
            "media/walkthrough/understand.md",
            "package.json",
            "readme.md",
        )
    ),
}
"""All that is in an extension besides the server and its libraries."""
NATIVE = {
    "linux": r"{}.*-linux-gnu\.so",
    "alpine": r"{}.*-linux-(?:musl|gnu)\.so",
    "win32": r"{}.*\.pyd",
    "darwin": r"{}-darwin\.so",
}
"""The end of a native library's name on each system, after the word for the Python; musl is unknown to 3.10."""
SERVED = range(10, 15)
"""The minor versions of Python that LibCST and tree-sitter have wheels for."""
PYTHONS = [python for (_, minor), python in find_pythons().items() if minor in SERVED]
BUILT = [name for name in PLATFORMS if name == this_platform() or package_path(name).exists()]
DEADLY = "import os; os._exit(3)\n"
"""What no part of an environment is to have a chance to run."""
INITIALIZE = (
    '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}'
)


@cache
def package(platform: str) -> Path:
    return current(platform) if platform == this_platform() else package_path(platform)


@pytest.mark.parametrize("platform", BUILT)
def test_has_the_files_of_client_server_and_locked_libraries_and_no_others(platform: str) -> None:
    with ZipFile(package(platform)) as content:
        names = set(content.namelist())
        records = [name for name in names if re.fullmatch(rf"{LIBS}[^/]+\.dist-info/RECORD", name)]
        recorded = {LIBS + row[0] for name in records for row in csv.reader(io.StringIO(content.read(name).decode()))}
    locked = {_plain(name) for name in re.findall(r"^([\w.-]+)==", LOCK.read_text("utf-8"), re.MULTILINE)}
    assert {_plain(name.removeprefix(LIBS).split("-")[0]) for name in records} == locked
    server = {
        LIBS + f"spawnlint/{path.relative_to(SERVER).as_posix()}" for path in SERVER.rglob("*.*") if path.is_file()
    }
    server = {name for name in server if "__pycache__" not in name}
    assert server <= names
    assert names - server - recorded - _natives(names) == CLIENT_FILES


@pytest.mark.parametrize("platform", BUILT)
def test_has_the_native_parts_for_every_python(platform: str) -> None:
    system = platform.split("-")[0]
    with ZipFile(package(platform)) as content:
        names = content.namelist()
    for native in ("libcst/native", "tree_sitter/_binding"):
        for minor in SERVED:
            word = f"cp3{minor}" if system == "win32" else f"cpython-3{minor}"
            pattern = re.escape(LIBS + native) + r"\." + NATIVE[system].format(word)
            assert [name for name in names if re.fullmatch(pattern, name)], f"{native} for 3.{minor}"


def _natives(names: set[str]) -> set[str]:
    """The native libraries: those for other Pythons are not in the one record of their distribution."""
    return {name for name in names if re.fullmatch(rf"{LIBS}(libcst/native|tree_sitter/_binding)\..*\.(so|pyd)", name)}


def _plain(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


@pytest.fixture(scope="module", params=PYTHONS, ids=lambda python: python.label)
def unpacked(request: pytest.FixtureRequest) -> Iterator[tuple[Python, Path]]:
    """A Python of an environment in which everything kills who imports it, and the extension."""
    python: Python = request.param
    place = Path(tempfile.mkdtemp(dir=python.scratch()))
    with ZipFile(package(this_platform())) as content:
        content.extractall(place)
    environment = place / "environment"
    made = python.command(place, "-m", "venv", "--without-pip", python.seen(environment))
    subprocess.run(made, check=True, capture_output=True, timeout=120)
    libs = place / "extension" / "bundled" / "libs"
    for installed in (*environment.glob("lib/python*/site-packages"), place / "pythonpath"):
        installed.mkdir(exist_ok=True)
        for name in ("sitecustomize", "usercustomize", *(path.stem for path in libs.iterdir())):
            (installed / f"{name}.py").write_text(DEADLY, "utf-8")
        (installed / "first.pth").write_text(DEADLY, "utf-8")
    yield replace(python, executable=python.seen(environment / "bin" / "python")), place
    shutil.rmtree(place)


def _run(python: Python, place: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """What the extension runs in that environment: its server, isolated."""
    start = python.seen(place / "extension" / "bundled" / "start.py")
    return subprocess.run(
        python.command(place, "-I", "-S", start, *arguments),
        env={**os.environ, "PYTHONPATH": python.seen(place / "pythonpath")},
        cwd=place / "pythonpath",
        input=given,
        text=True,
        capture_output=True,
        timeout=120,
        check=False,
    )


def test_the_environment_kills_what_is_not_isolated(unpacked: tuple[Python, Path]) -> None:
    python, place = unpacked
    done = subprocess.run(python.command(place, "-c", "print('alive')"), capture_output=True, timeout=120, check=False)
    assert (done.returncode, done.stdout) == (3, b"")


def test_finds_and_fixes_with_nothing_installed(unpacked: tuple[Python, Path]) -> None:
    python, place = unpacked
    example = python.seen(place / "extension" / "dist" / "example.py")
    done = _run(python, place, "check", "--diff", "--unsafe-fixes", example)
    assert "+    def unpickle(self, x):" in done.stdout, done.stderr


def test_serves_with_nothing_installed(unpacked: tuple[Python, Path]) -> None:
    python, place = unpacked
    done = _run(python, place, "server", given=f"Content-Length: {len(INITIALIZE)}\r\n\r\n{INITIALIZE}")
    assert re.search(r'"name": ?"spawnlint"', done.stdout), done.stderr

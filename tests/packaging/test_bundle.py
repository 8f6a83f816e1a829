"""The extensions that carry the server, as `vscode-client/scripts/bundle.py` has built them: what is in them, and that it runs."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from bundle import this_platform

from judge.pythons import Python, find_pythons

CLIENT = Path(__file__).parents[2] / "vscode-client"
BUILT = sorted(CLIENT.glob("spawnlint-*-*.vsix"))

LIBS = "extension/bundled/libs/"
NATIVE = {
    "linux": r"{}.*-linux-gnu\.so",
    "alpine": r"{}.*-linux-(?:musl|gnu)\.so",
    "win32": r"{}.*\.pyd",
    "darwin": r"{}-darwin\.so",
}
"""The end of a native library's name on each system, after the word for the Python; musl is unknown to 3.10."""
PYTHONS = [python for python in find_pythons().values() if python.version < (3, 15)]
"""LibCST and tree-sitter have wheels for them."""


def test_something_was_built() -> None:
    assert CLIENT / f"spawnlint-{this_platform()}.vsix" in BUILT, "run vscode-client/scripts/bundle.py first"


@pytest.mark.parametrize("path", BUILT, ids=lambda path: path.stem)
def test_has_the_server_and_its_native_libraries_and_nothing_else(path: Path) -> None:
    with ZipFile(path) as package:
        names = package.namelist()
    system = path.stem.split("-")[1]
    assert {"extension/dist/extension.js", "extension/bundled/start.py", f"{LIBS}spawnlint/cli/main.py"} < set(names)
    assert not [name for name in names if re.search(r"__pycache__|node_modules|\.ts$|/src/|requirements", name)]
    for native in ("libcst/native", "tree_sitter/_binding"):
        for minor in range(10, 15):
            word = f"cp3{minor}" if system == "win32" else f"cpython-3{minor}"
            pattern = re.escape(LIBS + native) + r"\." + NATIVE[system].format(word)
            assert [name for name in names if re.fullmatch(pattern, name)], f"{native} for 3.{minor}"


@pytest.fixture(params=PYTHONS, ids=lambda python: python.label)
def unpacked(request: pytest.FixtureRequest) -> Iterator[tuple[Python, Path]]:
    python: Python = request.param
    place = Path(tempfile.mkdtemp(dir=python.scratch()))
    with ZipFile(CLIENT / f"spawnlint-{this_platform()}.vsix") as package:
        package.extractall(place)
    yield python, place / "extension"
    shutil.rmtree(place)


def test_finds_and_fixes_with_nothing_installed(unpacked: tuple[Python, Path]) -> None:
    python, extension = unpacked
    start, example = (python.seen(extension / name) for name in ("bundled/start.py", "dist/example.py"))
    command = python.command(extension, "-I", "-S", start, "check", "--diff", "--unsafe-fixes", example)
    done = subprocess.run(command, text=True, capture_output=True, timeout=120, cwd=extension)
    assert "+    def unpickle(self, x):" in done.stdout, done.stderr


def test_serves_with_nothing_installed(unpacked: tuple[Python, Path]) -> None:
    python, extension = unpacked
    command = python.command(extension, "-I", "-S", python.seen(extension / "bundled/start.py"), "server")
    body = '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}'
    message = f"Content-Length: {len(body)}\r\n\r\n{body}"
    done = subprocess.run(command, input=message, text=True, capture_output=True, timeout=120, cwd=extension)
    assert '"name": "spawnlint"' in done.stdout.replace('"name":"', '"name": "'), done.stderr

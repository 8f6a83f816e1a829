"""Whatever is wrong with one path: one clear line on standard error, the rest is checked, and the exit code says so."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from cli.harness import Run, WordEngine
from spawnlint.syntax.source import Source
from spawnlint.workspace import projects as projects_module

pytestmark = pytest.mark.usefixtures("word_engine")

BAD_FILES = {
    "binary.py": (b"\x7fELF\0\0", "error: binary.py: is no Python text: binary file"),
    "latin.py": (b"name = '\xe9'\n", "error: latin.py: is no Python text: invalid utf-8 at byte 8"),
    "cookie.py": (b"# coding: klingon\n", "error: cookie.py: is no Python text: unknown encoding klingon"),
}


def test_notebook(spawnlint: Run, here: Path) -> None:
    (here / "work.ipynb").write_text('{"cells": []}')
    result = spawnlint("check", "work.ipynb")
    assert result.complaints == [
        "error: work.ipynb: is a notebook; open it in an editor, or check what `jupyter nbconvert --to script` makes of it"
    ]
    assert result.code == 2


def test_missing_path(spawnlint: Run, here: Path) -> None:
    (here / "good.py").write_text("HAZARD\n")
    result = spawnlint("check", "gone.py", "good.py")
    assert result.complaints == ["error: gone.py: no such file or directory; check the spelling"]
    assert "good.py:1:1" in result.out
    assert result.code == 2


def test_directory_without_python_files(spawnlint: Run, here: Path) -> None:
    (here / "notes.txt").write_text("HAZARD\n")
    result = spawnlint("check")
    assert result.complaints == ["warning: no Python files found under the given paths"]
    assert (result.out, result.code) == ("All checks passed!\n", 0)


@pytest.mark.parametrize("name", BAD_FILES)
def test_undecodable_file(name: str, spawnlint: Run, here: Path) -> None:
    content, complaint = BAD_FILES[name]
    (here / name).write_bytes(content)
    (here / "good.py").write_text("HAZARD\n")
    result = spawnlint("check")
    assert [line.startswith(complaint) for line in result.complaints] == [True]
    assert "good.py:1:1" in result.out
    assert result.code == 2


def test_clean_is_not_claimed_for_what_was_not_read(spawnlint: Run, here: Path) -> None:
    (here / "binary.py").write_bytes(b"\0")
    result = spawnlint("check")
    assert result.out == "No hazards found; 1 path could not be checked.\n"


@pytest.mark.parametrize("text", ["", "\n", "def (:\n    )\n", "\ufeff", "x = 'é"])
def test_empty_and_broken_texts_are_no_trouble(text: str, spawnlint: Run, here: Path) -> None:
    (here / "odd.py").write_text(text, encoding="utf-8")
    result = spawnlint("check", "odd.py")
    assert (result.code, result.out, result.err) == (0, "All checks passed!\n", "")


def test_file_that_vanishes_and_file_that_is_forbidden(
    spawnlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("gone.py", "forbidden.py", "good.py"):
        (here / name).write_text("HAZARD\n")
    read = projects_module.read

    def reads(path: str) -> Source:
        if path.endswith("forbidden.py"):
            raise PermissionError(13, "Permission denied", path)
        if path.endswith("gone.py"):
            os.unlink(path)
        return read(path)

    monkeypatch.setattr(projects_module, "read", reads)
    result = spawnlint("check")
    assert result.complaints == [
        "error: forbidden.py: cannot be read: permission denied; check that it exists and its mode",
        "error: gone.py: cannot be read: no such file or directory; check that it exists and its mode",
    ]
    assert "good.py:1:1" in result.out
    assert result.code == 2


def test_directory_that_cannot_be_searched(spawnlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "closed").mkdir()
    (here / "good.py").write_text("HAZARD\n")
    scandir = os.scandir

    def scans(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", scans)
    result = spawnlint("check")
    assert result.complaints == ["error: closed: cannot be searched: permission denied; check its permissions"]
    assert "good.py:1:1" in result.out
    assert result.code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no sockets in directories")
def test_neither_file_nor_directory(spawnlint: Run, here: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("odd.py")
        result = spawnlint("check", "odd.py")
    assert result.complaints == ["error: odd.py: is neither a file nor a directory; name a Python file"]
    assert result.code == 2


def test_broken_configuration(spawnlint: Run, here: Path) -> None:
    (here / "pyproject.toml").write_text('[tool.spawnlint]\nstart-metod = "fork"\nexclude = ["old"]\n')
    (here / "good.py").write_text("HAZARD\n")
    (here / "old").mkdir()
    (here / "old" / "bad.py").write_text("HAZARD\n")
    result = spawnlint("check", "--output-format", "concise", "--quiet")
    assert result.complaints == [
        "error: pyproject.toml:2:1: unknown setting `start-metod`; did you mean `start-method`?; the rest of it counts"
    ]
    assert result.out == "good.py:1:1: SPN101 [*] `HAZARD` does not cross\n"
    assert result.code == 2


def test_engine_that_fails_on_one_file(spawnlint: Run, here: Path) -> None:
    (here / "bad.py").write_text("HAZARD CRASH\n")
    (here / "good.py").write_text("HAZARD\n")
    result = spawnlint("check", "--fix")
    assert result.complaints == [
        "error: bad.py: spawnlint failed: ZeroDivisionError: division by zero; please report this as a bug"
    ]
    assert (here / "good.py").read_text() == "mended\n"
    assert (here / "bad.py").read_text() == "HAZARD CRASH\n"
    assert result.code == 2


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["check", "--fax"], "error: No such option '--fax'"),
        (["check", "--start-method", "spoon"], "error: Invalid value for '--start-method'"),
        (["check", "--target-version", "2.7"], "error: Invalid value for '--target-version'"),
        (["check", "--config", "gone.toml"], "error: Invalid value for '--config'"),
        (["chuck"], "error: No such command 'chuck'"),
        (["server", "--tcp", "8765"], "error: Invalid value for --tcp"),
    ],
)
def test_wrong_usage(arguments: list[str], complaint: str, spawnlint: Run) -> None:
    result = spawnlint(*arguments)
    assert [line.startswith(complaint) for line in result.complaints] == [True]
    assert (result.out, result.code) == ("", 2)


def test_interrupt(spawnlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(WordEngine, "check", interrupted)
    (here / "good.py").write_text("HAZARD\n")
    result = spawnlint("check")
    assert (result.code, result.out, result.err.strip()) == (130, "", "")


def _process(here: Path, *arguments: str, **streams: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "spawnlint", *arguments]
    return subprocess.Popen(command, cwd=here, text=True, **streams)  # type: ignore[call-overload, no-any-return]


def test_reader_that_leaves(here: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as stdout:
        process = _process(here, "check", "gone.py", stdout=stdout, stderr=subprocess.PIPE)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors.splitlines()) == (
        2,
        ["error: gone.py: no such file or directory; check the spelling"],
    )


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="/dev/full is a device of Linux")
def test_full_disk(here: Path) -> None:
    with open("/dev/full", "w") as stdout:
        process = _process(here, "check", stdout=stdout, stderr=subprocess.PIPE)
        _, errors = process.communicate(timeout=60)
    assert errors.splitlines()[-1] == "error: the result could not be written: No space left on device"
    assert process.returncode == 2


def test_terminal_of_a_poor_encoding(here: Path) -> None:
    process = subprocess.run(
        [sys.executable, "-m", "spawnlint", "check", "нет-\udc80.py"],
        cwd=here,
        env={**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "1"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert process.returncode == 2
    assert process.stderr.startswith(b"error: \\u043d\\u0435\\u0442-\\udc80.py: no such file")

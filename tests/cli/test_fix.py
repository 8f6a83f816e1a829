"""`--fix`, `--unsafe-fixes` and `--diff`: what is written, what is left alone, and what is said about it."""

from __future__ import annotations

import os
import re
import stat
import sys
from pathlib import Path

import pytest

from cli.harness import Run
from spawnlint.syntax.source import Source
from spawnlint.workspace.writing import write

pytestmark = pytest.mark.usefixtures("word_engine")


@pytest.mark.parametrize(
    ("arguments", "text", "code", "summary"),
    [
        ([], "mended RISKY mended\n", 1, "Found 3 hazards (2 fixed, 1 remaining).\n1 fixable with"),
        (["--unsafe-fixes"], "mended mended mended\n", 0, "Found 3 hazards (3 fixed, 0 remaining).\n"),
    ],
)
def test_fix_goes_on_until_nothing_is_left(
    arguments: list[str], text: str, code: int, summary: str, spawnlint: Run, here: Path
) -> None:
    (here / "a.py").write_text("HAZARD RISKY HAZARD\n")
    result = spawnlint("check", "--fix", *arguments)
    assert (here / "a.py").read_text() == text
    assert (result.code, result.err) == (code, "")
    assert summary in result.out


@pytest.mark.parametrize("word", ["STUCK", "VAIN", "LAST"])
def test_a_fix_that_is_none_changes_nothing(word: str, spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text(word)
    result = spawnlint("check", "--fix")
    assert (here / "a.py").read_text() == word
    assert "Found 1 hazard." in result.out
    assert result.code == 1


@pytest.mark.parametrize(
    "content",
    [
        b"# HAZARD \xc3\xa9\n",
        b"\xef\xbb\xbf# HAZARD\n",
        b"# HAZARD\r\nx = 1\r\ny = 2\n",
        b"# HAZARD\rx = 1\r",
        b"# coding: latin-1\n# HAZARD \xe9",
        "# coding: koi8-r\nд = 'HAZARD' \f\u0434\n".encode("koi8-r"),
    ],
)
def test_every_other_byte_stays(content: bytes, spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_bytes(content)
    assert spawnlint("check", "--fix").code == 0
    assert (here / "a.py").read_bytes() == content.replace(b"HAZARD", b"mended")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_mode_stays_and_nothing_lies_about(spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text("HAZARD")
    (here / "a.py").chmod(0o750)
    spawnlint("check", "--fix")
    assert stat.S_IMODE((here / "a.py").stat().st_mode) == 0o750
    assert [path.name for path in here.iterdir()] == ["a.py"]


def test_a_link_stays_a_link(spawnlint: Run, here: Path) -> None:
    (here / "real").mkdir()
    (here / "real" / "a.txt").write_text("HAZARD")
    (here / "a.py").symlink_to("real/a.txt")
    assert spawnlint("check", "--fix").code == 0
    assert (here / "a.py").is_symlink()
    assert (here / "real" / "a.txt").read_text() == "mended"


def test_a_link_out_of_the_paths_is_not_written_through(spawnlint: Run, here: Path) -> None:
    outside = here.parent / "outside.py"
    outside.write_text("HAZARD")
    (here / "a.py").symlink_to(outside)
    (here / "b.py").write_text("HAZARD")
    result = spawnlint("check", "--fix")
    assert outside.read_text() == "HAZARD"
    assert (here / "b.py").read_text() == "mended"
    assert result.complaints == [
        "error: a.py: not fixed: it is a link out of the paths that were given; fix it by hand or name it outright"
    ]
    assert result.code == 2


@pytest.mark.parametrize(("forbidden", "why"), [("a.py", "it is read-only"), ("here", "its directory is read-only")])
def test_what_is_read_only_is_not_replaced(
    forbidden: str, why: str, spawnlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "a.py").write_text("HAZARD")
    monkeypatch.setattr(os, "access", lambda path, _: os.path.basename(path) != forbidden)
    result = spawnlint("check", "--fix")
    assert (here / "a.py").read_text() == "HAZARD"
    assert result.complaints == [f"error: a.py: not fixed: {why}; fix it by hand or name it outright"]
    assert result.code == 2


def test_a_link_named_outright_is_written_through(spawnlint: Run, here: Path) -> None:
    outside = here.parent / "outside.py"
    outside.write_text("HAZARD")
    (here / "a.py").symlink_to(outside)
    assert spawnlint("check", "--fix", "a.py").code == 0
    assert outside.read_text() == "mended"


def test_a_file_found_through_a_link_too_is_fixed_once(spawnlint: Run, here: Path) -> None:
    (here / "z.py").write_text("HAZARD")
    (here / "a.py").symlink_to("z.py")
    result = spawnlint("check", "--fix")
    assert (here / "z.py").read_text() == "mended"
    assert (result.code, result.out) == (0, "Found 1 hazard (1 fixed, 0 remaining).\n")


def _failing_write(monkeypatch: pytest.MonkeyPatch, name: str, before: object) -> None:
    """Does something to a file just before it is written."""

    def wrapped(path: str, source: Source, text: str) -> None:
        if path.endswith(name):
            assert callable(before)
            before(path)
        write(path, source, text)

    monkeypatch.setattr("spawnlint.cli.writing.write", wrapped)


def test_a_file_that_changed_meanwhile_is_not_overwritten(
    spawnlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "a.py").write_text("HAZARD")
    (here / "b.py").write_text("HAZARD")
    _failing_write(monkeypatch, "a.py", lambda path: Path(path).write_text("HAZARD, but newer"))
    result = spawnlint("check", "--fix")
    assert (here / "a.py").read_text() == "HAZARD, but newer"
    assert (here / "b.py").read_text() == "mended"
    assert result.complaints == ["error: a.py: not written: it changed while it was being fixed; try again"]
    assert "Found 2 hazards (1 fixed, 1 remaining)." in result.out
    assert result.code == 2


def test_a_file_that_vanished_meanwhile_is_not_made_again(
    spawnlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "a.py").write_text("HAZARD")
    _failing_write(monkeypatch, "a.py", os.unlink)
    result = spawnlint("check", "--fix")
    assert list(here.iterdir()) == []
    assert result.complaints == ["error: a.py: not written: no such file or directory; try again"]
    assert result.code == 2


def test_an_interrupted_write_leaves_the_old_file(spawnlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    (here / "a.py").write_text("HAZARD")
    monkeypatch.setattr(os, "fsync", full)
    result = spawnlint("check", "--fix")
    assert (here / "a.py").read_text() == "HAZARD"
    assert [path.name for path in here.iterdir()] == ["a.py"]
    assert result.complaints == ["error: a.py: not written: no space left on device; try again"]
    assert result.code == 2


def test_diff_writes_nothing_and_can_be_applied(spawnlint: Run, here: Path) -> None:
    before = {
        "a.py": b"x = 1\r\n\x0cHAZARD\r\n\r\ny = '\xc3\xa9'",
        "b.py": b"RISKY\n",
        "c.py": b"HAZARD\nHAZARD RISKY\n",
    }
    for name, content in before.items():
        (here / name).write_bytes(content)
    result = spawnlint("check", "--diff")
    assert {name: (here / name).read_bytes() for name in before} == before
    assert (result.code, result.complaints) == (1, ["note: would fix 3 hazards; 2 would remain"])
    assert result.out.startswith("--- a.py\n+++ a.py\n@@ -1,4 +1,4 @@\n x = 1")
    a, c = re.split(r"(?:^|\n)--- [ac].py\n\+\+\+ [ac].py\n@@ .* @@\n", result.out)[1:]
    assert _side(a, "-") == before["a.py"]
    assert _side(a, "+") == before["a.py"].replace(b"HAZARD", b"mended")
    assert _side(c, "-") == before["c.py"]
    assert _side(c, "+") == b"mended\nmended RISKY\n"


def _side(hunk: str, sign: str) -> bytes:
    """What a hunk that shows the whole of a file says the file is before (`-`) or after (`+`)."""
    hunk = hunk.replace("\n\\ No newline at end of file", "")
    rows = [row[1:] for row in hunk.split("\n") if row.startswith((" ", sign))]
    return "\n".join(rows).encode() + b"\n" * hunk.endswith("\n")


def test_diff_of_nothing(spawnlint: Run, here: Path) -> None:
    (here / "a.py").write_text("RISKY STUCK\n")
    result = spawnlint("check", "--diff")
    assert (result.code, result.out, result.err) == (0, "", "")

"""Which files a check finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from spawnlint.config import Settings, resolve
from spawnlint.workspace.files import find


def _tree(top: Path, *names: str) -> None:
    for name in names:
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def _found(here: Path, *paths: str) -> list[str]:
    found = find(paths or (".",), lambda directory: resolve(directory)[0])
    assert found.troubles == ()
    return [Path(path).relative_to(here).as_posix() for path in found.files]


def test_python_files_in_order_of_names(here: Path) -> None:
    _tree(here, "b.py", "a/c.pyw", "a/b.py", "a/b.pyc", "readme.md", "a/py")
    assert _found(here) == ["a/b.py", "a/c.pyw", "b.py"]


def test_each_file_once_and_a_named_file_whatever_it_is_called(here: Path) -> None:
    _tree(here, "a/x.py", "script")
    assert _found(here, "a", "a/x.py", "./a/../a", "script") == ["a/x.py", "script"]


@pytest.mark.parametrize("name", ["node_modules", ".venv", "venv", ".git", "__pycache__", "build", "dist"])
def test_default_excludes_and_how_to_search_there_all_the_same(name: str, here: Path) -> None:
    _tree(here, f"{name}/x.py", f"sub/{name}/deep/x.py", "a.py")
    assert _found(here) == ["a.py"]
    assert _found(here, name) == [f"{name}/x.py"]


def test_gitignore_files_of_a_repository(here: Path) -> None:
    _tree(here, ".git/HEAD", "a.py", "gen/x.py", "sub/gen/x.py", "sub/keep.py", "sub/top.py", "top.py", "sub/log_1.py")
    (here / ".gitignore").write_text("gen/\n/top.py\nlog_*\n!\n")
    (here / "sub" / ".gitignore").write_text("!log_1.py\n")
    assert _found(here) == ["a.py", "sub/keep.py", "sub/log_1.py", "sub/top.py"]
    assert _found(here, "sub") == ["sub/keep.py", "sub/log_1.py", "sub/top.py"]
    assert _found(here, "gen") == ["gen/x.py"]


def test_a_gitignore_above_that_is_in_no_repository_says_nothing(here: Path) -> None:
    _tree(here, "sub/a.py")
    (here / ".gitignore").write_text("a.py\n")
    assert _found(here, "sub") == ["sub/a.py"]


def test_exclude_is_relative_to_its_configuration(here: Path) -> None:
    _tree(here, "old/a.py", "sub/old/a.py", "sub/new_pb2.py", "build/a.py", "b.py")
    (here / "spawnlint.toml").write_text('exclude = ["/old", "*_pb2.py"]\n')
    assert _found(here) == ["b.py", "build/a.py", "sub/old/a.py"]
    assert _found(here, "sub") == ["sub/old/a.py"]
    assert _found(here, "old") == ["old/a.py"]


def test_links(here: Path) -> None:
    _tree(here, "real/a.py")
    (here / "loop").symlink_to(here, target_is_directory=True)
    (here / "again.py").symlink_to("real/a.py")
    (here / "dangling.py").symlink_to("nowhere")
    assert _found(here) == ["real/a.py"]


def test_settings_are_asked_for_by_absolute_directory(here: Path) -> None:
    _tree(here, "a/b.py")
    asked: set[str] = set()

    def settings_of(directory: str) -> Settings:
        asked.add(directory)
        return Settings()

    find(["a"], settings_of)
    assert asked == {str(here / "a")}

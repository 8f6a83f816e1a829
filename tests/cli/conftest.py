"""The command line in this process, on files of a directory of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cli.harness import Result, Run, WordEngine
from spawnlint.cli import check as check_module
from spawnlint.cli.main import main


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory."""
    directory = tmp_path / "here"
    directory.mkdir()
    monkeypatch.chdir(directory)
    return directory


@pytest.fixture
def spawnlint(here: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs `spawnlint` with arguments in `here`."""
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def run(*arguments: str) -> Result:
        monkeypatch.setattr(sys, "argv", ["spawnlint", *arguments])
        capfd.readouterr()
        with pytest.raises(SystemExit) as exit_:
            main()
        captured = capfd.readouterr()
        assert isinstance(exit_.value.code, int)
        return Result(exit_.value.code, captured.out, captured.err)

    return run


@pytest.fixture
def word_engine(monkeypatch: pytest.MonkeyPatch) -> type[WordEngine]:
    """Puts `WordEngine` in the place of the engine."""
    monkeypatch.setattr(check_module, "Engine", WordEngine)
    return WordEngine

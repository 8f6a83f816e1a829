"""Results kept on disk between runs: a SQLite file in a directory of its own. It never fails: without it work is done anew."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TypeVar

NAME = ".spawnlint_cache"
"""The directory, unless another is named."""
_FILE = "results.sqlite3"
_TABLE = "CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, value TEXT NOT NULL)"
_MOST = 50
"""Results that are kept; the oldest go first."""
_PATIENCE = 1.0
"""Seconds to wait for another process that is writing."""

_Answer = TypeVar("_Answer")


@dataclass(frozen=True)
class Cache:
    """Texts by key. Several processes may use one directory at once."""

    directory: str

    def get(self, key: str) -> str | None:
        """What was kept under a key; None if there is nothing, or nothing that can be read."""
        if not os.path.exists(self._file):
            return None
        row = self._do(lambda database: database.execute("SELECT value FROM results WHERE key = ?", (key,)).fetchone())
        return str(row[0]) if row is not None else None

    def put(self, key: str, value: str) -> None:
        """Keep a text under a key, if that is possible."""

        def kept(database: sqlite3.Connection) -> None:
            with database:
                database.execute("INSERT OR REPLACE INTO results VALUES (?, ?)", (key, value))
                database.execute(
                    "DELETE FROM results WHERE rowid <= (SELECT max(rowid) FROM results) - ?",
                    (_MOST,),
                )

        with suppress(OSError):
            _make(self.directory)
            self._do(kept)

    @property
    def _file(self) -> str:
        return os.path.join(self.directory, _FILE)

    def _do(self, action: Callable[[sqlite3.Connection], _Answer]) -> _Answer | None:
        """Act on the database; a damaged one is thrown away, and any other trouble means doing without."""
        for _ in range(2):
            try:
                with closing(sqlite3.connect(self._file, timeout=_PATIENCE)) as database:
                    database.execute(_TABLE)
                    return action(database)
            except sqlite3.OperationalError:
                return None
            except sqlite3.DatabaseError:
                try:
                    os.unlink(self._file)
                except OSError:
                    return None
        return None


def clean(directory: str) -> bool:
    """Delete what is kept in a directory, and the directory if nothing else is in it; returns whether there was any.

    Raises OSError.
    """
    if not os.path.exists(os.path.join(directory, _FILE)):
        return False
    for name in (_FILE, f"{_FILE}-journal", ".gitignore"):
        with suppress(FileNotFoundError):
            os.unlink(os.path.join(directory, name))
    with suppress(OSError):
        os.rmdir(directory)
    return True


def _make(directory: str) -> None:
    """Make a directory that version control ignores."""
    os.makedirs(directory, exist_ok=True)
    ignore = os.path.join(directory, ".gitignore")
    if not os.path.exists(ignore):
        with open(ignore, "w", encoding="utf-8") as file:
            file.write("# Made by spawnlint.\n*\n")

"""Texts written back over the files they came from, whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress

from spawnlint.syntax.source import Source, encode
from spawnlint.workspace.projects import read


class RefusedError(Exception):
    """A file must not be written; the message says why."""


def refusal(path: str, within: Iterable[str]) -> str | None:
    """Why a file must not be written, or None: it has to be writable and really lie in one of the given paths."""
    real = os.path.realpath(path)
    if not any(_contains(os.path.realpath(each), real) for each in within):
        return "it is a link out of the paths that were given"
    if not os.access(real, os.W_OK):
        return "it is read-only"
    if not os.access(os.path.dirname(real), os.W_OK):
        return "its directory is read-only"
    return None


def write(path: str, before: Source, text: str) -> None:
    """Replace a file's text in one step, keeping its encoding, byte-order mark, mode, owner and links to it.

    Raises RefusedError if the file no longer says what was read, or cannot say the new text; and OSError.
    """
    real = os.path.realpath(path)
    if read(real).text != before.text:
        raise RefusedError("it changed while it was being fixed")
    try:
        content = encode(text, before)
    except UnicodeEncodeError as error:
        raise RefusedError(f"its encoding, {before.encoding}, lacks {error.object[error.start]!r}") from error
    descriptor, temporary = tempfile.mkstemp(prefix=".spawnlint-", dir=os.path.dirname(real))
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _copy_owner(real, temporary)
        shutil.copymode(real, temporary)
        os.replace(temporary, real)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _contains(outer: str, inner: str) -> bool:
    return inner == outer or inner.startswith(outer.rstrip(os.sep) + os.sep)


def _copy_owner(source: str, target: str) -> None:
    if sys.platform != "win32":
        status = os.stat(source)
        with suppress(PermissionError):
            os.chown(target, status.st_uid, status.st_gid)

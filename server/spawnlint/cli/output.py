"""The two streams: results on one, what went wrong on the other, both for any terminal and any pipe."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from contextlib import suppress
from typing import TextIO

import click


def prepare() -> None:
    """Let both streams take any text: what their encoding lacks is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def show(text: str) -> None:
    """Write a result to standard output. Raises OSError if it can't be written, but not if nobody reads it any more."""
    _echo(text, error=False)


def tell(text: str) -> None:
    """Write a report to standard error, where standard output takes something else."""
    _echo(text, error=True)


def show_bytes(data: bytes) -> None:
    """Write bytes to standard output as they are. Raises OSError as `show` does."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        abandon(sys.stdout)


def save(path: str, text: str) -> None:
    """Write a report to a file, in one step and without styles. Raises OSError."""
    real = os.path.realpath(path)
    descriptor, temporary = tempfile.mkstemp(prefix=".spawnlint-", dir=os.path.dirname(real))
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(click.unstyle(text))
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, real)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def say(level: str, message: str) -> None:
    """Write one line, an `error`, `warning` or `note`, to standard error, whatever line ends the message has."""
    _echo(f"{click.style(level, fg=_COLOURS[level], bold=True)}: {' '.join(message.split())}\n", error=True)


def abandon(stream: TextIO) -> None:
    """Give up a stream that takes no more text, so that closing it at exit fails no second time."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, stream.fileno())
    os.close(null)


def _echo(text: str, error: bool) -> None:
    try:
        click.echo(text, nl=False, err=error, color=_colour())
    except BrokenPipeError:
        abandon(sys.stderr if error else sys.stdout)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


def _colour() -> bool | None:
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None

"""What goes wrong with one file or directory while the rest goes on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """A path, as the user would write it, what is wrong with it and what to do about it."""

    path: str
    message: str


def reason(error: OSError) -> str:
    """The system's own words for an error, begun in lower case."""
    text = error.strerror or type(error).__name__
    return text[:1].lower() + text[1:]

"""Bytes of a Python file to text and back, losing nothing: row ends, form feeds and byte-order mark stay."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_COOKIE = re.compile(rb"[ \t\f]*#[^\r\n]*?coding[:=][ \t]*([-\w.]+)")
_TRIVIAL_ROW = re.compile(rb"[ \t\f]*(?:#[^\r\n]*)?(?:\r\n?|\n)")


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file and how it was written down."""

    text: str
    encoding: str
    """The codec's name as Python normalises it, without a byte-order mark."""
    bom: bool


class UndecodableSource(Exception):  # noqa: N818 (says what the source is)
    """Bytes that are no Python text."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        """Why, in one line."""


def decode(data: bytes) -> Source:
    """The text of a file by its byte-order mark and coding cookie (PEP 263), else UTF-8. Raises UndecodableSource."""
    if b"\0" in data:
        raise UndecodableSource("binary file")
    bom = data.startswith(codecs.BOM_UTF8)
    if bom:
        data = data[len(codecs.BOM_UTF8) :]
    encoding = _encoding(data)
    if bom and encoding != "utf-8":
        raise UndecodableSource(f"byte-order mark of UTF-8, but a coding cookie for {encoding}")
    try:
        return Source(codecs.decode(data, encoding), encoding, bom)
    except UnicodeDecodeError as error:
        raise UndecodableSource(f"invalid {encoding} at byte {error.start + len(codecs.BOM_UTF8) * bom}") from error
    except UnicodeError as error:
        raise UndecodableSource(f"invalid {encoding}") from error


def encode(text: str, like: Source) -> bytes:
    """The bytes of a text, written down like a source. Raises UnicodeEncodeError for what its encoding lacks."""
    return codecs.BOM_UTF8 * like.bom + text.encode(like.encoding)


def _encoding(data: bytes) -> str:
    """The codec that a cookie in the first two rows names, else UTF-8."""
    cookie = _COOKIE.match(data)
    if cookie is None and (first_row := _TRIVIAL_ROW.match(data)):
        cookie = _COOKIE.match(data, first_row.end())
    if cookie is None:
        return "utf-8"
    name = cookie[1].decode("ascii")
    try:
        codec = codecs.lookup(name)
        "".encode(codec.name)
    except (LookupError, UnicodeError) as error:
        raise UndecodableSource(f"unknown encoding {name}") from error
    return "utf-8" if codec.name == "utf-8-sig" else codec.name

"""Bytes to text and back."""

from __future__ import annotations

import pytest

from spawnlint.syntax.source import Source, UndecodableSource, decode, encode


@pytest.mark.parametrize(
    ("data", "source"),
    [
        (b"", Source("", "utf-8", bom=False)),
        ("x = 'é'\r\ny\r\f\u2028\n".encode(), Source("x = 'é'\r\ny\r\f\u2028\n", "utf-8", bom=False)),
        (b"\xef\xbb\xbfx = 1\r\n", Source("x = 1\r\n", "utf-8", bom=True)),
        (b"\xef\xbb\xbf# coding: utf-8\n", Source("# coding: utf-8\n", "utf-8", bom=True)),
        (b"# -*- coding: latin-1 -*-\n\xe9", Source("# -*- coding: latin-1 -*-\n\xe9", "iso8859-1", bom=False)),
        (
            b"#!\r# vim: set fileencoding=cp1252 :\r\x80",
            Source("#!\r# vim: set fileencoding=cp1252 :\r€", "cp1252", bom=False),
        ),
        (b"\n\n# coding: latin-1\n", Source("\n\n# coding: latin-1\n", "utf-8", bom=False)),
        (b"x = 1\n# coding: latin-1\n", Source("x = 1\n# coding: latin-1\n", "utf-8", bom=False)),
        (b"# coding: utf-8-sig\n", Source("# coding: utf-8-sig\n", "utf-8", bom=False)),
    ],
)
def test_decoded_and_encoded_again(data: bytes, source: Source) -> None:
    decoded = decode(data)
    assert decoded == source
    assert encode(decoded.text, decoded) == data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"x = 1\0", "binary file"),
        (b"x = '\xe9'\n", "invalid utf-8 at byte 5"),
        (b"\xef\xbb\xbf\xe9", "invalid utf-8 at byte 3"),
        (b"# coding: ascii\n\xe9", "invalid ascii at byte 16"),
        (b"# coding: klingon\n", "unknown encoding klingon"),
        (b"# coding: rot13\n", "unknown encoding rot13"),
        (b"# coding: hex\n", "unknown encoding hex"),
        (b"\xef\xbb\xbf# coding: latin-1\n", "byte-order mark of UTF-8, but a coding cookie for iso8859-1"),
    ],
)
def test_undecodable(data: bytes, reason: str) -> None:
    with pytest.raises(UndecodableSource) as raised:
        decode(data)
    assert raised.value.reason == str(raised.value) == reason


def test_text_that_its_encoding_lacks() -> None:
    with pytest.raises(UnicodeEncodeError):
        encode("# coding: ascii\né", decode(b"# coding: ascii\n"))

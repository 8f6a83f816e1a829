"""Incremental edits give the text that a full one would, in every encoding, whatever the text is made of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types

from lsp.editor import UNITS, Text, uri_of
from spawnlint.lsp.documents import Documents
from spawnlint.syntax.document import Encoding

PIECES = ["a", "(", '"""', "\n", "\r", "\r\n", "\x0c", "\u2028", "\x85", "é", "🦀", "def f():\n", "    x\n"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
EDITS = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99), TEXTS), max_size=6)


def inside_a_line_end(text: str, offset: int) -> bool:
    return text[offset - 1 : offset + 1] == "\r\n"


@pytest.mark.parametrize("encoding", UNITS)
@settings(deadline=None)
@given(TEXTS, EDITS)
def test_incremental_edits_give_the_text_of_full_ones(
    encoding: str, text: str, edits: list[tuple[int, int, str]]
) -> None:
    documents = Documents(Encoding(encoding))
    documents.open(types.TextDocumentItem(uri_of("a.py"), "python", 0, text))
    for version, (one, other, new) in enumerate(edits, 1):
        start, end = sorted((min(one, len(text)), min(other, len(text))))
        if inside_a_line_end(text, start) or inside_a_line_end(text, end):
            continue
        before = Text(text, encoding)
        change = types.TextDocumentContentChangePartial(types.Range(before.position(start), before.position(end)), new)
        documents.change(types.VersionedTextDocumentIdentifier(version, uri_of("a.py")), [change])
        text = text[:start] + new + text[end:]
        document = documents.get(uri_of("a.py"))
        assert document is not None
        assert (document.text.text, document.version) == (text, version)

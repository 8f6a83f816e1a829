"""Cells as one text: what only IPython understands becomes comments, and no character moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spawnlint.syntax.document import Document
from spawnlint.syntax.notebook import Cells, python_of


@pytest.mark.parametrize(
    ("cell", "python"),
    [
        ("%matplotlib inline\nx = 1", "#matplotlib inline\nx = 1"),
        ("  !ls\n", "  #ls\n"),
        ("print?\nx.y??\nx = 1", "#rint?\n#.y??\nx = 1"),
        ("?print", "#print"),
        ("%%bash\nls -l\n  cd x", "#%bash\n#s -l\n  #d x"),
        ("x = (a\n    % b)", "x = (a\n    % b)"),
        ("x = a if b else c\n", "x = a if b else c\n"),
    ],
)
def test_magic_becomes_a_comment_of_the_same_length(cell: str, python: str) -> None:
    assert python_of(cell) == python


def test_each_cell_begins_on_a_row_of_its_own() -> None:
    cells = Cells.of(["a = 1", "b = 2\n", "", "c"])
    assert cells.text == "a = 1\nb = 2\n\nc\n"
    assert cells.starts == (0, 6, 12, 13)
    assert Cells.of([]).text == ""


TEXTS = st.lists(st.sampled_from(["a", "def f():\n", "    x\n", "\n", "\r\n", "\r", "(", '"""', "class A:\n"])).map(
    "".join
)


@given(TEXTS, TEXTS)
def test_replacing_all_of_a_text_gives_the_other_one(before: str, after: str) -> None:
    document = Document.of(before)
    changed = document.replaced(after)
    assert changed.text == after
    assert [piece.text for piece in changed.pieces] == [piece.text for piece in Document.of(after).pieces]


def test_what_does_not_differ_is_shared() -> None:
    document = Document.of("a = 1\nb = 2\nc = 3\n")
    changed = document.replaced("a = 1\nb = 4\nc = 3\n")
    assert changed.pieces[0] is document.pieces[0]
    assert changed.pieces[-1] is document.pieces[-1]
    assert document.replaced(document.text) is document

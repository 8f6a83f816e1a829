"""Documents against plain strings, for texts made of what is hard about Python's rows, quotes and columns."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from spawnlint.syntax.document import Document, Encoding, Piece, Position

FRAGMENTS = (
    *("\n", "\r\n", "\r", "\f", "\u2028", "\x85", " ", "    ", "\t", "\\", "\\\n"),
    *('"', "'", '"""', "'''", "(", ")", "[", "]", "{", "}", "#", ":", ";", "@", "é", "漢", "😀", "\ud83d"),
    *("x = 1\n", "else:\n", "@deco\n", "class A:\n", "class B(A):\r\n", "def f():\n", "async def g(a,\n      b):\n"),
    *(
        "    x = 2\n",
        "    def m(self):\n",
        "        pass\n",
        "    @property\n",
        "  y = 3\n",
        "    else:\n",
        "\tz = 1\n",
    ),
    *('    """Doc.\n', '    """Doc."""\n', 's = """\n', '"""\n', "import a\n", "from b import c\n", "# note\n", "\n\n"),
    *(
        'if __name__ == "__main__":\n',
        "    f('😀')  # é\n",
        "try: pass\n",
        "except E: pass\n",
        'f"""{x}\n',
        "class C: pass\n",
    ),
)
STATEMENTS = (
    *(
        "x = 1\n",
        "class A:\n    a = 1\n\n    def m(self):\n        pass\n",
        "def f():\n    pass\n",
        "f()\r\n",
        "# note\n",
    ),
    *("class B:\n  b = 1\n  @deco\n  def m(self): pass\n", 'def g():\n    """Doc."""\n', "import a\n", "    y = 2\n"),
)
RARE = ("s = '''\n", 's = """\n', "x = (\n", "    def m(self):\n        '''Doc.'''\n", "'''\n", "@deco\n", "else:\n")
SNIPPETS = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)
PROGRAMS = st.lists(st.sampled_from(STATEMENTS * 3 + RARE), min_size=10, max_size=50).map("".join)
TEXTS = st.one_of(SNIPPETS, PROGRAMS)
CONTENTS = st.lists(st.sampled_from(FRAGMENTS), max_size=3).map("".join)
ENCODINGS = st.sampled_from(Encoding)

quick = settings(derandomize=True, deadline=None, max_examples=400)


@dataclass(frozen=True)
class Edit:
    start: Position
    end: Position
    content: str


POSITIONS = st.builds(Position, st.integers(0, 60), st.integers(0, 12))
EDITS = st.builds(Edit, POSITIONS, POSITIONS, CONTENTS)


def rows_of(text: str) -> list[str]:
    """The rows of a text, row ends included, the last one without."""
    rows = [""]
    for index, character in enumerate(text):
        rows[-1] += character
        if character == "\n" or (character == "\r" and text[index + 1 : index + 2] != "\n"):
            rows.append("")
    return rows


def units(text: str, encoding: Encoding) -> int:
    """The length of a text in the units of an encoding."""
    sizes = {Encoding.UTF8: ("utf-8", 1), Encoding.UTF16: ("utf-16-le", 2), Encoding.UTF32: ("utf-32-le", 4)}
    codec, size = sizes[encoding]
    return sum(len(character.encode(codec, "surrogatepass")) // size for character in text)


def offset_in(text: str, position: Position, encoding: Encoding) -> int:
    """What the protocol means by a position."""
    rows = rows_of(text)
    if position.row >= len(rows):
        return len(text)
    row = rows[position.row].rstrip("\r\n")
    column = max(column for column in range(len(row) + 1) if units(row[:column], encoding) <= position.column)
    return sum(map(len, rows[: position.row])) + column


def shape(document: Document) -> list[tuple[object, ...]]:
    return [(piece.text, piece.level, piece.indent, piece.recovered, piece.reach) for piece in document.pieces]


@quick
@given(st.one_of(TEXTS, st.text()))
def test_pieces_joined_are_the_text(text: str) -> None:
    document = Document.of(text)
    assert "".join(piece.text for piece in document.pieces) == text == document.text
    assert all(piece.text for piece in document.pieces)


@quick
@given(SNIPPETS)
def test_pieces_end_where_rows_end(text: str) -> None:
    document = Document.of(text)
    row_starts = {sum(map(len, rows_of(text)[:row])) for row in range(len(rows_of(text)))}
    assert {document.start_of(piece) for piece in document.pieces} <= row_starts


@settings(quick, max_examples=1000)
@given(TEXTS, st.lists(EDITS, min_size=1, max_size=6), ENCODINGS)
def test_edits_are_those_of_a_plain_string_and_cut_like_the_whole(
    text: str, edits: list[Edit], encoding: Encoding
) -> None:
    document = Document.of(text)
    for edit in edits:
        start = offset_in(text, edit.start, encoding)
        end = max(start, offset_in(text, edit.end, encoding))
        text = text[:start] + edit.content + text[end:]
        document = document.edited(edit.start, edit.end, edit.content, encoding)
        assert document.text == text
        assert shape(document) == shape(Document.of(text))


def same_at_start(left: list[tuple[object, ...]], right: list[tuple[object, ...]]) -> int:
    """How many items two lists have in common before the first that differs."""
    return next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))


@settings(quick, max_examples=600)
@given(TEXTS, EDITS)
def test_pieces_that_an_edit_leaves_as_they_were_are_shared(text: str, edit: Edit) -> None:
    old = Document.of(text)
    new = old.edited(edit.start, edit.end, edit.content, Encoding.UTF32)
    start = old.offset(edit.start)
    end = max(start, old.offset(edit.end))
    before = [piece for piece in old.pieces if old.start_of(piece) + len(piece.text) <= start]
    before = before[: same_at_start(shape(old), shape(new))]
    behind = [piece for piece in old.pieces[1:] if old.start_of(piece) >= end]
    behind = behind[max(len(behind) - same_at_start(shape(old)[::-1], shape(new)[::-1]), 0) :]
    assert list(map(id, before)) == list(map(id, new.pieces[: len(before)]))
    assert list(map(id, behind)) == list(map(id, new.pieces[len(new.pieces) - len(behind) :]))
    assert len(set(map(id, new.pieces))) == len(new.pieces)


@quick
@given(SNIPPETS, ENCODINGS)
def test_positions_round_trip(text: str, encoding: Encoding) -> None:
    document = Document.of(text)
    for offset in range(len(text) + 1):
        position = document.position(offset, encoding)
        inside_row_end = text[max(offset - 1, 0) : offset + 1] == "\r\n"
        assert document.offset(position, encoding) == offset - inside_row_end
        assert offset_in(text, position, encoding) == offset - inside_row_end


@quick
@given(SNIPPETS, POSITIONS, ENCODINGS)
def test_offsets_are_clamped_and_rounded_down(text: str, position: Position, encoding: Encoding) -> None:
    assert Document.of(text).offset(position, encoding) == offset_in(text, position, encoding)


@quick
@given(SNIPPETS)
def test_row_texts(text: str) -> None:
    document = Document.of(text)
    rows = rows_of(text)
    assert [document.row_text(row) for row in range(len(rows))] == [row.rstrip("\r\n") for row in rows]


@quick
@given(TEXTS)
def test_starts_add_up(text: str) -> None:
    document = Document.of(text)
    before: list[Piece] = []
    for piece in document.pieces:
        assert document.start_of(piece) == sum(len(earlier.text) for earlier in before)
        before.append(piece)

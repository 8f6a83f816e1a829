"""Documents: positions in three encodings, edits that share what they do not touch."""

from __future__ import annotations

import pytest

from spawnlint.syntax.document import Document, Encoding, Level, Piece, Position

UTF8, UTF16, UTF32 = Encoding.UTF8, Encoding.UTF16, Encoding.UTF32


def insert(document: Document, row: int, column: int, content: str) -> Document:
    return document.edited(Position(row, column), Position(row, column), content, UTF32)


def texts(document: Document) -> list[str]:
    return [piece.text for piece in document.pieces]


def test_empty_document() -> None:
    document = Document.of("")
    assert (document.text, document.pieces, document.row_text(0)) == ("", (), "")
    assert document.position(0) == Position(0, 0)
    assert document.offset(Position(3, 3)) == 0
    assert texts(insert(document, 0, 0, "x = 1\ny = 2\n")) == ["x = 1\n", "y = 2\n"]


@pytest.mark.parametrize(
    ("encoding", "columns"),
    [(UTF8, [0, 1, 3, 6, 10, 11]), (UTF16, [0, 1, 2, 3, 5, 6]), (UTF32, [0, 1, 2, 3, 4, 5])],
)
def test_columns(encoding: Encoding, columns: list[int]) -> None:
    document = Document.of("x = 1\r\naé漢😀z\r\n")
    assert [document.position(7 + index, encoding) for index in range(6)] == [Position(1, column) for column in columns]
    assert [document.offset(Position(1, column), encoding) for column in columns] == list(range(7, 13))


@pytest.mark.parametrize(("encoding", "inside"), [(UTF8, (7, 8, 9)), (UTF16, (4,))])
def test_a_column_inside_a_character_is_that_of_the_character(encoding: Encoding, inside: tuple[int, ...]) -> None:
    document = Document.of("aé漢😀z")
    assert {document.offset(Position(0, column), encoding) for column in inside} == {3}


@pytest.mark.parametrize("encoding", Encoding)
def test_positions_past_the_end_are_clamped(encoding: Encoding) -> None:
    document = Document.of("é\r\n\n漢\r\fb")
    assert [document.offset(Position(row, 99), encoding) for row in range(5)] == [1, 3, 5, 8, 8]


def test_rows_end_at_line_ends_only() -> None:
    document = Document.of("a\r\nb\rc\n\nd\f\x0b\x85\u2028e")
    assert [document.row_text(row) for row in range(5)] == ["a", "b", "c", "", "d\f\x0b\x85\u2028e"]
    for row in (-1, 5):
        with pytest.raises(IndexError):
            document.row_text(row)


def test_between_cr_and_lf_is_the_end_of_the_row() -> None:
    assert Document.of("ab\r\nc").position(3) == Position(0, 2)


def test_a_piece_of_another_document_has_no_start() -> None:
    document, other = Document.of("x = 1\nx = 1\n"), Document.of("x = 1\nx = 1\n")
    assert [document.start_of(piece) for piece in document.pieces] == [0, 6]
    with pytest.raises(KeyError):
        document.start_of(other.pieces[0])


def test_pieces_are_compared_by_identity() -> None:
    assert Piece("x\n", Level.TOP) != Piece("x\n", Level.TOP)


PROGRAM = "".join(f"x{number} = {number}\n" for number in range(20))


def test_an_edit_shares_all_other_pieces() -> None:
    document = Document.of(PROGRAM)
    edited = insert(document, 10, 2, "0")
    assert edited.pieces[10].text == "x100 = 10\n"
    shared = [old is new for old, new in zip(document.pieces, edited.pieces, strict=True)]
    assert shared == [number != 10 for number in range(20)]
    assert document.text == PROGRAM


def test_a_row_end_between_pieces_deleted_and_made_again() -> None:
    document = Document.of(PROGRAM)
    joined = document.edited(Position(10, 99), Position(11, 0), " + ", UTF32)
    assert texts(joined)[9:12] == ["x9 = 9\n", "x10 = 10 + x11 = 11\n", "x12 = 12\n"]
    assert texts(joined.edited(Position(10, 8), Position(10, 11), "\n", UTF32)) == texts(document)


def test_half_a_row_end_joins_its_other_half() -> None:
    document = Document.of("x = 1\n\ny = 2\nz = 3\n")
    edited = insert(document, 1, 0, "\r")
    assert edited.text == "x = 1\n\r\ny = 2\nz = 3\n"
    assert [edited.row_text(row) for row in range(4)] == ["x = 1", "", "y = 2", "z = 3"]
    carriage_returns = Document.of("x = 1\ry = 2\r")
    edited = insert(carriage_returns, 1, 0, "\n")
    assert texts(edited) == ["x = 1\r\n", "y = 2\r"]
    assert edited.position(7) == Position(1, 0)


def test_a_bracket_opened_and_closed_again() -> None:
    document = Document.of(PROGRAM + "def f(): pass\n")
    opened = insert(document, 10, 6, "(")
    assert [piece.recovered for piece in opened.pieces] == [False] * 10 + [True, False]
    closed = opened.edited(Position(10, 6), Position(10, 7), "", UTF32)
    assert texts(closed) == texts(document)
    assert closed.pieces[-1] is document.pieces[-1]


def test_quotes_typed_far_behind_close_a_string() -> None:
    document = Document.of('s = """\n' + "import a\n" * 50)
    assert (document.pieces[0].recovered, len(document.pieces)) == (True, 51)
    closed = insert(document, 40, 0, '"""\n')
    assert texts(closed) == ['s = """\n' + "import a\n" * 39 + '"""\n'] + ["import a\n"] * 11


def test_an_edit_far_behind_an_unclosed_string_shares_what_it_leaves() -> None:
    document = Document.of('s = """\n' + "import a\n" * 50)
    edited = insert(document, 40, 8, "b")
    shared = [old is new for old, new in zip(document.pieces, edited.pieces, strict=True)]
    assert shared == [number != 40 for number in range(51)]


def test_a_class_line_typed_above_an_indented_text() -> None:
    edited = insert(Document.of("    x = 1\n    y = 2\n"), 0, 0, "class A:\n")
    assert [(piece.level, piece.indent) for piece in edited.pieces] == [
        (Level.HEAD, 0),
        (Level.MEMBER, 4),
        (Level.MEMBER, 4),
    ]


def test_an_edit_whose_end_lies_before_its_start_inserts() -> None:
    document = Document.of("x = 1\ny = 2\n")
    assert document.edited(Position(1, 0), Position(0, 0), "z\n", UTF32).text == "x = 1\nz\ny = 2\n"

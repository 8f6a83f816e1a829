"""What a piece is: each rule of the cutter on a small text, and all of them on the standard library."""

from __future__ import annotations

import ast
import sysconfig
from pathlib import Path

import pytest

from spawnlint.syntax.document import Document, Level, Piece
from spawnlint.syntax.source import decode

TOP, HEAD, MEMBER = Level.TOP, Level.HEAD, Level.MEMBER


def pieces_of(text: str) -> tuple[Piece, ...]:
    pieces = Document.of(text).pieces
    assert "".join(piece.text for piece in pieces) == text
    return pieces


def cuts(text: str) -> list[tuple[Level, str]]:
    return [(piece.level, piece.text) for piece in pieces_of(text)]


@pytest.mark.parametrize(
    "tops",
    [
        pytest.param(["x = 1\n", "y = 2\n"], id="statements"),
        pytest.param(["x = 1; y = 2\n", "z = 3"], id="joined by semicolon, no row end at the end"),
        pytest.param(["#!/bin/python\n\n# note\nx = 1\n"], id="trivia before the first statement"),
        pytest.param(["# note\n\n"], id="trivia only"),
        pytest.param(["x = 1\n\n# note\n  # other\n\f\n", "y = 2\n# end"], id="trivia behind a statement"),
        pytest.param(["x = 1\r\n\r\n", "y = 2\r", "z = 3\n"], id="row ends"),
        pytest.param(["x = '\x0b\x85\u2028'\n", "y = 2\n"], id="not row ends"),
        pytest.param(["x = (1,\n2,\n)\n", "y = [\n# ]\n']'\n]\n", "z = {\n}\n"], id="brackets"),
        pytest.param(["x = 1 + \\\n2\n", "y = '\\\n'\n", "z = 3\n"], id="backslashes"),
        pytest.param(["x = 1)\n", "y = 2\n"], id="closing bracket too many"),
        pytest.param(["if a:\n    b\nelif c:\n    d\n# note\nelse:\n    e\n", "f\n"], id="if"),
        pytest.param(["try:\n    a\nexcept B:\n    c\nelse: d\nfinally:\n    e\n", "elsewhere = 1\n"], id="try"),
        pytest.param(["@a\n@b(\n1)\n\n# note\ndef f():\n    pass\n", "@c\nasync def g(): pass\n"], id="decorators"),
        pytest.param(["match x:\n    case 1:\n        pass\n", "y\n"], id="match"),
        pytest.param(["class A: pass\n", "class B: x = 1; y = 2\n", "z\n"], id="classes in one row"),
        pytest.param(["class A:\n", "x = 1\n"], id="class without a body yet"),
        pytest.param(["if a:\n    class B:\n        x = 1\n        y = 2\n", "c\n"], id="class in a block"),
        pytest.param(["    x = 1\n", "y = 2\n"], id="indented start"),
        pytest.param(['s = """\ndef f():\n  pass\n"""\n', "t\n"], id="code in a string"),
        pytest.param(["s = f(r'''\nimport a\n''', b)\n", "t\n"], id="code in a string that is an argument"),
        pytest.param(
            ["s = '''\nclass A:\n    def f(self):\n''' % b\n", "t\n"], id="code in a string that is formatted"
        ),
        pytest.param(['s = """\nimport a\n\\"""\nb"""\n', "t\n"], id="escaped quotes"),
        pytest.param(['def f():\n    """Doc\n\nfrom here on.\n    """\n', "t\n"], id="docstring at column 0"),
        pytest.param(["s = 'it\n", 't = "is\n', "u = 1\n"], id="unclosed single quotes"),
        pytest.param(['s = """\nx = 1\n'], id="unclosed string and no statement that shows it"),
    ],
)
def test_top_level(tops: list[str]) -> None:
    assert cuts("".join(tops)) == [(TOP, text) for text in tops]
    assert not any(piece.recovered for piece in pieces_of("".join(tops)))


def test_empty_text_has_no_pieces() -> None:
    assert pieces_of("") == ()


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param(
            [
                (HEAD, "@deco\nclass A(B,\n  C):  # note\n\n    # first\n"),
                (MEMBER, '    """Doc."""\n\n'),
                (MEMBER, "    x = 1\n"),
                (MEMBER, "    @property\n    # note\n    def f(self):\n        return 1\n\n"),
                (MEMBER, "    if x:\n        y = 1\n    else:\n        y = 2\n"),
                (MEMBER, "    class Inner:\n        z = 1\n        def g(self): pass\n"),
                (MEMBER, "    async def h(self): pass\n\n# after\n"),
                (TOP, "x = 1\n"),
            ],
            id="members",
        ),
        pytest.param(
            [(HEAD, "class A:\n"), (MEMBER, "\tx = 1\n"), (MEMBER, "        y = 1\n"), (TOP, "z\n")],
            id="a tab is eight columns",
        ),
        pytest.param(
            [(HEAD, "class A:\n"), (MEMBER, "    x = 1\n  y = 2\n      z = 3\n"), (MEMBER, "    u = 4\n")],
            id="other indentations continue a member",
        ),
        pytest.param(
            [(HEAD, "class A:\n"), (MEMBER, "    @deco\n"), (TOP, "x = 1\n")],
            id="a decorator does not hold what is outside of its class",
        ),
        pytest.param(
            [(HEAD, "class A:\n"), (MEMBER, "    x = 1\n"), (HEAD, "class B:\n"), (MEMBER, "  y = 2\n")],
            id="class after class",
        ),
    ],
)
def test_classes(expected: list[tuple[Level, str]]) -> None:
    assert cuts("".join(text for _, text in expected)) == expected


def test_a_member_knows_its_indentation() -> None:
    assert [piece.indent for piece in pieces_of("class A:\n  x = 1\n  y = 2\nz = 3\n")] == [0, 2, 2, 0]


RESTARTS = ["def f(): pass\n", "async def f(): pass\n", "class A: pass\n", "@deco\ndef f(): pass\n", "import a\n"]
RESTARTS += ["from a import b\n", 'if __name__ == "__main__":\n    pass\n']
UNCLOSED = [
    "x = f(1,\n\n",
    "x = [(\ny = 2\n",
    'x = """\n',
    "def g():\n    '''Doc.\n\n    return 1\n",
    'x = {\'a\': """b\n',
]


@pytest.mark.parametrize("restart", RESTARTS)
@pytest.mark.parametrize("unclosed", UNCLOSED)
def test_what_is_unclosed_ends_at_a_statement(unclosed: str, restart: str) -> None:
    broken, *rest = pieces_of("a = 0\n" + unclosed + restart + "z = 1\n")[1:]
    assert (broken.text, broken.recovered) == (unclosed, True)
    assert [(piece.text, piece.recovered) for piece in rest] == [(restart, False), ("z = 1\n", False)]


@pytest.mark.parametrize(
    "restart", ["    def f(self): pass\n", "    class B: pass\n", "    @a\n    async def f(): pass\n"]
)
@pytest.mark.parametrize("unclosed", ["    x = f(1,\n", "    def g(self):\n        '''Doc.\n        return (1)\n"])
def test_what_is_unclosed_in_a_member_ends_at_the_next(unclosed: str, restart: str) -> None:
    head, broken, *rest = pieces_of("class A:\n" + unclosed + restart + "    z = 1\n")
    assert (head.level, broken.text, broken.recovered) == (HEAD, unclosed, True)
    assert [(piece.text, piece.recovered) for piece in rest] == [(restart, False), ("    z = 1\n", False)]


def test_an_unclosed_class_line_does_not_swallow_its_members() -> None:
    head, *members = pieces_of("class A(B:\n\n    def f(self): pass\n    def g(self): pass\n")
    assert (head.level, head.text, head.recovered) == (HEAD, "class A(B:\n\n", True)
    assert [piece.text for piece in members] == ["    def f(self): pass\n", "    def g(self): pass\n"]


@pytest.mark.parametrize(
    "later",
    [
        pytest.param('def g():\n    """Doc."""\n', id="docstring"),
        pytest.param('def g(a,\n      b):\n    r"""\n    Doc.\n    """\n', id="docstring on rows of its own"),
        pytest.param('import a\nT = """\\\ntext\n"""\n', id="assigned text"),
        pytest.param('import a\nf(x, """\ntext\n""")\n', id="argument"),
        pytest.param('import a\nT = f"""text\n"""\n', id="text that follows at once"),
    ],
)
def test_closing_quotes_that_open_a_later_string(later: str) -> None:
    broken, *rest = pieces_of('def f():\n    """Doc.\n    return 1\n\n' + later)
    assert (broken.text, broken.recovered) == ('def f():\n    """Doc.\n    return 1\n\n', True)
    assert "".join(piece.text for piece in rest) == later
    assert not any(piece.recovered for piece in rest)


def statement_rows(body: list[ast.stmt], column: int) -> set[int]:
    """The 1-based rows at which the statements of a block start that do not follow another on their row."""
    rows = set()
    for statement in body:
        decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
        if decorators or statement.col_offset == column:
            rows.add(min([statement.lineno, *(decorator.lineno for decorator in decorators)]))
    return rows


STDLIB = Path(sysconfig.get_path("stdlib"))
SAMPLE = sorted(path.name for path in STDLIB.glob("*.py"))[::5]


def test_there_is_a_standard_library_to_sample() -> None:
    assert len(SAMPLE) > 20


@pytest.mark.parametrize("name", SAMPLE)
def test_cuts_agree_with_the_parser_on_the_standard_library(name: str) -> None:
    text = decode((STDLIB / name).read_bytes()).text
    document = Document.of(text)
    assert "".join(piece.text for piece in document.pieces) == text
    assert not any(piece.recovered for piece in document.pieces)
    module = ast.parse(text)
    rows = text.split("\n")
    members: set[int] = set()
    for node in module.body:
        if isinstance(node, ast.ClassDef):
            column = node.body[0].col_offset
            first_row = rows[node.body[0].lineno - 1].encode()
            if not first_row[:column].strip():
                members |= statement_rows(node.body, column)
    starts = {document.position(document.start_of(piece)).row + 1: piece.level for piece in document.pieces[1:]}
    assert {row for row, level in starts.items() if level is MEMBER} == members
    tops = statement_rows(module.body, 0)
    assert {row for row, level in starts.items() if level is not MEMBER} == tops - {min(tops)}

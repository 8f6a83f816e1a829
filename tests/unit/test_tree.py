"""Trees of pieces: many comments change neither what is found nor where."""

from __future__ import annotations

from spawnlint.syntax.document import Level
from spawnlint.syntax.tree import parse

COMMENTS = "# größer\n" * 500


def test_many_comments_move_nothing() -> None:
    text = f"first = 1  # eins\n{COMMENTS}second = '# no comment'\n"
    tree = parse(text, Level.TOP)
    first, second = (node for node in tree.root.named_children if node.type != "comment")
    assert tree.text(first) == "first = 1"
    assert tree.text(second) == "second = '# no comment'"
    assert text[tree.offset(second.start_byte) : tree.offset(second.end_byte)] == tree.text(second)


def test_a_string_keeps_its_rows_that_look_like_comments() -> None:
    text = f'text = """\n{COMMENTS}"""\n'
    tree = parse(text, Level.TOP)
    assert tree.text(tree.root).count("# größer") == 500

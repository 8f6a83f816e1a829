"""What is derived from a piece lives as long as the piece: found again at once, and no longer."""

from __future__ import annotations

import gc
import re

from spawnlint.facts import nodes as n
from spawnlint.program.module import Item, Module, facts, matches
from spawnlint.syntax.document import Document, Encoding, Position

TEXT = "class Vanishing:\n    def one(self):\n        pass\n\n    def two(self):\n        pass\n\n\nx = 1\n"


def items(path: str, document: Document) -> tuple[Item, ...]:
    return Module(path, "name", document).items


def test_what_was_derived_is_found_again_and_goes_with_its_piece() -> None:
    document = Document.of("def vanishing():\n    return 1\n")
    (piece,) = document.pieces
    assert facts(piece) is facts(piece)
    for number in range(20):
        edited = document.edited(Position(1, 12), Position(1, 12), f" + {number}", Encoding.UTF32)
        facts(edited.pieces[0])
    del edited
    assert len(living("vanishing")) == 1
    del document, piece
    assert living("vanishing") == []


def living(name: str) -> list[n.Function]:
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, n.Function) and each.name == name]


def test_statements_that_did_not_change_stay_what_they_were() -> None:
    document = Document.of(TEXT)
    before = items("a.py", document)
    after = items("a.py", document.edited(Position(8, 0), Position(8, 1), "y", Encoding.UTF32))
    assert (after[0] is before[0], after[1] is before[1]) == (True, False)
    moved = items("a.py", document.edited(Position(2, 8), Position(2, 12), "return", Encoding.UTF32))
    assert (moved[0] is before[0], moved[1] is before[1]) == (False, True)
    assert items("b.py", document)[0] is not before[0]
    assert [item.path for item in items("a.py", document)] == ["a.py", "a.py"]


def test_each_pattern_has_its_own_answer() -> None:
    (item, _) = items("a.py", Document.of(TEXT))
    for _ in range(2):
        assert [item.mentions(re.compile(word)) for word in ("one", "two", "three")] == [True, True, False]
        assert [matches(item.head, re.compile(word)) for word in ("Vanishing", "one")] == [True, False]

"""While a line does not parse, what does not depend on it keeps its squiggles; what it may bind proves nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from spawnlint.engine import Engine, Project
from spawnlint.syntax.document import Document, Encoding

PATH = "main.py"
SEED = (Path(__file__).parents[1] / "cases" / "seed" / "the_article.py").read_text(encoding="utf-8")
TYPED = (
    'total = max(scale, [1, 2][0])\n    label = f"{value!r}: {len(str(scale))}"\n    """a note"""\n    def inner(x):\n'
)


def _codes_while_typing(text: str, after: str, typed: str) -> list[list[str]]:
    """The codes found after each character typed behind a part of the text."""
    document, engine = Document.of(text), Engine()
    offset = text.index(after) + len(after)
    found = []
    for character in typed:
        place = document.position(offset)
        document = document.edited(place, place, character, Encoding.UTF32)
        offset += 1
        found.append([finding.code for finding in engine.check(Project({PATH: document}), PATH)])
    return found


FUNCTION = "def other(scale, value):\n    pass"
METHOD = SEED.replace("    def run", "    def other(self):\n        pass\n\n    def run")


@pytest.mark.parametrize(
    ("text", "indent"),
    [
        pytest.param(f"{FUNCTION}\n\n\n{SEED}", "    ", id="in a function above"),
        pytest.param(METHOD, "        ", id="in another method"),
        pytest.param(f"{SEED}\n\n{FUNCTION}\n", "    ", id="in a function below"),
    ],
)
def test_typing_in_another_block_changes_nothing(text: str, indent: str) -> None:
    typed = TYPED.replace("\n", f"\n{indent}")
    assert _codes_while_typing(text, "pass", typed) == [["SPN101", "SPN201"]] * len(typed)


def test_typing_behind_the_lambda_keeps_its_squiggle() -> None:
    text = SEED.replace("lambda x: x+2  # expect: SPN101\n", "lambda x: x + 2\n        pass\n")
    found = _codes_while_typing(text, "pass", "\n        self.other = call(1, [2, ")
    assert all("SPN101" in codes for codes in found)


@pytest.mark.parametrize(
    "broken", ["g = (\n", "from settings import (g\n", "with open(p) as g\n", "for g in\n", "class g(\n"]
)
def test_a_broken_block_may_bind_what_it_mentions(broken: str) -> None:
    engine, text = Engine(), broken + "\n\n" + SEED
    codes = [finding.code for finding in engine.check(Project({PATH: Document.of(text)}), PATH)]
    assert codes == ["SPN101"]


def test_a_broken_member_may_define_what_it_mentions() -> None:
    text = SEED.replace("    def run(self):", "    def __getstate__(self\n\n    def run(self):")
    codes = [finding.code for finding in Engine().check(Project({PATH: Document.of(text)}), PATH)]
    assert codes == ["SPN201"]

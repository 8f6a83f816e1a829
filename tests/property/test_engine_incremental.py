"""An engine that has seen every state of a text says the same as one that sees it for the first time."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from spawnlint.analysis import Analysis, analyse
from spawnlint.config import Settings
from spawnlint.engine import Engine, Project
from spawnlint.program.program import Programs
from spawnlint.syntax.document import Document, Encoding

CASES = Path(__file__).parent.parent / "cases"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(CASES.glob("*/*.py"))]
LINES = sorted({line for text in TEXTS for line in text.splitlines(keepends=True)})
PATH = "main.py"


@st.composite
def _edits(draw: st.DrawFn) -> tuple[str, list[tuple[float, float, str]]]:
    """A program, and what someone does to it: parts of it replaced by other text, as shares of its length."""
    inserted = st.one_of(
        st.sampled_from(LINES), st.sampled_from(["", "(", '"""', "\n", "    ", "g", "def ", "global g\n"])
    )
    place = st.floats(0, 1, allow_nan=False)
    length = st.one_of(st.just(0.0), st.floats(0, 0.1, allow_nan=False))
    return draw(st.sampled_from(TEXTS)), draw(st.lists(st.tuples(place, length, inserted), min_size=1, max_size=6))


@examples(max_examples=150, deadline=None, derandomize=True)
@given(_edits())
def test_what_was_kept_makes_no_difference(session: tuple[str, list[tuple[float, float, str]]]) -> None:
    text, edits = session
    document, engine = Document.of(text), Engine()
    for place, length, inserted in edits:
        start = int(place * len(text))
        end = min(len(text), start + int(length * len(text)))
        text = text[:start] + inserted + text[end:]
        document = document.edited(document.position(start), document.position(end), inserted, Encoding.UTF32)
        assert document.text == text
        again = engine.check(Project({PATH: document}), PATH)
        assert again == Engine().check(Project({PATH: Document.of(text)}), PATH)


def test_a_keystroke_in_an_unread_function_costs_no_new_analysis(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[str] = []

    def counted(programs: Programs, main: str, settings: Settings) -> Analysis:
        runs.append(main)
        return analyse(programs, main, settings)

    monkeypatch.setattr("spawnlint.engine.analyse", counted)
    unread = "def unread():\n    return 1\n\n\n"
    document = Document.of(unread + (CASES / "seed" / "the_article.py").read_text(encoding="utf-8"))
    engine = Engine()
    before = engine.check(Project({PATH: document}), PATH)
    end = document.position(unread.index("1") + 1)
    edited = document.edited(end, end, "23", Encoding.UTF32)
    after = engine.check(Project({PATH: edited}), PATH)
    assert [finding.code for finding in after] == [finding.code for finding in before] == ["SPN101", "SPN201"]
    assert [finding.location.start for finding in after] == [finding.location.start + 2 for finding in before]
    assert runs == [PATH]


def test_a_script_that_comes_to_reach_process_code_is_run() -> None:
    helper = "from multiprocessing import Process\n\n\ndef launch(step):\n    Process(target=step).start()\n"
    before = "import helper\n\n\ndef f():\n    helper.other\n\n\nif __name__ == '__main__':\n    f()\n"
    after = before.replace("helper.other", "helper.launch(lambda: 1)")
    engine, documents = Engine(), {"helper.py": Document.of(helper), "main.py": Document.of(before)}
    assert engine.check(Project(documents), "main.py") == ()
    place = documents["main.py"].position(before.index("other"))
    end = documents["main.py"].position(before.index("other") + len("other"))
    documents["main.py"] = documents["main.py"].edited(place, end, "launch(lambda: 1)", Encoding.UTF32)
    assert documents["main.py"].text == after
    assert [finding.code for finding in engine.check(Project(documents), "main.py")] == ["SPN101"]

"""Whatever text it is given, the engine answers: half-typed programs, deep nesting, broken imports between files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from spawnlint.engine import Engine, Project
from spawnlint.hazards import Finding
from spawnlint.syntax.document import Document

CASES = Path(__file__).parent.parent / "cases"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(CASES.glob("*/*.py"))]
SCRAPS = [
    "",
    "(",
    ")",
    "[",
    '"""',
    "'",
    ":",
    "\n",
    "\n    ",
    "\\\n",
    "\t",
    "\f",
    "\x00",
    "é",
    "@",
    "=",
    "*",
    ".",
    'f"{',
]
WORDS = [
    "def ",
    "class X(",
    "lambda: ",
    "if ",
    "yield ",
    "await ",
    "async ",
    "global p\n",
    "import ",
    "from . import *\n",
]
PREFIX = "from multiprocessing import Pool, Process\n"
DEEP = 3000


@st.composite
def _mutilated(draw: st.DrawFn) -> str:
    """A program that was cut off, had parts replaced by scraps, or lines put where they do not belong."""
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 4, 40, 400, len(text)])))
        lines = draw(st.sampled_from(TEXTS)).splitlines(keepends=True)
        text = text[:start] + draw(st.sampled_from([*SCRAPS, *WORDS, *lines])) + text[end:]
    return text


def findings(texts: dict[str, str]) -> list[Finding]:
    """Everything found in these files; each finding must lie in the text it is about."""
    project = Project({path: Document.of(text) for path, text in texts.items()})
    engine = Engine()
    found = [finding for path in texts for finding in engine.check(project, path)]
    for finding in found:
        assert 0 <= finding.location.start <= finding.location.end <= len(texts[finding.location.path])
    return found


@examples(max_examples=200, deadline=None, derandomize=True)
@given(_mutilated())
def test_any_text_has_an_answer(text: str) -> None:
    findings({"main.py": text})


@examples(max_examples=60, deadline=None, derandomize=True)
@given(_mutilated(), _mutilated())
def test_so_have_two_files_that_import_each_other(first: str, second: str) -> None:
    findings({"main.py": f"from other import *\n{first}", "other.py": f"import main\n{second}"})


@pytest.mark.parametrize(
    "text",
    [
        f"x = {'(' * DEEP}1{')' * DEEP}",
        f"x = {'[' * DEEP}",
        f"x = {'-' * DEEP}1",
        f"x = {'lambda: ' * DEEP}1",
        f"x = {' + '.join('x' * DEEP)}",
        f"x = a{'.b' * DEEP}",
        f"x = f{'()' * DEEP}",
        "".join(f"{' ' * depth}if x:\n" for depth in range(DEEP)) + " " * DEEP + "pass\n",
        "".join(f"{' ' * depth}def f():\n" for depth in range(DEEP)) + " " * DEEP + "pass\n",
        "".join(f"{' ' * depth}class C:\n" for depth in range(DEEP)) + " " * DEEP + "pass\n",
        "".join(f"def f{n}(): return f{n + 1}()\n" for n in range(DEEP))
        + f"def f{DEEP}(): return Pool()\nf0().map(f0)\n",
        "".join(f"class C{n + 1}(C{n}): pass\n" for n in range(DEEP)) + f"C{DEEP}().start()\n",
        "class A(B): pass\nclass B(A): pass\nA().start()\n",
        "if x: pass\n" + "elif x: pass\n" * DEEP,
    ],
    ids=[
        "parentheses",
        "open brackets",
        "minus",
        "lambdas",
        "sum",
        "attributes",
        "calls",
        "blocks",
        "functions",
        "classes",
        "chain of calls",
        "chain of bases",
        "bases in a circle",
        "elifs",
    ],
)
def test_depth_is_no_trouble(text: str) -> None:
    process = "Process(target=lambda: x, args=(lambda: 1,)).start()\n"
    findings({"main.py": f"{PREFIX}{text}\n{process}"})

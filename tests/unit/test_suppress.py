"""Comments that hide findings: what they reach, and what is said about those that hide nothing."""

from __future__ import annotations

import pytest
from inline_snapshot import snapshot

from spawnlint.engine import Engine, Project
from spawnlint.fixes.fixing import apply
from spawnlint.hazards import Applicability, Finding, Fix
from spawnlint.syntax.document import Document

PATH = "main.py"

PROGRAM = """\
import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self):
        super().__init__()
        self.step = lambda x: x{here}

    def run(self):
        print(g){there}


if __name__ == "__main__":
    g = 1
    Worker().start()
"""
PLAIN = PROGRAM.format(here="", there="")


def _check(text: str) -> list[Finding]:
    return list(Engine().check(Project({PATH: Document.of(text)}), PATH))


def _codes(text: str) -> list[str]:
    return [finding.code for finding in _check(text)]


def _unused(text: str) -> list[tuple[str, str]]:
    """For each unused suppression the text it is reported at and the message."""
    found = [finding for finding in _check(text) if finding.code == "SPN001"]
    return [(text[each.location.start : each.location.end], each.message) for each in found]


def _without_unused(text: str) -> str:
    """The text after the fixes of unused suppressions, one after the other."""
    while True:
        engine, project = Engine(), Project({PATH: Document.of(text)})
        finding = next((each for each in engine.check(project, PATH) if each.code == "SPN001"), None)
        if finding is None:
            return text
        fix = engine.fixes(project, finding)[0]
        assert isinstance(fix, Fix)
        assert fix.applicability is Applicability.SAFE
        text = apply(text, fix.edits)


def test_the_program_has_two_findings() -> None:
    assert _codes(PLAIN) == ["SPN101", "SPN201"]


@pytest.mark.parametrize(
    "comment",
    [
        "# spawnlint: ignore[SPN101]",
        "# spawnlint: ignore",
        "#spawnlint:ignore[SPN101]",
        "# spawnlint: ignore [ SPN101 ]",
        "# spawnlint: ignore[lambda-crosses-process]",
        "# spawnlint: ignore[SPN1]",
        "# spawnlint: ignore[SPN101] the child never uses it, see #12",
        "# type: ignore  # spawnlint: ignore[SPN101]  # more",
        "# noqa",
        "# NOQA: SPN101",
        "# noqa:E731,SPN101",
        "# noqa: E731 SPN101 and why",
        "# noqa : spn101",
    ],
)
def test_a_comment_hides_what_starts_on_its_row(comment: str) -> None:
    assert _codes(PROGRAM.format(here=f"  {comment}", there="")) == ["SPN201"]


@pytest.mark.parametrize(
    "comment",
    [
        "# noqa: E731",
        "# noqas",
        "# spawnlint: ignore[SPN101",
        "# spawnlint: ignored",
        "# spawnlint: ignore-files",
        "# spawnlint ignore",
        "; x = '# spawnlint: ignore'",
        "; x = '''# noqa'''",
    ],
)
def test_what_is_no_such_comment_hides_nothing(comment: str) -> None:
    assert _codes(PROGRAM.format(here=f"  {comment}", there="")) == ["SPN101", "SPN201"]


def test_a_comment_on_another_row_of_the_statement_hides_nothing() -> None:
    text = PLAIN.replace(
        "lambda x: x", "(\n            lambda x:\n            x  # spawnlint: ignore[SPN101]\n        )"
    )
    assert _codes(text) == ["SPN101", "SPN001", "SPN201"]
    assert _codes(text.replace("lambda x:", "lambda x:  # noqa")) == ["SPN001", "SPN201"]


def test_a_comment_stands_where_a_string_or_a_continued_row_ends() -> None:
    text = PLAIN.replace("lambda x: x", 'lambda x: """\n{"\n"} # spawnlint: ignore[SPN101] """')
    assert _codes(text) == ["SPN101", "SPN201"]
    assert _codes(text.replace('] """', '] """  # spawnlint: ignore[SPN101]')) == ["SPN201"]
    text = PLAIN.replace("lambda x: x", "lambda x: \\\n            x")
    assert _codes(text.replace("            x\n", "            x  # noqa: SPN101\n")) == ["SPN201"]


@pytest.mark.parametrize(
    ("head", "codes"),
    [
        ("# spawnlint: ignore-file\n", []),
        ("#!/usr/bin/env python\n\n  # spawnlint: ignore-file[SPN101]\n", ["SPN201"]),
        ("# spawnlint: ignore-file[SPN101]\n# spawnlint: ignore-file[SPN2]\r\n", []),
        ("# spawnlint: ignore-file[SPN2] for a reason\n", ["SPN101"]),
        ("x = 1  # spawnlint: ignore-file\n", ["SPN001", "SPN101", "SPN201"]),
        ('"""Doc."""\n# spawnlint: ignore-file[SPN101]\n', ["SPN001", "SPN101", "SPN201"]),
    ],
)
def test_a_whole_file(head: str, codes: list[str]) -> None:
    assert _codes(head + PLAIN) == codes


def test_unused_suppressions() -> None:
    text = PROGRAM.format(here="  # spawnlint: ignore[SPN201, SPN101, SPN9]", there="  # noqa: E501, SPN101, SPN201")
    text = text.replace("import multiprocessing as mp", "import multiprocessing as mp  # spawnlint: ignore  # noqa")
    text = f"# spawnlint: ignore-file[SPN301]\n{text}# spawnlint: ignore-file\n"
    assert _unused(text) == snapshot(
        [
            ("# spawnlint: ignore-file[SPN301]", "Nothing is suppressed here: `SPN301` is not found in this file"),
            ("# spawnlint: ignore", "Nothing is suppressed here: no hazard is found on this line"),
            ("SPN201", "Nothing is suppressed here: `SPN201` is not found on this line"),
            ("SPN9", "Nothing is suppressed here: `SPN9` is no rule"),
            ("SPN101", "Nothing is suppressed here: `SPN101` is not found on this line"),
            (
                "# spawnlint: ignore-file",
                "This has no effect: `ignore-file` must stand on a line of its own before the first statement",
            ),
        ]
    )
    assert _without_unused(text) == (
        PROGRAM.format(here="  # spawnlint: ignore[SPN101]", there="  # noqa: E501, SPN201").replace(
            "import multiprocessing as mp", "import multiprocessing as mp  # noqa"
        )
    )


@pytest.mark.parametrize("comment", ["# noqa", "# noqa: E501", "# NoQA: E501,W1", "# type: ignore"])
def test_what_others_may_need_is_not_called_unused(comment: str) -> None:
    assert _codes(f"x = 1  {comment}\n") == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x = 1  # spawnlint: ignore\n", "x = 1\n"),
        ("x = 1  # spawnlint: ignore[SPN101] because of #1 \t\r\n", "x = 1 \t\r\n"),
        ("x = 1 # a # spawnlint: ignore", "x = 1 # a"),
        ("x = 1  # spawnlint: ignore[SPN101, SPN201]  # b\n", "x = 1  # b\n"),
        ("x = 1\r\n    # spawnlint: ignore[]\r\ny = 2\r\n", "x = 1\r\ny = 2\r\n"),
        ("x = 1\n# noqa: SPN101", "x = 1\n"),
        ("x = 1  # noqa: SPN101,SPN201,E1\n", "x = 1  # noqa: E1\n"),
        ("x = 1  # noqa: E1 SPN101 E2\n", "x = 1  # noqa: E1 E2\n"),
        ("# spawnlint: ignore-file\nx = 1\n", "x = 1\n"),
        ("x = 1 \\\n  # spawnlint: ignore\ny = 2\n", "x = 1 \\\n  \ny = 2\n"),
    ],
)
def test_the_fix_takes_away_just_the_dead_part(before: str, after: str) -> None:
    assert _without_unused(before) == after


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("x = 1  # spawnlint: ignore[SPN101, SPN001]\n", []),
        ("x = 1  # noqa: SPN101  # spawnlint: ignore[unused-suppression]\n", []),
        ("# spawnlint: ignore-file[SPN001]\nx = 1  # spawnlint: ignore\n", []),
        ("x = 1  # spawnlint: ignore[SPN001]\n", ["SPN001"]),
        ("x = 1  # spawnlint: ignore  # noqa\n", ["SPN001"]),
        ("# spawnlint: ignore-file\nx = 1  # spawnlint: ignore\n", ["SPN001"]),
    ],
)
def test_this_rule_is_suppressed_by_its_name_only(text: str, codes: list[str]) -> None:
    assert _codes(text) == codes


@pytest.mark.parametrize("broken", ["def f(:\n    pass\n", "y = (\n", "y = '''\n"])
def test_nothing_is_called_unused_while_a_piece_is_broken(broken: str) -> None:
    text = "x = 1  # spawnlint: ignore\n"
    assert _codes(text) == ["SPN001"]
    assert _codes(text + broken) == []


def test_suppressing_comes_last_and_hides_the_finding() -> None:
    text = PROGRAM.format(here="  # why", there=" \t")
    project = Project({PATH: Document.of(text)})
    engine = Engine()
    first, second = engine.check(project, PATH)
    for finding in (first, second):
        *others, last = engine.fixes(project, finding)
        assert isinstance(last, Fix)
        assert (last.title, last.applicability) == (f"Suppress {finding.code} on this line", Applicability.DISPLAY)
        assert all(isinstance(each, Fix) and each.applicability is not Applicability.DISPLAY for each in others)
        [edit] = last.edits
        left = apply(text, last.edits)
        assert edit.content == f"  # spawnlint: ignore[{finding.code}]"
        assert _codes(left) == [other.code for other in (first, second) if other is not finding]
    assert left.count("print(g)  # spawnlint: ignore[SPN201] \t\n") == 1


def test_suppressing_again_on_the_same_row_extends_the_comment() -> None:
    text = PLAIN.replace("lambda x: x", "lambda x: x  # spawnlint: ignore[SPN201] why")
    project, engine = Project({PATH: Document.of(text)}), Engine()
    finding = next(each for each in engine.check(project, PATH) if each.code == "SPN101")
    last = engine.fixes(project, finding)[-1]
    assert isinstance(last, Fix)
    assert "# spawnlint: ignore[SPN201, SPN101] why\n" in apply(text, last.edits)

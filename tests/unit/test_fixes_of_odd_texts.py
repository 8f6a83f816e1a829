"""Fixes of texts with odd characters, line ends and nesting: the right edit or a reason, and nothing else touched."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from textwrap import dedent

import pytest

from spawnlint.engine import Engine, Project
from spawnlint.fixes.fixing import apply
from spawnlint.hazards import Applicability, Finding, Fix
from spawnlint.syntax.document import Document

PATH = "main.py"
TEXT = dedent(
    """\
    import threading
    from multiprocessing import Pool, Process


    def outer(base):
        # inside
        def work(value):
            return value + base

        with Pool(1) as pool:
            return pool.map(work, [1])


    class Job(Process):
        def __init__(self):
            super().__init__()
            self.lock = threading.Lock()
            self.step = lambda x: x

        def run(self):
            with self.lock:
                print(self.step(1))


    class Failed(Exception):
        def __init__(self, what, why):
            super().__init__(what)


    def fail(x):
        raise Failed(1, 2)


    if __name__ == "__main__":
        outer(1)
        Job().start()
        with Pool() as pool:
            pool.map(fail, [1])
    """
)


def _said_first(line: str) -> Callable[[str], str]:
    return lambda text: text.replace("    # inside\n", f"    # inside\n    {line}\n")


VARIANTS: dict[str, Callable[[str], str]] = {
    "parentheses": _said_first("base = " + "(" * 3000 + "1" + ")" * 3000),
    "additions": _said_first("base = base" + " + 1" * 1000),
    "branches": _said_first(
        "if base == 0:\n        pass" + "".join(f"\n    elif base == {n}:\n        pass" for n in range(1, 500))
    ),
    "form feeds": lambda text: text.replace("\n\nclass", "\n\x0c\nclass").replace("    def run", "\x0c\n    def run"),
    "byte-order mark": lambda text: "\ufeff" + text,
    "bare carriage returns": lambda text: text.replace("# inside\n", "# inside\r"),
    "only carriage returns": lambda text: text.replace("\n", "\r"),
    "tabs": lambda text: text.replace("    ", "\t"),
    "two spaces": lambda text: text.replace("    ", "  "),
    "carriage return line feeds": lambda text: text.replace("\n", "\r\n"),
    "encoding cookie": lambda text: "# -*- coding: latin-1 -*-\n" + text.replace("inside", "ins\xefde"),
    "line separators": lambda text: text.replace("inside", "in\u2028si\x85de"),
    "first line for the shell": lambda text: "#!/usr/bin/env python\n" + text,
    "future import": lambda text: '"""Text."""\nfrom __future__ import annotations\n' + text,
    "no last line end": lambda text: text.rstrip("\n"),
    "several on a line": lambda text: text.replace("Lock()\n", "Lock(); self.other = 2\n"),
}


def _fixes(text: str) -> Iterator[tuple[Finding, Fix]]:
    engine, project = Engine(), Project({PATH: Document.of(text)})
    for finding in engine.check(project, PATH):
        for offer in engine.fixes(project, finding):
            if not isinstance(offer, Fix):
                assert offer.reason
            elif offer.applicability is not Applicability.DISPLAY:
                yield finding, offer


def _parses(text: str) -> bool:
    try:
        ast.parse(text.removeprefix("\ufeff"))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


@pytest.mark.parametrize("name", VARIANTS)
def test_what_comes_parses_and_keeps_its_characters(name: str) -> None:
    text = VARIANTS[name](TEXT)
    for finding, fix in _fixes(text):
        fixed = apply(text, fix.edits)
        assert _parses(fixed) or not _parses(text), (finding.code, fix.title)
        for character in "\ufeff\x0c\u2028\x85\t":
            assert (character in fixed) == (character in text)
        if name == "carriage return line feeds":
            assert "\n" not in fixed.replace("\r\n", "")
        if name == "tabs":
            assert "    " not in fixed


@pytest.mark.parametrize("name", ["byte-order mark", "tabs", "carriage return line feeds", "encoding cookie"])
def test_what_can_be_mended_otherwise_is_mended_here_too(name: str) -> None:
    written = VARIANTS[name]
    expected = sorted(written(apply(TEXT, fix.edits)) for _, fix in _fixes(TEXT))
    text = written(TEXT)
    assert sorted(apply(text, fix.edits) for _, fix in _fixes(text)) == expected

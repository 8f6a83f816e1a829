"""The page about the tests names every session there is, and no other."""

from __future__ import annotations

import ast
import re

from docs.pages import DOCS, ROOT


def _sessions(*, default: bool) -> set[str]:
    """The names of the nox sessions that are, or are not, part of the tests."""
    tree = ast.parse((ROOT / "noxfile.py").read_text("utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    return {
        function.name
        for function in functions
        for decorator in function.decorator_list
        if ast.unparse(decorator).startswith("nox.session")
        and ("default=False" in ast.unparse(decorator)) is not default
    }


def _named(page: str) -> set[str]:
    """The sessions in the first column of the tables of a page."""
    rows = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", page, re.MULTILINE)
    return {name for row in rows for name in re.findall(r"\w+", row)}


def test_the_sessions_are_those_of_the_page() -> None:
    of_the_tests, _, others = (DOCS / "how-we-test.md").read_text("utf-8").partition("## Other sessions")
    assert _named(of_the_tests) == _sessions(default=True)
    assert _named(others) == _sessions(default=False)

"""Fixes in files that people wrote: hazards are planted in the standard library, and every fix is asked for.

A few files by default; `SPAWNLINT_REAL_FILES=500` takes so many, as the session `real_files` does.
"""

from __future__ import annotations

import ast
import os
import sysconfig
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from spawnlint.engine import Engine, Project
from spawnlint.fixes.fixing import apply
from spawnlint.hazards import Fix, NotFixable
from spawnlint.syntax.document import Document

PATH = "main.py"
FILES = int(os.environ.get("SPAWNLINT_REAL_FILES", "12"))
NESTED = (
    "def _planted(value):",
    "    return value{captured}",
    "multiprocessing.Process(target=_planted, args=(1,)).start()",
    "multiprocessing.Pool(2).map(lambda planted: planted, [1])",
)
"""What is planted at the beginning of a function."""
ATTRIBUTES = ("self.planted_lock = threading.Lock()", "self.planted_file = open(__file__)")
"""What is planted at the end of a constructor."""


def _real_files() -> list[Path]:
    """Files of the standard library, spread evenly."""
    files = sorted(Path(sysconfig.get_paths()["stdlib"]).rglob("*.py"))
    files = [path for path in files if "site-packages" not in path.parts and 1_000 < path.stat().st_size < 60_000]
    return files[:: max(1, len(files) // FILES)][:FILES]


def _parse(text: str) -> ast.Module | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ast.parse(text)
        except (SyntaxError, ValueError):
            return None


def _planted(text: str) -> Iterator[str]:
    """The text with a hazard in its first plain function, and in its first class with a constructor."""
    tree = _parse(text)
    for node in tree.body if tree is not None else ():
        if isinstance(node, ast.FunctionDef) and node.body[0].lineno > node.lineno:
            captured = f", {node.args.args[0].arg}" if node.args.args else ""
            lines = [line.format(captured=captured) for line in NESTED]
            yield _inserted(text, node.body[0], lines, "import multiprocessing\n")
            break
    for node in tree.body if tree is not None else ():
        if isinstance(node, ast.ClassDef):
            made = next(
                (each for each in node.body if isinstance(each, ast.FunctionDef) and each.name == "__init__"), None
            )
            if made is not None and made.body[-1].lineno > made.lineno:
                planted = _inserted(text, made.body[-1], list(ATTRIBUTES), "import threading\nimport multiprocessing\n")
                yield f"{planted}\n\nmultiprocessing.Pool(2).map(print, [{node.name}.__new__({node.name}).__init__() or {node.name}()])\n"
                break


def _inserted(text: str, before: ast.stmt, lines: list[str], imports: str) -> str:
    rows = text.splitlines(keepends=True)
    indentation = rows[before.lineno - 1][: before.col_offset]
    rows[before.lineno - 1 : before.lineno - 1] = [f"{indentation}{line}\n" for line in lines]
    rows.append(f"\n{imports}")
    return "".join(rows)


@pytest.mark.parametrize("path", _real_files(), ids=lambda path: path.stem)
def test_each_fix_of_a_planted_hazard_parses_or_says_why_not(path: Path) -> None:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return
    for planted in _planted(text):
        if _parse(planted) is None:
            continue
        engine, project = Engine(), Project({PATH: Document.of(planted)})
        for finding in engine.check(project, PATH):
            for offer in engine.fixes(project, finding):
                if isinstance(offer, Fix):
                    assert _parse(apply(planted, offer.edits)) is not None, offer.title
                else:
                    assert isinstance(offer, NotFixable)
                    assert offer.reason

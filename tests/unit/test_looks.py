"""What is read off a text without cutting or parsing it."""

from __future__ import annotations

import pytest

from spawnlint.engine import Engine, Project
from spawnlint.program.imports import Imported, imports_of
from spawnlint.program.looks import looks_of
from spawnlint.syntax.document import Document


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("import os; import sys\nimport re\n", [Imported(0, "os", ()), Imported(0, "re", ())]),
        ("import a.b as c, d", [Imported(0, "a.b", ()), Imported(0, "d", ())]),
        ("from importlib import import_module", [Imported(0, "importlib", ("import_module",))]),
        ("    from . import x  # why", [Imported(1, "", ("x",))]),
        (
            "from ..a.b import (\n    c as d,  # one\n    e,\n)\nimport f",
            [Imported(2, "a.b", ("c", "e")), Imported(0, "f", ())],
        ),
        ("from a import (b,\nimport c\n", [Imported(0, "a", ("(b",)), Imported(0, "c", ())]),
        ("x = 'important' or important\nimportant()\n", []),
        ("", []),
    ],
)
def test_imports(text: str, found: list[Imported]) -> None:
    assert list(imports_of(text)) == found


@pytest.mark.parametrize(
    ("text", "processes", "forks", "acts"),
    [
        ("import multiprocessing\n", True, False, False),
        ("import concurrent.futures\n", False, False, False),
        ("from concurrent.futures import ProcessPoolExecutor\n", True, False, False),
        ("import importlib\nimportlib.import_module('multiprocessing')\n", True, False, True),
        ("import os\n\nif os.fork():\n    pass\n", False, True, False),
        ("# os.fork()\n", False, False, False),
        ("main()\n", False, False, True),
        ("def main():\n    run()\n", False, False, False),
        ("x = 1\nrun ()\n", False, False, True),
        ("if __name__ == '__main__':\n    pass\n", False, False, True),
    ],
)
def test_looks(text: str, processes: bool, forks: bool, acts: bool) -> None:
    seen = looks_of(text)
    assert (seen.processes, seen.forks, seen.acts) == (processes, forks, acts)


LONG = '"""' + "nothing but length\n" * 4_000 + '"""\n'
JOBS = """
import multiprocessing

def start():
    multiprocessing.Process(target=lambda: None).start()

def other():
    pass
"""


@pytest.mark.parametrize(("called", "found"), [("start", {"SPN101", "SPN401"}), ("other", set())])
@pytest.mark.parametrize(
    "between", ["from jobs import *\n", "import jobs\n\ndef start():\n    jobs.start()\n\nother = jobs.other\n"]
)
def test_a_long_script_is_run_if_it_mentions_what_leads_to_a_start(called: str, found: set[str], between: str) -> None:
    texts = {"main.py": f"import between\n\nbetween.{called}()\n", "between.py": LONG + between, "jobs.py": JOBS + LONG}
    project = Project({path: Document.of(text) for path, text in texts.items()}, roots=("",))
    engine = Engine()
    shown = {finding.code for path in texts for finding in engine.check(project, path)}
    assert shown == found | {"SPN101"}

"""Values of the parent travel where they can be seen and are bound; imports that fixes need go where they belong."""

from __future__ import annotations

from textwrap import dedent

import pytest

from spawnlint.engine import Engine, Project
from spawnlint.fixes.fixing import apply
from spawnlint.hazards import Applicability, Fix, NotFixable
from spawnlint.syntax.document import Document

LATE_TASK = """\
from multiprocessing import Pool


def work(x):
    print(g)


if __name__ == "__main__":
    with Pool(1) as pool:
        pool.map(work, [3])
    g = len("5")
"""
LATE_CALL = """\
from multiprocessing import Pool


def work(x):
    print(g)


def main():
    with Pool(1) as pool:
        pool.map(work, [3])


if __name__ == "__main__":
    main()
    g = len("5")
"""
LATE_OBJECT = """\
from multiprocessing import Process


class Worker:
    def __init__(self, x):
        self.x = x

    def work(self):
        print(g)


if __name__ == "__main__":
    worker = Worker(3)
    g = len("abc")
    Process(target=worker.work).start()
"""


def _offers(files: dict[str, str], code: str) -> tuple[Fix | NotFixable, ...]:
    engine, project = Engine(), Project({path: Document.of(text) for path, text in files.items()})
    found = (finding for path in files for finding in engine.check(project, path) if finding.code == code)
    return engine.fixes(project, next(found))


def _fixed(files: dict[str, str], code: str) -> dict[str, str]:
    fix = next(offer for offer in _offers(files, code) if isinstance(offer, Fix))
    paths = {edit.location.path for edit in fix.edits}
    return {
        path: apply(files[path], [edit for edit in fix.edits if edit.location.path == path])
        for path in files
        if path in paths
    }


@pytest.mark.parametrize("text", [LATE_TASK, LATE_CALL, LATE_OBJECT], ids=["task", "call", "object"])
def test_what_is_bound_too_late_is_not_passed(text: str) -> None:
    offers = _offers({"main.py": text}, "SPN201")
    assert all(isinstance(each, NotFixable) or each.applicability is Applicability.DISPLAY for each in offers)
    assert any(isinstance(each, NotFixable) and "bound" in each.reason for each in offers)


def test_one_action_edits_the_module_that_reads_and_the_one_that_starts() -> None:
    main = dedent(
        """\
        from multiprocessing import Process

        import work as w

        if __name__ == "__main__":
            w.prepare("fast")
            Process(target=w.run).start()
        """
    )
    work = dedent(
        """\
        mode = "slow"


        def prepare(name):
            global mode
            mode = name


        def run():
            print(mode)
        """
    )
    assert _fixed({"main.py": main, "work.py": work}, "SPN301") == {
        "main.py": main.replace("(target=w.run)", "(target=w.run, args=(w.mode,))"),
        "work.py": work.replace("run()", "run(mode)"),
    }


def test_a_function_of_the_same_name_elsewhere_stays_as_it_is() -> None:
    main = dedent(
        """\
        from multiprocessing import Process


        def run():
            print(g)


        if __name__ == "__main__":
            g = len("abc")
            Process(target=run).start()
        """
    )
    other = "def run():\n    return 1\n\n\nclass App:\n    def go(self):\n        return self.run() + run()\n"
    assert set(_fixed({"main.py": main, "other.py": other}, "SPN201")) == {"main.py"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("import os\nimport sys\n", "import functools\nimport os\nimport sys\n"),
        ("import asyncio\nimport time  # later\n", "import asyncio\nimport functools\nimport time  # later\n"),
        ("import abc  # first\nfrom os import path\n", "import abc  # first\nimport functools\nfrom os import path\n"),
        ("from os import path\n", "import functools\nfrom os import path\n"),
        ('"""Text."""\nfrom __future__ import annotations\n\nimport yaml\n', None),
    ],
)
def test_an_import_goes_where_it_is_sorted(before: str, after: str | None) -> None:
    body = "from multiprocessing import Pool\n\n\ndef go(n):\n    with Pool(1) as pool:\n        pool.map(lambda x: x + n, [1])\n"
    (text,) = _fixed({"main.py": before + body}, "SPN101").values()
    expected = after or before.replace("import yaml\n", "import functools\nimport yaml\n")
    assert text.startswith(expected)

"""Other names of the same process APIs lead to the same findings."""

from __future__ import annotations

import pytest

from spawnlint.config import Settings
from spawnlint.engine import Engine, Project
from spawnlint.knowledge.ways.own import own_way
from spawnlint.syntax.document import Document

PROGRAM = """\
{imports}


def main():
    p = {process}(target=lambda: 1)
    p.start()


if __name__ == "__main__":
    main()
"""


@pytest.mark.parametrize(
    ("imports", "process"),
    [
        ("import torch.multiprocessing as mp", "mp.Process"),
        ("from torch import multiprocessing", "multiprocessing.Process"),
        ("from torch.multiprocessing import Process", "Process"),
        ("import torch.multiprocessing as mp", 'mp.get_context("spawn").Process'),
        ("from multiprocessing.context import SpawnProcess", "SpawnProcess"),
    ],
)
def test_a_process_by_another_name_is_a_process(imports: str, process: str) -> None:
    project = Project({"main.py": Document.of(PROGRAM.format(imports=imports, process=process))})
    assert [finding.code for finding in Engine().check(project, "main.py")] == ["SPN101"]


OWN = """\
from my_pool import Pool, run


def work(value):
    return value + offset


if __name__ == "__main__":
    offset = 1
    run(work, [1])
    run(lambda value: value, [1])
    Pool().submit(3, lambda: 1)
    run(print, items=[lambda: 1])
"""
MY_POOL = """\
def run(fn, items):
    return send_somewhere(fn, items)
"""
ROWS = (
    own_way({"call": "my_pool.run", "callable": "fn", "items": "items"}),
    own_way({"call": "my_pool.Pool.submit", "parameters": ["timeout", "fn"], "callable": "fn"}),
)


@pytest.mark.parametrize("documents", [{}, {"my_pool.py": MY_POOL}], ids=["outside", "in the project"])
def test_a_project_s_own_way_in(documents: dict[str, str]) -> None:
    texts = {"main.py": OWN, **documents}
    if documents:
        texts["main.py"] = OWN.replace("Pool, ", "").replace("    Pool().submit(3, lambda: 1)\n", "")
    project = Project(
        {path: Document.of(text) for path, text in texts.items()}, ("",), settings=Settings(crossings=ROWS)
    )
    found = [finding.code for finding in Engine().check(project, "main.py")]
    assert found == ["SPN201", "SPN101", *([] if documents else ["SPN101"]), "SPN101"]


def test_without_the_setting_nothing_is_known_of_it() -> None:
    assert not Engine().check(Project({"main.py": Document.of(OWN)}), "main.py")


@pytest.mark.parametrize(("carrier", "codes"), [("pickle", ["SPN101"]), ("cloudpickle", []), ("dill", [])])
def test_the_carrier_decides(carrier: str, codes: list[str]) -> None:
    row = own_way({"call": "my_pool.run", "callable": "fn", "carrier": carrier})
    text = 'import my_pool\n\nif __name__ == "__main__":\n    my_pool.run(lambda: 1)\n'
    project = Project({"main.py": Document.of(text)}, settings=Settings(crossings=(row,)))
    assert [finding.code for finding in Engine().check(project, "main.py")] == codes

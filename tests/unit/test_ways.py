"""Other names of the same process APIs lead to the same findings."""

from __future__ import annotations

import pytest

from spawnlint.engine import Engine, Project
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

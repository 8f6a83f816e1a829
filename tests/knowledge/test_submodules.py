"""The table of submodules that a child lacks: true of the Python that runs the tests."""

from __future__ import annotations

import pytest

from judge.pythons import running_python
from judge.run import MAIN, Kind, run
from spawnlint.knowledge.submodules import SUBMODULES

PROGRAM = """
import importlib
from multiprocessing import Process

def show(imported, name):
    importlib.import_module(imported)
    package, _, attribute = name.rpartition(".")
    print(hasattr(importlib.import_module(package), attribute))

if __name__ == "__main__":
    process = Process(target=show, args=({imported!r}, {name!r}))
    process.start()
    process.join()
"""
LACKING = ["xml.dom", "xml.etree", "logging.handlers", "email.mime", "http.server", "urllib.request"]
BROUGHT = [("logging.handlers", "logging.config"), ("xml.dom.minidom", "xml.dom.minidom")]


@pytest.mark.parametrize("name", LACKING)
def test_a_child_lacks_what_its_package_does_not_import(name: str) -> None:
    assert name in SUBMODULES
    outcome = run({MAIN: PROGRAM.format(imported=name.rpartition(".")[0], name=name)}, running_python(), "spawn", 30)
    assert (outcome.kind, outcome.stdout.strip()) == (Kind.RUNS, "False"), outcome.stderr


@pytest.mark.parametrize(("name", "bringing"), BROUGHT)
def test_a_child_has_what_another_module_imports(name: str, bringing: str) -> None:
    assert bringing == name or bringing in SUBMODULES[name]
    outcome = run({MAIN: PROGRAM.format(imported=bringing, name=name)}, running_python(), "spawn", 30)
    assert (outcome.kind, outcome.stdout.strip()) == (Kind.RUNS, "True"), outcome.stderr


@pytest.mark.parametrize("name", ["os.path", "collections.abc", "importlib.machinery"])
def test_what_comes_with_the_package_is_not_in_the_table(name: str) -> None:
    assert name not in SUBMODULES

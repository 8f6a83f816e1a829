"""Modules of a large program that have no part in starting processes are executed only where someone asks for them."""

from __future__ import annotations

from spawnlint.engine import Engine, Project
from spawnlint.syntax.document import Document

LONG = '"""' + "nothing but length\n" * 20_000 + '"""\n'
REGISTRY = "patterns = {}\n\n\ndef register(name, pattern):\n    patterns[name] = pattern\n"
PLUGIN = "from registry import register\n\nregister('star', '*')\n"
MAIN = """
from concurrent.futures import ProcessPoolExecutor

import plugin
import registry


def work(name):
    return registry.patterns[name]


if __name__ == "__main__":
    {change}
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(work, ["star"])))
"""


def _codes(change: str) -> list[str]:
    texts = {"main.py": MAIN.format(change=change), "registry.py": REGISTRY, "plugin.py": PLUGIN + LONG}
    project = Project({path: Document.of(text) for path, text in texts.items()}, roots=("",))
    engine = Engine()
    return [finding.code for path in texts for finding in engine.check(project, path)]


def test_what_a_bystander_registers_is_registered_in_each_process() -> None:
    assert _codes("print(plugin.register)") == []


def test_what_only_the_parent_registers_is_missing_in_a_child() -> None:
    assert _codes("registry.register('star', '**')") == ["SPN301"]


INDENTED = """
texts = {}


def described(function):
    lines = function.__doc__.splitlines()
    width = 0 if len(lines) < 2 else min(map(len, lines))
    try:
        text = texts[width]
    except KeyError:
        texts[width] = text = {}
        text["indent"] = " " * width
    function.__doc__ = text["indent"]
    return function
"""
SCALES = "from indented import described\n\n\n@described\ndef scale(n):\n    'Scale.'\n    return n * 2\n"
SCALED = """
import joblib
import scales
from indented import described


@described
def work(n):
    "Work."
    return scales.scale(n)


def scaled(numbers):
    return joblib.Parallel(n_jobs=2)(joblib.delayed(work)(n) for n in numbers)
"""


def test_what_a_child_makes_a_bystander_do_at_its_top_level_every_process_does() -> None:
    texts = {"main.py": SCALED, "indented.py": INDENTED, "scales.py": SCALES + LONG}
    project = Project({path: Document.of(text) for path, text in texts.items()}, roots=("",))
    engine = Engine()
    assert [finding.code for path in texts for finding in engine.check(project, path)] == []
